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
    private float[] low = {};

    AudibleFilter(Scene scene, double rateHz, float[] lowPass) {
        this.lowPass = lowPass;
        paths = new AudiblePaths(scene, rateHz);
    }

    /** Samples of the played signal that are needed before a stretch. */
    int reach() {
        return paths.longest() + lowPass.length / 2 + 1;
    }

    /**
     * Adds what the microphones hear of a stretch.
     *
     * @param start place of its first sample in {@code played}
     */
    void add(float[] played, int start, int length, float[][] out) {
        int longest = paths.longest();
        if (low.length < longest + length) {
            low = new float[longest + length];
        }
        Arrays.fill(low, 0);
        int from = start - longest;
        int half = lowPass.length / 2;
        for (int tap = 0; tap < lowPass.length; tap++) {
            float weight = lowPass[tap];
            int at = from + half - tap;
            for (int n = 0; n < longest + length; n++) {
                low[n] += weight * played[at + n];
            }
        }
        float peak = 0;
        for (int n = 0; n < longest + length; n++) {
            peak = Math.max(peak, Math.abs(low[n]));
        }
        if (peak > SILENCE) {
            paths.add(low, length, 1, out);
        }
    }
}
