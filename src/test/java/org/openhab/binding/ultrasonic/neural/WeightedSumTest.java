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
package org.openhab.binding.ultrasonic.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedSumTest {

    private static final int ROWS = 23;
    private static final int COLUMNS = 17;

    /** Whatever is 0, and however many are left over from fours, the sums are those of all products. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.35, 0.7, 0.95, 1})
    void rowsOfZeroInputsAreLeftOutAndAllOthersCounted(double shareOfZeros) {
        SplittableRandom random = new SplittableRandom(31);
        float[] weights = new float[ROWS * COLUMNS];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextDouble(-1, 1);
        }
        WeightedSum sum = new WeightedSum(WeightMatrix.of(ROWS, COLUMNS, weights));
        for (int trial = 0; trial < 50; trial++) {
            int firstRow = random.nextInt(4);
            int from = random.nextInt(5);
            int count = 1 + random.nextInt(ROWS - firstRow);
            float[] inputs = new float[from + count];
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = random.nextDouble() < shareOfZeros ? 0 : (float) random.nextDouble(0.1, 3);
            }
            float[] sums = new float[COLUMNS];
            float[] expected = new float[COLUMNS];
            for (int column = 0; column < COLUMNS; column++) {
                double exact = 0.5 * column;
                for (int i = 0; i < count; i++) {
                    exact += (double) inputs[from + i] * weights[(firstRow + i) * COLUMNS + column];
                }
                sums[column] = 0.5f * column;
                expected[column] = (float) exact;
            }
            sum.add(sums, firstRow, inputs, from, count);
            assertThat(sums).containsExactly(expected, within(2e-5f));
        }
    }
}
