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
 * What the played bass foretells of both sidebands: per pair of bins a linear combination of {@link PlayedBass}'
 * spectra.
 *
 * <p>With the carrier's phasor c and the spectra g(k) of what was played, X(k) = |c| sum h g(k) and conj X(-k) = |c|
 * sum q g(k), X turned to the carrier's phase: both sidebands belong to the same real signals, so that one covariance R
 * = sum |c|^2 g* g^T serves both. h and q are regularised least squares over the last seconds, see
 * {@link LoadedCholesky}; the prior is that full scale moves the tone by itself at most, so that nothing is foretold of
 * what was never played. An echo has nothing to do with the music; what it adds to the errors is told by the variance.
 * R of a bin changes slowly; a part of the bins is solved at each hop, by turns.
 */
final class BassRegression {

    /** Memory: longer adds little, shorter follows the noise. */
    private static final double SECONDS = 4;
    /**
     * Share of the diagonal that is added: 30 dB is what is left of a part that another one could have made as well.
     */
    private static final float SHARE = 1e-3f;

    private static final float PRIOR = 1;
    private static final int TURNS = 8;

    private final int bins;
    private final float keep;
    private final float[][] playedRe;
    private final float[][] playedIm;
    private final float[][][] covarianceRe;
    private final float[][][] covarianceIm;
    private final LoadedCholesky systems;
    private final Side upper;
    private final Side lower;
    private final float[] variance;
    private int turn;

    /**
     * One sideband: what was heard with each signal, the weights that follow, what they foretell, how far it is off.
     */
    private static final class Side {
        final float[][] heardRe;
        final float[][] heardIm;
        final float[][] weightRe;
        final float[][] weightIm;
        final float[] re;
        final float[] im;
        final float[] toldRe;
        final float[] toldIm;

        Side(int bins) {
            heardRe = new float[PlayedBass.SIGNALS][bins];
            heardIm = new float[PlayedBass.SIGNALS][bins];
            weightRe = new float[PlayedBass.SIGNALS][bins];
            weightIm = new float[PlayedBass.SIGNALS][bins];
            re = new float[bins];
            im = new float[bins];
            toldRe = new float[bins];
            toldIm = new float[bins];
        }

        void foretell(float[][] gRe, float[][] gIm) {
            Arrays.fill(toldRe, 0f);
            Arrays.fill(toldIm, 0f);
            for (int i = 0; i < PlayedBass.SIGNALS; i++) {
                addProduct(weightRe[i], weightIm[i], gRe[i], gIm[i]);
            }
        }

        private void addProduct(float[] hRe, float[] hIm, float[] gRe, float[] gIm) {
            for (int k = 0; k < toldRe.length; k++) {
                toldRe[k] += hRe[k] * gRe[k] - hIm[k] * gIm[k];
                toldIm[k] += hRe[k] * gIm[k] + hIm[k] * gRe[k];
            }
        }

        void learn(float[][] gRe, float[][] gIm, float keep) {
            for (int i = 0; i < PlayedBass.SIGNALS; i++) {
                correlate(gRe[i], gIm[i], re, im, keep, heardRe[i], heardIm[i]);
            }
        }

        void reset() {
            for (int i = 0; i < PlayedBass.SIGNALS; i++) {
                Arrays.fill(heardRe[i], 0f);
                Arrays.fill(heardIm[i], 0f);
                Arrays.fill(weightRe[i], 0f);
                Arrays.fill(weightIm[i], 0f);
            }
        }
    }

    /**
     * @param bins on either side of the carrier, the carrier's own among them
     * @param hopSeconds time between frames
     */
    BassRegression(int bins, double hopSeconds) {
        this.bins = bins;
        this.keep = (float) Math.exp(-hopSeconds / SECONDS);
        this.playedRe = new float[PlayedBass.SIGNALS][bins];
        this.playedIm = new float[PlayedBass.SIGNALS][bins];
        this.covarianceRe = LoadedCholesky.triangle(PlayedBass.SIGNALS, bins);
        this.covarianceIm = LoadedCholesky.triangle(PlayedBass.SIGNALS, bins);
        this.systems = new LoadedCholesky(PlayedBass.SIGNALS, bins, SHARE, PRIOR);
        this.upper = new Side(bins);
        this.lower = new Side(bins);
        this.variance = new float[bins];
    }

    /** sum = keep sum + conj(a) b. */
    private static void correlate(
            float[] aRe, float[] aIm, float[] bRe, float[] bIm, float keep, float[] sumRe, float[] sumIm) {
        for (int k = 0; k < sumRe.length; k++) {
            sumRe[k] = keep * sumRe[k] + aRe[k] * bRe[k] + aIm[k] * bIm[k];
            sumIm[k] = keep * sumIm[k] + aRe[k] * bIm[k] - aIm[k] * bRe[k];
        }
    }

    /**
     * Foretells a frame by what was known so far.
     *
     * @param re spectrum in units of the noise, real part, turned so that the carrier's phase is 0, 0 Hz in the middle
     * @param im imaginary part
     * @param carrier amplitude of the carrier in the same units
     * @param bass what was played
     */
    void foretell(float[] re, float[] im, float carrier, PlayedBass bass) {
        int centre = re.length / 2;
        for (int k = 0; k < bins; k++) {
            upper.re[k] = re[centre + k];
            upper.im[k] = im[centre + k];
            lower.re[k] = re[centre - k];
            lower.im[k] = -im[centre - k];
        }
        for (int i = 0; i < PlayedBass.SIGNALS; i++) {
            for (int k = 0; k < bins; k++) {
                playedRe[i][k] = carrier * bass.re()[i][k];
                playedIm[i][k] = carrier * bass.im()[i][k];
            }
        }
        upper.foretell(playedRe, playedIm);
        lower.foretell(playedRe, playedIm);
    }

    /** Learns from the frame that was foretold last. */
    void learn() {
        for (int i = 0; i < PlayedBass.SIGNALS; i++) {
            for (int j = 0; j <= i; j++) {
                correlate(
                        playedRe[i],
                        playedIm[i],
                        playedRe[j],
                        playedIm[j],
                        keep,
                        covarianceRe[i][j],
                        covarianceIm[i][j]);
            }
        }
        upper.learn(playedRe, playedIm, keep);
        lower.learn(playedRe, playedIm, keep);
        int from = turn * bins / TURNS;
        int to = (turn + 1) * bins / TURNS;
        turn = (turn + 1) % TURNS;
        systems.factorise(covarianceRe, covarianceIm, from, to);
        systems.solve(upper.heardRe, upper.heardIm, upper.weightRe, upper.weightIm, from, to);
        systems.solve(lower.heardRe, lower.heardIm, lower.weightRe, lower.weightIm, from, to);
    }

    /**
     * Takes out what was foretold.
     *
     * @param re the frame that was foretold last, real part; bins out of reach stay as they are
     * @param im imaginary part
     * @param told receives the power of what was foretold
     * @param spread receives the variance of that
     */
    void takeOut(float[] re, float[] im, float[] told, float[] spread) {
        systems.variance(playedRe, playedIm, variance);
        int centre = re.length / 2;
        for (int k = 0; k < bins; k++) {
            re[centre - k] -= lower.toldRe[k];
            im[centre - k] += lower.toldIm[k];
            told[centre - k] = lower.toldRe[k] * lower.toldRe[k] + lower.toldIm[k] * lower.toldIm[k];
            spread[centre - k] = variance[k];
        }
        for (int k = 1; k < bins; k++) {
            re[centre + k] -= upper.toldRe[k];
            im[centre + k] -= upper.toldIm[k];
            told[centre + k] = upper.toldRe[k] * upper.toldRe[k] + upper.toldIm[k] * upper.toldIm[k];
            spread[centre + k] = variance[k];
        }
    }

    void reset() {
        for (int i = 0; i < PlayedBass.SIGNALS; i++) {
            for (int j = 0; j <= i; j++) {
                Arrays.fill(covarianceRe[i][j], 0f);
                Arrays.fill(covarianceIm[i][j], 0f);
            }
        }
        systems.reset();
        upper.reset();
        lower.reset();
        turn = 0;
    }
}
