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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.SimulatedRooms;
import org.openhab.binding.ultrasonic.simulation.device.ArrayGeometry;
import org.openhab.binding.ultrasonic.simulation.device.DeviceModel;
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.Scatterer;
import org.openhab.binding.ultrasonic.simulation.mover.ScattererPose;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** One echo against closed forms: the scene with it minus the scene without. */
class EchoPhysicsTest {

    private static final double FREQUENCY_HZ = 33_000;
    private static final ArrayGeometry GEOMETRY = ArrayGeometry.smartSpeaker(1, 0.04);
    private static final double RATE_HZ = 6000;

    private record Target(Scatterer scatterer, Vector3 start, Vector3 velocity) implements Mover {
        @Override
        public String name() {
            return "target";
        }

        @Override
        public List<Scatterer> scatterers() {
            return List.of(scatterer);
        }

        @Override
        public void pose(double timeSeconds, ScattererPose pose) {
            pose.center(0, referencePoint(timeSeconds));
        }

        @Override
        public Vector3 referencePoint(double timeSeconds) {
            return start.plus(velocity.times(timeSeconds));
        }

        @Override
        public List<Activity> activities() {
            return List.of();
        }
    }

    private static Scene scene(List<Mover> movers) {
        return scene(SimulatedRooms.ideal(GEOMETRY), movers);
    }

    private static Scene scene(DeviceModel device, List<Mover> movers) {
        return SimulatedRooms.scene(device, FREQUENCY_HZ, 10, movers, List.of());
    }

    private static float[][] render(Scene scene, double echoFloorDb, int length) {
        RenderSettings settings = new RenderSettings(96_000, 16, 0, echoFloorDb, false);
        EnvelopeBlock block = new EnvelopeRenderer(scene, settings).process(length);
        return new float[][] {block.re()[0][0], block.im()[0][0]};
    }

    /** The echo's envelope alone. */
    private static double[][] echo(Scatterer scatterer, Vector3 start, Vector3 velocity, int length) {
        return echo(SimulatedRooms.ideal(GEOMETRY), -300, new Target(scatterer, start, velocity), length);
    }

    private static double[][] echo(DeviceModel device, double echoFloorDb, Target target, int length) {
        float[][] with = render(scene(device, List.of(target)), echoFloorDb, length);
        float[][] without = render(scene(device, List.of()), echoFloorDb, length);
        double[][] echo = new double[2][length];
        for (int part = 0; part < 2; part++) {
            for (int n = 0; n < length; n++) {
                echo[part][n] = (double) with[part][n] - without[part][n];
            }
        }
        return echo;
    }

    private static double levelDb(double[][] echo, int n) {
        return Decibels.ofPower(echo[0][n] * echo[0][n] + echo[1][n] * echo[1][n]);
    }

    @Test
    void spreadingAndAbsorptionAreTheClosedForms() {
        Vector3 device = new Vector3(0.4, 1.9, 0.9);
        for (double distance : new double[] {1, 2, 4}) {
            // Straight ahead, at the height of neither speaker nor microphone: distances by Pythagoras.
            Vector3 at = device.plus(new Vector3(distance, 0, 0));
            double there = distance;
            double back = Math.hypot(distance - 0.04, 0.07);
            double absorption = scene(List.of()).air().absorptionDbPerMeter(FREQUENCY_HZ) * (there + back);
            double expected = -6 - 30 + Decibels.ofAmplitude(0.01 / (there * back)) - absorption;

            double level = levelDb(echo(Scatterer.point(0.01), at, Vector3.ZERO, 600), 500);

            assertThat(level).as("echo from %s m", distance).isCloseTo(expected, within(0.1));
        }
    }

    @Test
    void echoesBelowTheNoiseOfASpectrumsBinAreStillRendered() {
        DeviceModel quiet = SimulatedRooms.ideal(GEOMETRY, -146);
        // 12 dB of noise more in the bin of a 128 ms window than in 1 Hz; the echo lies 10 dB below that.
        double expected = -146 + 12 - 10;
        double back = Math.hypot(4 - 0.04, 0.07);
        double absorption = scene(List.of()).air().absorptionDbPerMeter(FREQUENCY_HZ) * (4 + back);
        Scatterer faint = Scatterer.point(4 * back * Decibels.toAmplitude(expected + 6 + 30 + absorption));
        Target target = new Target(faint, new Vector3(4.4, 1.9, 0.9), Vector3.ZERO);

        double[][] echo = echo(quiet, RenderSettings.at(96_000).echoFloorDb(), target, 600);

        assertThat(levelDb(echo, 500)).isCloseTo(expected, within(0.5));
    }

    @Test
    void aSphereEchoesHalfItsRadius() {
        Vector3 at = new Vector3(3.4, 1.9, 0.9);
        double sphere = levelDb(echo(Scatterer.ellipsoid(0.15, 0.15, 0.15, 1, 0, 0), at, Vector3.ZERO, 600), 500);
        double point = levelDb(echo(Scatterer.point(0.075), at, Vector3.ZERO, 600), 500);

        // The sphere's front is 0.15 m nearer on both ways, and its mirror image lies half a radius behind the front:
        // 1 / d1 spreads to it, then a / (2 d2 + a d2 / d1 + a) times more (geometrical optics of a convex mirror).
        double mirror = 0.15 / (2 * 2.85 * 2.85 + 0.15 * (2.85 + 2.85));
        double expected = Decibels.ofAmplitude(mirror / (0.075 / 9))
                + 0.3 * scene(List.of()).air().absorptionDbPerMeter(FREQUENCY_HZ);
        assertThat(sphere - point).isCloseTo(expected, within(0.1));
    }

    @Test
    void dopplerIsThatOfAMovingReflector() {
        double speed = 1.5;
        Vector3 device = new Vector3(0.4 + 0.04, 1.9, 0.9 + 0.07);
        Vector3 start = device.plus(new Vector3(4, 0, 0.2));
        double[][] echo = echo(Scatterer.point(1), start, new Vector3(-speed, 0, 0), 3000);
        double turns = 0;
        for (int n = 1001; n <= 2000; n++) {
            double re = echo[0][n] * echo[0][n - 1] + echo[1][n] * echo[1][n - 1];
            double im = echo[1][n] * echo[0][n - 1] - echo[0][n] * echo[1][n - 1];
            turns += Math.atan2(im, re) / (2 * Math.PI);
        }
        double sound = scene(List.of()).air().speedOfSoundMetersPerSecond();
        // Path length at reflection times t1 and t2 that are heard at 1000 and 2000 samples, by bisection.
        double shortening =
                heardLength(start, speed, 1000 / RATE_HZ, sound) - heardLength(start, speed, 2000 / RATE_HZ, sound);
        double expected = FREQUENCY_HZ / sound * shortening;

        assertThat(turns).isCloseTo(expected, within(0.001 * expected));
        // And that is f0 (c + v) / (c - v) - f0 within the obliqueness of the first metres.
        double shift = FREQUENCY_HZ * 2 * speed / (sound - speed);
        assertThat(turns / (1000 / RATE_HZ)).isCloseTo(shift, within(0.006 * shift));
    }

    private static double heardLength(Vector3 start, double speed, double heard, double sound) {
        Vector3 speaker = new Vector3(0.4, 1.9, 0.9);
        Vector3 microphone = new Vector3(0.44, 1.9, 0.97);
        double low = heard - 0.1;
        double high = heard;
        for (int round = 0; round < 60; round++) {
            double middle = (low + high) / 2;
            Vector3 at = start.plus(new Vector3(-speed * middle, 0, 0));
            if (middle + at.distanceTo(microphone) / sound < heard) {
                low = middle;
            } else {
                high = middle;
            }
        }
        Vector3 at = start.plus(new Vector3(-speed * low, 0, 0));
        return at.distanceTo(speaker) + at.distanceTo(microphone);
    }

    @Test
    void somebodyBehindAWallIsHeard30DbWeakerAndMore() {
        Scatterer body = Scatterer.point(0.3);
        double inside = levelDb(echo(body, new Vector3(4.9, 1.9, 0.9), Vector3.ZERO, 600), 500);
        double outside = levelDb(echo(body, new Vector3(5.1, 1.9, 0.9), Vector3.ZERO, 600), 500);

        assertThat(inside - outside).isGreaterThan(30);
    }
}
