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
 * What one sideband of a microphone says about the other.
 *
 * <p>A driver shaken by the bass u changes the tone through its displacement and its current. Both follow u linearly,
 * so that at a distance f from the tone X(f) = alpha(f) U(f) and X(-f) = beta(f) conj U(f), with alpha and beta that
 * belong to driver and room: to first order one sideband is rho(f) conj X(-f), with rho fixed, whether amplitude or
 * phase is modulated. This is widely linear prediction (B. Picinbono, P. Chevalier, IEEE Trans. Signal Process. 43,
 * 1995). An echo is on one side only and does not take part. rho comes from weighted recursive least squares, as in
 * {@link DistortionSignature}: the sideband and its mirror image are to one microphone what two microphones are to
 * several, and v = (rho, 1) / |(rho, 1)| is the signature.
 */
final class MirrorPrediction {

    /** Memory: longer adds nothing, shorter follows the noise. */
    private static final double SECONDS = 4;
    /** Noise powers that the mirror image must have summed up before its prediction counts half. */
    private static final float LOADING = 30;

    private final float gain;
    private final float[] numeratorRe;
    private final float[] numeratorIm;
    private final float[] denominator;
    private final float[] ratioRe;
    private final float[] ratioIm;
    private final float[] mirrorRe;
    private final float[] mirrorIm;
    private final float[] along;
    private final float[] across;

    MirrorPrediction(int bins, double hopSeconds) {
        this.gain = (float) (hopSeconds / SECONDS);
        this.numeratorRe = new float[bins];
        this.numeratorIm = new float[bins];
        this.denominator = new float[bins];
        this.ratioRe = new float[bins];
        this.ratioIm = new float[bins];
        this.mirrorRe = new float[bins];
        this.mirrorIm = new float[bins];
        this.along = new float[bins];
        this.across = new float[bins];
    }

    /**
     * Takes in a spectrum: splits each pair of bins by what was known so far, then learns from it.
     *
     * @param re real parts in units of the noise, 0 Hz in the middle
     * @param im imaginary parts
     * @param carrierRadians phase of the carrier
     */
    void process(float[] re, float[] im, double carrierRadians) {
        float turnRe = (float) Math.cos(2 * carrierRadians);
        float turnIm = (float) Math.sin(2 * carrierRadians);
        for (int bin = 0; bin < re.length; bin++) {
            int mirror = (re.length - bin) % re.length;
            mirrorRe[bin] = re[mirror] * turnRe + im[mirror] * turnIm;
            mirrorIm[bin] = re[mirror] * turnIm - im[mirror] * turnRe;
        }
        for (int bin = 0; bin < re.length; bin++) {
            float x = re[bin];
            float y = im[bin];
            float u = mirrorRe[bin];
            float v = mirrorIm[bin];
            float rhoRe = numeratorRe[bin] / (denominator[bin] + LOADING);
            float rhoIm = numeratorIm[bin] / (denominator[bin] + LOADING);
            float errorRe = x - (rhoRe * u - rhoIm * v);
            float errorIm = y - (rhoRe * v + rhoIm * u);
            float sumRe = rhoRe * x + rhoIm * y + u;
            float sumIm = rhoRe * y - rhoIm * x + v;
            float error = errorRe * errorRe + errorIm * errorIm;
            float share = 1 / (1 + rhoRe * rhoRe + rhoIm * rhoIm);
            ratioRe[bin] = rhoRe;
            ratioIm[bin] = rhoIm;
            along[bin] = share * (sumRe * sumRe + sumIm * sumIm);
            across[bin] = share * error;
            float weight = 1 / (1 + error);
            numeratorRe[bin] += weight * (x * u + y * v) - gain * numeratorRe[bin];
            numeratorIm[bin] += weight * (y * u - x * v) - gain * numeratorIm[bin];
            denominator[bin] += weight * (u * u + v * v) - gain * denominator[bin];
        }
    }

    /** {@code float[bin]}: power along the signature in the last frame, in units of the noise. */
    float[] along() {
        return along;
    }

    /** {@code float[bin]}: power across it. */
    float[] across() {
        return across;
    }

    /** {@code float[bin]}: rho, real part. */
    float[] ratioRe() {
        return ratioRe;
    }

    /** {@code float[bin]}: rho, imaginary part. */
    float[] ratioIm() {
        return ratioIm;
    }

    /** {@code float[bin]}: the mirror images of the last frame, turned to the carrier, real part. */
    float[] mirrorRe() {
        return mirrorRe;
    }

    /** Imaginary part of {@link #mirrorRe()}. */
    float[] mirrorIm() {
        return mirrorIm;
    }

    void reset() {
        Arrays.fill(numeratorRe, 0f);
        Arrays.fill(numeratorIm, 0f);
        Arrays.fill(denominator, 0f);
    }
}
