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

    /** What {@link #project} finds: the sums of the samples, times 1 and times each polynomial but the first. */
    private final double[] sums = new double[POLYNOMIALS];

    ClutterFilter(double[] window) {
        this.length = window.length;
        this.window = new float[length];
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
        project(out);
        float[] q1 = basis[1];
        float[] q2 = basis[2];
        double mean = basis[0][0] * sums[0] * basis[0][0];
        float c0 = (float) mean;
        float c1 = (float) sums[1];
        float c2 = (float) sums[2];
        for (int n = 0; n < length; n++) {
            out[n] -= window[n] * (c0 + c1 * q1[n] + c2 * q2[n]);
        }
        return mean;
    }

    /** Each sum in four parts, since each addition waits for the one before; each sample is read once. */
    private void project(float[] x) {
        float[] q1 = basis[1];
        float[] q2 = basis[2];
        double a0 = 0;
        double b0 = 0;
        double c0 = 0;
        double d0 = 0;
        double a1 = 0;
        double b1 = 0;
        double c1 = 0;
        double d1 = 0;
        double a2 = 0;
        double b2 = 0;
        double c2 = 0;
        double d2 = 0;
        int whole = length - length % WAYS;
        for (int n = 0; n < whole; n += WAYS) {
            float a = x[n];
            float b = x[n + 1];
            float c = x[n + 2];
            float d = x[n + 3];
            a0 += a;
            b0 += b;
            c0 += c;
            d0 += d;
            a1 += a * q1[n];
            b1 += b * q1[n + 1];
            c1 += c * q1[n + 2];
            d1 += d * q1[n + 3];
            a2 += a * q2[n];
            b2 += b * q2[n + 1];
            c2 += c * q2[n + 2];
            d2 += d * q2[n + 3];
        }
        for (int n = whole; n < length; n++) {
            a0 += x[n];
            a1 += x[n] * q1[n];
            a2 += x[n] * q2[n];
        }
        sums[0] = a0 + b0 + (c0 + d0);
        sums[1] = a1 + b1 + (c1 + d1);
        sums[2] = a2 + b2 + (c2 + d2);
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
