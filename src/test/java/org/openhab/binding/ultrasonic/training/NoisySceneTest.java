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
package org.openhab.binding.ultrasonic.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.training.SceneInfo.Span;

/** The noise rises in each channel by as much, the tone and all that moves stay as they are. */
class NoisySceneTest {

    private static final int HOP = BasebandPlan.HOP;
    private static final int HOPS = 900;
    private static final int WALK_FROM_HOP = 450;
    private static final double TONE = 0.1;
    /** Noise of the two microphones, each part of a sample. */
    private static final double[] NOISE = {1e-5, 4e-5};
    /** 1 m/s at 36 kHz and 3000 samples a second. */
    private static final double ECHO_CYCLES = 210.0 / 3000;

    private static final double ECHO = 1e-5;

    /** A tone in noise, in its second half with the echo of somebody who comes nearer. */
    private static BasebandScene scene() {
        Random random = new Random(3);
        FloatBuffer samples = FloatBuffer.allocate(HOPS * BasebandScene.floatsPerHop(1, 2, HOP));
        for (int hop = 0; hop < HOPS; hop++) {
            for (double noise : NOISE) {
                for (int part = 0; part < 2; part++) {
                    for (int i = 0; i < HOP; i++) {
                        double angle = 2 * Math.PI * ECHO_CYCLES * (hop * HOP + i) - part * Math.PI / 2;
                        double echo = hop >= WALK_FROM_HOP ? ECHO * Math.cos(angle) : 0;
                        samples.put((float) (echo + (part == 0 ? TONE : 0) + noise * random.nextGaussian()));
                    }
                }
            }
        }
        Span walk = new Span(
                WALK_FROM_HOP * SyntheticTracks.HOP_SECONDS,
                HOPS * SyntheticTracks.HOP_SECONDS,
                MotionLabel.Kind.MAJOR,
                3);
        SceneInfo info = new SceneInfo("walk 1", 1, 96_000, 20, List.of(), false, List.of(walk), List.of());
        BasebandScene.Run run = new BasebandScene.Run(0.2, HOPS, samples.flip(), ByteBuffer.allocate(2 * HOPS));
        return new BasebandScene(info, 2, List.of(36_000.0), SyntheticTracks.HOP_SECONDS, List.of(run));
    }

    @Test
    void theNoiseIsMeasuredBesideToneAndEcho() {
        BasebandScene.Run run = scene().runs().get(0);
        for (int mic = 0; mic < NOISE.length; mic++) {
            double expectedDb = 20 * Math.log10(NOISE[mic] * Math.sqrt(2));
            assertThat(10 * Math.log10(NoisyScene.noisePower(run, 2, mic)))
                    .as("microphone %d", mic)
                    .isCloseTo(expectedDb, within(1.5));
        }
    }

    @Test
    void itRisesByTheWantedRatioInEveryChannelAndTheToneStays() {
        BasebandScene scene = scene();
        BasebandScene noisy = NoisyScene.of(scene, 10, new Random(4));
        assertThat(noisy.info()).isEqualTo(scene.info());
        for (int mic = 0; mic < NOISE.length; mic++) {
            double riseDb = 10
                    * Math.log10(NoisyScene.noisePower(noisy.runs().get(0), 2, mic)
                            / NoisyScene.noisePower(scene.runs().get(0), 2, mic));
            assertThat(riseDb).as("microphone %d", mic).isCloseTo(10, within(2.0));
            assertThat(mean(noisy, mic)).isCloseTo(TONE, within(TONE / 1000));
        }
    }

    @Test
    void anEchoStandsByThatMuchLessAboveTheFloor() {
        double plain = echoDb(scene());
        double noisy = echoDb(NoisyScene.of(scene(), 6, new Random(5)));
        assertThat(plain).isGreaterThan(10);
        assertThat(plain - noisy).isCloseTo(6, within(1.5));
    }

    @Test
    void theSameDrawIsTheSameSceneAndAnotherIsNot() {
        float[] one = samples(NoisyScene.of(scene(), new Random(6)));
        assertThat(samples(NoisyScene.of(scene(), new Random(6)))).containsExactly(one);
        assertThat(samples(NoisyScene.of(scene(), new Random(7)))).isNotEqualTo(one);
    }

    private static double mean(BasebandScene scene, int mic) {
        float[] values = new float[HOP];
        double sum = 0;
        for (int hop = 0; hop < HOPS; hop++) {
            scene.runs().get(0).samples().get((hop * 2 + mic) * 2 * HOP, values);
            for (float value : values) {
                sum += value;
            }
        }
        return sum / HOPS / HOP;
    }

    private static float[] samples(BasebandScene scene) {
        FloatBuffer samples = scene.runs().get(0).samples();
        float[] values = new float[samples.remaining()];
        samples.get(0, values);
        return values;
    }

    /** Mean excess of the band of 1 m/s of who comes nearer, both microphones. */
    private static double echoDb(BasebandScene scene) {
        FeatureTrack track = SceneTracks.of(scene).get(0);
        assertThat(track.info().microphones()).isEqualTo(2);
        float[] values = new float[FeatureSpec.size()];
        double sum = 0;
        int count = 0;
        for (int hop = 0; hop < track.hops(); hop++) {
            double time = track.info().timeSeconds(hop);
            if (time > scene.info().labels().get(0).startSeconds() + 1) {
                track.features(hop, 1, values, 0);
                int band = FeatureSpec.names().indexOf("approaching-0.8-1.0");
                sum += 10 * Math.max(values[band], values[band + 1]);
                count++;
            }
        }
        return sum / count;
    }
}
