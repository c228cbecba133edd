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

import java.util.List;
import org.openhab.binding.ultrasonic.simulation.mover.Plate;
import org.openhab.binding.ultrasonic.simulation.physics.GainTable;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * A washing machine: tumbles at 0.8 revolutions a second, then spins at some 600 and at 1000 to 1400 a minute. Its
 * unbalance shakes floor and device and its own side at the drum's frequency and twice that, most when the spinning
 * passes the suspension's resonance near 6 Hz.
 */
public final class WashingMachine {

    private static final double TUMBLE_PER_SECOND = 0.8;
    private static final double RESONANCE_PER_SECOND = 6;
    private static final double RESONANCE_WIDTH = 1.5;
    private static final GainTable HUM =
            new GainTable(new double[] {1000, 10_000, 20_000, 40_000}, new double[] {25, 5, -8, -22});

    private WashingMachine() {}

    /**
     * A machine that washes for a third of a period, spins slowly for a sixth and fast for the rest.
     *
     * @param name for labels
     * @param corner lower left corner of its side of 0.6 x 0.85 m that faces the room, m
     * @param yawRadians direction along that side
     * @param shakeMeters of the device at full spin, 0 to 2e-4; 2 to 30 um usual
     * @param period at least 30 s
     * @param seed draws the speeds
     * @throws IllegalArgumentException naming the value outside its range
     */
    public static Disturber washing(
            String name, Vector3 corner, double yawRadians, double shakeMeters, Period period, long seed) {
        double length = period.endSeconds() - period.startSeconds();
        if (!(length >= 30)) {
            throw new IllegalArgumentException("a washing machine runs for 30 s or longer, got " + length + " s");
        }
        if (!(shakeMeters >= 0 && shakeMeters <= 2e-4)) {
            throw new IllegalArgumentException("a washing machine shakes by 0 to 2e-4 m, got " + shakeMeters + " m");
        }
        Rotation drum = drum(period, length, seed);
        TimeFunction shake = unbalance(drum, shakeMeters);
        double controlRate = Math.max(750, 40 * drum.fastest());
        Vector3 tilted = new Vector3(0.5, 0.3, 0.81).normalized();
        Plate side = new Plate(0.6, 0.85, 2, 2, 0.9, 0.1, seed);
        // The machine itself moves some twenty times more than the furniture that it shakes.
        TimeFunction panel = time -> 20 * shake.at(time);
        Vector3 middle = corner.plus(new Vector3(0.3 * Math.cos(yawRadians), 0.3 * Math.sin(yawRadians), 0.4));
        return Assembly.named(name)
                .active(period)
                .vibration(new Shaking(tilted, shake, controlRate, seed))
                .mover(new VibratingPanel(name, corner, yawRadians, side, panel, controlRate))
                .sound(new AirborneNoise(
                        name, Trajectory.fixed(middle), HUM, time -> drum.perSecond(time) / drum.fastest(), seed))
                .build();
    }

    private static Rotation drum(Period period, double length, long seed) {
        double start = period.startSeconds();
        double ramp = length / 15;
        double slow = SeededNoise.uniform(seed, 1, 8, 11);
        double fast = SeededNoise.uniform(seed, 2, 16, 23);
        return new Rotation(List.of(
                new Rotation.Stage(start, 1, TUMBLE_PER_SECOND),
                new Rotation.Stage(start + length / 3, ramp, slow),
                new Rotation.Stage(start + length / 2, ramp, fast),
                new Rotation.Stage(period.endSeconds() - ramp, ramp, 0)));
    }

    private static TimeFunction unbalance(Rotation drum, double shakeMeters) {
        return time -> {
            double speed = drum.perSecond(time);
            if (speed == 0) {
                return 0;
            }
            double off = (speed - RESONANCE_PER_SECOND) / RESONANCE_WIDTH;
            double amplitude = shakeMeters * (speed / drum.fastest() + 2 * Math.exp(-off * off));
            double phase = 2 * Math.PI * (drum.turns(time) % 1);
            return amplitude * (Math.sin(phase) + 0.3 * Math.sin(2 * phase + 1));
        };
    }
}
