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
package org.openhab.binding.ultrasonic.calibration;

import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;

/**
 * From the recording of a sweep to each microphone's impulse response, as far as it falls into the sweep's band: the
 * recording's spectrum times the conjugate of the sweep's over the sweep's power. Only positive frequencies are kept,
 * so the response is complex and its magnitude an envelope.
 */
final class ImpulseResponse {

    /** The delay from playing to hearing is at most this. */
    static final double MOST_LATENCY_SECONDS = 0.7;
    /** Of what comes before the delay 0 and after the longest delay so much is kept. */
    static final double MARGIN_SECONDS = 0.1;

    /** Delays at which the microphones differ from the mean by geometry: 1 m. */
    private static final double SPREAD_SECONDS = 0.003;

    private static final double EDGE_HZ = 300;
    private static final double LEAST_POWER = 1e-4;

    private final int sampleRateHz;
    private final int before;
    /** {@code [microphone][2 * (before + kept)]}, real and imaginary parts interleaved. */
    private final float[][] taps;

    private final int[] direct;

    /**
     * Deconvolves.
     *
     * @param sweep what was played with amplitude 1
     * @param heard {@code float[microphone][>= length]}, beginning when the sweep began to be played
     * @param length samples heard
     * @param level amplitude with which the sweep was played
     */
    ImpulseResponse(ProbeSweep sweep, float[][] heard, int length, double level, int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
        int size = Integer.highestOneBit(Math.max(length, sweep.length()) - 1) << 1;
        this.before = (int) (MARGIN_SECONDS * sampleRateHz);
        int kept = (int) ((MOST_LATENCY_SECONDS + MARGIN_SECONDS) * sampleRateHz);
        this.taps = new float[heard.length][2 * (before + kept)];
        FloatFFT_1D fft = new FloatFFT_1D(size);
        float[] played = new float[size];
        System.arraycopy(sweep.samples(), 0, played, 0, sweep.length());
        fft.realForward(played);
        double strongest = 0;
        for (int bin = 1; bin < size / 2; bin++) {
            strongest = Math.max(strongest, Math.hypot(played[2 * bin], played[2 * bin + 1]));
        }
        double floor = LEAST_POWER * strongest * strongest;
        double binHz = (double) sampleRateHz / size;
        float[] spectrum = new float[2 * size];
        for (int mic = 0; mic < heard.length; mic++) {
            float[] recorded = new float[size];
            System.arraycopy(heard[mic], 0, recorded, 0, length);
            fft.realForward(recorded);
            for (int bin = 0; bin < size / 2; bin++) {
                double edge = Math.min(bin * binHz - sweep.fromHz(), sweep.toHz() - bin * binHz) / EDGE_HZ;
                double re = played[2 * bin];
                double im = played[2 * bin + 1];
                double power = re * re + im * im;
                double taper = bin == 0 || edge <= 0 ? 0 : edge >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * edge);
                double scale = taper / ((power + floor) * level);
                spectrum[2 * bin] = (float) (scale * (recorded[2 * bin] * re + recorded[2 * bin + 1] * im));
                spectrum[2 * bin + 1] = (float) (scale * (recorded[2 * bin + 1] * re - recorded[2 * bin] * im));
            }
            Arrays.fill(spectrum, size, 2 * size, 0);
            fft.complexInverse(spectrum, true);
            for (int n = 0; n < before + kept; n++) {
                int from = Math.floorMod(n - before, size);
                taps[mic][2 * n] = spectrum[2 * from];
                taps[mic][2 * n + 1] = spectrum[2 * from + 1];
            }
        }
        this.direct = findDirect();
    }

    /** The strongest arrival of all microphones together, then that of each nearby. */
    private int[] findDirect() {
        int last = before + (int) (MOST_LATENCY_SECONDS * sampleRateHz);
        int strongest = before;
        double most = 0;
        for (int n = before; n < last; n++) {
            double power = 0;
            for (float[] row : taps) {
                power += row[2 * n] * row[2 * n] + row[2 * n + 1] * row[2 * n + 1];
            }
            if (power > most) {
                most = power;
                strongest = n;
            }
        }
        int spread = (int) (SPREAD_SECONDS * sampleRateHz);
        int[] found = new int[taps.length];
        for (int mic = 0; mic < taps.length; mic++) {
            found[mic] = strongest;
            for (int n = Math.max(before, strongest - spread); n <= strongest + spread; n++) {
                found[mic] = magnitude(mic, n) > magnitude(mic, found[mic]) ? n : found[mic];
            }
        }
        return found;
    }

    private double magnitude(int mic, int tap) {
        return Math.hypot(taps[mic][2 * tap], taps[mic][2 * tap + 1]);
    }

    int microphones() {
        return taps.length;
    }

    /** Time from playing to the direct sound's arrival at a microphone. */
    double latencySeconds(int mic) {
        return (double) (direct[mic] - before) / sampleRateHz;
    }

    /**
     * The part around the direct sound's arrival, complex, faded in and out.
     *
     * @param size a power of two, at least {@code length}
     * @param fromSamples first sample re the direct sound's arrival
     * @param length how many samples; the rest is 0
     * @param fade raised-cosine fades at both ends, samples
     * @return {@code float[2 * size]}, interleaved
     */
    float[] cut(int mic, int size, int fromSamples, int length, int fade) {
        float[] part = new float[2 * size];
        for (int n = 0; n < length; n++) {
            int tap = direct[mic] + fromSamples + n;
            if (tap < 0 || 2 * tap >= taps[mic].length) {
                continue;
            }
            double edge = Math.min(n + 1, length - n) / (double) (fade + 1);
            float taper = edge >= 1 ? 1 : (float) (0.5 - 0.5 * Math.cos(Math.PI * edge));
            part[2 * n] = taper * taps[mic][2 * tap];
            part[2 * n + 1] = taper * taps[mic][2 * tap + 1];
        }
        return part;
    }
}
