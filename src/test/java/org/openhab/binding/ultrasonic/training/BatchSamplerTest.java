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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchSamplerTest {

    @Test
    void aBatchDependsOnSeedAndNumberAlone() {
        BatchSampler one = sampler(5);
        BatchSampler other = sampler(5);
        other.batch(1);
        other.batch(2);
        assertThat(other.batch(7).features()).containsExactly(one.batch(7).features());
        assertThat(other.batch(7).weights()).containsExactly(one.batch(7).weights());
        assertThat(one.batch(8).features()).isNotEqualTo(one.batch(7).features());
        assertThat(sampler(6).batch(7).features()).isNotEqualTo(one.batch(7).features());
    }

    @Test
    void nobodyCountsMoreThanSomebody() {
        Batch plain = new BatchSampler(SyntheticTracks.some(4, 1), 1, 8, 128, 1).batch(0);
        Batch weighted = new BatchSampler(SyntheticTracks.some(4, 1), 1, 8, 128, 3).batch(0);
        for (int i = 0; i < plain.weights().length; i++) {
            boolean nobody = i % Target.COUNT != Target.MECHANICAL.ordinal() && plain.targets()[i] == 0;
            assertThat(weighted.weights()[i]).isEqualTo(plain.weights()[i] * (nobody ? 3 : 1));
        }
    }

    @Test
    void theHopsOfAYoungReceiverCountMoreWhateverIsTrueOfThem() {
        FeatureTrack track = SyntheticTracks.some(2, 1).get(1);
        int young = (int) (BatchSampler.YOUNG_SECONDS / SyntheticTracks.HOP_SECONDS);
        float[] sums = new float[2];
        for (int number = 0; number < 10; number++) {
            // As long as the track: every stretch begins with the receiver.
            Batch batch = new BatchSampler(List.of(track), 1, 1, SyntheticTracks.HOPS, 1).batch(number);
            for (int hop = 0; hop < 2 * young; hop++) {
                sums[hop < young ? 0 : 1] += batch.weights()[hop * Target.COUNT + Target.MAJOR.ordinal()];
            }
        }
        assertThat(sums[1]).isPositive();
        assertThat(sums[0] / sums[1]).isEqualTo(2.5f, within(0.1f));
    }

    @Test
    void behindTheEndOfAShortTrackNothingCounts() {
        int hops = SyntheticTracks.HOPS + 100;
        Batch batch = new BatchSampler(SyntheticTracks.some(2, 1), 1, 1, hops, 1).batch(0);
        for (int i = SyntheticTracks.HOPS * Target.COUNT; i < batch.weights().length; i++) {
            assertThat(batch.weights()[i]).isZero();
        }
        assertThatThrownBy(() -> new BatchSampler(List.of(), 1, 8, 64, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is nothing to learn from: no tracks");
    }

    private static BatchSampler sampler(long seed) {
        return new BatchSampler(SyntheticTracks.some(6, 1), seed, 4, 64, 2);
    }
}
