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
package org.openhab.binding.ultrasonic.pipeline;

import org.openhab.binding.ultrasonic.motion.Motion;

/** The room counts as occupied from the first motion until a fixed time after the last. */
final class OccupancyHold {

    private final double holdSeconds;
    private double until = Double.NEGATIVE_INFINITY;

    OccupancyHold(double holdSeconds) {
        this.holdSeconds = holdSeconds;
    }

    boolean process(Motion motion, double timeSeconds) {
        if (motion != Motion.NONE) {
            until = timeSeconds + holdSeconds;
        }
        return timeSeconds < until;
    }

    void reset() {
        until = Double.NEGATIVE_INFINITY;
    }
}
