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

import org.openhab.binding.ultrasonic.simulation.physics.AirStirrer;
import org.openhab.binding.ultrasonic.simulation.physics.GainTable;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * Heaters, air conditioners, open windows: moving air without blades in sight. A jet from an outlet shakes the sound
 * speed like a fan's (coefficient 0.24 to 0.60, innovation up to 0.040 m/s in 50 ms); a heater's plume is slower and
 * weaker (assumed: coefficient 0.7 to 0.9, innovation 0.004 to 0.012).
 */
public final class AirFlows {

    private static final double RAMP_SECONDS = 4;
    private static final GainTable HISS =
            new GainTable(new double[] {1000, 10_000, 20_000, 40_000}, new double[] {18, 4, -6, -18});

    private AirFlows() {}

    /** A convector heater or radiator: a warm plume above it, silent, slow to come and go. */
    public static Disturber heater(String name, Vector3 place, Period period, long seed) {
        AirStirrer plume = new AirStirrer(
                place.plus(new Vector3(0, 0, 0.6)),
                1.2,
                SeededNoise.uniform(seed, 1, 0.004, 0.012),
                SeededNoise.uniform(seed, 2, 0.7, 0.9),
                period.gate(60));
        return Assembly.named(name).active(period).air(plume).build();
    }

    /** A draught through an open window or a leaky door. */
    public static Disturber draught(String name, Vector3 place, Period period, long seed) {
        AirStirrer air = new AirStirrer(
                place,
                1.5,
                SeededNoise.uniform(seed, 1, 0.008, 0.025),
                SeededNoise.uniform(seed, 2, 0.5, 0.8),
                period.gate(2));
        return Assembly.named(name).active(period).air(air).build();
    }

    /**
     * An air conditioner on a wall or a fan heater: a jet, a hiss, and a flap that swings through 30 degrees to each
     * side.
     *
     * @param outlet middle of its outlet, m
     * @param yawRadians direction into which it blows
     * @param swingSeconds for a swing of the flap to and fro; 0 for a flap that stands still
     * @param strength of the jet, 0 to 1.2
     */
    public static Disturber conditioner(
            String name,
            Vector3 outlet,
            double yawRadians,
            double swingSeconds,
            double strength,
            Period period,
            long seed) {
        Vector3 direction = new Vector3(Math.cos(yawRadians), Math.sin(yawRadians), -0.5).normalized();
        TimeFunction gate = period.gate(RAMP_SECONDS);
        AirStirrer jet = new AirStirrer(
                outlet.plus(direction.times(1.2)),
                2,
                strength * SeededNoise.uniform(seed, 1, 0.025, 0.040),
                SeededNoise.uniform(seed, 2, 0.24, 0.60),
                gate);
        Assembly.Builder conditioner = Assembly.named(name)
                .active(period)
                .air(jet)
                .sound(new AirborneNoise(name, Trajectory.fixed(outlet), HISS, gate, SeededNoise.derive(seed, "hiss")));
        if (swingSeconds > 0) {
            Rotation swing = Rotation.during(period, 1 / swingSeconds, 2, 2);
            conditioner.mover(new Flap(
                    name,
                    outlet,
                    yawRadians,
                    0.7,
                    0.09,
                    time -> Math.toRadians(30) * Math.sin(2 * Math.PI * swing.turns(time))));
        }
        return conditioner.build();
    }
}
