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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.doppler.DopplerAxis;

/** Whatever the carrier, the same velocity lies in the same cell. */
class VelocityGridTest {

    private static DopplerAxis fastAxis(double carrierHz) {
        return new DopplerAxis(512, 3000.0 / 512, carrierHz, 343.2);
    }

    private static DopplerAxis slowAxis(double carrierHz) {
        return new DopplerAxis(64, 3000.0 / 64 / 64, carrierHz, 343.2);
    }

    @Test
    void cellsAndVelocitiesBelongTogether() {
        VelocityGrid grid = FeatureSpec.FAST_GRID;

        assertThat(grid.velocityMetersPerSecond(grid.centre())).isZero();
        assertThat(grid.cellOf(1.0)).isEqualTo(grid.centre() + 20);
        assertThat(grid.cellOf(-1.02)).isEqualTo(grid.centre() - 20);
        assertThat(grid.cellOf(99)).isEqualTo(180);
        assertThat(grid.cellOf(-99)).isZero();
        for (int cell = 0; cell < grid.cells(); cell++) {
            assertThat(grid.cellOf(grid.velocityMetersPerSecond(cell))).isEqualTo(cell);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {16_000, 20_000, 36_000, 40_000, 45_000, 90_000, 180_000})
    void constantInConstantOut(double carrierHz) {
        float[] fast = new float[512];
        float[] slow = new float[64];
        Arrays.fill(fast, 3.5f);
        Arrays.fill(slow, 3.5f);
        VelocityGrid.Resampling fastCells = FeatureSpec.FAST_GRID.resampling(fastAxis(carrierHz), 1200);
        VelocityGrid.Resampling slowCells = FeatureSpec.SLOW_GRID.resampling(slowAxis(carrierHz), 21);

        double reach = 1200 * 343.2 / (2 * carrierHz);
        for (int cell = 0; cell < FeatureSpec.FAST_GRID.cells(); cell++) {
            boolean inside = Math.abs(FeatureSpec.FAST_GRID.velocityMetersPerSecond(cell)) <= reach;
            assertThat((double) fastCells.cell(cell, fast))
                    .as("cell %s", cell)
                    .isCloseTo(inside ? 3.5 : 1, within(1e-5));
        }
        double slowReach = 21 * 343.2 / (2 * carrierHz);
        for (int cell = 0; cell < FeatureSpec.SLOW_GRID.cells(); cell++) {
            boolean inside = Math.abs(FeatureSpec.SLOW_GRID.velocityMetersPerSecond(cell)) <= slowReach;
            assertThat((double) slowCells.cell(cell, slow))
                    .as("cell %s", cell)
                    .isCloseTo(inside ? 3.5 : 1, within(1e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {16_000, 20_000, 32_000, 36_000, 40_000, 45_000})
    void lineLandsInItsCell(double carrierHz) {
        DopplerAxis axis = fastAxis(carrierHz);
        VelocityGrid grid = FeatureSpec.FAST_GRID;
        VelocityGrid.Resampling cells = grid.resampling(axis, 1200);
        for (double velocity : new double[] {-2.3, -1, -0.4, 0.2, 0.55, 1, 1.7, 2.5}) {
            float[] bins = new float[512];
            bins[(int) Math.round(axis.binOf(velocity))] = 1;
            double sum = 0;
            double moment = 0;
            for (int cell = 0; cell < grid.cells(); cell++) {
                if (cells.weights()[cell].length > 0) {
                    double value = cells.cell(cell, bins);
                    sum += value;
                    moment += value * grid.velocityMetersPerSecond(cell);
                }
            }
            // Half a bin from the rounding, half a cell from the grid.
            double binMetersPerSecond = axis.velocityMetersPerSecond(axis.centre() + 1);
            assertThat(moment / sum).isCloseTo(velocity, within(0.5 * binMetersPerSecond + 0.026));
            // A mean over the cell: the line's energy, bins per cell.
            assertThat(sum).isCloseTo(binMetersPerSecond / 0.05, within(0.02));
        }
    }

    @Test
    void refusesGridsWithoutAMiddle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VelocityGrid(4, 0.1))
                .withMessageContaining("got 4 of 0.1");
        assertThatIllegalArgumentException().isThrownBy(() -> new VelocityGrid(1, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new VelocityGrid(5, Double.NaN));
    }
}
