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

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.evaluation.EvaluationResults;
import org.openhab.binding.ultrasonic.evaluation.Latencies;
import org.openhab.binding.ultrasonic.evaluation.PrecisionRecallCurve;
import org.openhab.binding.ultrasonic.evaluation.RocCurve;
import org.openhab.binding.ultrasonic.evaluation.ScoreHistogram;
import org.openhab.binding.ultrasonic.plot.CurvesPicture;

/** The curves of an evaluation: ROC, precision over recall and, beside it, the latencies of walks. */
final class EvaluationPictures {

    private static final double LATENCY_STEP_SECONDS = 0.05;
    private static final int LATENCY_STEPS = 40;

    private final EvaluationResults results;
    private final String title;
    private final String amount;

    /**
     * @param title what was evaluated
     * @param amount how much of it
     */
    EvaluationPictures(EvaluationResults results, String title, String amount) {
        this.results = results;
        this.title = title;
        this.amount = amount;
    }

    /** Where the pictures go: the file itself, and two others named after it. */
    static List<Path> files(Path roc) {
        String name = roc.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        return List.of(
                roc,
                roc.resolveSibling(stem + "-precision-recall" + ending),
                roc.resolveSibling(stem + "-latency" + ending));
    }

    /**
     * Draws all three.
     *
     * @param roc file of the first
     * @throws IOException if the disk refuses
     */
    void write(Path roc) throws IOException {
        List<CurvesPicture.Curve> rocs = new ArrayList<>();
        List<CurvesPicture.Curve> precisions = new ArrayList<>();
        List<CurvesPicture.Curve> latencies = new ArrayList<>();
        for (String name : results.contestants()) {
            ScoreHistogram scores = EvaluationResults.scores(results.of(name));
            RocCurve curve = RocCurve.of(scores);
            if (!curve.points().isEmpty()) {
                rocs.add(new CurvesPicture.Curve(
                        named(name, "%.3f", curve.area()),
                        curve.points().stream()
                                .mapToDouble(RocCurve.Point::falsePositiveRate)
                                .toArray(),
                        curve.points().stream()
                                .mapToDouble(RocCurve.Point::truePositiveRate)
                                .toArray()));
                PrecisionRecallCurve precision =
                        PrecisionRecallCurve.of(curve, scores.total(true), scores.total(false));
                precisions.add(new CurvesPicture.Curve(
                        named(name, "%.3f", precision.averagePrecision()),
                        precision.points().stream()
                                .mapToDouble(PrecisionRecallCurve.Point::recall)
                                .toArray(),
                        precision.points().stream()
                                .mapToDouble(PrecisionRecallCurve.Point::precision)
                                .toArray()));
            }
            latencies.add(latency(name));
        }
        List<Path> files = files(roc);
        CurvesPicture.write(
                files.get(0),
                new CurvesPicture.Frame(
                        "ROC of the hops of " + title,
                        amount + "; area under each curve",
                        "False positive rate: hops without a person that count as motion",
                        "True positive rate",
                        CurvesPicture.Shape.SHARES_WITH_DIAGONAL),
                rocs);
        CurvesPicture.write(
                files.get(1),
                new CurvesPicture.Frame(
                        "Precision over recall of the hops of " + title,
                        amount + "; average precision",
                        "Recall: hops with a person in motion that count as motion",
                        "Precision",
                        CurvesPicture.Shape.SHARES),
                precisions);
        CurvesPicture.write(
                files.get(2),
                new CurvesPicture.Frame(
                        "Latency of walks in " + title,
                        amount + "; median of all, also of those beyond the edge",
                        "From the onset of walking to the report (s)",
                        "Walks per 50 ms",
                        CurvesPicture.Shape.STEPS),
                latencies);
    }

    private CurvesPicture.Curve latency(String name) {
        Latencies latencies = Latencies.of(results.of(name), event -> event.kind() == MotionLabel.Kind.MAJOR);
        double[] seconds = new double[LATENCY_STEPS + 1];
        double[] counts = new double[LATENCY_STEPS + 1];
        for (int step = 0; step <= LATENCY_STEPS; step++) {
            seconds[step] = step * LATENCY_STEP_SECONDS;
        }
        for (double latency : latencies.seconds()) {
            if (latency < LATENCY_STEPS * LATENCY_STEP_SECONDS) {
                counts[(int) (latency / LATENCY_STEP_SECONDS)]++;
            }
        }
        return new CurvesPicture.Curve(named(name, "%.2f s", latencies.quantile(0.5)), seconds, counts);
    }

    private static String named(String name, String format, OptionalDouble figure) {
        return figure.isPresent()
                ? name + "  " + String.format(Locale.ROOT, format, figure.getAsDouble())
                : name + "  -";
    }
}
