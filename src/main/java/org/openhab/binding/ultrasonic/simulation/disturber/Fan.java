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
 * Desk, tower and ceiling fans: turning blades, a head that may swing, hiss, and the jet that shakes the sound speed.
 * The jet's AR(1) figures were measured 1.3 to 2.3 m from a fan: coefficient 0.24 to 0.60, innovation 0.031 to 0.040
 * m/s in 50 ms; each fan draws its own from its seed.
 */
public final class Fan {

    private static final double SPIN_UP_SECONDS = 3;
    private static final double SPIN_DOWN_SECONDS = 6;
    private static final double JET_METERS = 1.2;
    private static final double JET_REACH_METERS = 2;

    /** Airflow: falls by 12 dB an octave in the ultrasonic range; assumed, no measurement was found. */
    private static final GainTable HISS =
            new GainTable(new double[] {1000, 10_000, 20_000, 40_000}, new double[] {15, 0, -10, -22});

    private Fan() {}

    /**
     * How a fan is set.
     *
     * @param period when it is on
     * @param perSecond revolutions per second, above 0 to 40
     * @param blades 2 to 12
     * @param swingRadians how far the head swings to each side, 0 (off) to 1
     * @param swingSeconds for a swing to and fro, 4 to 60
     * @param strength of the jet re a usual one, 0 to 2
     */
    public record Setting(
            Period period, double perSecond, int blades, double swingRadians, double swingSeconds, double strength) {

        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException naming the value outside its range
         */
        public Setting {
            if (!(perSecond > 0 && perSecond <= 40)) {
                throw new IllegalArgumentException("a fan turns 0 to 40 times a second, got " + perSecond);
            }
            if (!(swingRadians >= 0 && swingRadians <= 1 && swingSeconds >= 4 && swingSeconds <= 60)) {
                throw new IllegalArgumentException("a fan swings by 0 to 1 radians in 4 to 60 s, got " + swingRadians
                        + " radians in " + swingSeconds + " s");
            }
            if (!(strength >= 0 && strength <= 2)) {
                throw new IllegalArgumentException("a fan's jet has 0 to 2 times the usual strength, got " + strength);
            }
        }

        /** A fan that does not swing. */
        public static Setting steady(Period period, double perSecond, int blades) {
            return new Setting(period, perSecond, blades, 0, 10, 1);
        }
    }

    /**
     * A desk fan: blades of 15 cm, 10 to 22 revolutions per second.
     *
     * @param place of its head, m
     * @param yawRadians direction in which it blows (in the mean, when it swings)
     */
    public static Disturber desk(String name, Vector3 place, double yawRadians, Setting setting, long seed) {
        FanRotor.Shape shape = new FanRotor.Shape(setting.blades(), 0.15, 0.09, Math.toRadians(28), 0.09, 0.35);
        return upright(name, shape, place, yawRadians, 0.05, setting, seed);
    }

    /**
     * A tower fan: a blower of 5 cm radius on an upright axis behind a slot 60 cm high; the whole tower swings.
     *
     * @param place of its middle, m
     * @param yawRadians direction in which it blows
     */
    public static Disturber tower(String name, Vector3 place, double yawRadians, Setting setting, long seed) {
        Rotation rotation = Rotation.during(setting.period(), setting.perSecond(), SPIN_UP_SECONDS, SPIN_DOWN_SECONDS);
        TimeFunction yaw = swing(yawRadians, setting);
        Assembly.Builder fan = Assembly.named(name)
                .active(setting.period())
                .mover(new TowerBlower(name, setting.blades(), place, yaw, rotation));
        jets(fan, place, 0, yawRadians, yaw, setting, rotation, seed);
        return fan.sound(hiss(name, place, setting, rotation, seed)).build();
    }

    /**
     * A ceiling fan: blades of 55 cm, 1 to 4 revolutions per second, blowing down.
     *
     * @param place of its hub below the ceiling, m
     */
    public static Disturber ceiling(String name, Vector3 place, Setting setting, long seed) {
        FanRotor.Shape shape = new FanRotor.Shape(setting.blades(), 0.55, 0.13, Math.toRadians(12), 0.05, 0.9);
        Rotation rotation =
                Rotation.during(setting.period(), setting.perSecond(), 2 * SPIN_UP_SECONDS, 3 * SPIN_DOWN_SECONDS);
        FanRotor rotor = new FanRotor(name, shape, place, -Math.PI / 2, t -> 0, rotation);
        Vector3 jet = place.plus(new Vector3(0, 0, -JET_METERS));
        return Assembly.named(name)
                .active(setting.period())
                .mover(rotor)
                .air(stirrer(jet, seed, share(rotation, setting)))
                .sound(hiss(name, place, setting, rotation, seed))
                .build();
    }

    private static Disturber upright(
            String name,
            FanRotor.Shape shape,
            Vector3 place,
            double yawRadians,
            double elevation,
            Setting setting,
            long seed) {
        Rotation rotation = Rotation.during(setting.period(), setting.perSecond(), SPIN_UP_SECONDS, SPIN_DOWN_SECONDS);
        TimeFunction yaw = swing(yawRadians, setting);
        Assembly.Builder fan = Assembly.named(name)
                .active(setting.period())
                .mover(new FanRotor(name, shape, place, elevation, yaw, rotation));
        jets(fan, place, elevation, yawRadians, yaw, setting, rotation, seed);
        return fan.sound(hiss(name, place, setting, rotation, seed)).build();
    }

    private static TimeFunction swing(double yawRadians, Setting setting) {
        if (setting.swingRadians() == 0) {
            return TimeFunction.constant(yawRadians);
        }
        Rotation head =
                Rotation.during(setting.period(), 1 / setting.swingSeconds(), SPIN_UP_SECONDS, SPIN_DOWN_SECONDS / 2);
        return time -> yawRadians + setting.swingRadians() * Math.sin(2 * Math.PI * head.turns(time));
    }

    private static TimeFunction share(Rotation rotation, Setting setting) {
        return time -> setting.strength() * rotation.perSecond(time) / setting.perSecond();
    }

    /** One jet for a fan that stands still; three that take turns for one that swings. */
    private static void jets(
            Assembly.Builder fan,
            Vector3 place,
            double elevation,
            double yawRadians,
            TimeFunction yaw,
            Setting setting,
            Rotation rotation,
            long seed) {
        TimeFunction share = share(rotation, setting);
        int sides = setting.swingRadians() == 0 ? 0 : 1;
        for (int side = -sides; side <= sides; side++) {
            double heading = yawRadians + side * setting.swingRadians();
            Vector3 direction = new Vector3(
                    Math.cos(elevation) * Math.cos(heading),
                    Math.cos(elevation) * Math.sin(heading),
                    Math.sin(elevation));
            Vector3 jet = place.plus(direction.times(JET_METERS));
            double width = Math.max(0.2, 0.6 * setting.swingRadians());
            TimeFunction facing = time -> {
                double away = (yaw.at(time) - heading) / width;
                return share.at(time) * Math.exp(-away * away / 2);
            };
            fan.air(stirrer(jet, SeededNoise.derive(seed, side), facing));
        }
    }

    private static AirStirrer stirrer(Vector3 jet, long seed, TimeFunction strength) {
        double innovation = SeededNoise.uniform(seed, 1, 0.031, 0.040);
        double coefficient = SeededNoise.uniform(seed, 2, 0.24, 0.60);
        return new AirStirrer(jet, JET_REACH_METERS, innovation, coefficient, strength);
    }

    private static AirborneNoise hiss(String name, Vector3 place, Setting setting, Rotation rotation, long seed) {
        return new AirborneNoise(
                name, Trajectory.fixed(place), HISS, share(rotation, setting), SeededNoise.derive(seed, "hiss"));
    }
}
