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
package org.openhab.binding.ultrasonic.array;

/**
 * Arithmetic on spectra, bin by bin.
 *
 * <p>Every method is one pass with one output and a short body, the form that the JIT compiler turns into vector code:
 * a loop with two outputs, or with a long formula, runs three to seven times slower.
 */
final class BinArithmetic {

    private BinArithmetic() {}

    /** {@code out[i] = a[i] b[i] + sign c[i] d[i]} for from &lt;= i &lt; to: one part of a complex product. */
    static void product(float[] a, float[] b, float sign, float[] c, float[] d, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = a[i] * b[i] + sign * (c[i] * d[i]);
        }
    }

    /** {@code out[i] += a[i] b[i] + sign c[i] d[i]}. */
    static void addProduct(float[] a, float[] b, float sign, float[] c, float[] d, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] += a[i] * b[i] + sign * (c[i] * d[i]);
        }
    }

    /** {@code out[i] = x[i] - (a[i] b[i] + sign c[i] d[i])}. */
    static void subtractProduct(float[] x, float[] a, float[] b, float sign, float[] c, float[] d, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = x[i] - (a[i] * b[i] + sign * (c[i] * d[i]));
        }
    }

    /** {@code out[i] = a x[i] + b y[i]}. */
    static void weighted(float a, float[] x, float b, float[] y, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a * x[i] + b * y[i];
        }
    }

    /** {@code out[i] += a x[i] + b y[i]}. */
    static void addWeighted(float a, float[] x, float b, float[] y, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] += a * x[i] + b * y[i];
        }
    }

    /** {@code out[i] = x[i] - (a y[i] + b z[i])}. */
    static void subtractWeighted(float[] x, float a, float[] y, float b, float[] z, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = x[i] - (a * y[i] + b * z[i]);
        }
    }

    /** {@code out[i] = re[i]^2 + im[i]^2}. */
    static void power(float[] re, float[] im, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = re[i] * re[i] + im[i] * im[i];
        }
    }

    /** {@code out[i] += re[i]^2 + im[i]^2}. */
    static void addPower(float[] re, float[] im, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] += re[i] * re[i] + im[i] * im[i];
        }
    }

    /** {@code out[i] *= factor[i]}. */
    static void multiply(float[] out, float[] factor) {
        for (int i = 0; i < out.length; i++) {
            out[i] *= factor[i];
        }
    }

    /** {@code out[i] = factor x[i]}. */
    static void scale(float factor, float[] x, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = factor * x[i];
        }
    }

    /** Recursive mean: {@code mean[i] += gain (fresh[i] - mean[i])}. */
    static void follow(float[] fresh, float gain, float[] mean) {
        follow(fresh, gain, mean, 0, mean.length);
    }

    /** The same for from &lt;= i &lt; to. */
    static void follow(float[] fresh, float gain, float[] mean, int from, int to) {
        for (int i = from; i < to; i++) {
            mean[i] += gain * (fresh[i] - mean[i]);
        }
    }

    /** Weighted sum that forgets: {@code sum[i] = keep[i] sum[i] + weight[i] fresh[i]}. */
    static void gather(float[] keep, float[] weight, float[] fresh, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = keep[i] * sum[i] + weight[i] * fresh[i];
        }
    }
}
