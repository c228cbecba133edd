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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.openhab.binding.ultrasonic.evaluation.DetectorEvaluation;
import org.openhab.binding.ultrasonic.evaluation.DetectorScore;
import org.openhab.binding.ultrasonic.evaluation.FolderResult;
import org.openhab.binding.ultrasonic.evaluation.RecordingProblem;

/** The figures of an evaluation for people: a row for each recording, a column for each detector, then the totals. */
final class EvaluationTable {

    private static final int LEAST_CELL = 13;
    private static final int LEAST_NAME = 32;
    private static final String NONE = "-";

    private final FolderResult result;
    private final List<String> recordings;
    private final int nameWidth;
    private final int cellWidth;

    /** @param recordings names of all sound files, in order, those that could not be evaluated included */
    EvaluationTable(FolderResult result, List<String> recordings) {
        this.result = result;
        this.recordings = recordings;
        this.nameWidth = recordings.stream().mapToInt(String::length).reduce(LEAST_NAME, Math::max);
        this.cellWidth = result.evaluations().stream()
                .mapToInt(evaluation -> evaluation.detector().length())
                .reduce(LEAST_CELL, Math::max);
    }

    /** Prints the recordings, then the totals with the best figures marked. */
    void print(PrintWriter out) {
        out.println("Each recording: events found / events, false alarms, frame AUC");
        printHeader(out, "recording");
        Map<String, RecordingProblem> problems = new HashMap<>();
        result.problems().forEach(problem -> problems.put(problem.recording(), problem));
        int row = 0;
        for (String recording : recordings) {
            RecordingProblem problem = problems.get(recording);
            if (problem != null && !problem.evaluated()) {
                out.println(pad(recording, nameWidth) + "  not evaluated: " + problem.reason());
                continue;
            }
            StringBuilder line = new StringBuilder(pad(recording, nameWidth));
            for (DetectorEvaluation evaluation : result.evaluations()) {
                line.append("  ").append(pad(cell(evaluation.recordings().get(row)), cellWidth));
            }
            out.println((line + (problem == null ? "" : "  " + problem.reason())).stripTrailing());
            row++;
        }
        out.println();
        boolean several = result.evaluations().size() > 1;
        printHeader(out, "total of " + Plain.count(result.evaluated(), "recording") + (several ? ", * best" : ""));
        List<DetectorScore> totals =
                result.evaluations().stream().map(DetectorEvaluation::total).toList();
        printTotal(out, "events found", totals, DetectorScore::foundShare, 1, EvaluationTable::foundText);
        printTotal(
                out,
                "false alarms per hour",
                totals,
                DetectorScore::falseAlarmsPerHour,
                -1,
                score -> text(score.falseAlarmsPerHour(), "%.1f"));
        printTotal(out, "frame AUC", totals, DetectorScore::frameAuc, 1, score -> text(score.frameAuc(), "%.4f"));
        printTotal(
                out,
                "mean time to find",
                totals,
                score -> OptionalDouble.empty(),
                1,
                score -> text(score.meanLatencySeconds(), "%.2f s"));
        out.flush();
    }

    private void printHeader(PrintWriter out, String first) {
        StringBuilder line = new StringBuilder(pad(first, nameWidth));
        for (DetectorEvaluation evaluation : result.evaluations()) {
            line.append("  ").append(pad(evaluation.detector(), cellWidth));
        }
        out.println(line.toString().stripTrailing());
    }

    /**
     * One figure of all detectors.
     *
     * @param figure what is compared, absent where a figure is not to be compared
     * @param sign 1 if more is better, -1 if less is
     */
    private void printTotal(
            PrintWriter out,
            String name,
            List<DetectorScore> totals,
            Function<DetectorScore, OptionalDouble> figure,
            int sign,
            Function<DetectorScore, String> text) {
        List<Double> present = new ArrayList<>();
        for (DetectorScore total : totals) {
            figure.apply(total).ifPresent(value -> present.add(sign * value));
        }
        double best = present.stream().mapToDouble(value -> value).max().orElse(Double.NaN);
        StringBuilder line = new StringBuilder(pad(name, nameWidth));
        for (DetectorScore total : totals) {
            OptionalDouble value = figure.apply(total);
            boolean marked = totals.size() > 1 && value.isPresent() && sign * value.getAsDouble() == best;
            line.append("  ").append(pad(text.apply(total) + (marked ? " *" : ""), cellWidth));
        }
        out.println(line.toString().stripTrailing());
    }

    private static String foundText(DetectorScore score) {
        return score.events() == 0
                ? NONE
                : String.format(
                        Locale.ROOT,
                        "%d/%d %.1f %%",
                        score.found(),
                        score.events(),
                        100.0 * score.found() / score.events());
    }

    private static String cell(DetectorScore score) {
        return score.found() + "/" + score.events() + "  " + score.falseAlarms() + "  "
                + text(score.frameAuc(), "%.3f");
    }

    private static String text(OptionalDouble value, String format) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : NONE;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
