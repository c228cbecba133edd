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

import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.SplineNoise;

/**
 * Breath and heartbeat as displacements of chest and belly. Breathing in takes about 40 % of the time; rate and depth
 * wander by some 10 %. The heart beats on the chest wall with some tenths of a millimetre (Ramachandran and Singh,
 * Medical and Biological Engineering and Computing 27, 1989).
 *
 * @param rateHz breaths per second, 0.05 to 1.5; people at rest 0.2 to 0.3
 * @param chestMeters displacement of the chest from out to in, 0 to 0.02; people at rest 0.0005 to 0.005
 * @param heartRateHz beats per second, 0.5 to 4
 * @param heartMeters displacement of the chest with a heartbeat, 0 to 0.001
 * @param seed of the wandering
 */
public record Breathing(double rateHz, double chestMeters, double heartRateHz, double heartMeters, long seed) {

    private static final double PHASE_WANDER_RADIANS = 0.6;
    private static final double WANDER_RATE_HZ = 0.08;
    private static final double DEPTH_WANDER = 0.1;
    /** Belly over chest when breathing quietly. */
    private static final double BELLY_SHARE = 1.2;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming the value outside its range
     */
    public Breathing {
        if (!(rateHz >= 0.05 && rateHz <= 1.5)) {
            throw new IllegalArgumentException("breathing rate must be 0.05 to 1.5 Hz, got " + rateHz + " Hz");
        }
        if (!(chestMeters >= 0 && chestMeters <= 0.02)) {
            throw new IllegalArgumentException("breathing must move 0 to 0.02 m, got " + chestMeters + " m");
        }
        if (!(heartRateHz >= 0.5 && heartRateHz <= 4)) {
            throw new IllegalArgumentException("heart rate must be 0.5 to 4 Hz, got " + heartRateHz + " Hz");
        }
        if (!(heartMeters >= 0 && heartMeters <= 0.001)) {
            throw new IllegalArgumentException("heartbeat must move 0 to 0.001 m, got " + heartMeters + " m");
        }
    }

    /** Somebody at rest, drawn from 0.2 to 0.3 Hz and 1 to 5 mm. */
    public static Breathing resting(long seed) {
        return new Breathing(
                SeededNoise.uniform(seed, 1, 0.2, 0.3),
                SeededNoise.uniform(seed, 2, 0.001, 0.005),
                SeededNoise.uniform(seed, 3, 0.95, 1.4),
                SeededNoise.uniform(seed, 4, 0.0001, 0.0004),
                seed);
    }

    /** A child at rest: quicker and shallower. */
    public static Breathing child(long seed) {
        return new Breathing(
                SeededNoise.uniform(seed, 1, 0.3, 0.45),
                SeededNoise.uniform(seed, 2, 0.001, 0.003),
                SeededNoise.uniform(seed, 3, 1.3, 1.8),
                SeededNoise.uniform(seed, 4, 0.0001, 0.0003),
                seed);
    }

    private double breath(double timeSeconds) {
        double start = 2 * Math.PI * SeededNoise.uniform(seed, 0);
        double phase = start
                + 2 * Math.PI * rateHz * timeSeconds
                + PHASE_WANDER_RADIANS * SplineNoise.at(seed, timeSeconds, WANDER_RATE_HZ);
        double depth = 1 + DEPTH_WANDER * SplineNoise.at(seed + 1, timeSeconds, WANDER_RATE_HZ);
        return 0.5 * depth * Math.sin(phase + 0.3 * Math.sin(phase));
    }

    /** Forward displacement of the chest, m, about 0 in the mean. */
    public double chestRise(double timeSeconds) {
        double phase =
                2 * Math.PI * (heartRateHz * timeSeconds) + 0.5 * SplineNoise.at(seed + 2, timeSeconds, WANDER_RATE_HZ);
        double wave = Math.exp(3 * (Math.cos(phase) - 1));
        return chestMeters * breath(timeSeconds) + heartMeters * (wave - 0.25);
    }

    /** Forward displacement of the belly, m. */
    public double bellyRise(double timeSeconds) {
        return BELLY_SHARE * chestMeters * breath(timeSeconds);
    }
}
