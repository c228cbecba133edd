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

import org.openhab.binding.ultrasonic.simulation.device.Music;

/** Music at another rate by windowed-sinc interpolation; random access like the music itself. */
final class Resampler {

    private static final int PHASES = 256;
    private static final int ZERO_CROSSINGS = 12;

    private final Music music;
    private final double ratio;
    private final int half;
    private final float[][] phases;
    private float[] source = {};

    /**
     * Makes a resampler.
     *
     * @param rateHz the new rate
     * @param cutoffHz where the low-pass has fallen by 6 dB; below half of both rates
     */
    Resampler(Music music, double rateHz, double cutoffHz) {
        this.music = music;
        ratio = music.sampleRateHz() / rateHz;
        double crossing = music.sampleRateHz() / (2 * cutoffHz);
        half = (int) Math.ceil(ZERO_CROSSINGS * crossing);
        phases = new float[PHASES + 1][2 * half];
        for (int phase = 0; phase <= PHASES; phase++) {
            double sum = 0;
            double[] taps = new double[2 * half];
            for (int tap = 0; tap < 2 * half; tap++) {
                double offset = tap - half + 1 - (double) phase / PHASES;
                taps[tap] = FractionalDelay.windowedSinc(offset / crossing, ZERO_CROSSINGS);
                sum += taps[tap];
            }
            for (int tap = 0; tap < 2 * half; tap++) {
                phases[phase][tap] = (float) (taps[tap] / sum);
            }
        }
    }

    /** Writes samples at the new rate. */
    void read(long first, float[] destination, int length) {
        long from = (long) Math.floor(first * ratio) - half + 1;
        int count = (int) Math.ceil(length * ratio) + 2 * half + 2;
        if (source.length < count) {
            source = new float[count];
        }
        music.read(from, source, count);
        for (int n = 0; n < length; n++) {
            double position = (first + n) * ratio;
            double floor = Math.floor(position);
            float[] taps = phases[(int) Math.rint((position - floor) * PHASES)];
            int start = (int) ((long) floor - half + 1 - from);
            float sum = 0;
            for (int tap = 0; tap < 2 * half; tap++) {
                sum += taps[tap] * source[start + tap];
            }
            destination[n] = sum;
        }
    }
}
