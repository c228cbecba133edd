/*
 * Copyright (c) 2026 Contributors to the Ultrasonic project
 *
 * See the NOTICE file distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.binding.ultrasonic.simulation.disturber;

import org.openhab.binding.ultrasonic.simulation.mover.Ease;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;

/**
 * From when to when something is on.
 *
 * @param startSeconds any time
 * @param endSeconds later
 */
public record Period(double startSeconds, double endSeconds) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the end does not lie after the start
     */
    public Period {
        if (!(endSeconds > startSeconds)) {
            throw new IllegalArgumentException(
                    "a period must end after its start at " + startSeconds + " s, got " + endSeconds + " s");
        }
    }

    /** 0 before and after, 1 within, minimum-jerk edges of the given length inside the period. */
    public TimeFunction gate(double edgeSeconds) {
        double edge = Math.min(edgeSeconds, (endSeconds - startSeconds) / 2);
        return time -> time <= startSeconds || time >= endSeconds
                ? 0
                : Ease.pulse(time - startSeconds, edge, endSeconds - startSeconds - 2 * edge, edge);
    }

    /** On and off in turn within the period: on for a share of every cycle, soft edges. */
    public TimeFunction dutyCycle(double cycleSeconds, double onShare, double edgeSeconds) {
        if (!(cycleSeconds > 0 && onShare > 0 && onShare <= 1 && edgeSeconds <= cycleSeconds * onShare / 2)) {
            throw new IllegalArgumentException("a duty cycle needs a cycle above 0 s, an on-share of 0 to 1 and edges "
                    + "that fit, got " + cycleSeconds + " s, " + onShare + " and " + edgeSeconds + " s");
        }
        double on = cycleSeconds * onShare;
        return time -> {
            if (time <= startSeconds || time >= endSeconds) {
                return 0;
            }
            double since = (time - startSeconds) % cycleSeconds;
            return Ease.pulse(since, edgeSeconds, on - 2 * edgeSeconds, edgeSeconds);
        };
    }
}
