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
 * <p>Written as four inputs per pass over the output, the form that the JIT compiler turns into vector code; a filter
 * written as one dot product per output sample is several times slower.
 */
public final class MultiplyAdd {

    private MultiplyAdd() {}

    /**
     * Adds four weighted stretches of one array: {@code out[i] += a0 x[o0 + i] + a1 x[o1 + i] + a2 x[o2 + i] + a3 x[o3
     * + i]} for i below {@code length}.
     */
    public static void four(
            float[] out,
            int length,
            float[] x,
            int o0,
            int o1,
            int o2,
            int o3,
            float a0,
            float a1,
            float a2,
            float a3) {
        for (int i = 0; i < length; i++) {
            out[i] += a0 * x[o0 + i] + a1 * x[o1 + i] + a2 * x[o2 + i] + a3 * x[o3 + i];
        }
    }

    /**
     * The same for whole arrays, all as long as the output: {@code out[i] += a0 x0[i] + a1 x1[i] + a2 x2[i] + a3
     * x3[i]}.
     */
    public static void fourArrays(
            float[] out, float[] x0, float[] x1, float[] x2, float[] x3, float a0, float a1, float a2, float a3) {
        for (int i = 0; i < out.length; i++) {
            out[i] += a0 * x0[i] + a1 * x1[i] + a2 * x2[i] + a3 * x3[i];
        }
    }

    /** {@link #four} for two outputs at once, with weights a and b: every input is loaded once only. */
    public static void fourToTwo(
            float[] outA, float[] outB, int length, float[] x, int newest, float[] a, float[] b, int tap) {
        float a0 = a[tap];
        float a1 = a[tap + 1];
        float a2 = a[tap + 2];
        float a3 = a[tap + 3];
        float b0 = b[tap];
        float b1 = b[tap + 1];
        float b2 = b[tap + 2];
        float b3 = b[tap + 3];
        for (int i = 0; i < length; i++) {
            float x0 = x[newest + i];
            float x1 = x[newest - 1 + i];
            float x2 = x[newest - 2 + i];
            float x3 = x[newest - 3 + i];
            outA[i] += a0 * x0 + a1 * x1 + a2 * x2 + a3 * x3;
            outB[i] += b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3;
        }
    }
}
