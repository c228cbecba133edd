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
        float least = row[0];
        float most = row[0];
        // Several sums at a time, since each addition waits for the one before.
        double[] sums = new double[LANES];
        int even = length - length % LANES;
        for (int i = 0; i < even; i += LANES) {
            float a = row[i];
            float b = row[i + 1];
            float c = row[i + 2];
            float d = row[i + 3];
            sums[0] += a * a;
            sums[1] += b * b;
            sums[2] += c * c;
            sums[3] += d * d;
            least = Math.min(Math.min(least, Math.min(a, b)), Math.min(c, d));
            most = Math.max(Math.max(most, Math.max(a, b)), Math.max(c, d));
        }
        for (int i = even; i < length; i++) {
            sums[0] += row[i] * row[i];
            least = Math.min(least, row[i]);
            most = Math.max(most, row[i]);
        }
        varies[mic] |= least != first[mic] || most != first[mic];
        clipped[mic] += Math.max(most, -least) >= FULL_SCALE ? full(row, length) : 0;
        energy[mic] += sums[0] + sums[1] + sums[2] + sums[3];
    }

    private static int full(float[] row, int length) {
        int full = 0;
        for (int i = 0; i < length; i++) {
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
