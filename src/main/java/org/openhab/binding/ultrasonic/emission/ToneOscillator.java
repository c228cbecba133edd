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
 * A sine, exact for ever: the phase is counted in cycles, and each part begins from it, so that rounding does not add
 * up. Within a part it is a table of the sine and the cosine of the samples' distance from its beginning, added up by
 * the addition theorem, sin(p + n w) = sin p cos n w + cos p sin n w, which becomes vector code.
 */
final class ToneOscillator {

    private final double cyclesPerSample;
    private final double[] cosine;
    private final double[] sine;
    private double cycles;

    /** @param most samples at a time */
    ToneOscillator(double frequencyHz, int sampleRateHz, int most) {
        cyclesPerSample = frequencyHz / sampleRateHz;
        cosine = new double[most];
        sine = new double[most];
        for (int n = 0; n < most; n++) {
            double turned = 2 * Math.PI * fraction(n * cyclesPerSample);
            cosine[n] = Math.cos(turned);
            sine[n] = Math.sin(turned);
        }
    }

    /** Adds the sine, each sample with its own amplitude, and goes on. */
    void add(double[] amplitudes, double[] sum, int length) {
        double re = Math.cos(2 * Math.PI * cycles);
        double im = Math.sin(2 * Math.PI * cycles);
        for (int n = 0; n < length; n++) {
            sum[n] += amplitudes[n] * (im * cosine[n] + re * sine[n]);
        }
        cycles = fraction(cycles + cyclesPerSample * length);
    }

    private static double fraction(double cycles) {
        return cycles - Math.floor(cycles);
    }
}
