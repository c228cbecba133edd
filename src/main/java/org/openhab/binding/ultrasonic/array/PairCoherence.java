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
 * How much of a spectrum's power comes in sideband pairs.
 *
 * <p>A driver that is shaken by music multiplies the tone by 1 + kappa u(t), u real: with the carrier's phasor c, the
 * product X(f) X(-f) / c^2 = kappa^2 |U(f)|^2 keeps its phase from frame to frame and bin to bin, for amplitude (kappa
 * real, symmetric) and phase (kappa imaginary, antisymmetric) alike. Echoes are on one sideband, and if two movers
 * happen to fill both, the product's phase is random. So the magnitude of the product's mean over bins and frames, less
 * what noise would give, is the power of the pair's common part. How much of a bin is paired is a property of the
 * driver and changes slowly; the power changes with every beat, so the share of the one is applied to the other.
 */
final class PairCoherence {

    /**
     * What is always there, such as the jitter of a clock, is left to the noise floor: pairs count beyond twice the
     * noise.
     */
    private static final float USUAL_POWER = 2;

    /** The power of the moment is a mean over about three frames. */
    private static final double PRESENT_GAIN = 0.4;

    private final float gain;
    private final float presentGain;
    private final BoxMean neighbours;
    private final float independent;
    private final float[] productRe;
    private final float[] productIm;
    private final float[] power;
    private final float[] present;
    private final float[] pairRe;
    private final float[] pairIm;
    private final float[] positive;
    private final float[] negative;
    private final float[] smoothed;
    private final float[] common;
    private final float[] mean;
    private final float[] oppositeRe;
    private final float[] oppositeIm;

    /**
     * @param bins length of the spectra, 0 Hz in the middle
     * @param radius bins to each side that are averaged
     * @param seconds of the recursive mean over frames
     * @param hopSeconds time between frames
     * @param independent independent values in the mean: the product of noise is its power over the root of it
     */
    PairCoherence(int bins, int radius, double seconds, double hopSeconds, double independent) {
        this.gain = (float) (1 - Math.exp(-hopSeconds / seconds));
        this.presentGain = (float) Math.max(gain, PRESENT_GAIN);
        this.neighbours = new BoxMean(bins, radius);
        this.independent = (float) independent;
        this.productRe = new float[bins];
        this.productIm = new float[bins];
        this.power = new float[bins];
        this.present = new float[bins];
        this.pairRe = new float[bins];
        this.pairIm = new float[bins];
        this.positive = new float[bins];
        this.negative = new float[bins];
        this.smoothed = new float[bins];
        this.common = new float[bins];
        this.mean = new float[bins];
        this.oppositeRe = new float[bins];
        this.oppositeIm = new float[bins];
    }

    /**
     * Takes in a spectrum.
     *
     * @param re real parts in units of the noise, 0 Hz in the middle
     * @param im imaginary parts
     * @param carrierRadians phase of the carrier
     */
    void process(float[] re, float[] im, double carrierRadians) {
        int bins = re.length;
        float turnRe = (float) Math.cos(-2 * carrierRadians);
        float turnIm = (float) Math.sin(-2 * carrierRadians);
        BinMean.mirror(re, oppositeRe);
        BinMean.mirror(im, oppositeIm);
        BinArithmetic.product(re, oppositeRe, -1, im, oppositeIm, pairRe, 0, bins);
        BinArithmetic.product(re, oppositeIm, 1, im, oppositeRe, pairIm, 0, bins);
        BinArithmetic.weighted(turnRe, pairRe, -turnIm, pairIm, positive);
        BinArithmetic.weighted(turnIm, pairRe, turnRe, pairIm, negative);
        BinArithmetic.power(re, im, smoothed);
        neighbours.of(positive, mean);
        BinArithmetic.follow(mean, gain, productRe);
        neighbours.of(negative, mean);
        BinArithmetic.follow(mean, gain, productIm);
        neighbours.of(smoothed, mean);
        BinArithmetic.follow(mean, gain, power);
        BinArithmetic.follow(mean, presentGain, present);
        BinMean.mirror(power, oppositeRe);
        BinMean.mirror(present, oppositeIm);
        findCommon(oppositeRe, oppositeIm);
    }

    private void findCommon(float[] oppositePower, float[] oppositePresent) {
        float bias = 1 / (1 - 1 / independent);
        BinArithmetic.power(productRe, productIm, mean);
        for (int bin = 0; bin < mean.length; bin++) {
            float chance = power[bin] * oppositePower[bin] / independent;
            mean[bin] = (float) Math.sqrt(Math.max(0, mean[bin] - chance) * bias);
        }
        for (int bin = 0; bin < mean.length; bin++) {
            float share = mean[bin] / Math.max(power[bin], Float.MIN_NORMAL);
            mean[bin] = share * present[bin];
        }
        for (int bin = 0; bin < common.length; bin++) {
            // A pair is no stronger than its weaker half.
            float weaker = Math.max(0, Math.min(present[bin], oppositePresent[bin]) - USUAL_POWER);
            common[bin] = Math.min(mean[bin], weaker);
        }
    }

    /** Power of the common part per bin, 0 or more, in units of the noise. */
    float[] common() {
        return common;
    }

    /** Power of the moment per bin, over the same bins. */
    float[] power() {
        return present;
    }

    /**
     * Whether the common part of a bin changes mainly the tone's amplitude: a driver's force factor and inductance do,
     * while an echo that trembles makes pairs of any phase.
     */
    boolean amplitudeModulated(int bin) {
        return productRe[bin] > Math.abs(productIm[bin]);
    }

    void reset() {
        Arrays.fill(productRe, 0f);
        Arrays.fill(productIm, 0f);
        Arrays.fill(power, 0f);
        Arrays.fill(present, 0f);
        Arrays.fill(common, 0f);
    }
}
