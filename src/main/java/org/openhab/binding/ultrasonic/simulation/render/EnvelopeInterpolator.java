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

/**
 * From one complex envelope to real samples at a multiple of its rate: windowed-sinc interpolation (flat to 0.4 of the
 * envelope's rate within 0.01 dB, images below -75 dB) and a turn by the carrier's phase.
 */
final class EnvelopeInterpolator {

    /** Envelope samples that must be known beyond the current one. */
    static final int AHEAD = 16;

    private static final int TAPS = 2 * AHEAD;

    private final int factor;
    private final float[][] phases;
    private final float[] re = new float[TAPS];
    private final float[] im = new float[TAPS];
    private int newest;

    EnvelopeInterpolator(int factor) {
        this.factor = factor;
        phases = new float[factor][TAPS];
        for (int phase = 0; phase < factor; phase++) {
            double[] taps = new double[TAPS];
            double sum = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                taps[tap] = FractionalDelay.windowedSinc(tap - AHEAD + 1 - (double) phase / factor, AHEAD);
                sum += taps[tap];
            }
            for (int tap = 0; tap < TAPS; tap++) {
                phases[phase][tap] = (float) (taps[tap] / sum);
            }
        }
    }

    /** Takes in the first AHEAD samples; before them the first one is taken to have been there for ever. */
    void prime(float[] firstRe, float[] firstIm) {
        for (int tap = 0; tap < TAPS; tap++) {
            re[tap] = firstRe[Math.max(0, tap - AHEAD)];
            im[tap] = firstIm[Math.max(0, tap - AHEAD)];
        }
        newest = 0;
    }

    /**
     * Adds samples.
     *
     * @param freshRe envelope samples that follow those known, one for each full-rate index divisible by the factor
     * @param first full-rate index of the first sample
     */
    void add(float[] freshRe, float[] freshIm, long first, int length, double turnsPerSample, float[] out) {
        int used = 0;
        for (int n = 0; n < length; n++) {
            int phase = (int) ((first + n) % factor);
            if (phase == 0) {
                re[newest] = freshRe[used];
                im[newest] = freshIm[used];
                newest = (newest + 1) % TAPS;
                used++;
            }
            float sumRe = 0;
            float sumIm = 0;
            float[] taps = phases[phase];
            int split = TAPS - newest;
            for (int tap = 0; tap < split; tap++) {
                sumRe += taps[tap] * re[newest + tap];
                sumIm += taps[tap] * im[newest + tap];
            }
            for (int tap = split; tap < TAPS; tap++) {
                sumRe += taps[tap] * re[tap - split];
                sumIm += taps[tap] * im[tap - split];
            }
            float r = (float) Turns.fraction(turnsPerSample * (first + n));
            float sin = Turns.halfSin(r);
            out[n] += sumRe * (1 - 2 * sin * sin) - sumIm * 2 * sin * Turns.halfCos(r);
        }
    }
}
