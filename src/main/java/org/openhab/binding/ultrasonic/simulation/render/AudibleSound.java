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
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.Music;

/** A scene's music as the microphones hear it at full rate. */
final class AudibleSound {

    private final Resampler resampler;
    private final AudiblePaths paths;
    private final float level;
    private float[] played = {};

    AudibleSound(Scene scene, double rateHz) {
        Music music = scene.emission().music().orElse(null);
        level = (float) Decibels.toAmplitude(scene.emission().musicLevelDb());
        resampler = music == null ? null : new Resampler(music, rateHz, 0.45 * Math.min(rateHz, music.sampleRateHz()));
        paths = music == null ? null : new AudiblePaths(scene, rateHz);
    }

    /** Adds the music's samples. */
    void add(long first, int length, float[][] samples) {
        if (resampler == null) {
            return;
        }
        int longest = paths.longest();
        if (played.length < length + longest) {
            played = new float[length + longest];
        }
        Arrays.fill(played, 0);
        resampler.read(first - longest, played, length + longest);
        paths.add(played, length, level, samples);
    }
}
