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

/**
 * What the pipeline says once a hop.
 *
 * @param timeSeconds when the result was available: the end of the newest sample used, counted from the start of the
 *     source
 * @param motion the kind of motion seen at this moment; {@link Motion#NONE} also while the room is not known
 * @param majorProbability that a person walks or moves the whole body, 0..1
 * @param minorProbability that a person moves in place, 0..1
 * @param mechanicalProbability that something other than a person moves or sounds, 0..1; may be true together with the
 *     others
 * @param levelDb Doppler energy above the noise floor, dB, 0 or more
 * @param velocityMetersPerSecond radial velocity of the strongest mover, positive when approaching; 0 without motion
 * @param room what is held of the room
 */
public record MotionReport(
        double timeSeconds,
        Motion motion,
        double majorProbability,
        double minorProbability,
        double mechanicalProbability,
        double levelDb,
        double velocityMetersPerSecond,
        RoomState room) {

    /** Slower than this is neither to nor fro: the slowest that the slow branch tells from breathing. */
    private static final double LEAST_DIRECTED_METERS_PER_SECOND = 0.02;

    /** Where the strongest mover goes. */
    public enum Direction {
        /** Nobody moves, or across the sound. */
        NONE,
        /** Towards the device. */
        APPROACHING,
        /** Away from it. */
        RECEDING
    }

    /** Whether somebody is held to be in the room. */
    public boolean occupied() {
        return room.occupancy() == Occupancy.OCCUPIED;
    }

    /** Where the strongest mover goes. */
    public Direction direction() {
        if (Math.abs(velocityMetersPerSecond) < LEAST_DIRECTED_METERS_PER_SECOND) {
            return Direction.NONE;
        }
        return velocityMetersPerSecond > 0 ? Direction.APPROACHING : Direction.RECEDING;
    }
}
