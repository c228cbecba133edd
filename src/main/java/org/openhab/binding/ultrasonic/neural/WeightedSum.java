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
 * Rows whose input is 0 are left alone: behind a rectifier those are two of three, and reading the weights is what a
 * network costs that runs some times a second, when nothing of it is left in the processor's caches.
 */
final class WeightedSum {

    private static final int WAYS = 4;

    private final float[][] rows;
    /** Which inputs are not 0. */
    private final int[] present;

    WeightedSum(WeightMatrix matrix) {
        this.rows = matrix.toRows();
        this.present = new int[rows.length];
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
        int found = 0;
        for (int i = 0; i < count; i++) {
            present[found] = i;
            found += inputs[from + i] == 0 ? 0 : 1;
        }
        int whole = found - found % WAYS;
        for (int k = 0; k < whole; k += WAYS) {
            int a = present[k];
            int b = present[k + 1];
            int c = present[k + 2];
            int d = present[k + 3];
            MultiplyAdd.fourArrays(
                    sums,
                    0,
                    sums.length,
                    rows[firstRow + a],
                    rows[firstRow + b],
                    rows[firstRow + c],
                    rows[firstRow + d],
                    inputs[from + a],
                    inputs[from + b],
                    inputs[from + c],
                    inputs[from + d]);
        }
        for (int k = whole; k < found; k++) {
            float input = inputs[from + present[k]];
            float[] row = rows[firstRow + present[k]];
            for (int column = 0; column < sums.length; column++) {
                sums[column] += input * row[column];
            }
        }
    }
}
