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

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.training.SceneInfo.Span;

/** Two scenes in one: echoes add up, at the level of the first one's carrier; the truth is that of both. */
class MergedSceneTest {

    private static final int HOP = BasebandPlan.HOP;
    private static final double HOP_SECONDS = 0.02;
    private static final double FIRST_CYCLES = 0.11;
    private static final double OTHER_CYCLES = -0.07;

    /** A tone of a level at 0 Hz and an echo a tenth of it at a frequency in cycles per sample. */
    private static BasebandScene scene(
            SceneInfo info, int microphones, int hops, double firstSeconds, double level, double cyclesPerSample) {
        FloatBuffer samples = FloatBuffer.allocate(hops * microphones * 2 * HOP);
        for (int hop = 0; hop < hops; hop++) {
            for (int mic = 0; mic < microphones; mic++) {
                for (int i = 0; i < HOP; i++) {
                    double angle = 2 * Math.PI * cyclesPerSample * (hop * HOP + i);
                    samples.put(hop * microphones * 2 * HOP + mic * 2 * HOP + i, (float)
                            (level * (1 + 0.1 * Math.cos(angle))));
                    samples.put(hop * microphones * 2 * HOP + mic * 2 * HOP + HOP + i, (float)
                            (level * 0.1 * Math.sin(angle)));
                }
            }
        }
        BasebandScene.Run run =
                new BasebandScene.Run(firstSeconds, hops, samples, ByteBuffer.allocate(hops * microphones));
        return new BasebandScene(info, microphones, List.of(36_000.0), HOP_SECONDS, List.of(run));
    }

    private static BasebandScene person() {
        Span walk = new Span(1, 2, MotionLabel.Kind.MAJOR, 3);
        Span there = new Span(0, 3, null, -1);
        SceneInfo info = new SceneInfo("walk 1", 1, 96_000, 3, List.of(), false, List.of(walk), List.of(there));
        return scene(info, 2, 60, 0.5, 1, FIRST_CYCLES);
    }

    private static BasebandScene fan(double level) {
        Span turns = new Span(0.2, 2, MotionLabel.Kind.MECHANICAL, 2);
        SceneInfo info = new SceneInfo("nobody 2", 2, 96_000, 2, List.of("fan"), false, List.of(turns), List.of());
        return scene(info, 1, 40, 0.2, level, OTHER_CYCLES);
    }

    /** Level of a frequency in the first microphone, whole periods or many of them. */
    private static double level(BasebandScene scene, double cyclesPerSample) {
        BasebandScene.Run run = scene.runs().get(0);
        float[] samples = new float[2 * HOP];
        double re = 0;
        double im = 0;
        for (int hop = 0; hop < run.hops(); hop++) {
            run.samples().get(hop * scene.microphones() * 2 * HOP, samples);
            for (int i = 0; i < HOP; i++) {
                double angle = -2 * Math.PI * cyclesPerSample * (hop * HOP + i);
                re += samples[i] * Math.cos(angle) - samples[HOP + i] * Math.sin(angle);
                im += samples[i] * Math.sin(angle) + samples[HOP + i] * Math.cos(angle);
            }
        }
        return Math.hypot(re, im) / run.hops() / HOP;
    }

    @Test
    void echoesOfBothAreHeardAndHowLoudTheOtherWasRecordedDoesNotMatter() {
        BasebandScene loud = MergedScene.of(person(), fan(10), new Random(1));
        BasebandScene quiet = MergedScene.of(person(), fan(0.1), new Random(1));
        assertThat(level(loud, FIRST_CYCLES)).isBetween(0.095, 0.105);
        double disturber = level(loud, OTHER_CYCLES);
        // -12 to 4 dB re the person's echo, which is as far below its carrier
        assertThat(disturber).isBetween(0.024, 0.165);
        assertThat(level(quiet, OTHER_CYCLES) / disturber).isBetween(0.999, 1.001);
    }

    @Test
    void lastsAsLongAsTheShorterWithTheMicrophonesOfTheLesser() {
        BasebandScene both = MergedScene.of(person(), fan(1), new Random(2));
        assertThat(both.microphones()).isEqualTo(1);
        assertThat(both.runs().get(0).hops()).isEqualTo(40);
        assertThat(both.runs().get(0).samples().remaining()).isEqualTo(40 * 2 * HOP);
        assertThat(both.runs().get(0).firstSeconds()).isEqualTo(0.5);
    }

    @Test
    void theTruthIsThatOfBothAtTheTimesOfTheFirst() {
        SceneInfo info = MergedScene.of(person(), fan(1), new Random(3)).info();
        assertThat(info.disturbers()).containsExactly("fan");
        assertThat(info.presence()).isEqualTo(person().info().presence());
        assertThat(info.labels()).hasSize(2).contains(person().info().labels().get(0));
        // Its first hop is the other's first hop, which ends 0.3 s later in the scene.
        assertThat(info.labels().get(1).startSeconds()).isBetween(0.49, 0.51);
        assertThat(info.empty()).isFalse();
    }

    @Test
    void carriersFarApartAndHopsOfOtherLengthsDoNotFit() {
        BasebandScene scene = person();
        assertThat(MergedScene.fit(scene, fan(1))).isTrue();
        BasebandScene near = new BasebandScene(scene.info(), 2, List.of(19_000.0), HOP_SECONDS, scene.runs());
        BasebandScene slower = new BasebandScene(scene.info(), 2, List.of(36_000.0), 0.023, scene.runs());
        BasebandScene deaf = new BasebandScene(scene.info(), 2, List.of(36_000.0), HOP_SECONDS, List.of());
        assertThat(MergedScene.fit(scene, near)).isFalse();
        assertThat(MergedScene.fit(scene, slower)).isFalse();
        assertThat(MergedScene.fit(scene, deaf)).isFalse();
    }
}
