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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.openhab.binding.ultrasonic.audio.MotionLabel;

/** The same scenes with music and without: what the music does to false alarms in empty rooms and to walks. */
public final class MusicComparison {

    /** Name of the row of everything. */
    static final String ALL = "all music";

    /** Name of the row of the loudest music. */
    static final String LOUDEST = level(StandardCases.MUSIC_LEVELS_DB.get(StandardCases.MUSIC_LEVELS_DB.size() - 1));

    private MusicComparison() {}

    private static String level(double levelDb) {
        return String.format(Locale.ROOT, "music at %.0f dB", levelDb);
    }

    /**
     * Music of one level or kind.
     *
     * @param group which
     * @param with the music, for each contestant
     * @param without the music, the same scenes
     */
    public record Row(String group, List<Figures> with, List<Figures> without) {

        /** Copies the lists. */
        public Row {
            with = List.copyOf(with);
            without = List.copyOf(without);
        }
    }

    /**
     * One contestant's figures.
     *
     * @param empty rooms in which nobody is
     * @param walks events of persons who walk
     */
    public record Figures(Tally empty, Tally walks) {

        private static Figures of(List<TakeResult> takes) {
            return new Figures(
                    Tally.of(takes.stream()
                            .filter(take -> take.events().isEmpty())
                            .toList()),
                    Tally.of(
                            takes,
                            event -> event.kind() == MotionLabel.Kind.MAJOR,
                            EventMatching.LATEST_AFTER_START_SECONDS));
        }
    }

    /** All levels, all kinds and all together; empty if nothing was evaluated both with music and without. */
    public static List<Row> of(EvaluationResults results) {
        Map<String, CaseTraits> musicOf = new HashMap<>();
        for (TakeResult take : results.first()) {
            if (take.traits().musicLevelDb().isPresent()) {
                musicOf.put(pair(take.traits()), take.traits());
            }
        }
        EvaluationResults without = results.where(take ->
                take.traits().set().endsWith(StandardCases.SILENCED) && musicOf.containsKey(pair(take.traits())));
        List<Row> rows = new ArrayList<>();
        if (without.first().isEmpty()) {
            return rows;
        }
        List<String> pairs =
                without.first().stream().map(take -> pair(take.traits())).toList();
        EvaluationResults with =
                results.where(take -> take.traits().musicLevelDb().isPresent() && pairs.contains(pair(take.traits())));
        for (double levelDb : StandardCases.MUSIC_LEVELS_DB) {
            add(
                    rows,
                    level(levelDb),
                    with,
                    without,
                    take -> musicOf.get(pair(take.traits())).musicLevelDb().getAsDouble() == levelDb);
        }
        for (String kind : musicOf.values().stream()
                .flatMap(traits -> traits.musicKind().stream())
                .distinct()
                .sorted()
                .toList()) {
            add(rows, kind, with, without, take -> musicOf.get(pair(take.traits()))
                    .musicKind()
                    .equals(Optional.of(kind)));
        }
        add(rows, ALL, with, without, take -> true);
        return rows;
    }

    private static void add(
            List<Row> rows,
            String group,
            EvaluationResults with,
            EvaluationResults without,
            Predicate<TakeResult> chosen) {
        EvaluationResults some = with.where(chosen);
        if (!some.first().isEmpty()) {
            rows.add(new Row(group, figures(some), figures(without.where(chosen))));
        }
    }

    private static List<Figures> figures(EvaluationResults results) {
        return results.contestants().stream()
                .map(name -> Figures.of(results.of(name)))
                .toList();
    }

    private static String pair(CaseTraits traits) {
        return traits.set().replace(StandardCases.SILENCED, "") + "/" + traits.name();
    }

    /**
     * How many times as many false alarms there are as without music.
     *
     * @return infinite where there are none without; absent where there are none at all
     */
    public static OptionalDouble falseAlarmRatio(Tally with, Tally without) {
        if (with.falseAlarms() + without.falseAlarms() == 0 || with.seconds() == 0 || without.seconds() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(with.falseAlarms() * without.seconds() / (without.falseAlarms() * with.seconds()));
    }

    /**
     * The interval of {@link #falseAlarmRatio}: given their sum, one of two Poisson counts is binomial (J. Przyborowski
     * and H. Wilenski, Biometrika 31, 1940).
     */
    public static Optional<ConfidenceInterval> falseAlarmRatioInterval(Tally with, Tally without) {
        int sum = with.falseAlarms() + without.falseAlarms();
        if (sum == 0 || with.seconds() == 0 || without.seconds() == 0) {
            return Optional.empty();
        }
        ConfidenceInterval share = ConfidenceInterval.ofProportion(with.falseAlarms(), sum);
        double times = without.seconds() / with.seconds();
        return Optional.of(new ConfidenceInterval(
                times * share.low() / (1 - share.low()), times * share.high() / (1 - share.high())));
    }
}
