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

import java.util.Objects;
import org.openhab.binding.ultrasonic.motion.MotionContext;

/**
 * What is to be known of a room after a restart; every value can be stored in any format.
 *
 * @param sincePresenceSeconds since the last motion that counted, {@link MotionContext#NEVER_SECONDS} if there was none
 * @param sinceMajorSeconds since the last major motion, the same
 * @param occupiedSeconds how long the room has been occupied, 0 if it is not
 * @param keptSeconds how much longer the user keeps it occupied, 0 if not
 * @param override what the user wants
 */
public record OccupancySnapshot(
        double sincePresenceSeconds,
        double sinceMajorSeconds,
        double occupiedSeconds,
        double keptSeconds,
        OccupancyOverride override) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException names the value that is not within 0 to NEVER_SECONDS
     */
    public OccupancySnapshot {
        require("sincePresenceSeconds", sincePresenceSeconds);
        require("sinceMajorSeconds", sinceMajorSeconds);
        require("occupiedSeconds", occupiedSeconds);
        require("keptSeconds", keptSeconds);
        Objects.requireNonNull(override, "override");
    }

    private static void require(String name, double value) {
        if (!(value >= 0 && value <= MotionContext.NEVER_SECONDS)) {
            throw new IllegalArgumentException(
                    name + " must be 0 to " + MotionContext.NEVER_SECONDS + ", got " + value);
        }
    }
}
