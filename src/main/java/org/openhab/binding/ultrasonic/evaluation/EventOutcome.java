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
package org.openhab.binding.ultrasonic.evaluation;

import java.util.OptionalDouble;
import org.openhab.binding.ultrasonic.audio.MotionLabel;

/**
 * What became of one event.
 *
 * @param kind how the person moved
 * @param durationSeconds of the event, positive
 * @param distanceMeters mean distance from the device, where it is known
 * @param latencySeconds from the event's start to the first report of motion, if one came before the event's end + 0.5
 *     s
 * @param underWay whether motion was already reported when the event began, so that the latency says nothing
 * @param afterWalkIn whether somebody had walked in the same recording before
 */
public record EventOutcome(
        MotionLabel.Kind kind,
        double durationSeconds,
        OptionalDouble distanceMeters,
        OptionalDouble latencySeconds,
        boolean underWay,
        boolean afterWalkIn) {

    /** Whether motion was reported within some time of the event's start. */
    public boolean foundWithin(double seconds) {
        return latencySeconds.isPresent() && latencySeconds.getAsDouble() <= seconds;
    }

    /** Whether it counts as found in general, see {@link EventMatching}. */
    public boolean found() {
        return foundWithin(EventMatching.LATEST_AFTER_START_SECONDS);
    }

    /** Whether the distance is known and within limits, the farther one excluded. */
    public boolean between(double fromMeters, double toMeters) {
        return distanceMeters.isPresent()
                && distanceMeters.getAsDouble() >= fromMeters
                && distanceMeters.getAsDouble() < toMeters;
    }
}
