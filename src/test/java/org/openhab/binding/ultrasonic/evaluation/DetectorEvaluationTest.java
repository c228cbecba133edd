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

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;

class DetectorEvaluationTest {

    @TempDir
    private Path folder;

    @Test
    void totalsAreSumsAndRatesOfTheSums() {
        DetectorEvaluation evaluation = evaluation();
        DetectorScore first = evaluation.recordings().get(0);
        assertThat(first.name()).isEqualTo("walks");
        assertThat(first.foundShare()).hasValue(0.5);
        assertThat(first.falseAlarms()).isZero();
        assertThat(first.falseAlarmsPerHour()).hasValue(0);
        assertThat(first.meanLatencySeconds()).hasValue(0.25);
        // Inside: 2 labels x 9 hops, of which 7 score high; outside all 142 low: (7 + 11 / 2) / 18.
        assertThat(first.frameAuc().orElseThrow()).isEqualTo(12.5 / 18, within(1e-12));

        DetectorScore empty = evaluation.recordings().get(1);
        assertThat(empty.foundShare()).isEmpty();
        assertThat(empty.frameAuc()).isEmpty();
        assertThat(empty.meanLatencySeconds()).isEmpty();
        assertThat(empty.falseAlarmsPerHour().orElseThrow()).as("2 in 40 s").isEqualTo(180, within(1e-9));

        DetectorScore total = evaluation.total();
        assertThat(total.durationSeconds()).isEqualTo(60);
        assertThat(total.events()).isEqualTo(2);
        assertThat(total.found()).isEqualTo(1);
        assertThat(total.falseAlarmsPerHour().orElseThrow()).as("2 in 60 s").isEqualTo(120, within(1e-9));
        // Outside now 142 + 320 hops, of which 2 score high.
        assertThat(total.frameAuc().orElseThrow())
                .isEqualTo((7 * (460 + 2 / 2.0) + 11 * (460 / 2.0)) / (18 * 462), within(1e-12));
    }

    @Test
    void noRecordingsHaveNoFiguresRatherThanNaN() {
        DetectorScore total = new DetectorEvaluation("none").total();
        assertThat(total.falseAlarmsPerHour()).isEmpty();
        assertThat(total.foundShare()).isEmpty();
        assertThat(total.frameAuc()).isEmpty();
    }

    @Test
    void jsonHoldsTheFiguresAndNullForMissingOnes() throws IOException {
        Path file = folder.resolve("results.json");
        EvaluationJson.write(
                file,
                new FolderResult(
                        List.of(evaluation(), new DetectorEvaluation("none")),
                        new EvaluationResults(List.of("made up", "none")),
                        List.of(new RecordingProblem("torn.wav", false, "torn.json: no such file"))));
        JsonObject root = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertThat(root.getAsJsonArray("detectors")).hasSize(2);
        JsonObject detector = root.getAsJsonArray("detectors").get(0).getAsJsonObject();
        assertThat(detector.get("name").getAsString()).isEqualTo("made up");
        JsonObject total = detector.getAsJsonObject("total");
        assertThat(total.get("duration_s").getAsDouble()).isEqualTo(60);
        assertThat(total.get("events").getAsInt()).isEqualTo(2);
        assertThat(total.get("found").getAsInt()).isEqualTo(1);
        assertThat(total.get("found_share").getAsDouble()).isEqualTo(0.5);
        assertThat(total.get("false_alarms").getAsInt()).isEqualTo(2);
        assertThat(total.get("false_alarms_per_hour").getAsDouble()).isEqualTo(120, within(1e-9));
        assertThat(total.get("mean_latency_s").getAsDouble()).isEqualTo(0.25);
        JsonObject empty = detector.getAsJsonArray("recordings").get(1).getAsJsonObject();
        assertThat(empty.get("name").getAsString()).isEqualTo("nobody");
        assertThat(empty.get("frame_auc").isJsonNull()).isTrue();
        assertThat(empty.get("found_share").isJsonNull()).isTrue();
        JsonObject problem = root.getAsJsonArray("problems").get(0).getAsJsonObject();
        assertThat(problem.get("recording").getAsString()).isEqualTo("torn.wav");
        assertThat(problem.get("evaluated").getAsBoolean()).isFalse();
        assertThat(problem.get("reason").getAsString()).contains("no such file");
    }

    @Test
    void impossibleScoresAreRefused() {
        assertThatThrownBy(() -> new DetectorScore("x", 1, 1, 2, 0, 0, OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 2 of 1 events");
    }

    /** 20 s with two walks of 1 s, the first found after 0.25 s; then 40 s of nobody with two false alarms. */
    private static DetectorEvaluation evaluation() {
        DetectorEvaluation evaluation = new DetectorEvaluation("made up");
        RecordingScorer walks = new RecordingScorer(
                labels("walks", 20, List.of(Reports.label(5, 6), Reports.label(15, 16))), Reports.HOP_SECONDS);
        Reports.moving(20, 5.25, 6).forEach(walks::add);
        evaluation.add(walks);
        RecordingScorer nobody = new RecordingScorer(labels("nobody", 40, List.of()), Reports.HOP_SECONDS);
        Reports.moving(40, 10, 10, 20, 20).forEach(nobody::add);
        evaluation.add(nobody);
        return evaluation;
    }

    private static RecordingLabels labels(String name, double durationSeconds, List<MotionLabel> labels) {
        return new RecordingLabels(name, durationSeconds, 1, List.of(36_000.0), 96_000, labels, !labels.isEmpty());
    }
}
