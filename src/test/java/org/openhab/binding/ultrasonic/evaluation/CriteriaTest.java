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
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.audio.MotionLabel;

class CriteriaTest {

    private static EvaluationResults results(List<TakeResult> takes) {
        EvaluationResults results = new EvaluationResults(List.of("one"));
        takes.forEach(take -> results.add(List.of(take)));
        return results;
    }

    private static Criterion criterion(EvaluationResults results, String beginning) {
        return Criteria.of(results).stream()
                .filter(criterion -> criterion.what().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void walksAreCountedByDistanceAndDeadline() {
        EvaluationResults walks = results(List.of(Takes.take(
                "walks",
                "a",
                List.of(
                        Takes.walk(1, 0.2),
                        Takes.walk(3.9, 1.2),
                        Takes.walk(4, 1.2),
                        Takes.walk(5, 1.6),
                        Takes.walk(6.5, Double.NaN)),
                0)));

        Criterion.Measurement near =
                criterion(walks, "walk at up to 4 m").measured().get(0);
        Criterion.Measurement far =
                criterion(walks, "walk at 4 to 6 m").measured().get(0);

        assertThat(near.value()).hasValue(0.5);
        assertThat(near.cases()).isEqualTo("1/2");
        assertThat(near.interval()).hasValue(ConfidenceInterval.ofProportion(1, 2));
        assertThat(far.cases()).isEqualTo("1/3");
    }

    @Test
    void latencyHasAMedianAndATailAndNeverIsInfinite() {
        List<EventOutcome> events = new ArrayList<>();
        for (int i = 1; i <= 19; i++) {
            events.add(Takes.walk(2, 0.05 * i));
        }
        events.add(Takes.walk(2, Double.NaN));
        EvaluationResults walks = results(List.of(Takes.take("walks", "a", events, 0)));

        assertThat(criterion(walks, "latency").measured().get(0).value()).hasValue(0.5);
        assertThat(criterion(walks, "the same, 95th").measured().get(0).value().getAsDouble())
                .isEqualTo(0.95, within(1e-9));
        Latencies latencies = Latencies.of(walks.of("one"), event -> true);
        assertThat(latencies.quantile(1)).hasValue(Double.POSITIVE_INFINITY);
        // Ranks 6 and 15 of 20 enclose the median with 95 % (a sign test's table).
        ConfidenceInterval median = latencies.quantileInterval(0.5).orElseThrow();
        assertThat(median.low()).isEqualTo(0.3, within(1e-9));
        assertThat(median.high()).isEqualTo(0.75, within(1e-9));
    }

    @Test
    void minorMotionCountsOnlyAfterAWalkIn() {
        EvaluationResults minor = results(List.of(Takes.take(
                "minor",
                "a",
                List.of(
                        Takes.event(MotionLabel.Kind.MINOR, 1, Double.NaN, false),
                        Takes.event(MotionLabel.Kind.MINOR, 1, 0.3, true),
                        Takes.event(MotionLabel.Kind.MINOR, 2.5, Double.NaN, true)),
                0)));

        assertThat(criterion(minor, "minor motion at up to 2 m")
                        .measured()
                        .get(0)
                        .cases())
                .isEqualTo("1/1");
        assertThat(criterion(minor, "minor motion at 2 to 3 m")
                        .measured()
                        .get(0)
                        .cases())
                .isEqualTo("0/1");
    }

    @Test
    void falseAlarmsPerDayAreJudgedWithTheirInterval() {
        List<TakeResult> rooms = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            rooms.add(Takes.take(Criteria.EMPTY_ROOMS, String.valueOf(i), List.of(), i == 7 ? 1 : 0));
        }
        Criterion alarms = criterion(results(rooms), "false alarms per day");
        Criterion.Measurement measured = alarms.measured().get(0);

        assertThat(measured.value().getAsDouble()).isEqualTo(0.5, within(1e-9));
        assertThat(measured.interval().orElseThrow().high()).isEqualTo(5.5716 / 2, within(1e-4));
        assertThat(alarms.verdict(measured)).isEqualTo(Criterion.Verdict.MET_UNSURE);
        assertThat(Tally.of(rooms).perDayUpperBound().getAsDouble()).isEqualTo(4.7439 / 2, within(1e-4));
    }

    @Test
    void verdictsKnowWhetherTheyAreSure() {
        Criterion atLeast = new Criterion("x", Criterion.Scale.SHARE, 0.9, true, List.of());

        assertThat(verdict(atLeast, 0.95, 0.92, 0.98)).isEqualTo(Criterion.Verdict.MET);
        assertThat(verdict(atLeast, 0.95, 0.85, 0.98)).isEqualTo(Criterion.Verdict.MET_UNSURE);
        assertThat(verdict(atLeast, 0.85, 0.7, 0.92)).isEqualTo(Criterion.Verdict.MISSED_UNSURE);
        assertThat(verdict(atLeast, 0.85, 0.7, 0.89)).isEqualTo(Criterion.Verdict.MISSED);
        assertThat(atLeast.verdict(new Criterion.Measurement(OptionalDouble.empty(), Optional.empty(), "none")))
                .isEqualTo(Criterion.Verdict.NONE);
    }

    private static Criterion.Verdict verdict(Criterion criterion, double value, double low, double high) {
        return criterion.verdict(new Criterion.Measurement(
                OptionalDouble.of(value), Optional.of(new ConfidenceInterval(low, high)), "some"));
    }

    @Test
    void musicIsComparedWithTheSameScenesWithout() {
        List<TakeResult> takes = new ArrayList<>();
        OptionalDouble loud = OptionalDouble.of(-10);
        String without = "music" + StandardCases.SILENCED;
        takes.add(Takes.take(Takes.traits("music", "empty", loud), List.of(), 6));
        takes.add(Takes.take(without, "empty", List.of(), 2));
        takes.add(Takes.take(Takes.traits("music", "walk", loud), List.of(Takes.walk(3, Double.NaN)), 9));
        takes.add(Takes.take(without, "walk", List.of(Takes.walk(3, 0.1)), 9));
        EvaluationResults results = results(takes);

        Criterion alarms = criterion(results, "false alarms in empty rooms with music");
        Criterion walks = criterion(results, "walks found under loud music");

        assertThat(alarms.measured().get(0).value()).as("6 against 2").hasValue(3);
        assertThat(alarms.verdict(alarms.measured().get(0))).isEqualTo(Criterion.Verdict.MISSED_UNSURE);
        assertThat(walks.measured().get(0).value()).hasValue(-1);
        assertThat(MusicComparison.of(results))
                .extracting(MusicComparison.Row::group)
                .containsExactly("music at -10 dB", "pop", "all music");
    }

    @Test
    void missRateIsComparedWithTheBestOther() {
        EvaluationResults results = new EvaluationResults(List.of("good", "good+canceller", "poor"));
        TakeResult good = scored(95, 5);
        TakeResult poor = scored(60, 40);
        results.add(List.of(good, good, poor));
        Criterion miss = criterion(results, "miss rate");

        assertThat(miss.measured().get(0).value().getAsDouble()).isEqualTo(5 / 40.0, within(1e-9));
        assertThat(miss.measured().get(1).value().getAsDouble()).isEqualTo(5 / 40.0, within(1e-9));
        assertThat(miss.measured().get(2).value().getAsDouble()).isEqualTo(40 / 5.0, within(1e-9));
        assertThat(miss.verdict(miss.measured().get(2))).isEqualTo(Criterion.Verdict.MISSED_UNSURE);
    }

    private static TakeResult scored(int above, int below) {
        ScoreHistogram scores = new ScoreHistogram();
        for (int i = 0; i < above; i++) {
            scores.add(0.9, true);
        }
        for (int i = 0; i < below; i++) {
            scores.add(0.01, true);
        }
        for (int i = 0; i < 200; i++) {
            scores.add(i == 0 ? 0.95 : 0.05, false);
        }
        return new TakeResult(
                Takes.traits("mixed", "a", OptionalDouble.empty()), 100, List.of(), List.of(), scores, true);
    }

    @ParameterizedTest
    @CsvSource({"250, 0.95, 231, 244", "5000, 0.95, 4720, 4781", "5000, 0.5, 2431, 2570"})
    void ranksOfManyEventsAreThoseOfTheNormalApproximation(int count, double share, int low, int high) {
        Latencies latencies = new Latencies(
                IntStream.rangeClosed(1, count).mapToObj(rank -> (double) rank).toList());

        ConfidenceInterval interval = latencies.quantileInterval(share).orElseThrow();

        // n p -+ 1.96 sqrt(n p (1 - p)), within the discreteness of ranks and the skew of few in the tail.
        assertThat(interval.low()).isCloseTo(low, within(2.0));
        assertThat(interval.high()).isCloseTo(high, within(2.0));
    }
}
