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
 * Splits a real signal into complex envelopes of evenly spaced bands, decimated by half the number of bands: a windowed
 * DFT filter bank (Crochiere and Rabiner, "Multirate Digital Signal Processing", 1983, chapter 7). The prototype is an
 * M-th band low-pass, zero at all multiples of M but 0, so that the bands' sum is the signal exactly.
 *
 * <p>Band k of {@code bands()} lies at k rate / M; the signal is the real part of the sum over k of envelope_k(t) exp(j
 * 2 pi f_k t), bands 0 and last counting half.
 */
final class SubbandAnalysis {

    private static final int HALF_PERIODS = 6;

    private final int decimation;
    private final int fold;
    private final int half;
    private final float[] prototype;
    private final float[] cosines;
    private final float[] sines;
    private final float[] folded;

    SubbandAnalysis(int decimation) {
        this.decimation = decimation;
        fold = 2 * decimation;
        half = HALF_PERIODS * fold;
        prototype = new float[2 * half];
        for (int i = 0; i < prototype.length; i++) {
            prototype[i] = (float) (FractionalDelay.windowedSinc((i - half) / (double) fold, HALF_PERIODS) / fold);
        }
        cosines = new float[fold];
        sines = new float[fold];
        for (int i = 0; i < fold; i++) {
            cosines[i] = (float) Math.cos(2 * Math.PI * i / fold);
            sines[i] = (float) Math.sin(2 * Math.PI * i / fold);
        }
        folded = new float[fold];
    }

    /** How many bands there are, from 0 Hz to half the rate. */
    int bands() {
        return decimation + 1;
    }

    /** Samples needed before and after the place of an envelope sample. */
    int reach() {
        return half;
    }

    /**
     * One envelope sample of every band.
     *
     * @param signal the signal
     * @param center place of the envelope sample in {@code signal}
     * @param index the envelope sample's index from time 0
     * @param re one place for each band
     * @param im one place for each band
     */
    void process(float[] signal, int center, long index, float[] re, float[] im) {
        Arrays.fill(folded, 0);
        int start = center - half;
        for (int period = 0; period < 2 * HALF_PERIODS; period++) {
            int at = period * fold;
            for (int i = 0; i < fold; i++) {
                folded[i] += prototype[at + i] * signal[start + at + i];
            }
        }
        // The first folded sample lies at a multiple of the decimation, which is 0 or half a turn of the odd bands.
        boolean halfTurn = Math.floorMod(index, 2L) == 1;
        for (int band = 0; band < re.length; band++) {
            float sumRe = 0;
            float sumIm = 0;
            int angle = 0;
            for (int i = 0; i < fold; i++) {
                sumRe += folded[i] * cosines[angle];
                sumIm -= folded[i] * sines[angle];
                angle += band;
                if (angle >= fold) {
                    angle -= fold;
                }
            }
            float scale = halfTurn && band % 2 == 1 ? -2 : 2;
            re[band] = scale * sumRe;
            im[band] = scale * sumIm;
        }
    }

    /** Taps of the low-pass that leaves the sum of bands 0 to the given one; the middle one is that of no delay. */
    float[] lowPass(int lastBand) {
        float[] taps = new float[2 * half + 1];
        for (int n = -half; n < half; n++) {
            double sum = 1;
            for (int band = 1; band <= lastBand; band++) {
                sum += 2 * Math.cos(2 * Math.PI * band * n / fold);
            }
            taps[n + half] = (float) (prototype[n + half] * sum);
        }
        return taps;
    }
}
