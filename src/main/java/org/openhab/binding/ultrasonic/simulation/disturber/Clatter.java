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
package org.openhab.binding.ultrasonic.simulation.disturber;

import org.openhab.binding.ultrasonic.simulation.physics.GainTable;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * Short sounds and hisses that reach into the ultrasonic range: keys, claps, dishes, sibilants of speech, rain. Levels
 * are those at 1 m in 1 Hz while a burst is at its loudest. No calibrated spectra above 20 kHz were found; the figures
 * continue usual audible ones by the slopes given and are spread by the scene's generator.
 */
public final class Clatter {

    private static final double[] FREQUENCIES_HZ = {1000, 8000, 16_000, 20_000, 40_000};
    /** Small metal rings up to 60 kHz and more. */
    private static final GainTable KEYS = table(15, 30, 34, 34, 28);

    private static final GainTable CLAP = table(55, 48, 38, 33, 18);
    private static final GainTable DISHES = table(45, 42, 34, 30, 18);
    private static final GainTable RAIN = table(15, 10, 2, -2, -14);
    /** Broadcast sound ends between 16 and 20 kHz. */
    private static final GainTable TELEVISION = new GainTable(
            new double[] {1000, 8000, 16_000, 18_000, 19_000, 20_000, 22_000},
            new double[] {15, 20, 12, 4, -8, -30, -60});
    /** People speak up to 20 kHz and beyond when they hiss. */
    private static final GainTable SPEECH = table(20, 24, 12, 4, -30);

    private Clatter() {}

    private static GainTable table(double... levels) {
        return new GainTable(FREQUENCIES_HZ, levels);
    }

    private static GainTable louder(GainTable spectrum, double gainDb, double... frequenciesHz) {
        double[] levels = new double[frequenciesHz.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = spectrum.db(frequenciesHz[i]) + gainDb;
        }
        return new GainTable(frequenciesHz, levels);
    }

    private static Disturber bursts(
            String name, Vector3 place, GainTable spectrum, double gainDb, BurstTrain train, long seed) {
        GainTable set = louder(spectrum, gainDb, 1000, 8000, 16_000, 18_000, 19_000, 20_000, 22_000, 40_000);
        return Assembly.named(name)
                .active(train)
                .sound(new AirborneNoise(name, Trajectory.fixed(place), set, train, SeededNoise.derive(seed, name)))
                .build();
    }

    /**
     * A bunch of keys that is shaken: twelve clinks a second of 3 ms.
     *
     * @param gainDb re the usual level, -20 to 20 sensible; the same for the others
     */
    public static Disturber keys(String name, Vector3 place, double gainDb, Period period, long seed) {
        BurstTrain train = BurstTrain.random(period, 12, 15, 0.0003, 0.003, seed);
        return bursts(name, place, KEYS, gainDb, train, seed);
    }

    /** Claps at given times. */
    public static Disturber claps(String name, Vector3 place, double gainDb, double[] times, long seed) {
        return bursts(name, place, CLAP, gainDb, BurstTrain.at(times, 0.0005, 0.004), seed);
    }

    /** Dishes being washed or laid: two clatters a second of 10 ms. */
    public static Disturber dishes(String name, Vector3 place, double gainDb, Period period, long seed) {
        BurstTrain train = BurstTrain.random(period, 2, 25, 0.0005, 0.01, seed);
        return bursts(name, place, DISHES, gainDb, train, seed);
    }

    /** Sibilants from a television set: two a second of 60 ms, up to the broadcast's limit. */
    public static Disturber television(String name, Vector3 place, double gainDb, Period period, long seed) {
        BurstTrain train = BurstTrain.random(period, 2, 12, 0.03, 0.04, seed);
        return bursts(name, place, TELEVISION, gainDb, train, seed);
    }

    /** Sibilants of somebody who speaks in the room. */
    public static Disturber speech(String name, Vector3 place, double gainDb, Period period, long seed) {
        BurstTrain train = BurstTrain.random(period, 1.5, 15, 0.03, 0.04, seed);
        return bursts(name, place, SPEECH, gainDb, train, seed);
    }

    /** Rain on a window: an even hiss, and sixty audible drops a second. */
    public static Disturber rain(String name, Vector3 window, double gainDb, Period period, long seed) {
        GainTable spectrum = louder(RAIN, gainDb, 1000, 8000, 16_000, 20_000, 40_000);
        TimeFunction gate = period.gate(2);
        BurstTrain drops = BurstTrain.random(period, 60, 20, 0.0003, 0.002, seed);
        TimeFunction both = time -> {
            double open = gate.at(time);
            return open == 0 ? 0 : open * (0.5 + drops.at(time));
        };
        return Assembly.named(name)
                .active(period)
                .sound(new AirborneNoise(
                        name, Trajectory.fixed(window), spectrum, both, SeededNoise.derive(seed, name)))
                .build();
    }
}
