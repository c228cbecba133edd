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
package org.openhab.binding.ultrasonic.emission;

/**
 * A sine by rotation, exact for ever: the phase is counted in cycles, and each block's rotation begins from it, so that
 * rounding does not add up. Four phasors, a sample apart, turn by four samples at a time: none waits for another.
 */
final class ToneOscillator {

    private static final int WAYS = 4;

    private final double cyclesPerSample;
    private final double turnRe;
    private final double turnIm;
    private double cycles;

    ToneOscillator(double frequencyHz, int sampleRateHz) {
        cyclesPerSample = frequencyHz / sampleRateHz;
        turnRe = Math.cos(2 * Math.PI * WAYS * cyclesPerSample);
        turnIm = Math.sin(2 * Math.PI * WAYS * cyclesPerSample);
    }

    /** Adds the sine, each sample with its own amplitude, and goes on. */
    void add(double[] amplitudes, double[] sum, int length) {
        double re0 = re(0);
        double im0 = im(0);
        double re1 = re(1);
        double im1 = im(1);
        double re2 = re(2);
        double im2 = im(2);
        double re3 = re(3);
        double im3 = im(3);
        int whole = length - length % WAYS;
        for (int i = 0; i < whole; i += WAYS) {
            sum[i] += amplitudes[i] * im0;
            sum[i + 1] += amplitudes[i + 1] * im1;
            sum[i + 2] += amplitudes[i + 2] * im2;
            sum[i + 3] += amplitudes[i + 3] * im3;
            double turned0 = re0 * turnRe - im0 * turnIm;
            double turned1 = re1 * turnRe - im1 * turnIm;
            double turned2 = re2 * turnRe - im2 * turnIm;
            double turned3 = re3 * turnRe - im3 * turnIm;
            im0 = re0 * turnIm + im0 * turnRe;
            im1 = re1 * turnIm + im1 * turnRe;
            im2 = re2 * turnIm + im2 * turnRe;
            im3 = re3 * turnIm + im3 * turnRe;
            re0 = turned0;
            re1 = turned1;
            re2 = turned2;
            re3 = turned3;
        }
        for (int i = whole; i < length; i++) {
            sum[i] += amplitudes[i] * im(i);
        }
        cycles += cyclesPerSample * length;
        cycles -= Math.floor(cycles);
    }

    private double re(int ahead) {
        return Math.cos(2 * Math.PI * (cycles + ahead * cyclesPerSample));
    }

    private double im(int ahead) {
        return Math.sin(2 * Math.PI * (cycles + ahead * cyclesPerSample));
    }
}
