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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.neural.Calibration;

class PlattScalingTest {

    /**
     * Truth is drawn with the odds of half the logit plus one: temperature 2, bias 1, from which the odds of the truth
     * among all hops are taken.
     */
    @Test
    void findsTheLineThatTheTruthWasDrawnFrom() {
        Random random = new Random(1);
        List<TrackScores> scores = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int hops = SyntheticTracks.HOPS;
            TrackInfo info = SyntheticTracks.info(SyntheticTracks.scene(List.of(), List.of()), hops);
            byte[] targets = new byte[hops];
            byte[] weights = new byte[hops * Target.COUNT];
            Arrays.fill(weights, (byte) 100);
            float[] logits = new float[hops * Target.COUNT];
            for (int k = 0; k < logits.length; k++) {
                logits[k] = (float) (4 * random.nextGaussian());
                if (random.nextDouble() < 1 / (1 + Math.exp(-(logits[k] / 2 + 1)))) {
                    targets[k / Target.COUNT] |= (byte) (1 << k % Target.COUNT);
                }
            }
            FeatureTrack track = FeatureTrack.of(info, new float[hops * FeatureSpec.size()], targets, weights);
            scores.add(new TrackScores(track, logits));
        }
        long with = scores.stream()
                .mapToLong(track -> IntStream.range(0, track.track().hops())
                        .filter(hop -> track.track().target(hop, Target.MAJOR))
                        .count())
                .sum();
        double prior = Math.log((double) with / (20L * SyntheticTracks.HOPS - with));
        assertThat(prior).isGreaterThan(0.3);
        Calibration calibration = PlattScaling.fit(scores);
        for (int i = 0; i < Target.COUNT; i++) {
            assertThat(calibration.temperature().get(0, i)).isEqualTo(2f, within(0.15f));
            assertThat(calibration.bias().get(0, i)).isEqualTo((float) (1 - prior), within(0.15f));
        }
    }
}
