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

import java.util.Arrays;
import org.openhab.binding.ultrasonic.simulation.Scene;

/** What is played below the sensing bands, by the paths of the empty room, at full rate. */
final class AudibleFilter {

    private static final float SILENCE = 1e-6f;

    private final float[] lowPass;
    private final AudiblePaths paths;
    private float[] low;
    private int lastLength;

    AudibleFilter(Scene scene, double rateHz, float[] lowPass) {
        this.lowPass = lowPass;
        paths = new AudiblePaths(scene, rateHz);
        low = new float[paths.longest()];
    }

    /** Samples of the played signal that are needed before a stretch. */
    int reach() {
        return lowPass.length / 2 + 1;
    }

    /**
     * Adds what the microphones hear of a stretch; stretches follow each other.
     *
     * @param start place of its first sample in {@code played}
     */
    void add(float[] played, int start, int length, float[][] out) {
        int longest = paths.longest();
        if (low.length < longest + length) {
            low = Arrays.copyOf(low, longest + length);
        }
        System.arraycopy(low, lastLength, low, 0, longest);
        lastLength = length;
        Arrays.fill(low, longest, longest + length, 0);
        int half = lowPass.length / 2;
        for (int tap = 0; tap < lowPass.length; tap++) {
            accumulate(lowPass[tap], played, start + half - tap, low, longest, length);
        }
        float peak = 0;
        for (int n = 0; n < longest + length; n++) {
            peak = Math.max(peak, Math.abs(low[n]));
        }
        if (peak > SILENCE) {
            paths.add(low, length, 1, out);
        }
    }

    private static void accumulate(float weight, float[] played, int from, float[] low, int to, int length) {
        for (int n = 0; n < length; n++) {
            low[to + n] += weight * played[from + n];
        }
    }
}
