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
package org.openhab.binding.ultrasonic.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.evaluation.Breakdown;
import org.openhab.binding.ultrasonic.evaluation.ConfidenceInterval;
import org.openhab.binding.ultrasonic.evaluation.Criteria;
import org.openhab.binding.ultrasonic.evaluation.Criterion;
import org.openhab.binding.ultrasonic.evaluation.EvaluationResults;
import org.openhab.binding.ultrasonic.evaluation.Latencies;
import org.openhab.binding.ultrasonic.evaluation.MusicComparison;
import org.openhab.binding.ultrasonic.evaluation.TakeResult;
import org.openhab.binding.ultrasonic.evaluation.Tally;

/** The figures of an evaluation for people: a column for each contestant; in brackets the intervals of 95 %. */
final class ResultsTables {

    private static final String NONE = "-";
    private static final String INFINITE = "inf";
    /** A latency of what was not found. */
    private static final String NEVER = "never";

    private static final int LEAST_CELL = 12;

    private final EvaluationResults results;
    private final List<String> names;
    private final PrintWriter out;

    ResultsTables(EvaluationResults results, PrintWriter out) {
        this.results = results;
        this.names = results.contestants();
        this.out = out;
    }

    /** Prints everything there is: events, false alarms, music, hops, latencies, and what is wanted. */
    void print() {
        List<Breakdown.Row> rows = Breakdown.of(results);
        TextTable events = new TextTable("events found within 1 s of their start", names, LEAST_CELL);
        addRows(events, rows, row -> row.tallies().get(0).events() > 0, true);
        events.print(out);
        TextTable alarms = new TextTable("false alarms per hour", names, LEAST_CELL);
        addRows(alarms, rows, row -> !row.ofEvents() && row.tallies().get(0).seconds() > 0, false);
        alarms.print(out);
        printMusic();
        printHops();
        printCriteria();
        out.flush();
    }

    private static void addRows(
            TextTable table, List<Breakdown.Row> rows, Predicate<Breakdown.Row> chosen, boolean events) {
        String by = "";
        for (Breakdown.Row row : rows) {
            if (!chosen.test(row)) {
                continue;
            }
            Tally first = row.tallies().get(0);
            if (!row.by().equals(by) && !row.by().equals(row.group())) {
                table.heading("by " + row.by());
            }
            by = row.by();
            String amount = events ? String.valueOf(first.events()) : Plain.time(first.seconds());
            table.row(
                    "  " + row.group() + " (" + amount + ")",
                    row.tallies().stream()
                            .map(events ? ResultsTables::found : ResultsTables::perHour)
                            .toList());
        }
    }

    private static String found(Tally tally) {
        return tally.events() == 0
                ? NONE
                : percent(tally.foundShare().getAsDouble()) + bracket(tally.foundInterval(), 100, "%.1f");
    }

    private static String perHour(Tally tally) {
        return tally.perHour().isEmpty()
                ? NONE
                : String.format(Locale.ROOT, "%.1f", tally.perHour().getAsDouble())
                        + bracket(tally.perHourInterval(), 1, "%.1f");
    }

    private void printMusic() {
        List<MusicComparison.Row> rows = MusicComparison.of(results);
        if (rows.isEmpty()) {
            return;
        }
        TextTable table = new TextTable("with music | the same scenes without", names, LEAST_CELL);
        if (rows.stream().anyMatch(row -> row.with().get(0).empty().seconds() > 0)) {
            table.heading("false alarms per hour in empty rooms");
            for (MusicComparison.Row row : rows) {
                table.row("  " + row.group(), pairs(row, figures -> perHour(figures.empty())));
            }
        }
        if (rows.stream().anyMatch(row -> row.with().get(0).walks().events() > 0)) {
            table.heading("walks found");
            for (MusicComparison.Row row : rows) {
                table.row("  " + row.group(), pairs(row, figures -> found(figures.walks())));
            }
        }
        table.print(out);
    }

    private static List<String> pairs(MusicComparison.Row row, Function<MusicComparison.Figures, String> text) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.with().size(); i++) {
            cells.add(text.apply(row.with().get(i)) + " | "
                    + text.apply(row.without().get(i)));
        }
        return cells;
    }

    private void printHops() {
        TextTable table = new TextTable("hops and latencies", names, LEAST_CELL);
        boolean bothClasses = !results.first().isEmpty()
                && EvaluationResults.area(results.first()).isPresent();
        if (bothClasses) {
            table.row(
                    "area under the ROC curve",
                    each(takes -> number(EvaluationResults.area(takes), "%.4f")
                            + bracket(EvaluationResults.areaInterval(takes), 1, "%.3f")));
            table.row(
                    "miss rate at 1 % false positives",
                    each(takes -> EvaluationResults.missRateAtOnePercent(takes).isPresent()
                            ? percent(EvaluationResults.missRateAtOnePercent(takes)
                                    .getAsDouble())
                            : NONE));
        }
        for (MotionLabel.Kind kind : List.of(MotionLabel.Kind.MAJOR, MotionLabel.Kind.MINOR)) {
            if (results.first().stream().flatMap(take -> take.events().stream()).anyMatch(e -> e.kind() == kind)) {
                table.row(kind.word() + " motion: median latency", each(takes -> latency(takes, kind, 0.5)));
                table.row("  95th percentile", each(takes -> latency(takes, kind, 0.95)));
            }
        }
        table.print(out);
    }

    private List<String> each(Function<List<TakeResult>, String> text) {
        return names.stream().map(name -> text.apply(results.of(name))).toList();
    }

    private static String latency(List<TakeResult> takes, MotionLabel.Kind kind, double share) {
        Latencies latencies = Latencies.of(takes, event -> event.kind() == kind);
        return latencies.seconds().isEmpty()
                ? NONE
                : seconds(latencies.quantile(share).getAsDouble())
                        + bracket(latencies.quantileInterval(share), 1, "%.2f", NEVER);
    }

    private void printCriteria() {
        List<Criterion> criteria = Criteria.of(results);
        if (criteria.isEmpty()) {
            return;
        }
        TextTable table = new TextTable("wanted (? the interval reaches across the limit)", names, LEAST_CELL);
        for (Criterion criterion : criteria) {
            String limit = (criterion.atLeast() ? ">= " : "<= ") + value(criterion.scale(), criterion.limit());
            table.row(
                    criterion.what() + " " + limit,
                    criterion.measured().stream()
                            .map(measurement -> cell(criterion, measurement))
                            .toList());
        }
        table.print(out);
    }

    private static String cell(Criterion criterion, Criterion.Measurement measurement) {
        if (measurement.value().isEmpty()) {
            return NONE;
        }
        double factor = criterion.scale() == Criterion.Scale.SHARE ? 100 : 1;
        String format = factor == 100 ? "%.1f" : "%.2f";
        String verdict =
                switch (criterion.verdict(measurement)) {
                    case MET -> "met";
                    case MET_UNSURE -> "met ?";
                    case MISSED_UNSURE -> "NOT MET ?";
                    case MISSED -> "NOT MET";
                    case NONE -> "";
                };
        return value(criterion.scale(), measurement.value().getAsDouble())
                + bracket(
                        measurement.interval(),
                        factor,
                        format,
                        criterion.scale() == Criterion.Scale.SECONDS ? NEVER : INFINITE)
                + " (" + measurement.cases() + ") " + verdict;
    }

    private static String value(Criterion.Scale scale, double value) {
        return switch (scale) {
            case SHARE -> percent(value);
            case SECONDS -> seconds(value);
            case PER_DAY, RATIO -> end(value, "%.2f", INFINITE);
        };
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String seconds(double value) {
        return end(value, "%.2f s", NEVER);
    }

    private static String number(OptionalDouble value, String format) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : NONE;
    }

    private static String bracket(Optional<ConfidenceInterval> interval, double factor, String format) {
        return bracket(interval, factor, format, INFINITE);
    }

    private static String bracket(
            Optional<ConfidenceInterval> interval, double factor, String format, String infinite) {
        return interval.map(ends -> " [" + end(factor * ends.low(), format, infinite) + ", "
                        + end(factor * ends.high(), format, infinite) + "]")
                .orElse("");
    }

    private static String end(double value, String format, String infinite) {
        return value == Double.POSITIVE_INFINITY ? infinite : String.format(Locale.ROOT, format, value);
    }
}
