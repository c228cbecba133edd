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
 * <p>Written as four arrays per pass over the output, the form that the JIT compiler turns into vector code. Filters
 * written as one dot product per output sample, sums over stretches of one array and passes with two outputs are not,
 * and several times slower; {@link FourStretches} brings those into this form.
 */
public final class MultiplyAdd {

    private MultiplyAdd() {}

    /**
     * Adds four weighted arrays: {@code out[i] += a0 x0[i] + a1 x1[i] + a2 x2[i] + a3 x3[i]} for i below
     * {@code length}.
     *
     * @param length at most that of the shortest array
     */
    public static void fourArrays(
            float[] out,
            int length,
            float[] x0,
            float[] x1,
            float[] x2,
            float[] x3,
            float a0,
            float a1,
            float a2,
            float a3) {
        for (int i = 0; i < length; i++) {
            out[i] += a0 * x0[i] + a1 * x1[i] + a2 * x2[i] + a3 * x3[i];
        }
    }
}
