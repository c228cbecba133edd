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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Weights to bytes and back, little-endian.
 *
 * <p>As int8, a matrix is one float32 scale per column, then its values divided by them and rounded, -127..127; the
 * largest of a column is exact, no other is off by more than half a scale. Rows of one (biases) stay float32.
 */
final class WeightCodec {

    private static final int MOST_STEPS = 127;

    private WeightCodec() {}

    static byte[] encode(List<WeightMatrix> matrices, ModelFile.Encoding encoding) {
        int length = matrices.stream()
                .mapToInt(matrix -> bytes(matrix.rows(), matrix.columns(), encoding))
                .sum();
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        for (WeightMatrix matrix : matrices) {
            if (quantised(matrix.rows(), encoding)) {
                quantise(matrix, out);
            } else {
                for (float value : matrix.toArray()) {
                    out.putFloat(value);
                }
            }
        }
        return out.array();
    }

    private static boolean quantised(int rows, ModelFile.Encoding encoding) {
        return encoding == ModelFile.Encoding.INT8 && rows > 1;
    }

    private static int bytes(int rows, int columns, ModelFile.Encoding encoding) {
        return quantised(rows, encoding) ? columns * Float.BYTES + rows * columns : rows * columns * Float.BYTES;
    }

    private static void quantise(WeightMatrix matrix, ByteBuffer out) {
        float[] scales = new float[matrix.columns()];
        for (int column = 0; column < scales.length; column++) {
            float largest = 0;
            for (int row = 0; row < matrix.rows(); row++) {
                largest = Math.max(largest, Math.abs(matrix.get(row, column)));
            }
            scales[column] = largest / MOST_STEPS;
            out.putFloat(scales[column]);
        }
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < scales.length; column++) {
                float scale = scales[column];
                out.put((byte) (scale == 0 ? 0 : Math.round(matrix.get(row, column) / scale)));
            }
        }
    }

    /**
     * The next matrix.
     *
     * @throws IllegalArgumentException if there are too few bytes, or a value is not finite
     */
    static WeightMatrix decode(ByteBuffer in, int rows, int columns, ModelFile.Encoding encoding) {
        WeightMatrix.checkSize(rows, columns);
        int needed = bytes(rows, columns, encoding);
        if (in.remaining() < needed) {
            throw new IllegalArgumentException("weights end too early: " + rows + " x " + columns + " need " + needed
                    + " bytes, " + in.remaining() + " are left");
        }
        float[] values = new float[rows * columns];
        if (quantised(rows, encoding)) {
            float[] scales = new float[columns];
            for (int column = 0; column < columns; column++) {
                scales[column] = in.getFloat();
            }
            for (int i = 0; i < values.length; i++) {
                values[i] = in.get() * scales[i % columns];
            }
        } else {
            for (int i = 0; i < values.length; i++) {
                values[i] = in.getFloat();
            }
        }
        return WeightMatrix.of(rows, columns, values);
    }
}
