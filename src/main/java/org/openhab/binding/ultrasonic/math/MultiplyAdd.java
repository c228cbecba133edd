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
 * The inner loop of every filter: weighted sums of whole arrays.
 *
 * <p>Written as four arrays per pass over the output, all at the same index, the form that the JIT compiler turns into
 * vector code. Filters written as one dot product per output sample, sums over stretches of one array or of several
 * that do not begin at the output's index, passes over eight arrays and passes with two outputs are not, and several
 * times slower. A filter whose taps go back in time lets its sums move on between two passes instead.
 */
public final class MultiplyAdd {

    private MultiplyAdd() {}

    /**
     * Adds four weighted arrays: {@code out[i] += a0 x0[i] + a1 x1[i] + a2 x2[i] + a3 x3[i]} for {@code from <= i <
     * to}.
     *
     * @param from first index, 0 or more
     * @param to behind the last index, at most the length of the shortest array
     */
    public static void fourArrays(
            float[] out,
            int from,
            int to,
            float[] x0,
            float[] x1,
            float[] x2,
            float[] x3,
            float a0,
            float a1,
            float a2,
            float a3) {
        for (int i = from; i < to; i++) {
            out[i] += a0 * x0[i] + a1 * x1[i] + a2 * x2[i] + a3 * x3[i];
        }
    }
}
