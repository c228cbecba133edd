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
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.training.SceneInfo.Span;

class AddedEchoTest {

    private static final int HOPS = 1200;

    /** A tone of constant level in white noise, one microphone. */
    private static BasebandScene quietScene(long index) {
        Random random = new Random(index);
        FloatBuffer samples = FloatBuffer.allocate(HOPS * BasebandScene.floatsPerHop(1, 1, BasebandPlan.HOP));
        for (int hop = 0; hop < HOPS; hop++) {
            for (int i = 0; i < 2 * BasebandPlan.HOP; i++) {
                float carrier = i < BasebandPlan.HOP ? 0.1f : 0f;
                samples.put(carrier + (float) (1e-5 * random.nextGaussian()));
            }
        }
        samples.flip();
        SceneInfo info = new SceneInfo("quiet", index, 96_000, 26, List.of(), false, List.of(), List.of());
        BasebandScene.Run run = new BasebandScene.Run(0.2, HOPS, samples, ByteBuffer.allocate(HOPS));
        return new BasebandScene(info, 1, List.of(36_000.0), SyntheticTracks.HOP_SECONDS, List.of(run));
    }

    @Test
    void noisePowerIsThatOfTheNoiseHoweverStrongTheTone() {
        double sum = 0;
        BasebandScene scene = quietScene(1);
        for (int hop = 0; hop < 200; hop++) {
            sum += AddedEcho.noisePower(scene.runs().get(0).samples(), 1, 1, hop) / 200;
        }
        assertThat(sum).isBetween(1.8e-10, 2.2e-10);
    }

    @Test
    void shinesInTheBandsOfItsVelocityWhileItsLabelLasts() {
        int looked = 0;
        for (long index = 0; index < 24; index++) {
            for (FeatureTrack track : SceneTracks.of(quietScene(index))) {
                if (track.info().scene().name().endsWith("with an echo")) {
                    looked += check(track) ? 1 : 0;
                }
            }
        }
        assertThat(looked).isGreaterThan(3);
    }

    private static boolean check(FeatureTrack track) {
        Span label = track.info().scene().labels().get(0);
        int bands = FeatureSpec.fastEdgesMetersPerSecond().length - 1;
        int slow = 4;
        float[] values = new float[FeatureSpec.size()];
        double within = 0;
        double before = 0;
        int countWithin = 0;
        int countBefore = 0;
        for (int hop = 0; hop < track.hops(); hop++) {
            double time = track.info().timeSeconds(hop);
            track.features(hop, 1, values, 0);
            double most = -1;
            for (int direction = 0; direction < 2; direction++) {
                // Major motion lies beyond 0.3 m/s.
                for (int band = slow; band < bands; band++) {
                    most = Math.max(most, values[direction * bands + band]);
                }
            }
            if (time > label.startSeconds() + 0.5 && time < label.endSeconds() - 0.2) {
                within += most;
                countWithin++;
            } else if (time < label.startSeconds() && time > track.info().firstSeconds() + 1) {
                before += most;
                countBefore++;
            }
        }
        if (label.kind() != MotionLabel.Kind.MAJOR || countBefore < 10 || countWithin < 20) {
            return false;
        }
        assertThat(within / countWithin).isGreaterThan(before / countBefore + 0.2);
        int middle = (int) ((label.startSeconds() + 0.7 - track.info().firstSeconds())
                / track.info().hopSeconds());
        assertThat(track.target(middle, Target.MAJOR)).isTrue();
        return true;
    }
}
