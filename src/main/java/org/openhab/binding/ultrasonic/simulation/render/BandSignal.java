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
package org.openhab.binding.ultrasonic.simulation.render;

import java.util.Arrays;

/**
 * The emitted signal in one band, as its complex envelope, with as much history as the longest path needs and a few
 * samples ahead for the interpolators; also at twice the rate, where delays can be rounded.
 *
 * <p>Sample {@code HISTORY + n} of the arrays is sample n of the current chunk.
 */
final class BandSignal {

    /** Samples in a chunk: everything is computed in such steps from sample 0, whatever blocks are asked for. */
    static final int CHUNK = 128;
    /** Samples that must be known beyond a chunk. */
    static final int AHEAD = 8;
    /** Longest delay that is rendered, s: 20 m. */
    static final double LONGEST_SECONDS = 0.0585;

    /** Half-band interpolation: taps at odd half samples, Kaiser window, beta 7. */
    private static final float[] HALF_TAPS = halfTaps();

    final double centerHz;
    final int history;
    final float[] re;
    final float[] im;
    final float[] doubledRe;
    final float[] doubledIm;
    private double tuneHz;
    private boolean constant;
    private float peak;

    BandSignal(double centerHz, double rateHz) {
        this.centerHz = centerHz;
        history = (int) Math.ceil(LONGEST_SECONDS * rateHz) + 2 * AHEAD;
        re = new float[history + CHUNK + AHEAD];
        im = new float[history + CHUNK + AHEAD];
        doubledRe = new float[2 * (history + CHUNK)];
        doubledIm = new float[2 * (history + CHUNK)];
    }

    private static float[] halfTaps() {
        float[] taps = new float[8];
        for (int i = 0; i < 8; i++) {
            taps[i] = (float) FractionalDelay.windowedSinc(i + 0.5, AHEAD);
        }
        return taps;
    }

    /** The frequency that the envelope is relative to, Hz. */
    double frequencyHz() {
        return centerHz + tuneHz;
    }

    /** Offset of {@link #frequencyHz} from the band's centre, Hz. */
    double tuneHz() {
        return tuneHz;
    }

    /** Whether the envelope has not changed within all that is kept: then delays do not matter. */
    boolean constant() {
        return constant;
    }

    /** Largest magnitude in what is kept. */
    float peak() {
        return peak;
    }

    /**
     * Takes in the next chunk's envelope relative to the band's centre.
     *
     * @param nextRe samples AHEAD .. CHUNK + AHEAD - 1 of the chunk
     * @param retuneHz offset of the frequency that the envelope shall be relative to from now on
     * @param firstSeconds time of the first of those samples
     */
    void push(float[] nextRe, float[] nextIm, double retuneHz, double firstSeconds, double rateHz) {
        System.arraycopy(re, CHUNK, re, 0, re.length - CHUNK);
        System.arraycopy(im, CHUNK, im, 0, im.length - CHUNK);
        int from = re.length - CHUNK;
        if (retuneHz != tuneHz) {
            rotate(0, from, tuneHz - retuneHz, firstSeconds - from / rateHz, rateHz);
            tuneHz = retuneHz;
        }
        System.arraycopy(nextRe, 0, re, from, CHUNK);
        System.arraycopy(nextIm, 0, im, from, CHUNK);
        if (tuneHz != 0) {
            rotate(from, re.length, -tuneHz, firstSeconds, rateHz);
        }
        measure();
        if (!constant) {
            doubleRate();
        }
    }

    /** Multiplies by exp(j 2 pi offset t). */
    private void rotate(int from, int to, double offsetHz, double firstSeconds, double rateHz) {
        for (int i = from; i < to; i++) {
            float r = (float) Turns.fraction(offsetHz * (firstSeconds + (i - from) / rateHz));
            float sin = Turns.halfSin(r);
            float cos = 2 * sin * Turns.halfCos(r);
            float unit = 1 - 2 * sin * sin;
            float was = re[i];
            re[i] = was * unit - im[i] * cos;
            im[i] = was * cos + im[i] * unit;
        }
    }

    private void measure() {
        float lowRe = re[0];
        float highRe = re[0];
        float lowIm = im[0];
        float highIm = im[0];
        for (int i = 0; i < re.length; i++) {
            lowRe = Math.min(lowRe, re[i]);
            highRe = Math.max(highRe, re[i]);
            lowIm = Math.min(lowIm, im[i]);
            highIm = Math.max(highIm, im[i]);
        }
        float extentRe = Math.max(Math.abs(lowRe), Math.abs(highRe));
        float extentIm = Math.max(Math.abs(lowIm), Math.abs(highIm));
        peak = (float) Math.hypot(extentRe, extentIm);
        constant = highRe - lowRe <= 1e-6f * peak && highIm - lowIm <= 1e-6f * peak;
    }

    private void doubleRate() {
        for (int i = 0; i < history + CHUNK; i++) {
            doubledRe[2 * i] = re[i];
            doubledIm[2 * i] = im[i];
        }
        Arrays.fill(doubledRe, 0, 2 * AHEAD, 0);
        Arrays.fill(doubledIm, 0, 2 * AHEAD, 0);
        for (int i = AHEAD - 1; i < history + CHUNK; i++) {
            float sumRe = 0;
            float sumIm = 0;
            for (int tap = 0; tap < AHEAD; tap++) {
                float weight = HALF_TAPS[tap];
                sumRe += weight * (re[i + 1 + tap] + re[i - tap]);
                sumIm += weight * (im[i + 1 + tap] + im[i - tap]);
            }
            doubledRe[2 * i + 1] = sumRe;
            doubledIm[2 * i + 1] = sumIm;
        }
    }
}
