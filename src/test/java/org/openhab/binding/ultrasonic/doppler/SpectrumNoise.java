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
import java.util.SplittableRandom;

/**
 * Powers of noise as a {@link DopplerAnalyzer} would show them: exponentially distributed in each bin, mean of several
 * microphones, and akin from hop to hop as far as the frames overlap.
 */
final class SpectrumNoise {

    /** Mean of the Blackman-Harris window over each of the six hops that a frame spans. */
    private static final double[] OVERLAP = {0.0046, 0.1497, 0.9220, 0.9220, 0.1497, 0.0046};

    /** Mean power of each bin. */
    final double[] level;

    private final SplittableRandom random;
    private final float[][] re;
    private final float[][] im;
    private final float[] power;
    private final double[] taps = new double[OVERLAP.length];
    private int hops;

    SpectrumNoise(int bins, int averages, long seed) {
        this.level = new double[bins];
        Arrays.fill(level, 1);
        this.random = new SplittableRandom(seed);
        this.re = new float[OVERLAP.length][bins * averages];
        this.im = new float[OVERLAP.length][bins * averages];
        this.power = new float[bins];
        double squares = 0;
        for (double tap : OVERLAP) {
            squares += tap * tap;
        }
        for (int j = 0; j < taps.length; j++) {
            taps[j] = OVERLAP[j] / Math.sqrt(squares);
        }
        for (int hop = 0; hop < OVERLAP.length; hop++) {
            next();
        }
    }

    /** The next spectrum; filled anew by each call. */
    float[] next() {
        int newest = hops++ % OVERLAP.length;
        for (int i = 0; i < re[newest].length; i++) {
            re[newest][i] = (float) (random.nextGaussian() * Math.sqrt(0.5));
            im[newest][i] = (float) (random.nextGaussian() * Math.sqrt(0.5));
        }
        Arrays.fill(power, 0f);
        int averages = re[0].length / power.length;
        for (int i = 0; i < re[0].length; i++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int j = 0; j < taps.length; j++) {
                int slot = (newest + taps.length - j) % taps.length;
                sumRe += taps[j] * re[slot][i];
                sumIm += taps[j] * im[slot][i];
            }
            int bin = i / averages;
            power[bin] += (float) (level[bin] * (sumRe * sumRe + sumIm * sumIm) / averages);
        }
        return power;
    }
}
