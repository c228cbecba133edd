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

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.SimpleWalker;
import org.openhab.binding.ultrasonic.simulation.SimulatedRooms;
import org.openhab.binding.ultrasonic.simulation.device.ArrayGeometry;
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.Scatterer;
import org.openhab.binding.ultrasonic.simulation.mover.ScattererPose;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** The envelope renderer, mixed up to 96 kHz, against the physics computed sample by sample. */
class BruteForceAgreementTest {

    private static final double FREQUENCY_HZ = 33_000;
    private static final int RATE_HZ = 96_000;
    private static final double LEVEL = Decibels.toAmplitude(-6);

    /** Smooth bodies: roughness is a model of its own and has no independent formula to compare with. */
    private record Smooth(Mover rough) implements Mover {
        @Override
        public String name() {
            return rough.name();
        }

        @Override
        public List<Scatterer> scatterers() {
            return rough.scatterers().stream()
                    .map(part -> Scatterer.ellipsoid(
                            part.radiusX(), part.radiusY(), part.radiusZ(), part.reflectivity(), 0, 0))
                    .toList();
        }

        @Override
        public void pose(double timeSeconds, ScattererPose pose) {
            rough.pose(timeSeconds, pose);
        }

        @Override
        public Vector3 referencePoint(double timeSeconds) {
            return rough.referencePoint(timeSeconds);
        }

        @Override
        public List<Activity> activities() {
            return rough.activities();
        }
    }

    private static double steady(double time) {
        return LEVEL * Math.cos(2 * Math.PI * FREQUENCY_HZ * time);
    }

    private static double modulation(double time) {
        return 1 + 0.1 * Math.cos(2 * Math.PI * 120 * time);
    }

    private static double swing(double time) {
        return 0.1 * Math.sin(2 * Math.PI * 310 * time);
    }

    @Test
    void agreesToMinus60DbOfTheSignalAndMinus38DbOfTheEchoOnAWalk() throws Exception {
        Mover walker = new Smooth(new SimpleWalker(new Vector3(1.6, 1.2, 0), new Vector3(1.1, 0.7, 0)));
        Scene walk = SimulatedRooms.scene(
                ArrayGeometry.smartSpeaker(4, 0.04), FREQUENCY_HZ, 0.6, List.of(walker), List.of());
        Scene empty =
                SimulatedRooms.scene(ArrayGeometry.smartSpeaker(4, 0.04), FREQUENCY_HZ, 0.6, List.of(), List.of());
        Comparison comparison = compare(walk, empty, null, BruteForceAgreementTest::steady);

        assertThat(comparison.errorDb).isLessThan(-60);
        assertThat(comparison.errorDb - comparison.echoDb).isLessThan(-38);
    }

    @Test
    void agreesToMinus60DbWhenTheEmissionIsModulated() throws Exception {
        Mover walker = new Smooth(new SimpleWalker(new Vector3(1.6, 1.2, 0), new Vector3(1.1, 0.7, 0)));
        Scene walk = SimulatedRooms.scene(
                ArrayGeometry.smartSpeaker(4, 0.04), FREQUENCY_HZ, 0.4, List.of(walker), List.of());
        Scene empty =
                SimulatedRooms.scene(ArrayGeometry.smartSpeaker(4, 0.04), FREQUENCY_HZ, 0.4, List.of(), List.of());
        EnvelopeSource source = (first, length, re, im) -> {
            for (int n = 0; n < length; n++) {
                double time = (first + n) / 6000.0;
                re[0][n] = (float) (LEVEL * modulation(time) * Math.cos(swing(time)));
                im[0][n] = (float) (LEVEL * modulation(time) * Math.sin(swing(time)));
            }
        };
        Comparison comparison = compare(
                walk,
                empty,
                source,
                time -> LEVEL * modulation(time) * Math.cos(2 * Math.PI * FREQUENCY_HZ * time + swing(time)));

        assertThat(comparison.errorDb).isLessThan(-60);
    }

    @Test
    void staticPathsAgreeToMinus100Db() throws Exception {
        Scene empty =
                SimulatedRooms.scene(ArrayGeometry.smartSpeaker(2, 0.04), FREQUENCY_HZ, 0.1, List.of(), List.of());

        assertThat(compare(empty, empty, null, BruteForceAgreementTest::steady).errorDb)
                .isLessThan(-100);
    }

    private record Comparison(double errorDb, double echoDb) {}

    private static Comparison compare(Scene walk, Scene empty, EnvelopeSource source, BruteForceRoom.Wave wave)
            throws Exception {
        float[] rendered = render(walk, source);
        float[] without = render(empty, source);
        BruteForceRoom brute = new BruteForceRoom(walk, 0, FREQUENCY_HZ, wave);
        double error = 0;
        double signal = 0;
        double echo = 0;
        for (int n = RATE_HZ / 100; n < rendered.length; n++) {
            double expected = brute.at((double) n / RATE_HZ);
            error += Math.pow(rendered[n] - expected, 2);
            signal += expected * expected;
            echo += Math.pow(rendered[n] - without[n], 2);
        }
        return new Comparison(Decibels.ofPower(error / signal), Decibels.ofPower(echo / signal));
    }

    private static float[] render(Scene scene, EnvelopeSource source) throws Exception {
        RenderSettings settings = RenderSettings.at(RATE_HZ).noiseless();
        try (FullRateRenderer renderer =
                new FullRateRenderer(scene, settings, new EnvelopeRenderer(scene, settings, source))) {
            float[] samples = new float[(int) renderer.totalSamples().orElseThrow()];
            AudioBlock block = renderer.read(1000);
            while (block != null) {
                System.arraycopy(block.samples()[0], 0, samples, (int) block.firstSampleIndex(), block.length());
                block = renderer.read(1000);
            }
            return samples;
        }
    }
}
