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

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ConfidenceIntervalTest {

    @Test
    void proportionsAreThoseOfClopperAndPearson() {
        // Closed forms: nothing of n is 1 - 0.025^(1/n), all of n is 0.025^(1/n).
        assertThat(ConfidenceInterval.ofProportion(0, 10).low()).isZero();
        assertThat(ConfidenceInterval.ofProportion(0, 10).high()).isEqualTo(1 - Math.pow(0.025, 0.1), within(1e-12));
        assertThat(ConfidenceInterval.ofProportion(27, 27).low()).isEqualTo(Math.pow(0.025, 1 / 27.0), within(1e-12));
        assertThat(ConfidenceInterval.ofProportion(27, 27).high()).isEqualTo(1);
        // A table's 5 of 10: 0.1871 to 0.8129.
        assertThat(ConfidenceInterval.ofProportion(5, 10).low()).isEqualTo(0.1871, within(5e-5));
        assertThat(ConfidenceInterval.ofProportion(5, 10).high()).isEqualTo(0.8129, within(5e-5));
    }

    @Test
    void ratesAreThoseOfGarwood() {
        // A table's limits for 0, 1, 5 and 10 events.
        assertThat(ConfidenceInterval.ofPoissonMean(0))
                .isEqualTo(new ConfidenceInterval(0, ofMean(0).high()));
        assertThat(ofMean(0).high()).isEqualTo(-Math.log(0.025), within(1e-10));
        assertThat(ofMean(1).low()).isEqualTo(0.0253, within(5e-5));
        assertThat(ofMean(1).high()).isEqualTo(5.5716, within(5e-5));
        assertThat(ofMean(5).low()).isEqualTo(1.6235, within(5e-5));
        assertThat(ofMean(5).high()).isEqualTo(11.6683, within(5e-5));
        assertThat(ofMean(10).low()).isEqualTo(4.7954, within(5e-5));
        assertThat(ofMean(10).high()).isEqualTo(18.3904, within(5e-5));
    }

    private static ConfidenceInterval ofMean(long count) {
        return ConfidenceInterval.ofPoissonMean(count);
    }

    @Test
    void withoutAnyEventTheRateLiesBelowThree() {
        assertThat(ConfidenceInterval.poissonUpperBound(0)).isEqualTo(-Math.log(0.05), within(1e-10));
        assertThat(ConfidenceInterval.poissonUpperBound(1)).isEqualTo(4.7439, within(5e-5));
    }

    @Test
    void theTrueChanceLiesWithinInAtLeastNineteenOfTwentyCases() {
        SplittableRandom random = new SplittableRandom(3);
        int within = 0;
        for (int i = 0; i < 1000; i++) {
            int successes = 0;
            for (int trial = 0; trial < 30; trial++) {
                successes += random.nextDouble() < 0.9 ? 1 : 0;
            }
            within += ConfidenceInterval.ofProportion(successes, 30).contains(0.9) ? 1 : 0;
        }
        assertThat(within).isGreaterThan(940);
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ConfidenceInterval.ofProportion(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> ConfidenceInterval.ofProportion(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceInterval(2, 1));
    }

    @Test
    void bootstrapOfAMeanIsAsWideAsItsStandardError() {
        SplittableRandom random = new SplittableRandom(5);
        List<Double> values =
                DoubleStream.generate(random::nextDouble).limit(400).boxed().toList();

        ConfidenceInterval interval =
                ClusterBootstrap.interval(values, ConfidenceIntervalTest::mean).orElseThrow();

        // A uniform value's standard deviation is 1 / sqrt(12), that of a mean of 400 is 0.0144; 1.96 of it each way.
        assertThat(interval.high() - interval.low()).isEqualTo(2 * 1.96 * 0.0144, within(0.012));
        assertThat(interval.contains(mean(values).getAsDouble())).isTrue();
        assertThat(ClusterBootstrap.interval(values, ConfidenceIntervalTest::mean))
                .as("seeded")
                .hasValue(interval);
        assertThat(ClusterBootstrap.interval(List.of(1.0, 2.0), ConfidenceIntervalTest::mean))
                .isEmpty();
    }

    private static OptionalDouble mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average();
    }
}
