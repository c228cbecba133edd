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

    private final boolean[] alive;
    private final int[] clippedInHop;
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
        boolean spoilt = false;
        for (int mic = 0; mic < samples.length; mic++) {
            float[] row = samples[mic];
            int peak = 0;
            clippedInHop[mic] = 0;
            // As bit patterns, magnitudes of floats are ordered like integers, NaN above all: one pass of integer
            // maxima, which the JIT compiler turns into vector code, finds clipping and NaN alike.
            for (int i = 0; i < length; i++) {
                peak = Math.max(peak, Float.floatToRawIntBits(row[i]) & MAGNITUDE_MASK);
            }
            if (peak >= CLIPPED_BITS) {
                spoilt |= count(mic, row, length);
            }
            alive[mic] |= peak > 0 && varies(row, length);
        }
        return spoilt;
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
