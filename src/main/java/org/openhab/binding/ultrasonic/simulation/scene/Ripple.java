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
package org.openhab.binding.ultrasonic.simulation.scene;

import org.openhab.binding.ultrasonic.simulation.physics.GainTable;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;

/** Unevenness of a transducer's response: a few ripples over the logarithm of frequency, their places from a seed. */
final class Ripple {

    private static final double LOWEST_HZ = 1000;
    private static final double HIGHEST_HZ = 64_000;
    private static final int POINTS_PER_OCTAVE = 16;

    private Ripple() {}

    /**
     * The response plus a gain plus two sines of 1.5 to 4 periods an octave.
     *
     * @param gainDb the same at all frequencies
     * @param peakDb of the ripple, 0 for none
     */
    static GainTable add(GainTable response, double gainDb, double peakDb, long seed) {
        int octaves = (int) Math.round(Math.log(HIGHEST_HZ / LOWEST_HZ) / Math.log(2));
        int points = octaves * POINTS_PER_OCTAVE + 1;
        double[] frequenciesHz = new double[points];
        double[] gainsDb = new double[points];
        for (int i = 0; i < points; i++) {
            double octave = (double) i / POINTS_PER_OCTAVE;
            frequenciesHz[i] = LOWEST_HZ * Math.pow(2, octave);
            double ripple = 0;
            for (int k = 0; k < 2; k++) {
                double perOctave = SeededNoise.uniform(seed, 2L * k, 1.5, 4);
                double phase = SeededNoise.uniform(seed, 2L * k + 1, 0, 2 * Math.PI);
                ripple += 0.5 * Math.sin(2 * Math.PI * perOctave * octave + phase);
            }
            gainsDb[i] = response.db(frequenciesHz[i]) + gainDb + peakDb * ripple;
        }
        return new GainTable(frequenciesHz, gainsDb);
    }
}
