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
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.math.Windows;

/**
 * Mean power spectrum of each microphone over as much sound as is fed in (P. D. Welch, "The use of fast Fourier
 * transform for the estimation of power spectra", IEEE Trans. AU 15, 1967): half overlapping Blackman-Harris windows of
 * about 43 ms, bins of about 23 Hz.
 */
final class PowerSpectrum {

    /** Half the width of the window's main lobe and one bin more, in bins. */
    private static final int LOBE_BINS = 5;

    private static final double WANTED_BIN_HZ = 24;

    private final int sampleRateHz;
    private final int microphones;
    private final int size;
    private final FloatFFT_1D fft;
    private final double[] window;
    /** Power density of a bin is its squared magnitude times this, re a sine of full scale, in 1 Hz. */
    private final double densityScale;

    private final float[][] pending;
    private final float[] work;
    private final double[][] sum;
    private final float[] peak;
    private int filled;
    private int segments;

    PowerSpectrum(int sampleRateHz, int microphones) {
        this.sampleRateHz = sampleRateHz;
        this.microphones = microphones;
        this.size = Integer.highestOneBit((int) (sampleRateHz / WANTED_BIN_HZ * 1.42));
        this.fft = new FloatFFT_1D(size);
        this.window = Windows.blackmanHarris(size);
        double energy = 0;
        for (double value : window) {
            energy += value * value;
        }
        this.densityScale = 4 / (energy * sampleRateHz);
        this.pending = new float[microphones][size];
        this.work = new float[size];
        this.sum = new double[microphones][size / 2];
        this.peak = new float[size / 2];
    }

    /**
     * Takes in sound that follows on what was taken in before.
     *
     * @param samples {@code float[microphone][>= from + length]}
     */
    void process(float[][] samples, int from, int length) {
        int taken = 0;
        while (taken < length) {
            int count = Math.min(length - taken, size - filled);
            for (int mic = 0; mic < microphones; mic++) {
                System.arraycopy(samples[mic], from + taken, pending[mic], filled, count);
            }
            taken += count;
            filled += count;
            if (filled == size) {
                transform();
                for (float[] row : pending) {
                    System.arraycopy(row, size / 2, row, 0, size / 2);
                }
                filled = size / 2;
            }
        }
    }

    private void transform() {
        float[] mean = new float[size / 2];
        for (int mic = 0; mic < microphones; mic++) {
            for (int n = 0; n < size; n++) {
                work[n] = (float) (window[n] * pending[mic][n]);
            }
            fft.realForward(work);
            for (int bin = 1; bin < size / 2; bin++) {
                float power = work[2 * bin] * work[2 * bin] + work[2 * bin + 1] * work[2 * bin + 1];
                sum[mic][bin] += power;
                mean[bin] += power / microphones;
            }
        }
        for (int bin = 1; bin < size / 2; bin++) {
            peak[bin] = Math.max(peak[bin], mean[bin]);
        }
        segments++;
    }

    void reset() {
        filled = 0;
        segments = 0;
        Arrays.fill(peak, 0);
        for (double[] row : sum) {
            Arrays.fill(row, 0);
        }
    }

    int microphones() {
        return microphones;
    }

    int sampleRateHz() {
        return sampleRateHz;
    }

    /** How many windows have been averaged; nothing else may be asked before the first. */
    int segments() {
        return segments;
    }

    double binHz() {
        return (double) sampleRateHz / size;
    }

    int bins() {
        return size / 2;
    }

    /** The nearest bin that exists. */
    int bin(double frequencyHz) {
        return Math.max(1, Math.min(size / 2 - 1, (int) Math.round(frequencyHz / binHz())));
    }

    /** Mean power density of one bin of one microphone, re a sine of full scale, in 1 Hz. */
    double density(int mic, int bin) {
        return sum[mic][bin] * densityScale / segments;
    }

    /** Mean power density of one bin over all microphones. */
    double density(int bin) {
        double total = 0;
        for (int mic = 0; mic < microphones; mic++) {
            total += density(mic, bin);
        }
        return total / microphones;
    }

    /** Largest power density of one bin at any time, mean over all microphones. */
    double peakDensity(int bin) {
        return peak[bin] * densityScale;
    }

    /** Mean power density of one microphone over a band. */
    double density(int mic, double fromHz, double toHz) {
        double total = 0;
        int from = bin(fromHz);
        int to = Math.max(from, bin(toHz));
        for (int bin = from; bin <= to; bin++) {
            total += density(mic, bin);
        }
        return total / (to - from + 1);
    }

    /** Power in one microphone of the strongest line within a tolerance of a frequency, re a sine of full scale. */
    double linePower(int mic, double frequencyHz, double toleranceHz) {
        int best = bin(frequencyHz);
        for (int bin = bin(frequencyHz - toleranceHz); bin <= bin(frequencyHz + toleranceHz); bin++) {
            best = sum[mic][bin] > sum[mic][best] ? bin : best;
        }
        double total = 0;
        for (int bin = Math.max(1, best - LOBE_BINS); bin <= Math.min(size / 2 - 1, best + LOBE_BINS); bin++) {
            total += density(mic, bin);
        }
        return total * binHz();
    }

    /** Level of that line, dBFS. */
    double lineDbfs(int mic, double frequencyHz, double toleranceHz) {
        return Decibels.ofPower(linePower(mic, frequencyHz, toleranceHz) + Double.MIN_NORMAL);
    }
}
