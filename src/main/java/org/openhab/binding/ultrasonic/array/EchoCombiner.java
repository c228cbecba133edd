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

import java.util.Arrays;

/**
 * Adds the channels into one power per bin, for the best ratio of echo to noise.
 *
 * <p>Where nothing but noise is heard the powers are added. Where an echo stands out, the covariance R of the
 * snapshots, smoothed over a tenth of a second and a few bins, tells its direction, and the output leans towards it: T
 * = x^H Phi x / tr Phi with Phi = I + k R^2 / (tr R^2 / M). For one strong echo R^2 is its steering vector's projector
 * and T the maximum-ratio beam (D. G. Brennan, Proc. IRE 47, 1959), M times better than one microphone; k grows with
 * the third power of the excess, so that noise alone hardly bends the beam to itself. The factors of the positive form
 * are |R x| and the Frobenius norm: no eigenvalue is computed. Noise of unit power per channel gives about 1.
 */
final class EchoCombiner {

    private static final double SMOOTHING_SECONDS = 0.1;
    private static final int SMOOTHING_BINS = 2;
    /** Excess of power over noise at which k is half of its limit. */
    private static final float HALF_EXCESS = 4;

    private static final float MOST_SHARPNESS = 30;

    private final float gain;
    private final float[][][] covarianceRe;
    private final float[][][] covarianceIm;
    private final float[] product;
    private final float[] smoothed;
    private final float[] trace;
    private final float[] frobenius;
    private final float[] beam;
    private final float[] sumRe;
    private final float[] sumIm;
    private final float[] plain;
    /** Brings the covariance to a trace of 1 at most, so that no fourth power leaves float's range. */
    private final float[] inverse;

    EchoCombiner(int bins, int microphones, double hopSeconds) {
        this.gain = (float) (1 - Math.exp(-hopSeconds / SMOOTHING_SECONDS));
        this.covarianceRe = new float[microphones][][];
        this.covarianceIm = new float[microphones][][];
        for (int row = 0; row < microphones; row++) {
            covarianceRe[row] = new float[row + 1][bins];
            covarianceIm[row] = new float[row + 1][bins];
        }
        this.product = new float[bins];
        this.smoothed = new float[bins];
        this.trace = new float[bins];
        this.frobenius = new float[bins];
        this.beam = new float[bins];
        this.sumRe = new float[bins];
        this.sumIm = new float[bins];
        this.plain = new float[bins];
        this.inverse = new float[bins];
        reset();
    }

    /**
     * Combines one hop.
     *
     * @param re {@code float[channel][bin]}, in units of the noise
     * @param im imaginary part
     * @param channels how many rows count
     * @param learn whether the covariance is to follow; if not, the powers are added
     * @param power receives the power per bin
     */
    void process(float[][] re, float[][] im, int channels, boolean learn, float[] power) {
        if (learn) {
            follow(re, im, channels);
        }
        measure(re, im, channels);
        for (int bin = 0; bin < power.length; bin++) {
            float mean = trace[bin] / channels;
            float excess = Math.max(0, mean - 1) / HALF_EXCESS;
            float cube = excess * excess * excess;
            // Beyond float's range of cubes the limit is reached anyway.
            float sharpness = learn ? MOST_SHARPNESS * (cube < 1e30f ? cube / (1 + cube) : 1) : 0;
            float scale = frobenius[bin] > 0 ? channels / frobenius[bin] : 0;
            float numerator = plain[bin] + sharpness * beam[bin] * scale;
            power[bin] = numerator / (channels * (1 + sharpness * (scale > 0 ? 1 : 0)));
        }
    }

    private void follow(float[][] re, float[][] im, int channels) {
        for (int row = 0; row < channels; row++) {
            for (int column = 0; column <= row; column++) {
                smooth(re[row], im[row], re[column], im[column], covarianceRe[row][column], true);
                if (column < row) {
                    smooth(re[row], im[row], re[column], im[column], covarianceIm[row][column], false);
                }
            }
        }
    }

    /** One element of the covariance, x_row times the conjugate of x_column. */
    private void smooth(float[] aRe, float[] aIm, float[] bRe, float[] bIm, float[] element, boolean real) {
        for (int bin = 0; bin < product.length; bin++) {
            product[bin] = real ? aRe[bin] * bRe[bin] + aIm[bin] * bIm[bin] : aIm[bin] * bRe[bin] - aRe[bin] * bIm[bin];
        }
        int last = product.length - 1;
        for (int bin = SMOOTHING_BINS; bin <= last - SMOOTHING_BINS; bin++) {
            smoothed[bin] =
                    (product[bin - 2] + product[bin - 1] + product[bin] + product[bin + 1] + product[bin + 2]) / 5;
        }
        for (int bin = 0; bin < SMOOTHING_BINS; bin++) {
            smoothed[bin] = product[bin];
            smoothed[last - bin] = product[last - bin];
        }
        for (int bin = 0; bin <= last; bin++) {
            element[bin] += gain * (smoothed[bin] - element[bin]);
        }
    }

    private void measure(float[][] re, float[][] im, int channels) {
        Arrays.fill(trace, 0f);
        Arrays.fill(frobenius, 0f);
        Arrays.fill(beam, 0f);
        Arrays.fill(plain, 0f);
        for (int row = 0; row < channels; row++) {
            float[] diagonal = covarianceRe[row][row];
            for (int bin = 0; bin < trace.length; bin++) {
                trace[bin] += diagonal[bin];
            }
        }
        for (int bin = 0; bin < trace.length; bin++) {
            inverse[bin] = 1 / Math.max(1, trace[bin]);
        }
        for (int row = 0; row < channels; row++) {
            Arrays.fill(sumRe, 0f);
            Arrays.fill(sumIm, 0f);
            for (int column = 0; column < channels; column++) {
                boolean lower = column <= row;
                float[] cRe = lower ? covarianceRe[row][column] : covarianceRe[column][row];
                float[] cIm = lower ? covarianceIm[row][column] : covarianceIm[column][row];
                addColumn(cRe, cIm, lower ? 1f : -1f, re[column], im[column]);
            }
            for (int bin = 0; bin < beam.length; bin++) {
                beam[bin] += sumRe[bin] * sumRe[bin] + sumIm[bin] * sumIm[bin];
                plain[bin] += re[row][bin] * re[row][bin] + im[row][bin] * im[row][bin];
            }
        }
    }

    private void addColumn(float[] cRe, float[] cIm, float sign, float[] xRe, float[] xIm) {
        for (int bin = 0; bin < sumRe.length; bin++) {
            float r = cRe[bin] * inverse[bin];
            float i = sign * cIm[bin] * inverse[bin];
            sumRe[bin] += r * xRe[bin] - i * xIm[bin];
            sumIm[bin] += r * xIm[bin] + i * xRe[bin];
            frobenius[bin] += r * r + i * i;
        }
    }

    void reset() {
        for (int row = 0; row < covarianceRe.length; row++) {
            for (int column = 0; column <= row; column++) {
                Arrays.fill(covarianceRe[row][column], row == column ? 1f : 0f);
                Arrays.fill(covarianceIm[row][column], 0f);
            }
        }
    }
}
