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
import org.openhab.binding.ultrasonic.math.FourStretches;

/**
 * First stage: a complex band pass around the nominal carrier, evaluated only at every D-th sample.
 *
 * <p>With a low pass h and the carrier's angular frequency w (radians per sample), the taps h[n] e^(jwn) select the
 * band around the carrier; the decimated result is z[m] = sum h[n] e^(jwn) x[mD - n]. Mixing to 0 Hz, z[m] e^(-jwmD),
 * is left to the oscillator at the lower rate, so that tracking the carrier never touches the filter. Polyphase form
 * (P. P. Vaidyanathan, "Multirate Systems and Filter Banks", 1993, section 4.3): the input is split into D planes once
 * and shared by all carriers.
 */
final class BandpassDecimator {

    private final int factor;
    private final int groups;
    private final FourStretches stretches;
    /** Taps in the order of the padded input: real and imaginary part, length a multiple of four per plane. */
    private final float[][] tapsRe;

    private final float[][] tapsIm;

    /**
     * @param lowPass taps at the input rate
     * @param factor D
     * @param cyclesPerSample the carrier's frequency against the sample rate
     * @param groups outputs per hop
     */
    BandpassDecimator(double[] lowPass, int factor, double cyclesPerSample, int groups) {
        this.factor = factor;
        this.groups = groups;
        this.stretches = new FourStretches(groups);
        int perPlane = tapsPerPlane(lowPass.length, factor);
        this.tapsRe = new float[factor][perPlane];
        this.tapsIm = new float[factor][perPlane];
        // Output m is aligned with the newest input sample of its group of D; going back n samples from there leads to
        // plane (D - 1 - n mod D), n / D groups earlier.
        for (int n = 0; n < lowPass.length; n++) {
            int plane = factor - 1 - n % factor;
            int back = n / factor;
            double cycles = cyclesPerSample * n;
            double angle = 2 * Math.PI * (cycles - Math.floor(cycles));
            tapsRe[plane][back] = (float) (lowPass[n] * Math.cos(angle));
            tapsIm[plane][back] = (float) (lowPass[n] * Math.sin(angle));
        }
    }

    /** How many earlier groups of D samples the planes must hold before the hop's own. */
    static int historyGroups(int taps, int factor) {
        return tapsPerPlane(taps, factor) - 1;
    }

    private static int tapsPerPlane(int taps, int factor) {
        int needed = (taps + factor - 1) / factor;
        return (needed + 3) / 4 * 4;
    }

    /**
     * Filters one hop of one microphone.
     *
     * @param planes {@code float[D][history + groups]}, plane p holds the samples with index = p (mod D)
     * @param outRe receives the real part, at least {@code groups} long
     * @param outIm receives the imaginary part
     */
    void process(float[][] planes, float[] outRe, float[] outIm) {
        Arrays.fill(outRe, 0, groups, 0f);
        Arrays.fill(outIm, 0, groups, 0f);
        int perPlane = tapsRe[0].length;
        int newest = perPlane - 1;
        for (int plane = 0; plane < factor; plane++) {
            float[] x = planes[plane];
            float[] re = tapsRe[plane];
            float[] im = tapsIm[plane];
            for (int k = 0; k < perPlane; k += 4) {
                stretches.take(x, newest - k, 1);
                stretches.addTo(outRe, re, k);
                stretches.addTo(outIm, im, k);
            }
        }
    }
}
