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
package org.openhab.binding.ultrasonic.live;

import java.util.Arrays;
import org.openhab.binding.ultrasonic.audio.AudioBlock;

/** What the microphones deliver, over half a second: zeros, overload, level. */
final class LevelMeter {

    private static final float FULL_SCALE = 0.999f;
    private static final double WINDOW_SECONDS = 0.5;
    private static final int LANES = 4;
    /** So many samples are added up in single precision. */
    private static final int STRETCH = 64;
    /** Below this energy no sample of a stretch can be at full scale. */
    private static final float LEAST_FULL_ENERGY = 0.99f;

    /**
     * A window's result.
     *
     * @param silentMicrophones how many delivered nothing but one value
     * @param microphones how many there are
     * @param clippedShare share of samples at full scale in the worst microphone
     * @param loudestRms root mean square of the loudest microphone, full scale 1
     */
    record Reading(int silentMicrophones, int microphones, double clippedShare, double loudestRms) {}

    private final float[] first;
    private final boolean[] varies;
    private final long[] clipped;
    private final double[] energy;
    private long samples;

    LevelMeter(int microphones) {
        first = new float[microphones];
        varies = new boolean[microphones];
        clipped = new long[microphones];
        energy = new double[microphones];
    }

    /** Takes in a block; a reading when a window is full, else {@code null}. */
    Reading process(AudioBlock block) {
        for (int mic = 0; mic < first.length; mic++) {
            measure(mic, block.samples()[mic], block.length());
        }
        samples += block.length();
        return samples >= WINDOW_SECONDS * block.sampleRateHz() ? read() : null;
    }

    private void measure(int mic, float[] row, int length) {
        if (samples == 0) {
            first[mic] = row[0];
        }
        varies[mic] = varies[mic] || differs(row, length, first[mic]);
        double sum = 0;
        for (int from = 0; from < length; from += STRETCH) {
            int end = Math.min(length, from + STRETCH);
            float stretch = squares(row, from, end);
            sum += stretch;
            if (!(stretch < LEAST_FULL_ENERGY)) {
                clipped[mic] += full(row, from, end);
            }
        }
        energy[mic] += sum;
    }

    private static boolean differs(float[] row, int length, float value) {
        for (int i = 0; i < length; i++) {
            if (row[i] != value) {
                return true;
            }
        }
        return false;
    }

    /** Several sums at a time, since each addition waits for the one before. */
    private static float squares(float[] row, int from, int end) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int whole = end - (end - from) % LANES;
        for (int i = from; i < whole; i += LANES) {
            a += row[i] * row[i];
            b += row[i + 1] * row[i + 1];
            c += row[i + 2] * row[i + 2];
            d += row[i + 3] * row[i + 3];
        }
        for (int i = whole; i < end; i++) {
            a += row[i] * row[i];
        }
        return a + b + c + d;
    }

    private static int full(float[] row, int from, int end) {
        int full = 0;
        for (int i = from; i < end; i++) {
            full += Math.abs(row[i]) >= FULL_SCALE ? 1 : 0;
        }
        return full;
    }

    private Reading read() {
        int silent = 0;
        double share = 0;
        double loudest = 0;
        for (int mic = 0; mic < first.length; mic++) {
            silent += varies[mic] ? 0 : 1;
            share = Math.max(share, (double) clipped[mic] / samples);
            loudest = Math.max(loudest, Math.sqrt(energy[mic] / samples));
        }
        Arrays.fill(varies, false);
        Arrays.fill(clipped, 0);
        Arrays.fill(energy, 0);
        samples = 0;
        return new Reading(silent, first.length, share, loudest);
    }
}
