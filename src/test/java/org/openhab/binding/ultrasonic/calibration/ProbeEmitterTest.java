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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jtransforms.fft.DoubleFFT_1D;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.math.Windows;

/** Nothing that a calibration emits is heard as a click. */
class ProbeEmitterTest {

    private static final int RATE_HZ = 96_000;

    private static double[] emitted(ProbeEmitter emitter, int length) {
        float[] out = new float[length];
        emitter.fill(out, length);
        double[] samples = new double[length];
        for (int n = 0; n < length; n++) {
            samples[n] = out[n];
        }
        return samples;
    }

    /** Loudest short-time spectrum line below a frequency re the loudest above it, dB. */
    private static double splatterDb(double[] samples, double belowHz) {
        int size = 4096;
        double[] window = Windows.blackmanHarris(size);
        DoubleFFT_1D fft = new DoubleFFT_1D(size);
        double below = 0;
        double above = 0;
        for (int from = 0; from + size <= samples.length; from += size / 4) {
            double[] part = new double[size];
            for (int n = 0; n < size; n++) {
                part[n] = window[n] * samples[from + n];
            }
            fft.realForward(part);
            for (int bin = 1; bin < size / 2; bin++) {
                double power = part[2 * bin] * part[2 * bin] + part[2 * bin + 1] * part[2 * bin + 1];
                if (bin * RATE_HZ < belowHz * size) {
                    below = Math.max(below, power);
                } else {
                    above = Math.max(above, power);
                }
            }
        }
        return Decibels.ofPower(below / above);
    }

    @Test
    void levelsGlideWithoutSplatter() {
        ProbeEmitter emitter = new ProbeEmitter(RATE_HZ, new ProbeSweep(RATE_HZ));
        List<CarrierSelection.Tone> tones =
                List.of(new CarrierSelection.Tone(33_000, -12, 16), new CarrierSelection.Tone(37_000, -20, 16));
        double[] samples = new double[10 * RATE_HZ / 10];
        for (int i = 0; i < 10; i++) {
            if (i % 2 == 0) {
                emitter.tones(tones, i == 4 ? -12 : 0);
            } else {
                emitter.silence();
            }
            System.arraycopy(emitted(emitter, RATE_HZ / 10), 0, samples, i * RATE_HZ / 10, RATE_HZ / 10);
        }

        assertThat(splatterDb(samples, 16_000)).isLessThan(-80);
        assertThat(emitter.silent()).isTrue();
    }

    @Test
    void sweepHoldsNothingBelowItsBand() {
        ProbeEmitter emitter = new ProbeEmitter(RATE_HZ, new ProbeSweep(RATE_HZ));
        emitter.sweep(-20);
        double[] samples = emitted(emitter, 4 * RATE_HZ);

        assertThat(splatterDb(samples, 15_500)).isLessThan(-80);
        assertThat(Arrays.stream(samples).map(Math::abs).max().orElseThrow()).isBetween(0.099, 0.1000001);
    }
}
