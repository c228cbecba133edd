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
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Bands are means over velocity, approaching first. */
class BandEdgesTest {

    private static final VelocityGrid GRID = new VelocityGrid(21, 0.1);

    @Test
    void quietIsZeroAndTenDecibelsAreOne() {
        float[] excess = new float[21];
        float[] values = new float[4];
        Arrays.fill(excess, 1f);
        BandEdges bands = new BandEdges(GRID, new double[] {0.1, 0.3, 0.8});

        assertThat(bands.fill(excess, values, 0)).isEqualTo(4);
        assertThat(values).containsOnly(0f);

        Arrays.fill(excess, 10f);
        bands.fill(excess, values, 0);
        assertThat(values).containsOnly(1f);
    }

    @Test
    void cellsThatAnEdgeCutsCountInPart() {
        float[] excess = new float[21];
        // The cell of +0.3 m/s reaches from 0.25 to 0.35: half of it lies in each band.
        excess[GRID.cellOf(0.3)] = 8;
        float[] values = new float[5];

        int next = new BandEdges(GRID, new double[] {0.1, 0.3, 0.5}).fill(excess, values, 1);

        assertThat(next).isEqualTo(5);
        assertThat(values[0]).isZero();
        // 8 * half a cell / two cells = 2, 3 dB.
        assertThat((double) values[1]).isCloseTo(0.301, within(1e-3));
        assertThat((double) values[2]).isCloseTo(0.301, within(1e-3));
        assertThat(values[3]).isEqualTo(FeatureSpec.LEAST);
        assertThat(values[4]).isEqualTo(FeatureSpec.LEAST);
    }

    @Test
    void recedingBandsMirrorApproachingOnes() {
        float[] excess = new float[21];
        excess[GRID.cellOf(-0.2)] = 4;
        float[] values = new float[4];

        new BandEdges(GRID, new double[] {0.1, 0.3, 0.5}).fill(excess, values, 0);

        // One cell of two.
        assertThat((double) values[2]).isCloseTo(0.301, within(1e-3));
        assertThat(values[0]).isEqualTo(FeatureSpec.LEAST);
        assertThat(values[3]).isEqualTo(FeatureSpec.LEAST);
    }

    @Test
    void valuesAreClipped() {
        float[] excess = new float[21];
        Arrays.fill(excess, 1e9f);
        float[] values = new float[4];

        new BandEdges(GRID, new double[] {0.1, 0.3, 0.5}).fill(excess, values, 0);

        assertThat(values).containsOnly(FeatureSpec.MOST);
    }
}
