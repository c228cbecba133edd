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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.math.AirProperties;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.SimpleWalker;
import org.openhab.binding.ultrasonic.simulation.SimulatedRooms;
import org.openhab.binding.ultrasonic.simulation.device.ArrayGeometry;
import org.openhab.binding.ultrasonic.simulation.device.ClockModel;
import org.openhab.binding.ultrasonic.simulation.device.DeviceModel;
import org.openhab.binding.ultrasonic.simulation.device.DriverParameters;
import org.openhab.binding.ultrasonic.simulation.device.Emission;
import org.openhab.binding.ultrasonic.simulation.device.Gap;
import org.openhab.binding.ultrasonic.simulation.device.MusicGenerator;
import org.openhab.binding.ultrasonic.simulation.device.Placement;
import org.openhab.binding.ultrasonic.simulation.device.RandomDevice;
import org.openhab.binding.ultrasonic.simulation.device.Tone;
import org.openhab.binding.ultrasonic.simulation.physics.AirStirrer;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** Same seed, same samples: with any block length and any number of threads. */
class DeterminismTest {

    /** Everything at once: two tones, music, a moving walker, moving air, clocks apart, noise, a dropout. */
    private static Scene everything(long seed) {
        DeviceModel drawn = RandomDevice.draw(
                ArrayGeometry.laptop(2),
                Optional.of(DriverParameters.SMALL_FULL_RANGE),
                new ClockModel(40, 3, 20, 9),
                seed);
        DeviceModel device = new DeviceModel(
                drawn.name(),
                drawn.geometry(),
                drawn.speaker(),
                drawn.microphones(),
                drawn.converter(),
                drawn.clock(),
                List.of(new Gap(0.2003, 0.0107)));
        Emission emission = new Emission(
                List.of(new Tone(32_500, -12), new Tone(35_000, -15)),
                Optional.of(MusicGenerator.compose(MusicGenerator.Kind.POP, seed)),
                -12);
        return new Scene(
                "everything",
                seed,
                0.5,
                SimulatedRooms.livingRoom(-26),
                new AirProperties(24, 40, 100),
                new AirStirrer(new Vector3(2, 2, 1), 2, 0.035, 0.4, t -> 1),
                device,
                new Placement(new Vector3(1, 1, 0.8), 0.4),
                emission,
                List.of(new SimpleWalker(new Vector3(2, 1.5, 0), new Vector3(0.8, 0.5, 0))),
                List.of());
    }

    private static float[] record(Scene scene, int blockLength) throws Exception {
        try (FullRateRenderer renderer = new FullRateRenderer(scene, RenderSettings.at(96_000))) {
            float[] samples = new float[2 * (int) renderer.totalSamples().orElseThrow()];
            for (AudioBlock block = renderer.read(blockLength); block != null; block = renderer.read(blockLength)) {
                for (int mic = 0; mic < 2; mic++) {
                    int at = mic * samples.length / 2 + (int) block.firstSampleIndex();
                    System.arraycopy(block.samples()[mic], 0, samples, at, block.length());
                }
            }
            return samples;
        }
    }

    @Test
    void samplesDoNotDependOnTheBlockLength() throws Exception {
        float[] expected = record(everything(1), 2048);

        assertThat(record(everything(1), 333)).isEqualTo(expected);
        assertThat(record(everything(1), 1 << 20)).isEqualTo(expected);
    }

    @Test
    void samplesDoNotDependOnTheNumberOfThreads() throws Exception {
        List<float[]> alone = new ArrayList<>();
        List<Callable<float[]>> tasks = new ArrayList<>();
        for (long seed = 1; seed <= 4; seed++) {
            Scene scene = everything(seed);
            alone.add(record(scene, 960));
            tasks.add(() -> record(scene, 960));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<float[]>> together = threads.invokeAll(tasks);
            for (int i = 0; i < alone.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        } finally {
            threads.shutdown();
        }
        assertThat(alone.get(0)).isNotEqualTo(alone.get(1));
    }

    @Test
    void aDropoutIsAJumpOfTheIndexAsLongAsItself() throws Exception {
        FullRateRenderer renderer = new FullRateRenderer(everything(1), RenderSettings.at(96_000));
        long expected = 0;
        List<Long> jumps = new ArrayList<>();
        for (AudioBlock block = renderer.read(500); block != null; block = renderer.read(500)) {
            if (block.firstSampleIndex() != expected) {
                jumps.add(block.firstSampleIndex() - expected);
            }
            expected = block.endSampleIndex();
        }
        assertThat(jumps).containsExactly(Math.round(0.0107 * 96_000));
        assertThat(expected).isEqualTo(48_000);
    }

    @Test
    void resetStartsOver() {
        EnvelopeRenderer renderer = new EnvelopeRenderer(everything(3), RenderSettings.at(96_000));
        float[] first = renderer.process(700).re()[1][1].clone();
        renderer.reset();

        assertThat(renderer.process(700).re()[1][1]).isEqualTo(first);
    }
}
