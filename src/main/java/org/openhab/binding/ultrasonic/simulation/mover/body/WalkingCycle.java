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
package org.openhab.binding.ultrasonic.simulation.mover.body;

import org.openhab.binding.ultrasonic.simulation.mover.Gait;

/**
 * The walking cycle of Boulic, Magnenat-Thalmann and Thalmann, "A global human walking model with real-time kinematic
 * personification", The Visual Computer 6 (1990): everything follows from the relative speed RV = v / hip height. Above
 * RV = 2.5 (the paper holds up to 3) the cycle is that of running (Novacheck, "The biomechanics of running", Gait and
 * Posture 7, 1998: standing 39 % of the cycle, step rate about 2.8 per second for adults).
 *
 * @param hipHeightMeters height of the hip joint over the floor
 */
public record WalkingCycle(double hipHeightMeters) implements Gait {

    /** Relative speed up to which people walk, 1/s. */
    public static final double FASTEST_WALK = 2.5;

    private static final double RUNNING_SUPPORT = 0.39;
    private static final double RUNNING_CYCLE_SECONDS = 0.72;
    private static final double ADULT_HIP_METERS = 0.93;

    /** Speed relative to the hip's height, 1/s. */
    public double relativeSpeed(double speedMetersPerSecond) {
        return speedMetersPerSecond / hipHeightMeters;
    }

    /** Whether somebody of this size runs at a speed. */
    public boolean running(double speedMetersPerSecond) {
        return relativeSpeed(speedMetersPerSecond) > FASTEST_WALK;
    }

    /** Length of a cycle: 1.346 sqrt(RV) times the hip's height. */
    @Override
    public double cycleMeters(double speedMetersPerSecond) {
        return cycleSeconds(speedMetersPerSecond) * speedMetersPerSecond;
    }

    /** Duration of a cycle: 1.346 / sqrt(RV), s. */
    public double cycleSeconds(double speedMetersPerSecond) {
        if (running(speedMetersPerSecond)) {
            return RUNNING_CYCLE_SECONDS * Math.sqrt(hipHeightMeters / ADULT_HIP_METERS);
        }
        return 1.346 / Math.sqrt(relativeSpeed(speedMetersPerSecond));
    }

    /** Share of the support: (0.752 Tc - 0.143) / Tc. */
    @Override
    public double supportShare(double speedMetersPerSecond) {
        if (running(speedMetersPerSecond)) {
            return RUNNING_SUPPORT;
        }
        double cycle = cycleSeconds(speedMetersPerSecond);
        return (0.752 * cycle - 0.143) / cycle;
    }

    @Override
    public double turnRadiusMeters() {
        return 0.25 * hipHeightMeters;
    }

    /** Two to three steps to full speed (Breniere and Do, J. Biomechanics 19, 1986). */
    @Override
    public double accelerationLimit() {
        return 2;
    }

    @Override
    public double cornerMeters() {
        return 0.5 * hipHeightMeters;
    }
}
