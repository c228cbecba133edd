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
import org.openhab.binding.ultrasonic.math.MultiplyAdd;

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
    /** The last TAPS samples known. */
    private final float[] pastRe = new float[TAPS];

    private final float[] pastIm = new float[TAPS];
    /** What is known at each tap, one row shifted by a sample against the next, so that sums over taps are vectors. */
    private float[][] re = new float[TAPS + 1][0];

    private float[][] im = new float[TAPS + 1][0];
    private float[] sumRe = new float[0];
    private float[] sumIm = new float[0];

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
            pastRe[tap] = firstRe[Math.max(0, tap - AHEAD)];
            pastIm[tap] = firstIm[Math.max(0, tap - AHEAD)];
        }
    }

    /**
     * Adds samples. All samples of one phase between two envelope samples have the same taps, so that each tap is a
     * pass over a stretch of the envelope.
     *
     * @param freshRe envelope samples that follow those known, one for each full-rate index divisible by the factor
     * @param first full-rate index of the first sample
     * @param carrier its phasor at each of the samples
     */
    void add(float[] freshRe, float[] freshIm, long first, int length, CarrierPhasor carrier, float[] out) {
        int firstPhase = (int) (first % factor);
        int fresh = freshBetween(first, length, factor);
        resize((length - 1) / factor + 1);
        shift(pastRe, freshRe, fresh, re);
        shift(pastIm, freshIm, fresh, im);
        for (int phase = 0; phase < factor; phase++) {
            int start = phase - firstPhase + (phase < firstPhase ? factor : 0);
            if (start >= length) {
                continue;
            }
            // Of the fresh samples the one at or before the first sample of this phase is known by then.
            int known = freshBetween(first, start + 1, factor);
            sum(phases[phase], re, known, sumRe);
            sum(phases[phase], im, known, sumIm);
            turn(carrier, start, (length - start - 1) / factor + 1, out);
        }
    }

    /** How many indexes from the first are divisible by the factor. */
    static int freshBetween(long first, int length, int factor) {
        return (int) ((first + length + factor - 1) / factor - (first + factor - 1) / factor);
    }

    private void resize(int count) {
        if (sumRe.length != count) {
            re = new float[TAPS + 1][count];
            im = new float[TAPS + 1][count];
            sumRe = new float[count];
            sumIm = new float[count];
        }
    }

    /** Fills the rows, as far as samples are known, and moves the past on. */
    private static void shift(float[] past, float[] freshSamples, int fresh, float[][] rows) {
        int count = rows[0].length;
        for (int tap = 0; tap <= TAPS; tap++) {
            int old = Math.min(TAPS - tap, count);
            System.arraycopy(past, tap, rows[tap], 0, old);
            int skipped = Math.max(tap - TAPS, 0);
            int added = Math.min(count - old, fresh - skipped);
            if (added > 0) {
                System.arraycopy(freshSamples, skipped, rows[tap], old, added);
            }
        }
        if (fresh >= TAPS) {
            System.arraycopy(freshSamples, fresh - TAPS, past, 0, TAPS);
        } else if (fresh > 0) {
            System.arraycopy(past, fresh, past, 0, TAPS - fresh);
            System.arraycopy(freshSamples, 0, past, TAPS - fresh, fresh);
        }
    }

    private static void sum(float[] taps, float[][] rows, int known, float[] sums) {
        Arrays.fill(sums, 0);
        for (int tap = 0; tap < TAPS; tap += 4) {
            MultiplyAdd.fourArrays(
                    sums,
                    0,
                    sums.length,
                    rows[known + tap],
                    rows[known + tap + 1],
                    rows[known + tap + 2],
                    rows[known + tap + 3],
                    taps[tap],
                    taps[tap + 1],
                    taps[tap + 2],
                    taps[tap + 3]);
        }
    }

    private void turn(CarrierPhasor carrier, int start, int count, float[] out) {
        for (int i = 0; i < count; i++) {
            int n = start + i * factor;
            out[n] += sumRe[i] * carrier.re(n) - sumIm[i] * carrier.im(n);
        }
    }
}
