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
package org.openhab.binding.ultrasonic.recording;

import org.openhab.binding.ultrasonic.math.KaiserFilter;

/**
 * Lets only the sensing band pass, so that a recording holds no speech: a linear-phase high-pass from 15.5 kHz on,
 * everything below 13.5 kHz is 100 dB down. Its delay is taken out of the stream's beginning, not of the clock.
 */
public final class SensingBandFilter {

    /** From here on the band passes unharmed, Hz. */
    public static final double WHOLE_FROM_HZ = 15_500;
    /** Below this nothing is left, Hz. */
    public static final double GONE_BELOW_HZ = 13_500;

    private static final double ATTENUATION_DB = 100;

    private final float[] taps;
    private final float[][] past;

    /**
     * A filter that has heard nothing yet.
     *
     * @param sampleRateHz at least twice {@link #WHOLE_FROM_HZ}
     */
    public SensingBandFilter(int sampleRateHz, int microphones) {
        double[] low = KaiserFilter.lowPass(GONE_BELOW_HZ, WHOLE_FROM_HZ, sampleRateHz, ATTENUATION_DB);
        // Only an odd length has a middle tap, from which the low-pass can be subtracted; a dB more is a tap or two.
        for (double moreDb = 0.25; low.length % 2 == 0; moreDb += 0.25) {
            low = KaiserFilter.lowPass(GONE_BELOW_HZ, WHOLE_FROM_HZ, sampleRateHz, ATTENUATION_DB + moreDb);
        }
        int length = low.length;
        taps = new float[length];
        for (int n = 0; n < length; n++) {
            taps[n] = (float) -low[n];
        }
        taps[length / 2] += 1;
        past = new float[microphones][length - 1];
    }

    /** By how many samples the output lags behind the input. */
    public int delaySamples() {
        return taps.length / 2;
    }

    /**
     * Filters the next samples.
     *
     * @param samples {@code float[microphone][>= length]}, left as they are
     * @return {@code float[microphone][length]}, new arrays
     */
    public float[][] process(float[][] samples, int length) {
        float[][] out = new float[samples.length][length];
        for (int mic = 0; mic < samples.length; mic++) {
            float[] row = new float[past[mic].length + length];
            System.arraycopy(past[mic], 0, row, 0, past[mic].length);
            System.arraycopy(samples[mic], 0, row, past[mic].length, length);
            for (int n = 0; n < length; n++) {
                float sum = 0;
                for (int tap = 0; tap < taps.length; tap++) {
                    sum += taps[tap] * row[n + tap];
                }
                out[mic][n] = sum;
            }
            System.arraycopy(row, length, past[mic], 0, past[mic].length);
        }
        return out;
    }
}
