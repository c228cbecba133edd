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

import java.util.Arrays;

/** Weights of a layer, row by row; a column belongs to an output channel. Immutable, all values are finite. */
public final class WeightMatrix {

    /** No network of a size worth shipping has a wider layer. */
    static final int MOST_ROWS = 65_536;

    static final int MOST_COLUMNS = 4096;
    static final int MOST_VALUES = 4_000_000;

    private final int rows;
    private final int columns;
    private final float[] values;

    private WeightMatrix(int rows, int columns, float[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /**
     * A matrix.
     *
     * @param rows 1 or more
     * @param columns output channels, 1 or more
     * @param values {@code [row * columns + column]}, copied
     * @throws IllegalArgumentException if the size is impossible or does not fit, or a value is not finite
     */
    public static WeightMatrix of(int rows, int columns, float[] values) {
        checkSize(rows, columns);
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(
                    rows + " x " + columns + " weights are " + rows * columns + " values, got " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "weight " + i / columns + "," + i % columns + " is " + values[i] + "; weights must be finite");
            }
        }
        return new WeightMatrix(rows, columns, values.clone());
    }

    /** A matrix of one row, as biases are. */
    public static WeightMatrix row(float... values) {
        return of(1, values.length, values);
    }

    static void checkSize(int rows, int columns) {
        if (rows < 1 || rows > MOST_ROWS || columns < 1 || columns > MOST_COLUMNS) {
            throw new IllegalArgumentException("a layer's weights must be 1.." + MOST_ROWS + " x 1.." + MOST_COLUMNS
                    + ", got " + rows + " x " + columns);
        }
        if ((long) rows * columns > MOST_VALUES) {
            throw new IllegalArgumentException(
                    "a layer has at most " + MOST_VALUES + " weights, got " + rows + " x " + columns);
        }
    }

    /** How many rows. */
    public int rows() {
        return rows;
    }

    /** How many columns, that is output channels. */
    public int columns() {
        return columns;
    }

    /** How many values. */
    public int size() {
        return values.length;
    }

    /** One value. */
    public float get(int row, int column) {
        return values[row * columns + column];
    }

    /** A copy of all values, {@code [row * columns + column]}. */
    public float[] toArray() {
        return values.clone();
    }

    /** A copy, {@code [row][column]}. */
    float[][] toRows() {
        float[][] copy = new float[rows][];
        for (int row = 0; row < rows; row++) {
            copy[row] = Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
        }
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeightMatrix matrix
                && matrix.columns == columns
                && Arrays.equals(matrix.values, values);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return rows + " x " + columns + " weights";
    }
}
