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
package org.openhab.binding.ultrasonic.recording;

import org.openhab.binding.ultrasonic.motion.Motion;

/**
 * A stretch of hops without a break, all of which report motion.
 *
 * @param startSeconds beginning of the first hop
 * @param endSeconds end of the last hop
 * @param strongest the largest kind of motion within, never {@link Motion#NONE}
 * @param peakLevelDb highest level within, dB above the noise floor
 * @param meanVelocityMetersPerSecond mean radial velocity over its hops, positive when approaching
 * @param meanSpeedMetersPerSecond mean magnitude of the radial velocity over those hops that have one, 0 if none has
 */
public record MotionInterval(
        double startSeconds,
        double endSeconds,
        Motion strongest,
        double peakLevelDb,
        double meanVelocityMetersPerSecond,
        double meanSpeedMetersPerSecond) {

    /**
     * Checks the order of the times and the kind.
     *
     * @throws IllegalArgumentException if the end is not after the start or nothing moves
     */
    public MotionInterval {
        if (!(startSeconds < endSeconds)) {
            throw new IllegalArgumentException(
                    "an interval must end after its start, got " + startSeconds + " to " + endSeconds);
        }
        if (strongest == Motion.NONE) {
            throw new IllegalArgumentException("an interval of motion must have a kind, got " + strongest);
        }
    }

    /** Length in seconds. */
    public double durationSeconds() {
        return endSeconds - startSeconds;
    }

    /** Whether any moment is shared with a stretch of time; merely touching it does not count. */
    public boolean overlaps(double fromSeconds, double toSeconds) {
        return startSeconds < toSeconds && endSeconds > fromSeconds;
    }
}
