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
package org.openhab.binding.ultrasonic.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts what is wrong with the samples and makes them harmless. */
final class SampleCheck {

    /** The largest 16-bit sample; whatever reaches it is taken for clipped. */
    private static final int CLIPPED_BITS = Float.floatToRawIntBits(32767f / 32768f);

    private static final int INFINITE_BITS = 0x7f80_0000;
    private static final int MAGNITUDE_MASK = 0x7fff_ffff;
    /** So many samples in a row are judged together. */
    private static final int STRETCH = 32;
    /** Less than a sample at full scale alone would bring, whatever rounding does. */
    private static final float LEAST_FULL_ENERGY = 0.99f;

    private final boolean[] alive;
    private final int[] clippedInHop;
    private float[] energy = new float[0];
    private long clipped;
    private long nonFinite;

    SampleCheck(int microphones) {
        this.alive = new boolean[microphones];
        this.clippedInHop = new int[microphones];
    }

    /**
     * Looks through one hop; NaN and infinite samples become 0.
     *
     * @return whether there were any of those
     */
    boolean process(float[][] samples, int length) {
        Arrays.fill(clippedInHop, 0);
        boolean harmless = harmless(samples, length);
        boolean spoilt = false;
        for (int mic = 0; mic < samples.length; mic++) {
            spoilt |= !harmless && count(mic, samples[mic], length);
            alive[mic] |= varies(samples[mic], length);
        }
        return spoilt;
    }

    /**
     * Whether no microphone can have a sample that is at full scale, NaN or infinite, since the energy of all of them
     * together is too small: that spares a look at each sample unless it is very loud. The sum over the microphones
     * becomes vector code.
     */
    private boolean harmless(float[][] samples, int length) {
        if (energy.length < length) {
            energy = new float[length];
        }
        Arrays.fill(energy, 0, length, 0f);
        for (float[] row : samples) {
            addSquares(row, energy, length);
        }
        for (int from = 0; from < length; from += STRETCH) {
            // Written so that NaN fails.
            if (!(sum(energy, from, Math.min(length, from + STRETCH)) < LEAST_FULL_ENERGY)) {
                return false;
            }
        }
        return true;
    }

    private static void addSquares(float[] row, float[] sum, int length) {
        for (int i = 0; i < length; i++) {
            sum[i] += row[i] * row[i];
        }
    }

    /** Two sums at a time, since each addition waits for the one before. */
    private static float sum(float[] values, int from, int end) {
        float even = 0;
        float odd = 0;
        int whole = end - (end - from) % 2;
        for (int i = from; i < whole; i += 2) {
            even += values[i];
            odd += values[i + 1];
        }
        for (int i = whole; i < end; i++) {
            even += values[i];
        }
        return even + odd;
    }

    private boolean count(int mic, float[] row, int length) {
        boolean spoilt = false;
        for (int i = 0; i < length; i++) {
            int bits = Float.floatToRawIntBits(row[i]) & MAGNITUDE_MASK;
            if (bits >= INFINITE_BITS) {
                row[i] = 0;
                nonFinite++;
                spoilt = true;
            } else if (bits >= CLIPPED_BITS) {
                clipped++;
                clippedInHop[mic]++;
            }
        }
        return spoilt;
    }

    private static boolean varies(float[] row, int length) {
        for (int i = 1; i < length; i++) {
            if (row[i] != row[0]) {
                return true;
            }
        }
        return false;
    }

    /** Samples at full scale of each microphone during the last hop. */
    int[] clippedInHop() {
        return clippedInHop;
    }

    long clippedSamples() {
        return clipped;
    }

    long nonFiniteSamples() {
        return nonFinite;
    }

    List<Integer> silentMicrophones() {
        List<Integer> silent = new ArrayList<>();
        for (int mic = 0; mic < alive.length; mic++) {
            if (!alive[mic]) {
                silent.add(mic);
            }
        }
        return silent;
    }

    void reset() {
        Arrays.fill(alive, false);
        clipped = 0;
        nonFinite = 0;
    }
}
