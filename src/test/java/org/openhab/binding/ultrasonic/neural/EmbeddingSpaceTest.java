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
package org.openhab.binding.ultrasonic.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a network has often seen is usual, however it is scaled; what lies far from all of it is novel. */
class EmbeddingSpaceTest {

    private static final int SIZE = 6;

    /** Two clouds; the first direction has a hundred times the spread of the second, the last never varies. */
    private static float[] draw(Random random) {
        float[] values = new float[SIZE];
        double side = random.nextBoolean() ? 1 : -1;
        for (int i = 0; i < SIZE - 1; i++) {
            values[i] = (float) (random.nextGaussian() * (i == 0 ? 100 : 1) + (i == 2 ? 20 * side : 0));
        }
        values[SIZE - 1] = 3;
        return values;
    }

    private static List<float[]> many(int count, long seed) {
        Random random = new Random(seed);
        List<float[]> known = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            known.add(draw(random));
        }
        return known;
    }

    @Test
    void theUsualIsBelowOneAndTheFarIsAbove() {
        EmbeddingSpace space = EmbeddingSpace.fit(many(2000, 1), 7);
        long novel =
                many(2000, 2).stream().filter(one -> space.novelty(one) > 1).count();
        assertThat(novel).isLessThan(20);
        float[] far = draw(new Random(3));
        far[0] += 2000;
        assertThat(space.novelty(far)).isGreaterThan(2);
    }

    @Test
    void aDirectionThatVariesMuchCountsNoMoreThanAnother() {
        EmbeddingSpace space = EmbeddingSpace.fit(many(2000, 1), 7);
        float[] one = draw(new Random(4));
        float[] wide = one.clone();
        wide[0] += 100;
        float[] wider = one.clone();
        wider[0] += 200;
        assertThat(space.distance(one, one)).isZero();
        assertThat(space.distance(one, wide)).isEqualTo(Math.sqrt(1.0 / SIZE), within(0.05));
        assertThat(space.distance(one, wider)).isEqualTo(2 * space.distance(one, wide), within(1e-3));
    }

    @Test
    void theSameSeedGivesTheSameSpaceAndTooFewAreRefused() {
        List<float[]> known = many(500, 1);
        float[] any = draw(new Random(5));
        assertThat(EmbeddingSpace.fit(known, 7).novelty(any))
                .isEqualTo(EmbeddingSpace.fit(known, 7).novelty(any));
        assertThatThrownBy(() -> EmbeddingSpace.fit(known.subList(0, 63), 7)).hasMessageContaining("got 63");
        EmbeddingSpace space = EmbeddingSpace.fit(known, 7);
        assertThatThrownBy(() -> space.novelty(new float[5])).hasMessageContaining("got 5");
    }

    @Test
    void theReservoirIsBoundedAndFair() {
        EmbeddingReservoir reservoir = new EmbeddingReservoir(1000, 1);
        for (int i = 0; i < 20_000; i++) {
            reservoir.add(new float[] {i});
        }
        assertThat(reservoir.seen()).isEqualTo(20_000);
        assertThat(reservoir.kept()).hasSize(1000);
        // Mean of 1000 even draws from 0..20000: standard error 183.
        double mean =
                reservoir.kept().stream().mapToDouble(one -> one[0]).average().orElseThrow();
        assertThat(mean).isEqualTo(10_000, within(4 * 183.0));
    }

    @Test
    void theTapSeesTheEmbeddingOfTheHopJustJudged() {
        NetworkModel model = new RandomNetworks(1).separable(12, 2);
        EmbeddingTap tap = new EmbeddingTap(EngineSource.builtIn(model));
        assertThat(tap.embedding()).isEmpty();
        NetworkEngine engine = tap.source().newEngine();
        StreamingNetwork alone = new StreamingNetwork(model);
        float[] probabilities = new float[NetworkModel.CLASSES.size()];
        for (float[] features : new RandomNetworks(2).features(20)) {
            engine.process(features, probabilities);
            alone.process(features, probabilities);
        }
        assertThat(tap.embedding()).containsExactly(alone.embedding());
    }
}
