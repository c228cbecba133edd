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
 * Smooth courses from 0 to 1: how far a movement has come at a share of its time. All are twice differentiable, with
 * speed and acceleration 0 at both ends.
 */
public final class Ease {

    /** Highest speed of a minimum-jerk movement over its mean speed. */
    public static final double PEAK_OVER_MEAN = 1.875;

    private Ease() {}

    /**
     * The minimum-jerk course of human reaching, 10 x^3 - 15 x^4 + 6 x^5 (Flash and Hogan, J. Neuroscience 5, 1985).
     *
     * @param share of the time; below 0 counts as 0, above 1 as 1
     */
    public static double minimumJerk(double share) {
        double x = Math.min(Math.max(share, 0), 1);
        return x * x * x * (10 + x * (6 * x - 15));
    }

    /** Derivative of {@link #minimumJerk}: at most {@link #PEAK_OVER_MEAN}. */
    public static double minimumJerkRate(double share) {
        double x = Math.min(Math.max(share, 0), 1);
        double y = 1 - x;
        return 30 * x * x * y * y;
    }

    /** Integral of {@link #minimumJerk} from 0; goes on with slope 1 above 1, where it is a half. */
    public static double minimumJerkIntegral(double share) {
        double x = Math.min(Math.max(share, 0), 1);
        return x * x * x * x * (2.5 + x * (x - 3)) + Math.max(share - 1, 0);
    }

    /**
     * A course of constant speed between a rise and a fall of speed, both minimum-jerk.
     *
     * @param share of the time
     * @param ramp share of the time for each of rise and fall, above 0 to 0.5; the speed between is 1 / (1 - ramp)
     */
    public static double plateau(double share, double ramp) {
        if (share > 0.5) {
            return 1 - plateau(1 - share, ramp);
        }
        return ramp * minimumJerkIntegral(share / ramp) / (1 - ramp);
    }

    /**
     * Up to 1, stay, down to 0.
     *
     * @param sinceSeconds since the start of the rise
     * @param riseSeconds above 0
     * @param holdSeconds 0 or more
     * @param fallSeconds above 0
     */
    public static double pulse(double sinceSeconds, double riseSeconds, double holdSeconds, double fallSeconds) {
        return minimumJerk(sinceSeconds / riseSeconds)
                - minimumJerk((sinceSeconds - riseSeconds - holdSeconds) / fallSeconds);
    }
}
