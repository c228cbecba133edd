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
package org.openhab.binding.ultrasonic.carrier;

import java.util.Arrays;
import org.openhab.binding.ultrasonic.math.MultiplyAdd;

/**
 * First stage: a complex band pass around the nominal carrier, evaluated only at every D-th sample.
 *
 * <p>With a low pass h and the carrier's angular frequency w (radians per sample), the taps h[n] e^(jwn) select the
 * band around the carrier; the decimated result is z[m] = sum h[n] e^(jwn) x[mD - n]. Mixing to 0 Hz, z[m] e^(-jwmD),
 * is left to the oscillator at the lower rate, so that tracking the carrier never touches the filter. Polyphase form
 * (P. P. Vaidyanathan, "Multirate Systems and Filter Banks", 1993, section 4.3): the input is split into D planes once
 * and shared by all carriers.
 *
 * <p>The sums are formed from the oldest group to the newest, and between two groups they move on by one place: so sums
 * and planes are always indexed alike, which is what becomes vector code, see {@link MultiplyAdd}.
 */
final class BandpassDecimator {

    private static final int WAYS = 4;

    private final int groups;
    /** How many groups of D samples the filter reaches back, and at which index the hop's own begin. */
    private final int history;
    /** {@code [groups back][plane]}. */
    private final float[][] tapsRe;

    private final float[][] tapsIm;

    /**
     * @param lowPass taps at the input rate
     * @param factor D
     * @param cyclesPerSample the carrier's frequency against the sample rate
     * @param groups outputs per hop
     */
    BandpassDecimator(double[] lowPass, int factor, double cyclesPerSample, int groups) {
        this.groups = groups;
        this.history = historyGroups(lowPass.length, factor);
        this.tapsRe = new float[history + 1][planes(factor)];
        this.tapsIm = new float[history + 1][planes(factor)];
        // Output m is aligned with the newest input sample of its group of D; going back n samples from there leads to
        // plane (D - 1 - n mod D), n / D groups earlier.
        for (int n = 0; n < lowPass.length; n++) {
            int plane = factor - 1 - n % factor;
            int back = n / factor;
            double cycles = cyclesPerSample * n;
            double angle = 2 * Math.PI * (cycles - Math.floor(cycles));
            tapsRe[back][plane] = (float) (lowPass[n] * Math.cos(angle));
            tapsIm[back][plane] = (float) (lowPass[n] * Math.sin(angle));
        }
    }

    /** How many earlier groups of D samples the planes must hold before the hop's own. */
    static int historyGroups(int taps, int factor) {
        return (taps + factor - 1) / factor - 1;
    }

    /** How many planes there must be: D, and some that are always 0 up to a multiple of four. */
    static int planes(int factor) {
        return (factor + WAYS - 1) / WAYS * WAYS;
    }

    /**
     * Filters one hop of one microphone.
     *
     * @param planes {@code float[planes][history + groups]}, plane p holds the samples with index = p (mod D)
     * @param outRe {@code float[history + groups]}, receives the real part behind the history
     * @param outIm receives the imaginary part
     */
    void process(float[][] planes, float[] outRe, float[] outIm) {
        Arrays.fill(outRe, 0, groups, 0f);
        Arrays.fill(outIm, 0, groups, 0f);
        for (int back = history; back >= 0; back--) {
            int from = history - back;
            if (from > 0) {
                System.arraycopy(outRe, from - 1, outRe, from, groups);
                System.arraycopy(outIm, from - 1, outIm, from, groups);
            }
            add(planes, tapsRe[back], outRe, from);
            add(planes, tapsIm[back], outIm, from);
        }
    }

    private void add(float[][] planes, float[] taps, float[] out, int from) {
        for (int p = 0; p < taps.length; p += WAYS) {
            MultiplyAdd.fourArrays(
                    out,
                    from,
                    from + groups,
                    planes[p],
                    planes[p + 1],
                    planes[p + 2],
                    planes[p + 3],
                    taps[p],
                    taps[p + 1],
                    taps[p + 2],
                    taps[p + 3]);
        }
    }
}
