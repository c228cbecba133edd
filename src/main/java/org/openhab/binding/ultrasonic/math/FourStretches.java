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
package org.openhab.binding.ultrasonic.math;

/**
 * Four stretches of one array, copied side by side: a filter's weighted sum over them becomes vector code, which is
 * faster than the sum over the array itself although it costs the copies.
 */
public final class FourStretches {

    private final int length;
    private final float[][] rows;

    /**
     * @param length of each stretch, samples
     * @throws IllegalArgumentException if it is below 1
     */
    public FourStretches(int length) {
        if (length < 1) {
            throw new IllegalArgumentException("a stretch needs 1 sample or more, got " + length);
        }
        this.length = length;
        this.rows = new float[4][length];
    }

    /**
     * Takes stretches that lie equally far apart.
     *
     * @param x the array
     * @param first index at which the first stretch begins
     * @param back how much earlier each of the next ones begins
     */
    public void take(float[] x, int first, int back) {
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(x, first - row * back, rows[row], 0, length);
        }
    }

    /**
     * Adds their weighted sum to an output: that of the n-th stretch with the n-th weight.
     *
     * @param out at least as long as a stretch
     * @param weights of all taps of the filter
     * @param tap index of the first of the four weights
     */
    public void addTo(float[] out, float[] weights, int tap) {
        MultiplyAdd.fourArrays(
                out,
                length,
                rows[0],
                rows[1],
                rows[2],
                rows[3],
                weights[tap],
                weights[tap + 1],
                weights[tap + 2],
                weights[tap + 3]);
    }
}
