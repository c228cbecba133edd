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

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.SimpleWalker;
import org.openhab.binding.ultrasonic.simulation.SimulatedRooms;
import org.openhab.binding.ultrasonic.simulation.device.ArrayGeometry;
import org.openhab.binding.ultrasonic.simulation.device.ClockModel;
import org.openhab.binding.ultrasonic.simulation.device.DeviceModel;
import org.openhab.binding.ultrasonic.simulation.device.DriverParameters;
import org.openhab.binding.ultrasonic.simulation.device.Emission;
import org.openhab.binding.ultrasonic.simulation.device.MusicGenerator;
import org.openhab.binding.ultrasonic.simulation.device.RandomDevice;
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.Scatterer;
import org.openhab.binding.ultrasonic.simulation.mover.ScattererPose;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * How many times faster than real time scenes are rendered on one core (processor time); run its main method. Two
 * people of 15 ellipsoids each are five walkers of six; the fan has four blades of three points.
 */
public final class EnvelopeSpeed {

    private EnvelopeSpeed() {}

    /** Four blades at 20 revolutions a second. */
    private record Fan() implements Mover {
        @Override
        public String name() {
            return "fan";
        }

        @Override
        public List<Scatterer> scatterers() {
            return Collections.nCopies(12, Scatterer.point(0.01));
        }

        @Override
        public void pose(double timeSeconds, ScattererPose pose) {
            for (int i = 0; i < 12; i++) {
                double angle = 2 * Math.PI * 20 * timeSeconds + Math.PI / 2 * (i % 4);
                double radius = 0.04 * (1 + i / 4);
                pose.center(i, 3, 2.5 + radius * Math.cos(angle), 1 + radius * Math.sin(angle));
            }
        }

        @Override
        public Vector3 referencePoint(double timeSeconds) {
            return new Vector3(3, 2.5, 1);
        }

        @Override
        public List<Activity> activities() {
            return List.of();
        }

        @Override
        public double controlRateHz() {
            return 400;
        }
    }

    private static void measure(String what, int walkers, boolean fan, boolean music, RenderSettings settings) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Mover> movers = new ArrayList<>();
        for (int i = 0; i < walkers; i++) {
            movers.add(new SimpleWalker(new Vector3(1.5, 1 + 0.3 * i, 0), new Vector3(0.03, 0.02 * i, 0)));
        }
        if (fan) {
            movers.add(new Fan());
        }
        Scene plain = SimulatedRooms.scene(ArrayGeometry.smartSpeaker(4, 0.04), 33_000, 60, movers, List.of());
        DeviceModel device = RandomDevice.draw(
                plain.device().geometry(), Optional.of(DriverParameters.SMALL_FULL_RANGE), ClockModel.COMMON, 1);
        Emission emission = new Emission(
                plain.emission().tones(),
                music ? Optional.of(MusicGenerator.compose(MusicGenerator.Kind.POP, 1)) : Optional.empty(),
                -12);
        Scene scene = new Scene(
                what,
                1,
                60,
                plain.room(),
                plain.air(),
                plain.ambientAir(),
                device,
                plain.placement(),
                emission,
                movers,
                List.of());
        EnvelopeRenderer renderer = new EnvelopeRenderer(scene, settings);
        // Long enough for the JIT compiler to be done with the inner loops.
        renderer.process(600_000);
        long start = threads.getCurrentThreadCpuTime();
        renderer.process((int) (20 * settings.envelopeRateHz()));
        double seconds = (threads.getCurrentThreadCpuTime() - start) * 1e-9;
        System.out.printf("%s: %.0f times real time%n", what, 20 / seconds);
    }

    /** Prints the ratios. */
    public static void main(String[] arguments) {
        RenderSettings usual = RenderSettings.at(96_000);
        measure("empty room", 0, false, false, usual);
        measure("empty room with music", 0, false, true, usual);
        measure("fan", 0, true, false, usual);
        measure("two people", 5, false, false, usual);
        measure("two people and music", 5, false, true, usual);
        measure("two people, fan and music", 5, true, true, usual);
    }
}
