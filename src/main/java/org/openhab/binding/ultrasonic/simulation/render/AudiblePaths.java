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
import java.util.List;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.physics.AirField;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;

/**
 * The empty room's paths for audible sound at full rate: direct, walls, furniture, tail, with the responses at 1 kHz.
 * Bodies hardly change it and are left out; delays are rounded to samples.
 */
final class AudiblePaths {

    private static final double REFERENCE_HZ = 1000;

    private final int[][] delays;
    private final float[][] taps;
    private final int longest;

    AudiblePaths(Scene scene, double rateHz) {
        int microphones = scene.device().microphones().size();
        delays = new int[microphones][];
        taps = new float[microphones][];
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

    /** The longest delay, samples. */
    int longest() {
        return longest;
    }

    /**
     * Adds what the microphones hear.
     *
     * @param played {@code longest()} samples of history and then those of the stretch
     * @param gain amplitude factor
     */
    void add(float[] played, int length, float gain, float[][] out) {
        for (int mic = 0; mic < out.length; mic++) {
            float[] samples = out[mic];
            for (int tap = 0; tap < taps[mic].length; tap++) {
                accumulate(gain * taps[mic][tap], played, longest - delays[mic][tap], samples, length);
            }
        }
    }

    private static void accumulate(float gain, float[] played, int from, float[] samples, int length) {
        for (int n = 0; n < length; n++) {
            samples[n] += gain * played[from + n];
        }
    }
}
