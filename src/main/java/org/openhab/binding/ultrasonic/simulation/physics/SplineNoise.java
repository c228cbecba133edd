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
 * Smooth random motion: nearly normal values on a raster in time as the coefficients of a uniform cubic B-spline (de
 * Boor, "A Practical Guide to Splines", 1978). Twice differentiable everywhere, mean 0, variance 1 on average over
 * time, content below about a third of the raster's rate. A pure function of seed and time.
 */
public final class SplineNoise {

    /** Mean over a raster step of the sum of the four squared weights of a uniform cubic B-spline. */
    private static final double MEAN_SQUARE_WEIGHT = 151.0 / 315;

    private static final double SCALE = 1 / Math.sqrt(MEAN_SQUARE_WEIGHT);

    private SplineNoise() {}

    /**
     * Value at a time.
     *
     * @param seed of the series
     * @param timeSeconds any time
     * @param rateHz raster points per second, above 0
     */
    public static double at(long seed, double timeSeconds, double rateHz) {
        double position = timeSeconds * rateHz;
        double floor = Math.floor(position);
        long index = (long) floor;
        double x = position - floor;
        double y = 1 - x;
        double sum = y * y * y * SeededNoise.quickGaussian(seed, index - 1)
                + (4 - 6 * x * x + 3 * x * x * x) * SeededNoise.quickGaussian(seed, index)
                + (4 - 6 * y * y + 3 * y * y * y) * SeededNoise.quickGaussian(seed, index + 1)
                + x * x * x * SeededNoise.quickGaussian(seed, index + 2);
        return sum / 6 * SCALE;
    }
}
