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
package org.openhab.binding.ultrasonic.simulation.render;

/**
 * The inner loop: sums many moving paths to one microphone. For each path and control interval phase is a cubic and the
 * complex gain are two cubics of time; all paths and intervals of one time within the interval are computed in one long
 * loop without branches, which the compiler vectorises.
 *
 * <p>Rows are control points, {@code row * paths + path}; row 2 is the chunk's first sample.
 */
final class EchoKernel {

    private final int step;
    private final int intervals;
    private int capacity;
    private float[] phase0 = {};
    private float[] phase1 = {};
    private float[] phase2 = {};
    private float[] phase3 = {};
    private float[] re0 = {};
    private float[] re1 = {};
    private float[] re2 = {};
    private float[] re3 = {};
    private float[] im0 = {};
    private float[] im1 = {};
    private float[] im2 = {};
    private float[] im3 = {};
    private float[] rest = {};
    private float[] gainRe = {};
    private float[] gainIm = {};
    private float[] partRe = {};
    private float[] partIm = {};

    /**
     * Makes a kernel.
     *
     * @param step samples between control points
     */
    EchoKernel(int step) {
        this.step = step;
        this.intervals = BandSignal.CHUNK / step;
    }

    /** Control points that the kernel needs for a chunk: 2 before its first sample to 2 after its end. */
    static int rows(int step) {
        return BandSignal.CHUNK / step + 5;
    }

    private void reserve(int size) {
        if (size <= capacity) {
            return;
        }
        capacity = size + size / 2;
        phase0 = new float[capacity];
        phase1 = new float[capacity];
        phase2 = new float[capacity];
        phase3 = new float[capacity];
        re0 = new float[capacity];
        re1 = new float[capacity];
        re2 = new float[capacity];
        re3 = new float[capacity];
        im0 = new float[capacity];
        im1 = new float[capacity];
        im2 = new float[capacity];
        im3 = new float[capacity];
        rest = new float[capacity];
        gainRe = new float[capacity];
        gainIm = new float[capacity];
        partRe = new float[capacity];
        partIm = new float[capacity];
    }

    /**
     * Adds the paths' sum to a microphone.
     *
     * @param paths how many
     * @param turns phase at the control points, turns, rounded down to small numbers per path
     * @param controlRe real part of the gain at the control points
     * @param controlIm imaginary part
     * @param delays each path's delay in half samples
     * @param together whether all paths may have the mean delay instead
     * @param signal what is emitted
     * @param outRe added to
     * @param outIm added to
     */
    void add(
            int paths,
            float[] turns,
            float[] controlRe,
            float[] controlIm,
            int[] delays,
            boolean together,
            BandSignal signal,
            float[] outRe,
            float[] outIm) {
        int size = paths * intervals;
        reserve(size);
        for (int i = 0; i < size; i++) {
            int left = i + 2 * paths;
            int right = left + paths;
            float start = turns[left];
            float end = turns[right];
            float slopeStart = (8 * (end - turns[left - paths]) - (turns[right + paths] - turns[i])) / 12;
            float slopeEnd =
                    (8 * (turns[right + paths] - start) - (turns[right + 2 * paths] - turns[left - paths])) / 12;
            phase0[i] = start;
            phase1[i] = slopeStart;
            phase2[i] = 3 * (end - start) - 2 * slopeStart - slopeEnd;
            phase3[i] = 2 * (start - end) + slopeStart + slopeEnd;
        }
        cubic(size, paths, controlRe, re0, re1, re2, re3);
        cubic(size, paths, controlIm, im0, im1, im2, im3);
        for (int sub = 0; sub < step; sub++) {
            float t = (float) sub / step;
            phase(size, t, phase0, phase1, phase2, phase3, rest);
            halfSin(size, rest, partIm);
            halfCos(size, rest, rest);
            cubicAt(size, t, re0, re1, re2, re3, gainRe);
            cubicAt(size, t, im0, im1, im2, im3, gainIm);
            turn(size, gainRe, gainIm, partIm, rest, partRe);
            if (signal.constant()) {
                sum(paths, sub, 0, signal, outRe, outIm);
            } else if (together) {
                sum(paths, sub, mean(paths, delays), signal, outRe, outIm);
            } else {
                sumDelayed(paths, sub, delays, signal, outRe, outIm);
            }
        }
    }

    private static void cubic(int size, int paths, float[] gain, float[] c0, float[] c1, float[] c2, float[] c3) {
        for (int i = 0; i < size; i++) {
            int left = i + 2 * paths;
            int right = left + paths;
            float slopeStart = (gain[right] - gain[left - paths]) / 2;
            float slopeEnd = (gain[right + paths] - gain[left]) / 2;
            c0[i] = gain[left];
            c1[i] = slopeStart;
            c2[i] = 3 * (gain[right] - gain[left]) - 2 * slopeStart - slopeEnd;
            c3[i] = 2 * (gain[left] - gain[right]) + slopeStart + slopeEnd;
        }
    }

    // The loops below are kept apart and short: the compiler leaves longer ones without vector instructions.

    private static void phase(int size, float t, float[] p0, float[] p1, float[] p2, float[] p3, float[] rest) {
        for (int i = 0; i < size; i++) {
            float turns = ((p3[i] * t + p2[i]) * t + p1[i]) * t + p0[i];
            rest[i] = turns - ((turns + Turns.ROUND_FLOAT) - Turns.ROUND_FLOAT);
        }
    }

    private static void halfSin(int size, float[] rest, float[] sin) {
        for (int i = 0; i < size; i++) {
            float r = rest[i];
            float z = r * r;
            sin[i] = r * (Turns.SIN1 + z * (Turns.SIN3 + z * (Turns.SIN5 + z * (Turns.SIN7 + z * Turns.SIN9))));
        }
    }

    private static void halfCos(int size, float[] rest, float[] cos) {
        for (int i = 0; i < size; i++) {
            float r = rest[i];
            float z = r * r;
            cos[i] = Turns.COS0 + z * (Turns.COS2 + z * (Turns.COS4 + z * (Turns.COS6 + z * Turns.COS8)));
        }
    }

    private static void cubicAt(int size, float t, float[] c0, float[] c1, float[] c2, float[] c3, float[] out) {
        for (int i = 0; i < size; i++) {
            out[i] = ((c3[i] * t + c2[i]) * t + c1[i]) * t + c0[i];
        }
    }

    /** Turns gains by angles given as sine and cosine of their halves; the sines are overwritten. */
    private static void turn(int size, float[] re, float[] im, float[] sinThenIm, float[] cos, float[] outRe) {
        for (int i = 0; i < size; i++) {
            float sin = sinThenIm[i];
            float unitRe = 1 - 2 * sin * sin;
            float unitIm = 2 * sin * cos[i];
            outRe[i] = re[i] * unitRe - im[i] * unitIm;
            sinThenIm[i] = re[i] * unitIm + im[i] * unitRe;
        }
    }

    private static int mean(int paths, int[] delays) {
        long sum = 0;
        for (int path = 0; path < paths; path++) {
            sum += delays[path];
        }
        return (int) (sum / paths);
    }

    private void sum(int paths, int sub, int delay, BandSignal signal, float[] outRe, float[] outIm) {
        for (int interval = 0; interval < intervals; interval++) {
            int from = interval * paths;
            int to = from + paths;
            float re0 = 0;
            float re1 = 0;
            float re2 = 0;
            float re3 = 0;
            float im0 = 0;
            float im1 = 0;
            float im2 = 0;
            float im3 = 0;
            int i = from;
            for (; i + 3 < to; i += 4) {
                re0 += partRe[i];
                im0 += partIm[i];
                re1 += partRe[i + 1];
                im1 += partIm[i + 1];
                re2 += partRe[i + 2];
                im2 += partIm[i + 2];
                re3 += partRe[i + 3];
                im3 += partIm[i + 3];
            }
            for (; i < to; i++) {
                re0 += partRe[i];
                im0 += partIm[i];
            }
            float re = re0 + re1 + (re2 + re3);
            float im = im0 + im1 + (im2 + im3);
            int n = interval * step + sub;
            int at = 2 * (signal.history + n) - delay;
            float signalRe = signal.constant() ? signal.re[0] : signal.doubledRe[at];
            float signalIm = signal.constant() ? signal.im[0] : signal.doubledIm[at];
            outRe[n] += re * signalRe - im * signalIm;
            outIm[n] += re * signalIm + im * signalRe;
        }
    }

    private void sumDelayed(int paths, int sub, int[] delays, BandSignal signal, float[] outRe, float[] outIm) {
        float[] signalRe = signal.doubledRe;
        float[] signalIm = signal.doubledIm;
        for (int interval = 0; interval < intervals; interval++) {
            int n = interval * step + sub;
            int at = 2 * (signal.history + n);
            int from = interval * paths;
            float first = 0;
            float second = 0;
            float third = 0;
            float fourth = 0;
            for (int path = 0; path < paths; path++) {
                int index = at - delays[path];
                float re = partRe[from + path];
                float im = partIm[from + path];
                first += re * signalRe[index];
                second += im * signalIm[index];
                third += re * signalIm[index];
                fourth += im * signalRe[index];
            }
            outRe[n] += first - second;
            outIm[n] += third + fourth;
        }
    }
}
