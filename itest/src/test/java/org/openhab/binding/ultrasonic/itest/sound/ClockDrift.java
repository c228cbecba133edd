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
package org.openhab.binding.ultrasonic.itest.sound;

/**
 * What a capture clock makes of a signal that was played by another clock: the signal at slightly other moments, by
 * Kaiser-windowed sincs of 64 samples, good to -90 dB up to 42 kHz.
 */
final class ClockDrift {

    private static final int TAPS = 64;
    private static final double BETA = 9;
    private static final int PHASES = 1024;

    private final double step;
    private final float[][] kernels = new float[PHASES + 1][TAPS];
    private final float[] past = new float[TAPS];
    private double position;

    /** @param offsetPpm by how much the played signal's clock is fast */
    ClockDrift(double offsetPpm) {
        step = 1 + offsetPpm * 1e-6;
        for (int phase = 0; phase <= PHASES; phase++) {
            for (int tap = 0; tap < TAPS; tap++) {
                double x = tap - (TAPS / 2 - 1) - (double) phase / PHASES;
                double sinc = x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
                double edge = 2 * x / TAPS;
                double window = Math.abs(edge) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - edge * edge)) / bessel(BETA);
                kernels[phase][tap] = (float) (sinc * window);
            }
        }
    }

    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= (x / 2 / k) * (x / 2 / k);
            sum += term;
        }
        return sum;
    }

    /**
     * Resamples a block.
     *
     * @param out receives about as many samples as there are, two more at most
     * @return how many
     */
    int process(float[] in, float[] out) {
        float[] all = new float[TAPS + in.length];
        System.arraycopy(past, 0, all, 0, TAPS);
        System.arraycopy(in, 0, all, TAPS, in.length);
        int count = 0;
        while (position < in.length) {
            int first = (int) position;
            double fraction = (position - first) * PHASES;
            int phase = (int) fraction;
            float part = (float) (fraction - phase);
            float[] a = kernels[phase];
            float[] b = kernels[phase + 1];
            double sum = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                sum += all[first + tap] * (a[tap] + part * (b[tap] - a[tap]));
            }
            out[count++] = (float) sum;
            position += step;
        }
        position -= in.length;
        System.arraycopy(all, in.length, past, 0, TAPS);
        return count;
    }
}
