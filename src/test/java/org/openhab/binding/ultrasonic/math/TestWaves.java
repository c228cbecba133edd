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
package org.openhab.binding.ultrasonic.math;

import java.util.SplittableRandom;
import org.jtransforms.fft.DoubleFFT_1D;

/** Tones, noise and the measuring of lines, with which the tests of the signal path state the physics. */
public final class TestWaves {

    private TestWaves() {}

    /** Adds a sine: {@code out[n] += amplitude cos(2 pi hz n / rate + phase)}, with {@code n} from {@code first}. */
    public static void addTone(
            float[] out, double amplitude, double hz, double sampleRateHz, double phaseRadians, long first) {
        double cyclesPerSample = hz / sampleRateHz;
        for (int i = 0; i < out.length; i++) {
            double cycles = cyclesPerSample * (first + i);
            out[i] += (float) (amplitude * Math.cos(2 * Math.PI * (cycles - Math.rint(cycles)) + phaseRadians));
        }
    }

    /** A sine from sample 0 on, phase 0. */
    public static float[] tone(int length, double amplitude, double hz, double sampleRateHz) {
        float[] out = new float[length];
        addTone(out, amplitude, hz, sampleRateHz, 0, 0);
        return out;
    }

    /** Adds a complex line: {@code amplitude e^(j (2 pi hz n / rate + phase))}. */
    public static void addLine(
            float[] re, float[] im, double amplitude, double hz, double sampleRateHz, double phaseRadians, long first) {
        double cyclesPerSample = hz / sampleRateHz;
        for (int i = 0; i < re.length; i++) {
            double cycles = cyclesPerSample * (first + i);
            double angle = 2 * Math.PI * (cycles - Math.rint(cycles)) + phaseRadians;
            re[i] += (float) (amplitude * Math.cos(angle));
            im[i] += (float) (amplitude * Math.sin(angle));
        }
    }

    /** Adds white Gaussian noise. */
    public static void addNoise(float[] out, double deviation, SplittableRandom random) {
        for (int i = 0; i < out.length; i++) {
            out[i] += (float) (deviation * random.nextGaussian());
        }
    }

    /**
     * Amplitude and phase of a complex line by a Blackman-Harris weighted transform at exactly its frequency.
     *
     * @return real and imaginary part; (A, 0) for a line of amplitude A and phase 0 at {@code from}
     */
    public static double[] line(float[] re, float[] im, int from, int length, double cyclesPerSample) {
        double[] window = Windows.blackmanHarris(length);
        double sumRe = 0;
        double sumIm = 0;
        double sum = 0;
        for (int n = 0; n < length; n++) {
            double angle = -2 * Math.PI * cyclesPerSample * n;
            double cos = window[n] * Math.cos(angle);
            double sin = window[n] * Math.sin(angle);
            sumRe += re[from + n] * cos - im[from + n] * sin;
            sumIm += re[from + n] * sin + im[from + n] * cos;
            sum += window[n];
        }
        return new double[] {sumRe / sum, sumIm / sum};
    }

    /** Magnitude of a complex line, see {@link #line}. */
    public static double lineAmplitude(float[] re, float[] im, int from, int length, double cyclesPerSample) {
        double[] line = line(re, im, from, length, cyclesPerSample);
        return Math.hypot(line[0], line[1]);
    }

    /**
     * Amplitudes of complex lines by a Blackman-Harris weighted transform.
     *
     * @return one amplitude per bin, ascending frequency, 0 Hz at {@code length / 2}; bins are rate / length apart
     */
    public static double[] lineSpectrum(float[] re, float[] im, int from, int length) {
        double[] window = Windows.blackmanHarris(length);
        double[] data = new double[2 * length];
        double sum = 0;
        for (int n = 0; n < length; n++) {
            data[2 * n] = window[n] * re[from + n];
            data[2 * n + 1] = window[n] * im[from + n];
            sum += window[n];
        }
        new DoubleFFT_1D(length).complexForward(data);
        double[] amplitudes = new double[length];
        for (int bin = 0; bin < length; bin++) {
            int at = 2 * ((bin + length - length / 2) % length);
            amplitudes[bin] = Math.hypot(data[at], data[at + 1]) / sum;
        }
        return amplitudes;
    }

    /** Mean power of a complex stretch. */
    public static double power(float[] re, float[] im, int from, int to) {
        double sum = 0;
        for (int n = from; n < to; n++) {
            sum += (double) re[n] * re[n] + (double) im[n] * im[n];
        }
        return sum / (to - from);
    }

    /**
     * Noise that ends at a frequency: white noise through a Kaiser low pass with more than 120 dB of attenuation.
     *
     * @param stopHz nothing is left from here on; the pass band ends 500 Hz below
     */
    public static float[] lowPassedNoise(int length, double stopHz, double sampleRateHz, SplittableRandom random) {
        double[] taps = KaiserFilter.lowPass(stopHz - 500, stopHz, sampleRateHz, 125);
        float[] white = new float[length + taps.length];
        addNoise(white, 1, random);
        float[] out = new float[length];
        for (int k = 0; k < taps.length; k++) {
            for (int i = 0; i < length; i++) {
                out[i] += (float) taps[k] * white[k + i];
            }
        }
        return out;
    }
}
