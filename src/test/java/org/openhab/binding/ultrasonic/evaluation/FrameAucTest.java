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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.audio.MotionLabel;

class FrameAucTest {

    @Test
    void handComputedCases() {
        // Pairs (inside, outside): 3 > 1, 3 > 2, 2 > 1, 2 = 2: (3 + 1/2) / 4.
        assertThat(FrameAuc.of(hops(new double[] {3, 2}, new double[] {1, 2}))).hasValue(0.875);
        assertThat(FrameAuc.of(hops(new double[] {2, 3}, new double[] {0, 1}))).hasValue(1);
        assertThat(FrameAuc.of(hops(new double[] {0, 1}, new double[] {2, 3}))).hasValue(0);
        assertThat(FrameAuc.of(hops(new double[] {1, 1, 1}, new double[] {1, 1})))
                .hasValue(0.5);
        assertThat(FrameAuc.of(hops(new double[] {-0.0}, new double[] {0.0}))).hasValue(0.5);
    }

    @Test
    void aMissingClassHasNoArea() {
        assertThat(FrameAuc.of(hops(new double[] {1}, new double[0]))).isEmpty();
        assertThat(FrameAuc.of(hops(new double[0], new double[] {1}))).isEmpty();
        assertThat(FrameAuc.of(new ScoredHops())).isEmpty();
        assertThat(RocCurve.of(new ScoredHops()).points()).isEmpty();
        assertThat(RocCurve.of(new ScoredHops()).truePositiveRateAt(0.5)).isEmpty();
    }

    @Test
    void theAreaIsTheChanceOfTheRightOrderAndThatUnderTheCurve() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 50; round++) {
            double[] inside = new double[random.nextInt(1, 60)];
            double[] outside = new double[random.nextInt(1, 60)];
            for (int i = 0; i < inside.length; i++) {
                // Few steps, so that there are many ties.
                inside[i] = random.nextInt(12) / 12.0;
            }
            for (int i = 0; i < outside.length; i++) {
                outside[i] = random.nextInt(8) / 12.0;
            }
            ScoredHops hops = hops(inside, outside);
            double auc = FrameAuc.of(hops).orElseThrow();
            assertThat(auc).isEqualTo(shareOfPairs(inside, outside), within(1e-12));
            assertThat(auc).isEqualTo(trapezoids(RocCurve.of(hops)), within(1e-12));
        }
    }

    @Test
    void theCurveHasOnePointForEachDistinctScore() {
        RocCurve curve = RocCurve.of(hops(new double[] {0.9, 0.5}, new double[] {0.5, 0.1, 0.1, 0.7}));
        assertThat(curve.points())
                .containsExactly(
                        new RocCurve.Point(Double.POSITIVE_INFINITY, 0, 0),
                        new RocCurve.Point(0.9, 0, 0.5),
                        new RocCurve.Point(0.7, 0.25, 0.5),
                        new RocCurve.Point(0.5, 0.5, 1),
                        new RocCurve.Point(0.1, 1, 1));
        assertThat(curve.truePositiveRateAt(0)).hasValue(0.5);
        assertThat(curve.truePositiveRateAt(0.49)).hasValue(0.5);
        assertThat(curve.truePositiveRateAt(0.5)).hasValue(1);
    }

    @Test
    void reportsAreSplitByTheLabelsOfPersons() {
        List<MotionLabel> labels = List.of(Reports.label(1, 2), new MotionLabel(4, 5, MotionLabel.Kind.MECHANICAL));
        ScoredHops hops = new ScoredHops();
        Reports.moving(6, 1, 2).forEach(report -> hops.add(report, labels));
        assertThat(hops.size()).isEqualTo(48);
        assertThat(hops.insideLabels()).as("both ends included").isEqualTo(9);
        assertThat(FrameAuc.of(hops)).hasValue(1);
    }

    @Test
    void manyHopsAreKeptInOrderAndPooled() {
        ScoredHops all = new ScoredHops();
        for (int part = 0; part < 3; part++) {
            ScoredHops hops = new ScoredHops();
            for (int hop = 0; hop < 5000; hop++) {
                hops.add(hop, hop >= 2500);
            }
            all.addAll(hops);
        }
        assertThat(all.size()).isEqualTo(15_000);
        assertThat(all.insideLabels()).isEqualTo(7500);
        assertThat(FrameAuc.of(all)).hasValue(1);
        assertThatThrownBy(() -> all.add(Double.NaN, true)).hasMessageContaining("hop 15000 is not a number");
    }

    private static double shareOfPairs(double[] inside, double[] outside) {
        double wins = 0;
        for (double in : inside) {
            for (double out : outside) {
                wins += in > out ? 1 : in == out ? 0.5 : 0;
            }
        }
        return wins / inside.length / outside.length;
    }

    private static double trapezoids(RocCurve curve) {
        double area = 0;
        for (int i = 1; i < curve.points().size(); i++) {
            RocCurve.Point left = curve.points().get(i - 1);
            RocCurve.Point right = curve.points().get(i);
            area += (right.falsePositiveRate() - left.falsePositiveRate())
                    * (right.truePositiveRate() + left.truePositiveRate())
                    / 2;
        }
        return area;
    }

    private static ScoredHops hops(double[] inside, double[] outside) {
        ScoredHops hops = new ScoredHops();
        for (double score : inside) {
            hops.add(score, true);
        }
        for (double score : outside) {
            hops.add(score, false);
        }
        return hops;
    }
}
