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

import org.openhab.binding.ultrasonic.math.Decibels;

/** Mean excess of bands whose edges need not fall on the grid's cells. */
final class BandEdges {

    private final VelocityGrid grid;
    private final double[] edges;

    BandEdges(VelocityGrid grid, double[] edgesMetersPerSecond) {
        this.grid = grid;
        this.edges = edgesMetersPerSecond;
    }

    /** Writes dB / 10 of all approaching, then all receding bands; returns the index behind them. */
    int fill(float[] excess, float[] values, int from) {
        int at = from;
        for (int direction = 1; direction >= -1; direction -= 2) {
            for (int band = 0; band + 1 < edges.length; band++) {
                double mean = mean(excess, direction, edges[band], edges[band + 1]);
                values[at++] = FeatureExtractor.clip(Decibels.ofPower(Math.max(mean, 1e-6)) / 10);
            }
        }
        return at;
    }

    private double mean(float[] excess, int direction, double low, double high) {
        double from = low / grid.spacingMetersPerSecond() + 0.5;
        double to = high / grid.spacingMetersPerSecond() + 0.5;
        double sum = 0;
        for (int k = (int) from; k < to; k++) {
            int cell = grid.centre() + direction * k;
            if (cell < 0 || cell >= grid.cells()) {
                break;
            }
            sum += excess[cell] * (Math.min(to, k + 1.0) - Math.max(from, k));
        }
        return sum / (to - from);
    }
}
