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
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.SimpleWalker;
import org.openhab.binding.ultrasonic.simulation.SimulatedRooms;
import org.openhab.binding.ultrasonic.simulation.device.ArrayGeometry;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

class SimulatedAudioTest {

    private static final int RATE_HZ = 96_000;

    private static Scene walk(double frequencyHz) {
        SimpleWalker walker = new SimpleWalker(new Vector3(1.6, 1.2, 0), new Vector3(1.1, 0.7, 0));
        return SimulatedRooms.scene(ArrayGeometry.smartSpeaker(2, 0.04), frequencyHz, 1, List.of(walker), List.of());
    }

    private static float[][] play(Scene scene, float[] emitted, int blockLength) {
        SimulatedAudio room =
                new SimulatedAudio(scene, RenderSettings.at(RATE_HZ).noiseless());
        float[][] heard = new float[room.microphones()][emitted.length];
        float[] out = new float[blockLength];
        float[][] in = new float[room.microphones()][blockLength];
        for (int at = 0; at < emitted.length; at += blockLength) {
            int length = Math.min(blockLength, emitted.length - at);
            System.arraycopy(emitted, at, out, 0, length);
            room.exchange(out, in, length);
            for (int mic = 0; mic < in.length; mic++) {
                System.arraycopy(in[mic], 0, heard[mic], at, length);
            }
        }
        return heard;
    }

    private static float[] tone(double frequencyHz, int length) {
        float[] samples = new float[length];
        for (int n = 0; n < length; n++) {
            samples[n] = (float) (Decibels.toAmplitude(-6) * Math.cos(2 * Math.PI * frequencyHz * n / RATE_HZ));
        }
        return samples;
    }

    private static double agreementDb(Scene scene, double frequencyHz) throws Exception {
        float[][] heard = play(scene, tone(frequencyHz, RATE_HZ / 2), 960);
        int latency = new SimulatedAudio(scene, RenderSettings.at(RATE_HZ)).latencySamples();
        FullRateRenderer renderer =
                new FullRateRenderer(scene, RenderSettings.at(RATE_HZ).noiseless());
        double error = 0;
        double signal = 0;
        for (AudioBlock block = renderer.read(1000);
                block.endSampleIndex() < RATE_HZ / 2 - latency;
                block = renderer.read(1000)) {
            for (int n = 0; n < block.length(); n++) {
                int at = (int) block.firstSampleIndex() + n;
                if (at > RATE_HZ / 8) {
                    double expected = block.samples()[1][n];
                    error += Math.pow(heard[1][at + latency] - expected, 2);
                    signal += expected * expected;
                }
            }
        }
        return Decibels.ofPower(error / signal);
    }

    @Test
    void hearsATonePlayedAtTheMiddleOfABandAsTheRendererDoes() throws Exception {
        assertThat(agreementDb(walk(33_000), 33_000)).isLessThan(-60);
    }

    @Test
    void hearsATonePlayedBetweenTwoBandsAsTheRendererDoes() throws Exception {
        // The responses and the absorption are taken at the bands' centres, so half-way between them they are averages.
        assertThat(agreementDb(walk(34_400), 34_400)).isLessThan(-40);
    }

    @Test
    void samplesDoNotDependOnTheBlockLength() {
        float[] emitted = new float[RATE_HZ / 4];
        for (int n = 0; n < emitted.length; n++) {
            double time = (double) n / RATE_HZ;
            emitted[n] = (float) (0.3 * Math.cos(2 * Math.PI * (30_000 + 20_000 * time) * time)
                    + 0.2 * Math.sin(2 * Math.PI * 100 * time));
        }

        assertThat(play(walk(33_000), emitted, 480)).isDeepEqualTo(play(walk(33_000), emitted, 1777));
    }

    @Test
    void silenceComesBackAsSilence() {
        assertThat(play(walk(33_000), new float[20_000], 960)[0]).containsOnly(0f);
    }

    @Test
    void bandsAddUpToTheSignal() {
        SubbandAnalysis analysis = new SubbandAnalysis(16);
        float[] signal = new float[2000];
        for (int n = 0; n < signal.length; n++) {
            signal[n] = (float) SeededNoise.gaussian(3, n);
        }
        float[] re = new float[analysis.bands()];
        float[] im = new float[analysis.bands()];
        for (int index = 20; index < 100; index++) {
            analysis.process(signal, 16 * index, index, re, im);
            double sum = 0;
            for (int band = 0; band < re.length; band++) {
                double share = band == 0 || band == re.length - 1 ? 0.5 : 1;
                // At every 16th sample band k has turned by k half turns.
                sum += share * re[band] * (band * index % 2 == 0 ? 1 : -1);
            }
            assertThat(sum).isCloseTo(signal[16 * index], within(1e-5));
        }
    }

    @Test
    void soundBelowTheSensingBandsTakesThePathsOfTheEmptyRoom() {
        Scene empty = SimulatedRooms.scene(ArrayGeometry.smartSpeaker(2, 0.04), 33_000, 1, List.of(), List.of());
        float[] heard = play(empty, tone(1000, RATE_HZ / 4), 960)[0];
        int latency = new SimulatedAudio(empty, RenderSettings.at(RATE_HZ)).latencySamples();
        BruteForceRoom brute = new BruteForceRoom(
                empty, 0, 1000, time -> Decibels.toAmplitude(-6) * Math.cos(2 * Math.PI * 1000 * time));
        double error = 0;
        double signal = 0;
        for (int n = RATE_HZ / 8; n < RATE_HZ / 5; n++) {
            double expected = brute.at((double) n / RATE_HZ);
            error += Math.pow(heard[n + latency] - expected, 2);
            signal += expected * expected;
        }
        // Delays are rounded to samples: at most half a sample, 0.033 rad at 1 kHz.
        assertThat(Decibels.ofPower(error / signal)).isLessThan(Decibels.ofAmplitude(Math.PI * 1000 / RATE_HZ));
    }
}
