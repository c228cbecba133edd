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

import org.openhab.binding.ultrasonic.simulation.mover.Plate;
import org.openhab.binding.ultrasonic.simulation.physics.GainTable;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** Blows that shake the device: taps on its table, a door slammed next door. */
public final class Knocks {

    private static final Vector3 UP = new Vector3(0, 0, 1);
    private static final GainTable TAP_CLICK =
            new GainTable(new double[] {1000, 10_000, 20_000, 40_000}, new double[] {40, 25, 12, 0});
    /** A wall's 30 dB and more are taken off already. */
    private static final GainTable SLAM_CLAP =
            new GainTable(new double[] {1000, 10_000, 20_000, 40_000}, new double[] {35, 5, -10, -25});

    private Knocks() {}

    /**
     * Taps on the table that the device stands on: it jumps by micrometres at the table's resonance, and the tap
     * clicks.
     *
     * @param times when, s
     * @param amplitudeMeters of the table, 1e-6 to 5e-4; 5 to 50 um usual
     * @param place where the table is tapped, m
     * @param seed draws resonance (40 to 120 Hz) and decay (30 to 80 ms)
     * @throws IllegalArgumentException if the amplitude is outside its range
     */
    public static Disturber tableTaps(String name, double[] times, double amplitudeMeters, Vector3 place, long seed) {
        requireAmplitude(amplitudeMeters);
        KnockTrain knocks = new KnockTrain(
                times,
                amplitudeMeters,
                SeededNoise.uniform(seed, 1, 40, 120),
                SeededNoise.uniform(seed, 2, 0.03, 0.08));
        BurstTrain clicks = BurstTrain.at(times, 0.0005, 0.004);
        return Assembly.named(name)
                .active(BurstTrain.at(times, 0.0005, 0.06))
                .vibration(new Shaking(UP, knocks, knocks.controlRateHz(), seed))
                .sound(new AirborneNoise(name, Trajectory.fixed(place), TAP_CLICK, clicks, seed))
                .build();
    }

    /**
     * A door slammed next door: floor and device shake at 10 to 25 Hz, a wall of the room trembles, little of the bang
     * itself comes through.
     *
     * @param times when, s
     * @param amplitudeMeters of device and wall, 1e-6 to 5e-4; 20 to 100 um usual
     * @param wallCorner lower left corner of 2 x 1.5 m of the wall that trembles, m
     * @param wallYawRadians direction along the wall
     * @param seed draws frequency and decay
     * @throws IllegalArgumentException if the amplitude is outside its range
     */
    public static Disturber doorSlam(
            String name, double[] times, double amplitudeMeters, Vector3 wallCorner, double wallYawRadians, long seed) {
        requireAmplitude(amplitudeMeters);
        double frequency = SeededNoise.uniform(seed, 1, 10, 25);
        KnockTrain shake = new KnockTrain(times, amplitudeMeters, frequency, SeededNoise.uniform(seed, 2, 0.15, 0.35));
        Plate wall = new Plate(2, 1.5, 3, 2, 0.8, 0.1, seed);
        Vector3 across = new Vector3(Math.cos(wallYawRadians), Math.sin(wallYawRadians), 0);
        Vector3 middle = wallCorner.plus(across).plus(new Vector3(0, 0, 0.75));
        BurstTrain bang = BurstTrain.at(times, 0.002, 0.03);
        return Assembly.named(name)
                .active(BurstTrain.at(times, 0.002, 0.2))
                .vibration(new Shaking(UP, shake, shake.controlRateHz(), seed))
                .mover(new VibratingPanel(name, wallCorner, wallYawRadians, wall, shake, shake.controlRateHz()))
                .sound(new AirborneNoise(name, Trajectory.fixed(middle), SLAM_CLAP, bang, seed))
                .build();
    }

    private static void requireAmplitude(double meters) {
        if (!(meters >= 1e-6 && meters <= 5e-4)) {
            throw new IllegalArgumentException("a knock shakes by 1e-6 to 5e-4 m, got " + meters + " m");
        }
    }
}
