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
package org.openhab.binding.ultrasonic.simulation.mover;

/**
 * From standing to standing over a distance: speed up, go on, slow down, with minimum-jerk changes of speed whose
 * steepest acceleration is limited. Where the distance is too short for the speed wanted, the peak is lower.
 */
public final class SpeedProfile {

    private final double lengthMeters;
    private final double peakMetersPerSecond;
    private final double rampSeconds;
    private final double cruiseSeconds;

    /**
     * A profile.
     *
     * @param lengthMeters above 0
     * @param speedMetersPerSecond wanted, above 0
     * @param accelerationLimit m/s^2, above 0
     * @throws IllegalArgumentException naming the value outside its range
     */
    public SpeedProfile(double lengthMeters, double speedMetersPerSecond, double accelerationLimit) {
        if (!(lengthMeters > 0 && speedMetersPerSecond > 0 && accelerationLimit > 0)) {
            throw new IllegalArgumentException("length, speed and acceleration must be above 0, got " + lengthMeters
                    + " m, " + speedMetersPerSecond + " m/s, " + accelerationLimit + " m/s^2");
        }
        this.lengthMeters = lengthMeters;
        double reachable = Math.sqrt(lengthMeters * accelerationLimit / Ease.PEAK_OVER_MEAN);
        peakMetersPerSecond = Math.min(speedMetersPerSecond, reachable);
        rampSeconds = Ease.PEAK_OVER_MEAN * peakMetersPerSecond / accelerationLimit;
        cruiseSeconds = Math.max(0, lengthMeters / peakMetersPerSecond - rampSeconds);
    }

    /** Time from standing to standing, s. */
    public double durationSeconds() {
        return 2 * rampSeconds + cruiseSeconds;
    }

    /** Time that each of speeding up and slowing down takes, s. */
    public double rampSeconds() {
        return rampSeconds;
    }

    /** Distance gone after a time, m; held at both ends. */
    public double distanceMeters(double sinceSeconds) {
        if (sinceSeconds <= 0) {
            return 0;
        }
        if (sinceSeconds >= durationSeconds()) {
            return lengthMeters;
        }
        double duration = durationSeconds();
        if (sinceSeconds > duration / 2) {
            return lengthMeters - rise(duration - sinceSeconds);
        }
        return rise(sinceSeconds);
    }

    private double rise(double seconds) {
        return peakMetersPerSecond * rampSeconds * Ease.minimumJerkIntegral(seconds / rampSeconds);
    }

    /** Speed after a time, m/s; 0 before and after. */
    public double speedMetersPerSecond(double sinceSeconds) {
        return peakMetersPerSecond * Ease.pulse(sinceSeconds, rampSeconds, cruiseSeconds, rampSeconds);
    }
}
