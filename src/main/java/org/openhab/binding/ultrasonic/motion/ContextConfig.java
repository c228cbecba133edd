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
package org.openhab.binding.ultrasonic.motion;

import java.util.Locale;

/**
 * How much evidence counts as motion, and how long motion and occupancy outlast it. Immutable; can be changed while
 * sensing.
 *
 * <p>Evidence is a log likelihood ratio in nats: e to the power of the threshold is how many times likelier the
 * evidence must be with a moving person than without one. Each step of sensitivity changes the threshold by ln 2 = 0.69
 * nats, so that it doubles the odds at which a false alarm is accepted: {@link #thresholdNats} is 6.8 nats (870 to 1)
 * at 1, 4 nats (55 to 1) at 5, 2.6 nats (14 to 1) at 7 and 0.5 nats (1.7 to 1) at 10.
 *
 * @param sensitivity while nobody is known to be there, 1 (fewest false alarms) to 10
 * @param sustainSensitivity after somebody has walked, 1 to 10
 * @param sustainSeconds how long after the last major motion sustainSensitivity holds, 0..86400; then it goes back to
 *     sensitivity within the same time again
 * @param triggerDelayMillis how long clear motion takes to be reported at most, 0..10000: evidence is averaged over two
 *     thirds of it, so whatever is shorter must be the stronger
 * @param motionHoldSeconds how long motion is reported after its last evidence, 0..3600
 * @param occupancyHoldSeconds how long the room counts as occupied after the last motion, 10..86400
 * @param occupancyDelaySeconds how long motion, motionHoldSeconds included, must last before the room counts as
 *     occupied, 0..3600
 * @param minSpeedMetersPerSecond motion whose strongest mover is slower, or too slow to tell, does not count, 0..5
 * @param maxSpeedMetersPerSecond motion whose strongest mover is faster does not count, 0 (no limit) or above the
 *     former, ..10
 */
public record ContextConfig(
        double sensitivity,
        double sustainSensitivity,
        double sustainSeconds,
        double triggerDelayMillis,
        double motionHoldSeconds,
        double occupancyHoldSeconds,
        double occupancyDelaySeconds,
        double minSpeedMetersPerSecond,
        double maxSpeedMetersPerSecond) {

    /** Nats from one sensitivity to the next: the odds of a false alarm double. */
    public static final double NATS_PER_STEP = Math.log(2);

    private static final double MIDDLE_SENSITIVITY = 5;
    private static final double MIDDLE_THRESHOLD_NATS = 4;

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException names the parameter, its value and its range
     */
    public ContextConfig {
        require("sensitivity", sensitivity, 1, 10, "");
        require("sustainSensitivity", sustainSensitivity, 1, 10, "");
        require("sustainSeconds", sustainSeconds, 0, 86_400, " s");
        require("triggerDelay", triggerDelayMillis, 0, 10_000, " ms");
        require("motionHold", motionHoldSeconds, 0, 3600, " s");
        require("occupancyHold", occupancyHoldSeconds, 10, 86_400, " s");
        require("occupancyDelay", occupancyDelaySeconds, 0, 3600, " s");
        require("minSpeed", minSpeedMetersPerSecond, 0, 5, " m/s");
        require("maxSpeed", maxSpeedMetersPerSecond, 0, 10, " m/s");
        if (maxSpeedMetersPerSecond > 0 && minSpeedMetersPerSecond >= maxSpeedMetersPerSecond) {
            throw new IllegalArgumentException("minSpeed must be below maxSpeed of " + maxSpeedMetersPerSecond
                    + " m/s, got " + minSpeedMetersPerSecond + " m/s");
        }
    }

    /** Motion of any speed counts. */
    public ContextConfig(
            double sensitivity,
            double sustainSensitivity,
            double sustainSeconds,
            double triggerDelayMillis,
            double motionHoldSeconds,
            double occupancyHoldSeconds,
            double occupancyDelaySeconds) {
        this(
                sensitivity,
                sustainSensitivity,
                sustainSeconds,
                triggerDelayMillis,
                motionHoldSeconds,
                occupancyHoldSeconds,
                occupancyDelaySeconds,
                0,
                0);
    }

    private static void require(String name, double value, double least, double most, String unit) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%s must be %.0f to %.0f%s, got %s%s", name, least, most, unit, value, unit));
        }
    }

    /** Sensitivity 5, 7 for 10 min after somebody walked, 300 ms to report, holds of 5 s and 5 min, no delay. */
    public static ContextConfig defaults() {
        return new ContextConfig(5, 7, 600, 300, 5, 300, 0);
    }

    /** The evidence at which motion begins at a sensitivity, nats. */
    public static double thresholdNats(double sensitivity) {
        return MIDDLE_THRESHOLD_NATS + (MIDDLE_SENSITIVITY - sensitivity) * NATS_PER_STEP;
    }

    /**
     * How far the sustain sensitivity holds: 1 for its time after the last major motion, back to 0 in a straight line
     * within the same time again.
     *
     * @param sinceMajorSeconds time since the last major motion, 0 or more
     */
    public double sustainShare(double sinceMajorSeconds) {
        if (sinceMajorSeconds <= sustainSeconds) {
            return 1;
        }
        return sustainSeconds > 0 ? Math.max(0, 2 - sinceMajorSeconds / sustainSeconds) : 0;
    }

    /**
     * The sensitivity that holds.
     *
     * @param presence how sure it is that somebody is there, 0 (vacant) to 1 (the sustain sensitivity)
     */
    public double sensitivity(double presence) {
        return sensitivity + presence * (sustainSensitivity - sensitivity);
    }

    /** The same with another sensitivity while vacant. */
    public ContextConfig withSensitivity(double wanted) {
        return new ContextConfig(
                wanted,
                sustainSensitivity,
                sustainSeconds,
                triggerDelayMillis,
                motionHoldSeconds,
                occupancyHoldSeconds,
                occupancyDelaySeconds,
                minSpeedMetersPerSecond,
                maxSpeedMetersPerSecond);
    }

    /** The same with another sensitivity after somebody has walked. */
    public ContextConfig withSustain(double wantedSensitivity, double seconds) {
        return new ContextConfig(
                sensitivity,
                wantedSensitivity,
                seconds,
                triggerDelayMillis,
                motionHoldSeconds,
                occupancyHoldSeconds,
                occupancyDelaySeconds,
                minSpeedMetersPerSecond,
                maxSpeedMetersPerSecond);
    }

    /** The same with another trigger delay. */
    public ContextConfig withTriggerDelayMillis(double millis) {
        return new ContextConfig(
                sensitivity,
                sustainSensitivity,
                sustainSeconds,
                millis,
                motionHoldSeconds,
                occupancyHoldSeconds,
                occupancyDelaySeconds,
                minSpeedMetersPerSecond,
                maxSpeedMetersPerSecond);
    }

    /** The same with another hold of motion. */
    public ContextConfig withMotionHoldSeconds(double seconds) {
        return new ContextConfig(
                sensitivity,
                sustainSensitivity,
                sustainSeconds,
                triggerDelayMillis,
                seconds,
                occupancyHoldSeconds,
                occupancyDelaySeconds,
                minSpeedMetersPerSecond,
                maxSpeedMetersPerSecond);
    }

    /** The same with another hold and delay of occupancy. */
    public ContextConfig withOccupancy(double holdSeconds, double delaySeconds) {
        return new ContextConfig(
                sensitivity,
                sustainSensitivity,
                sustainSeconds,
                triggerDelayMillis,
                motionHoldSeconds,
                holdSeconds,
                delaySeconds,
                minSpeedMetersPerSecond,
                maxSpeedMetersPerSecond);
    }

    /** The same with other limits of speed; a maximum of 0 is none. */
    public ContextConfig withSpeeds(double minMetersPerSecond, double maxMetersPerSecond) {
        return new ContextConfig(
                sensitivity,
                sustainSensitivity,
                sustainSeconds,
                triggerDelayMillis,
                motionHoldSeconds,
                occupancyHoldSeconds,
                occupancyDelaySeconds,
                minMetersPerSecond,
                maxMetersPerSecond);
    }

    /**
     * Whether motion counts.
     *
     * @param velocityMetersPerSecond of the strongest mover, 0 if it is too slow to tell
     */
    boolean counts(double velocityMetersPerSecond) {
        double speed = Math.abs(velocityMetersPerSecond);
        return speed >= minSpeedMetersPerSecond && (maxSpeedMetersPerSecond == 0 || speed <= maxSpeedMetersPerSecond);
    }
}
