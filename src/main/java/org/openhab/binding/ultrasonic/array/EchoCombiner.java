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
 *
 * <p>Neighbouring hops share most of their samples, so the covariance follows in half of the band at a time, by turns.
 */
final class EchoCombiner {

    private static final double SMOOTHING_SECONDS = 0.1;
    private static final int SMOOTHING_BINS = 2;
    /** Excess of power over noise at which k is half of its limit. */
    private static final float HALF_EXCESS = 4;

    private static final float MOST_SHARPNESS = 30;
    /** Beyond it the limit of k is reached anyway, and its cube is within float's range. */
    private static final float MOST_EXCESS = 1e9f;

    private static final float LEAST_NORM = 1e-6f;

    private final float gain;
    private final float[][][] covarianceRe;
    private final float[][][] covarianceIm;
    private final FiveMean neighbours;
    private final float[] product;
    private final float[] smoothed;
    private final float[] trace;
    private final float[] frobenius;
    private final float[] beam;
    private final float[] sumRe;
    private final float[] sumIm;
    private final float[] plain;
    private final float[] leaning;
    private final float[] sharpness;
    private final float[] share;
    /** Channels for which the two before are valid, 0 if they are not. */
    private int known;

    private boolean lower;
    /** Brings the covariance to a trace of 1 at most, so that no fourth power leaves float's range. */
    private final float[] inverse;

    EchoCombiner(int bins, int microphones, double hopSeconds) {
        this.gain = (float) (1 - Math.exp(-2 * hopSeconds / SMOOTHING_SECONDS));
        this.covarianceRe = new float[microphones][][];
        this.covarianceIm = new float[microphones][][];
        for (int row = 0; row < microphones; row++) {
            covarianceRe[row] = new float[row + 1][bins];
            covarianceIm[row] = new float[row + 1][bins];
        }
        this.neighbours = new FiveMean(bins);
        this.product = new float[bins];
        this.smoothed = new float[bins];
        this.trace = new float[bins];
        this.frobenius = new float[bins];
        this.beam = new float[bins];
        this.sumRe = new float[bins];
        this.sumIm = new float[bins];
        this.plain = new float[bins];
        this.leaning = new float[bins];
        this.sharpness = new float[bins];
        this.share = new float[bins];
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
        if (channels != known) {
            known = channels;
            lean(channels, 0, power.length);
        }
        if (learn) {
            int middle = power.length / 2;
            int from = lower ? 0 : middle;
            int to = lower ? middle : power.length;
            lower = !lower;
            follow(re, im, channels, from, to);
            lean(channels, from, to);
        }
        measure(re, im, channels);
        if (learn) {
            for (int bin = 0; bin < power.length; bin++) {
                power[bin] = (plain[bin] + leaning[bin] * beam[bin]) * share[bin];
            }
        } else {
            for (int bin = 0; bin < power.length; bin++) {
                power[bin] = plain[bin] / channels;
            }
        }
    }

    private void follow(float[][] re, float[][] im, int channels, int from, int to) {
        for (int row = 0; row < channels; row++) {
            for (int column = 0; column <= row; column++) {
                follow(re[row], re[column], 1, im[row], im[column], from, to, covarianceRe[row][column]);
                if (column < row) {
                    follow(im[row], re[column], -1, re[row], im[column], from, to, covarianceIm[row][column]);
                }
            }
        }
    }

    /** One part of an element of the covariance, x_row times the conjugate of x_column. */
    private void follow(float[] a, float[] b, float sign, float[] c, float[] d, int from, int to, float[] element) {
        int first = Math.max(0, from - SMOOTHING_BINS);
        int end = Math.min(product.length, to + SMOOTHING_BINS);
        BinArithmetic.product(a, b, sign, c, d, product, first, end);
        neighbours.of(product, from, to, smoothed);
        BinArithmetic.follow(smoothed, gain, element, from, to);
    }

    /** How far the output leans towards the beam, as the covariance stands. */
    private void lean(int channels, int from, int to) {
        Arrays.fill(trace, from, to, 0f);
        Arrays.fill(frobenius, from, to, 0f);
        for (int row = 0; row < channels; row++) {
            add(covarianceRe[row][row], trace, from, to);
        }
        for (int bin = from; bin < to; bin++) {
            inverse[bin] = 1 / Math.max(1, trace[bin]);
        }
        for (int row = 0; row < channels; row++) {
            for (int column = 0; column <= row; column++) {
                float count = column < row ? 2 : 1;
                addSquare(count, covarianceRe[row][column], covarianceIm[row][column], inverse, frobenius, from, to);
            }
        }
        sharpen(trace, channels, sharpness, from, to);
        for (int bin = from; bin < to; bin++) {
            // A trace of less than one leaves no sharpness, whatever the norm.
            leaning[bin] = sharpness[bin] * channels / Math.max(LEAST_NORM, frobenius[bin]);
        }
        for (int bin = from; bin < to; bin++) {
            share[bin] = 1 / (channels * (1 + sharpness[bin]));
        }
    }

    private static void add(float[] values, float[] sum, int from, int to) {
        for (int bin = from; bin < to; bin++) {
            sum[bin] += values[bin];
        }
    }

    private static void addSquare(float count, float[] re, float[] im, float[] scale, float[] sum, int from, int to) {
        for (int bin = from; bin < to; bin++) {
            float r = re[bin] * scale[bin];
            float i = im[bin] * scale[bin];
            sum[bin] += count * (r * r + i * i);
        }
    }

    private static void sharpen(float[] trace, int channels, float[] sharpness, int from, int to) {
        for (int bin = from; bin < to; bin++) {
            float mean = trace[bin] / channels;
            float excess = Math.min(MOST_EXCESS, Math.max(0, mean - 1) / HALF_EXCESS);
            float cube = excess * excess * excess;
            sharpness[bin] = MOST_SHARPNESS * cube / (1 + cube);
        }
    }

    private void measure(float[][] re, float[][] im, int channels) {
        Arrays.fill(beam, 0f);
        Arrays.fill(plain, 0f);
        for (int row = 0; row < channels; row++) {
            Arrays.fill(sumRe, 0f);
            Arrays.fill(sumIm, 0f);
            for (int column = 0; column < channels; column++) {
                boolean below = column <= row;
                float[] cRe = below ? covarianceRe[row][column] : covarianceRe[column][row];
                float[] cIm = below ? covarianceIm[row][column] : covarianceIm[column][row];
                float sign = below ? 1f : -1f;
                BinArithmetic.addProduct(cRe, re[column], -sign, cIm, im[column], sumRe);
                BinArithmetic.addProduct(cRe, im[column], sign, cIm, re[column], sumIm);
            }
            addSquare(1, sumRe, sumIm, inverse, beam, 0, beam.length);
            BinArithmetic.addPower(re[row], im[row], plain);
        }
    }

    void reset() {
        known = 0;
        lower = true;
        for (int row = 0; row < covarianceRe.length; row++) {
            for (int column = 0; column <= row; column++) {
                Arrays.fill(covarianceRe[row][column], row == column ? 1f : 0f);
                Arrays.fill(covarianceIm[row][column], 0f);
            }
        }
    }
}
