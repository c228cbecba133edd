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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.Music;
import org.openhab.binding.ultrasonic.simulation.physics.AirField;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;

/**
 * The music itself as the microphones hear it at full rate: by the direct path, the walls' reflections and the tail,
 * with the responses at 1 kHz. Bodies in the room hardly change it and are left out.
 */
final class AudibleSound {

    private static final double REFERENCE_HZ = 1000;

    private final Music music;
    private final Resampler resampler;
    private final double rateHz;
    private final float level;
    private final int[][] delays;
    private final float[][] taps;
    private final int longest;
    private float[] played = {};

    AudibleSound(Scene scene, double rateHz) {
        this.rateHz = rateHz;
        music = scene.emission().music().orElse(null);
        int microphones = scene.device().microphones().size();
        delays = new int[microphones][];
        taps = new float[microphones][];
        if (music == null) {
            resampler = null;
            level = 0;
            longest = 0;
            return;
        }
        resampler = new Resampler(music, rateHz, 0.45 * Math.min(rateHz, music.sampleRateHz()));
        level = (float) Decibels.toAmplitude(scene.emission().musicLevelDb());
        Geometry geometry = new Geometry(scene);
        AirField air = new AirField(scene.room(), scene.air(), scene.airStirrers(), TimeFunction.ZERO, 1, 0);
        BandGains gains = new BandGains(geometry, REFERENCE_HZ, 1);
        List<StaticPaths.Path> paths = StaticPaths.of(geometry, air);
        int farthest = 0;
        for (int mic = 0; mic < microphones; mic++) {
            List<StaticPaths.Arrival> arrivals = new ArrayList<>();
            for (StaticPaths.Path path : paths) {
                if (path.microphone() == mic) {
                    arrivals.addAll(path.arrivals());
                }
            }
            delays[mic] = new int[arrivals.size()];
            taps[mic] = new float[arrivals.size()];
            double response = gains.speaker * Math.hypot(gains.microphoneRe[mic], gains.microphoneIm[mic]);
            for (int a = 0; a < arrivals.size(); a++) {
                StaticPaths.Arrival arrival = arrivals.get(a);
                delays[mic][a] = (int) Math.rint(arrival.lengthMeters() / geometry.speedOfSound * rateHz);
                taps[mic][a] = (float) (response * arrival.gain(gains));
                farthest = Math.max(farthest, delays[mic][a]);
            }
        }
        longest = farthest;
    }

    /** Adds the music's samples. */
    void add(long first, int length, float[][] samples) {
        if (music == null) {
            return;
        }
        if (played.length < length + longest) {
            played = new float[length + longest];
        }
        Arrays.fill(played, 0);
        resampler.read(first - longest, played, length + longest);
        for (int mic = 0; mic < samples.length; mic++) {
            for (int tap = 0; tap < taps[mic].length; tap++) {
                float gain = level * taps[mic][tap];
                int from = longest - delays[mic][tap];
                for (int n = 0; n < length; n++) {
                    samples[mic][n] += gain * played[from + n];
                }
            }
        }
    }
}
