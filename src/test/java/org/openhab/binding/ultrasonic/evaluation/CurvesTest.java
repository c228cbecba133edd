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
package org.openhab.binding.ultrasonic.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CurvesTest {

    @Test
    void binsHaveTheAreaOfTheHopsThemselves() {
        ScoredHops hops = new ScoredHops();
        ScoreHistogram bins = new ScoreHistogram();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            boolean inside = i % 4 == 0;
            double score = 1 / (1 + Math.exp(-(2 * random.nextGaussian() + (inside ? 1 : -2))));
            hops.add(score, inside);
            bins.add(score, inside);
        }

        double exact = FrameAuc.of(hops).orElseThrow();
        assertThat(RocCurve.of(bins).area().orElseThrow()).isEqualTo(exact, within(1e-4));
        assertThat(RocCurve.of(hops).area().orElseThrow()).isEqualTo(exact, within(1e-9));
        assertThat(RocCurve.of(bins).truePositiveRateAt(0.01).orElseThrow())
                .isEqualTo(RocCurve.of(hops).truePositiveRateAt(0.01).orElseThrow(), within(0.01));
    }

    @Test
    void binsRiseWithTheScoreAndKnowTheirScores() {
        int last = 0;
        for (double score = 0; score <= 1; score += 1e-4) {
            int bin = ScoreHistogram.bin(score);
            assertThat(bin).isGreaterThanOrEqualTo(last);
            last = bin;
        }
        assertThat(ScoreHistogram.bin(1)).isEqualTo(ScoreHistogram.BINS - 1);
        assertThat(ScoreHistogram.lowestScore(ScoreHistogram.bin(0.3))).isEqualTo(0.3, within(0.01));
        assertThatIllegalArgumentException().isThrownBy(() -> ScoreHistogram.bin(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> ScoreHistogram.bin(Double.NaN));
    }

    @Test
    void precisionFollowsFromTheRocAndHowOftenSomebodyMoves() {
        ScoreHistogram bins = new ScoreHistogram();
        // Best to worst: hit, false, hit.
        bins.add(0.9, true);
        bins.add(0.6, false);
        bins.add(0.3, true);

        PrecisionRecallCurve curve = PrecisionRecallCurve.of(RocCurve.of(bins), 2, 1);

        assertThat(curve.points())
                .containsExactly(
                        new PrecisionRecallCurve.Point(0.5, 1),
                        new PrecisionRecallCurve.Point(0.5, 0.5),
                        new PrecisionRecallCurve.Point(1, 2 / 3.0));
        assertThat(curve.averagePrecision().orElseThrow()).isEqualTo(0.5 + 0.5 * 2 / 3, within(1e-12));
        assertThat(PrecisionRecallCurve.of(RocCurve.of(new ScoreHistogram()), 0, 0)
                        .averagePrecision())
                .isEmpty();
    }
}
