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

    /** Adds one weighted stretch of an array: {@code out[i] += a x[offset + i]} for i below {@code length}. */
    public static void one(float[] out, int length, float[] x, int offset, float a) {
        for (int i = 0; i < length; i++) {
            out[i] += a * x[offset + i];
        }
    }
}
