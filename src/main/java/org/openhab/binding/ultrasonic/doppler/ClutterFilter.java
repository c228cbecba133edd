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
package org.openhab.binding.ultrasonic.doppler;

import java.util.Arrays;

/**
 * Takes the carrier and static echoes out of a windowed frame.
 *
 * <p>Static echoes are 50 to 80 dB above a person's; whatever of them is left leaks through the window's side lobes
 * into the echo's bins. Within the frame they are a constant, and a slow drift of it while somebody bends the field or
 * the air moves: a parabola. The best parabola in the sense of the window, sum w |x - p|^2 = min, is subtracted before
 * the transform, by projection on polynomials that are orthonormal under the weight w (Gram-Schmidt). It depends on
 * this frame alone, so nothing lingers after a step.
 */
final class ClutterFilter {

    private static final int POLYNOMIALS = 3;
    private static final int WAYS = 4;

    private final int length;
    private final float[] window;
    /** {@code [polynomial][sample]}, orthonormal under the window. */
    private final float[][] basis = new float[POLYNOMIALS][];

    private final float[] ones;

    ClutterFilter(double[] window) {
        this.length = window.length;
        this.window = new float[length];
        this.ones = new float[length];
        Arrays.fill(ones, 1f);
        for (int n = 0; n < length; n++) {
            this.window[n] = (float) window[n];
        }
        double[][] orthonormal = new double[POLYNOMIALS][length];
        for (int order = 0; order < POLYNOMIALS; order++) {
            double[] now = orthonormal[order];
            for (int n = 0; n < length; n++) {
                now[n] = Math.pow((n - (length - 1) / 2.0) / length, order);
            }
            for (int lower = 0; lower < order; lower++) {
                double overlap = dot(now, orthonormal[lower], window);
                for (int n = 0; n < length; n++) {
                    now[n] -= overlap * orthonormal[lower][n];
                }
            }
            double norm = Math.sqrt(dot(now, now, window));
            basis[order] = new float[length];
            for (int n = 0; n < length; n++) {
                now[n] /= norm;
                basis[order][n] = (float) now[n];
            }
        }
    }

    private static double dot(double[] a, double[] b, double[] weight) {
        double sum = 0;
        for (int n = 0; n < a.length; n++) {
            sum += weight[n] * a[n] * b[n];
        }
        return sum;
    }

    /**
     * Filters one real part of a frame: out[n] = w[n] (x[n] - parabola[n]).
     *
     * @param x {@code length} samples
     * @param out receives the windowed rest, {@code length} values
     * @return the window-weighted mean of the frame, which is the static part at this moment
     */
    double process(float[] x, float[] out) {
        for (int n = 0; n < length; n++) {
            out[n] = window[n] * x[n];
        }
        float[] q1 = basis[1];
        float[] q2 = basis[2];
        double mean = basis[0][0] * dot(out, ones) * basis[0][0];
        float c0 = (float) mean;
        float c1 = (float) dot(out, q1);
        float c2 = (float) dot(out, q2);
        for (int n = 0; n < length; n++) {
            out[n] -= window[n] * (c0 + c1 * q1[n] + c2 * q2[n]);
        }
        return mean;
    }

    /** Four sums at a time, since each addition waits for the one before. */
    private static double dot(float[] x, float[] y) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int whole = x.length - x.length % WAYS;
        for (int n = 0; n < whole; n += WAYS) {
            a += x[n] * y[n];
            b += x[n + 1] * y[n + 1];
            c += x[n + 2] * y[n + 2];
            d += x[n + 3] * y[n + 3];
        }
        for (int n = whole; n < x.length; n++) {
            a += x[n] * y[n];
        }
        return a + b + (c + d);
    }

    /**
     * What the filter does to white noise: power in each bin of a transform of the filtered frame, relative to power
     * per sample times the sum of the squared window.
     *
     * @param bins length of the zero-padded transform
     * @return {@code bins} values in ascending frequency, about 1 away from 0 Hz, and near 0 at 0 Hz
     */
    double[] noiseResponse(int bins) {
        double[] response = new double[bins];
        double squares = 0;
        for (int n = 0; n < length; n++) {
            squares += (double) window[n] * window[n];
        }
        // All phasors of the transform are powers of one; a table saves millions of sines at every start of a receiver.
        double[] cosine = new double[bins];
        double[] sine = new double[bins];
        for (int k = 0; k < bins; k++) {
            cosine[k] = Math.cos(2 * Math.PI * k / bins);
            sine[k] = Math.sin(2 * Math.PI * k / bins);
        }
        for (int bin = 0; bin < bins; bin++) {
            int step = bin - bins / 2;
            double[] projectionRe = new double[POLYNOMIALS];
            double[] projectionIm = new double[POLYNOMIALS];
            for (int order = 0; order < POLYNOMIALS; order++) {
                for (int n = 0; n < length; n++) {
                    double weighted = window[n] * basis[order][n];
                    projectionRe[order] += weighted * cosine[Math.floorMod(step * n, bins)];
                    projectionIm[order] += weighted * sine[Math.floorMod(step * n, bins)];
                }
            }
            // X = sum over n of x[n] w[n] (e[n] - sum over k of c_k q_k[n]), so its power is the sum of the squares.
            double sum = 0;
            for (int n = 0; n < length; n++) {
                double re = cosine[Math.floorMod(step * n, bins)];
                double im = sine[Math.floorMod(step * n, bins)];
                for (int order = 0; order < POLYNOMIALS; order++) {
                    re -= projectionRe[order] * basis[order][n];
                    im -= projectionIm[order] * basis[order][n];
                }
                sum += window[n] * window[n] * (re * re + im * im);
            }
            response[bin] = sum / squares;
        }
        return response;
    }
}
