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
 * rounding does not add up.
 */
final class ToneOscillator {

    private final double cyclesPerSample;
    private final double turnRe;
    private final double turnIm;
    private double cycles;

    ToneOscillator(double frequencyHz, int sampleRateHz) {
        cyclesPerSample = frequencyHz / sampleRateHz;
        turnRe = Math.cos(2 * Math.PI * cyclesPerSample);
        turnIm = Math.sin(2 * Math.PI * cyclesPerSample);
    }

    /** Adds the sine, each sample with its own amplitude, and goes on. */
    void add(double[] amplitudes, double[] sum, int length) {
        double re = Math.cos(2 * Math.PI * cycles);
        double im = Math.sin(2 * Math.PI * cycles);
        for (int i = 0; i < length; i++) {
            sum[i] += amplitudes[i] * im;
            double turned = re * turnRe - im * turnIm;
            im = re * turnIm + im * turnRe;
            re = turned;
        }
        cycles += cyclesPerSample * length;
        cycles -= Math.floor(cycles);
    }
}
