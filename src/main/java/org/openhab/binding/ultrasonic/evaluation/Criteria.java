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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.evaluation.Criterion.Measurement;
import org.openhab.binding.ultrasonic.evaluation.Criterion.Scale;
import org.openhab.binding.ultrasonic.simulation.scene.SceneKind;

/**
 * What a detector is wanted to reach on rooms that it has never heard, and how far each contestant gets. Only what was
 * evaluated is listed: walks by the set of walks, minor motion by the set of minor motion, false alarms by the empty
 * rooms, and the miss rate by all hops of whatever is not the same scene once more without its music.
 */
public final class Criteria {

    /** Set name of random empty rooms. */
    public static final String EMPTY_ROOMS = "empty-rooms";

    private static final double SECONDS_PER_HOUR = 3600;

    private final EvaluationResults results;
    private final List<Criterion> criteria = new ArrayList<>();

    private Criteria(EvaluationResults results) {
        this.results = results;
    }

    /** All that can be judged by some results. */
    public static List<Criterion> of(EvaluationResults results) {
        Criteria collected = new Criteria(results);
        collected.walks();
        collected.minor();
        collected.empty(SceneKind.EMPTY.word(), "empty set, all with disturbers but 4 rooms");
        collected.empty(EMPTY_ROOMS, "empty rooms, disturbers in half");
        collected.music();
        collected.missRate();
        return List.copyOf(collected.criteria);
    }

    private void walks() {
        EvaluationResults walks = set(SceneKind.WALKS.word());
        Predicate<EventOutcome> near = event -> major(event) && event.between(0, 4);
        found(walks, "walk at up to 4 m found within 1 s", near, 1, 0.99);
        found(
                walks,
                "walk at 4 to 6 m found within 1.5 s",
                event -> major(event) && event.between(4, Double.POSITIVE_INFINITY),
                1.5,
                0.93);
        latency(walks, "latency from the onset of walking, up to 4 m, median", near, 0.5, 0.35);
        latency(walks, "the same, 95th percentile", near, 0.95, 1);
    }

    private void minor() {
        EvaluationResults minor = set(SceneKind.MINOR.word());
        found(minor, "minor motion at up to 2 m after a walk-in", event -> minorAt(event, 0, 2), 1, 0.92);
        found(minor, "minor motion at 2 to 3 m after a walk-in", event -> minorAt(event, 2, 3.5), 1, 0.75);
    }

    private static boolean major(EventOutcome event) {
        return event.kind() == MotionLabel.Kind.MAJOR;
    }

    private static boolean minorAt(EventOutcome event, double from, double to) {
        return event.kind() == MotionLabel.Kind.MINOR && event.afterWalkIn() && event.between(from, to);
    }

    private void found(
            EvaluationResults some, String what, Predicate<EventOutcome> which, double withinSeconds, double limit) {
        add(some, what, Scale.SHARE, limit, true, takes -> {
            Tally tally = Tally.of(takes, which, withinSeconds);
            return new Measurement(tally.foundShare(), tally.foundInterval(), tally.found() + "/" + tally.events());
        });
    }

    private void latency(
            EvaluationResults some, String what, Predicate<EventOutcome> which, double share, double limit) {
        add(some, what, Scale.SECONDS, limit, false, takes -> {
            Latencies latencies = Latencies.of(takes, which);
            return new Measurement(
                    latencies.quantile(share),
                    latencies.quantileInterval(share),
                    String.valueOf(latencies.seconds().size()));
        });
    }

    private void empty(String set, String words) {
        add(set(set), "false alarms per day (" + words + ")", Scale.PER_DAY, 1, false, takes -> {
            Tally tally = Tally.of(takes);
            Optional<ConfidenceInterval> interval = tally.perHourInterval().map(hour -> hour.times(24));
            String cases =
                    String.format(Locale.ROOT, "%d in %.1f h", tally.falseAlarms(), tally.seconds() / SECONDS_PER_HOUR);
            return new Measurement(tally.perDay(), interval, cases);
        });
    }

    private void music() {
        for (MusicComparison.Row row : MusicComparison.of(results)) {
            boolean all = row.group().equals(MusicComparison.ALL);
            boolean loud = row.group().equals(MusicComparison.LOUDEST);
            List<Measurement> ratios = new ArrayList<>();
            List<Measurement> losses = new ArrayList<>();
            for (int i = 0; i < row.with().size(); i++) {
                MusicComparison.Figures with = row.with().get(i);
                MusicComparison.Figures without = row.without().get(i);
                ratios.add(new Measurement(
                        MusicComparison.falseAlarmRatio(with.empty(), without.empty()),
                        MusicComparison.falseAlarmRatioInterval(with.empty(), without.empty()),
                        with.empty().falseAlarms() + " and " + without.empty().falseAlarms()));
                losses.add(new Measurement(
                        without.walks().foundShare().isPresent()
                                ? OptionalDouble.of(with.walks().foundShare().orElse(0)
                                        - without.walks().foundShare().getAsDouble())
                                : OptionalDouble.empty(),
                        Optional.empty(),
                        with.walks().found() + "/" + with.walks().events() + " and "
                                + without.walks().found() + "/"
                                + without.walks().events()));
            }
            if (all && row.with().get(0).empty().seconds() > 0) {
                criteria.add(new Criterion(
                        "false alarms in empty rooms with music, times those without", Scale.RATIO, 2, false, ratios));
            }
            if (loud && row.with().get(0).walks().events() > 0) {
                criteria.add(new Criterion(
                        "walks found under loud music less those without", Scale.SHARE, -0.03, true, losses));
            }
        }
    }

    /** Each against the best of all the others. */
    private void missRate() {
        EvaluationResults all = results.where(take -> !take.traits().set().endsWith(StandardCases.SILENCED));
        List<String> names = all.contestants();
        boolean bothClasses = !all.first().isEmpty()
                && EvaluationResults.missRateAtOnePercent(all.first()).isPresent();
        if (names.size() < 2 || !bothClasses) {
            return;
        }
        List<Double> rates = names.stream()
                .map(name ->
                        EvaluationResults.missRateAtOnePercent(all.of(name)).orElseThrow())
                .toList();
        List<Measurement> ratios = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            int own = i;
            double best = Double.POSITIVE_INFINITY;
            String rival = "";
            for (int other = 0; other < rates.size(); other++) {
                if (!sameDetector(names.get(other), names.get(own)) && rates.get(other) < best) {
                    best = rates.get(other);
                    rival = names.get(other);
                }
            }
            OptionalDouble ratio = best > 0 && best < Double.POSITIVE_INFINITY
                    ? OptionalDouble.of(rates.get(own) / best)
                    : OptionalDouble.empty();
            String cases = String.format(Locale.ROOT, "%.1f %% of hops", 100 * rates.get(own));
            ratios.add(new Measurement(ratio, Optional.empty(), rival.isEmpty() ? cases : cases + " against " + rival));
        }
        if (ratios.stream().allMatch(ratio -> ratio.value().isEmpty())) {
            return;
        }
        criteria.add(new Criterion(
                "miss rate of hops at 1 % false positives, of the best other detector's",
                Scale.RATIO, 0.2, false, ratios));
    }

    private static boolean sameDetector(String one, String other) {
        return Contestant.detectorOf(one).equals(Contestant.detectorOf(other));
    }

    private EvaluationResults set(String name) {
        return results.where(take -> take.traits().set().equals(name));
    }

    private void add(
            EvaluationResults some,
            String what,
            Scale scale,
            double limit,
            boolean atLeast,
            Function<List<TakeResult>, Measurement> figure) {
        if (some.first().isEmpty()) {
            return;
        }
        List<Measurement> measured = some.contestants().stream()
                .map(name -> figure.apply(some.of(name)))
                .toList();
        criteria.add(new Criterion(what, scale, limit, atLeast, measured));
    }
}
