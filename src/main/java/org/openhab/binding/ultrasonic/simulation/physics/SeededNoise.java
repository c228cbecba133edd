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
package org.openhab.binding.ultrasonic.simulation.physics;

/**
 * Random numbers as pure functions of a seed and an index, so that any part of a scene can be computed alone, in any
 * order, on any thread.
 *
 * <p>The generator is the SplitMix64 finaliser (Steele, Lea, Flood, OOPSLA 2014) over seed and index.
 */
public final class SeededNoise {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private SeededNoise() {}

    /** A seed for a part of something that has a seed: differs for every name. */
    public static long derive(long seed, String name) {
        long hash = seed;
        for (int i = 0; i < name.length(); i++) {
            hash = mix(hash * 31 + name.charAt(i) + GOLDEN_GAMMA);
        }
        return mix(hash);
    }

    /** A seed for the index-th of several equal parts. */
    public static long derive(long seed, long index) {
        return mix(mix(seed + GOLDEN_GAMMA) ^ (index * GOLDEN_GAMMA + 0x632BE59BD9B4E019L));
    }

    /** Evenly distributed in [0, 1). */
    public static double uniform(long seed, long index) {
        return (mix(seed + index * GOLDEN_GAMMA) >>> 11) * 0x1.0p-53;
    }

    /** Evenly distributed in [low, high). */
    public static double uniform(long seed, long index, double low, double high) {
        return low + (high - low) * uniform(seed, index);
    }

    /** Normally distributed, mean 0, variance 1 (Box and Muller). */
    public static double gaussian(long seed, long index) {
        double radius = Math.sqrt(-2 * Math.log(1 - uniform(seed, 2 * index)));
        return radius * Math.cos(2 * Math.PI * uniform(seed, 2 * index + 1));
    }

    /** Nearly normal (sum of four even values), mean 0, variance 1, at most 3.5 from 0: cheap. */
    public static double quickGaussian(long seed, long index) {
        long bits = mix(seed + index * GOLDEN_GAMMA);
        long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
        return (sum - 2 * 65535.0) * (Math.sqrt(3) / 65536);
    }

    /**
     * Smooth noise: normal values on a raster of 1 / rate, joined by cubic Hermite curves; twice differentiable almost
     * everywhere, mean 0, variance 1 on the raster (about 0.8 between).
     *
     * @param timeSeconds any time
     * @param rateHz raster points per second; content lies below about half of it
     */
    public static double smooth(long seed, double timeSeconds, double rateHz) {
        double position = timeSeconds * rateHz;
        double floor = Math.floor(position);
        long index = (long) floor;
        double t = position - floor;
        double before = gaussian(seed, index - 1);
        double left = gaussian(seed, index);
        double right = gaussian(seed, index + 1);
        double after = gaussian(seed, index + 2);
        double slopeLeft = (right - before) / 2;
        double slopeRight = (after - left) / 2;
        double cubic = 2 * (left - right) + slopeLeft + slopeRight;
        double square = 3 * (right - left) - 2 * slopeLeft - slopeRight;
        return ((cubic * t + square) * t + slopeLeft) * t + left;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
