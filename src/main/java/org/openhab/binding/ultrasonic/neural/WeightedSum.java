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

import org.openhab.binding.ultrasonic.math.MultiplyAdd;

/**
 * The sums of a layer: whole rows of weights, four at a time, each times its input. Every row is an array of its own:
 * the JIT compiler makes vector code of that, and none of four stretches of one array, which takes four times as long.
 */
final class WeightedSum {

    private static final int WAYS = 4;

    private final float[][] rows;

    WeightedSum(WeightMatrix matrix) {
        this.rows = matrix.toRows();
    }

    /**
     * Adds to the sums what some inputs contribute.
     *
     * @param sums one per column
     * @param firstRow the row of weights that belongs to the first input
     * @param inputs where they stand
     * @param from index of the first
     * @param count how many
     */
    void add(float[] sums, int firstRow, float[] inputs, int from, int count) {
        int whole = count - count % WAYS;
        for (int i = 0; i < whole; i += WAYS) {
            MultiplyAdd.fourArrays(
                    sums,
                    sums.length,
                    rows[firstRow + i],
                    rows[firstRow + i + 1],
                    rows[firstRow + i + 2],
                    rows[firstRow + i + 3],
                    inputs[from + i],
                    inputs[from + i + 1],
                    inputs[from + i + 2],
                    inputs[from + i + 3]);
        }
        for (int i = whole; i < count; i++) {
            float input = inputs[from + i];
            float[] row = rows[firstRow + i];
            for (int column = 0; column < sums.length; column++) {
                sums[column] += input * row[column];
            }
        }
    }
}
