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
package org.openhab.binding.ultrasonic.feature;

import org.openhab.binding.ultrasonic.doppler.DopplerAxis;

/**
 * An even grid of radial velocities, the same for every carrier and sample rate.
 *
 * @param cells number of cells, odd; the middle one is around 0 m/s
 * @param spacingMetersPerSecond width of a cell
 */
public record VelocityGrid(int cells, double spacingMetersPerSecond) {

    /** Checks the shape. */
    public VelocityGrid {
        if (cells < 3 || cells % 2 == 0 || !(spacingMetersPerSecond > 0)) {
            throw new IllegalArgumentException("a velocity grid needs an odd number of at least 3 cells of positive "
                    + "width, got " + cells + " of " + spacingMetersPerSecond + " m/s");
        }
    }

    /** The cell around 0 m/s. */
    public int centre() {
        return cells / 2;
    }

    /** Velocity of a cell's middle, m/s; fractions of cells are allowed. */
    public double velocityMetersPerSecond(double cell) {
        return (cell - centre()) * spacingMetersPerSecond;
    }

    /** The cell that holds a velocity, clamped to the grid. */
    public int cellOf(double velocityMetersPerSecond) {
        long cell = centre() + Math.round(velocityMetersPerSecond / spacingMetersPerSecond);
        return (int) Math.max(0, Math.min(cells - 1, cell));
    }

    /**
     * How a carrier's bins fill the cells: the share of each bin that lies in each cell, normalised per cell.
     *
     * @param axis bins of the carrier's spectrum
     * @param highestHz bins beyond this shift are not used; cells out there stay empty
     */
    Resampling resampling(DopplerAxis axis, double highestHz) {
        int[] first = new int[cells];
        float[][] weights = new float[cells][];
        double reach = Math.min(highestHz / axis.spacingHz(), axis.centre() - 1);
        for (int cell = 0; cell < cells; cell++) {
            double middle = axis.binOf(velocityMetersPerSecond(cell));
            boolean inside = Math.abs(middle - axis.centre()) <= reach;
            // High carriers have cells many bins wide; the outermost may hang over the edge.
            double from = Math.max(0, axis.binOf(velocityMetersPerSecond(cell - 0.5)) + 0.5);
            double to = Math.min(axis.bins(), axis.binOf(velocityMetersPerSecond(cell + 0.5)) + 0.5);
            int low = (int) Math.floor(from);
            int high = (int) Math.ceil(to);
            weights[cell] = new float[inside ? high - low : 0];
            first[cell] = inside ? low : 0;
            for (int k = 0; k < weights[cell].length; k++) {
                double overlap = Math.min(to, low + k + 1.0) - Math.max(from, low + k);
                weights[cell][k] = (float) (overlap / (to - from));
            }
        }
        return new Resampling(first, weights);
    }

    /**
     * Weights that turn bins into cells.
     *
     * @param first first bin of each cell
     * @param weights weights of the bins from there, their sum is 1; empty where the spectrum does not reach
     */
    record Resampling(int[] first, float[][] weights) {

        /** Weighted mean of a cell's bins; 1, the quiet value, where the spectrum does not reach. */
        float cell(int cell, float[] excess) {
            float[] w = weights[cell];
            if (w.length == 0) {
                return 1;
            }
            float sum = 0;
            for (int k = 0; k < w.length; k++) {
                sum += w[k] * excess[first[cell] + k];
            }
            return sum;
        }
    }
}
