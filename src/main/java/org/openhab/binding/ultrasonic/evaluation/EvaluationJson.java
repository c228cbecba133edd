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

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.openhab.binding.ultrasonic.audio.AtomicFile;

/**
 * Evaluations as JSON, for other programs:
 *
 * <pre>{@code
 * {"detectors": [{"name": "...", "total": {...}, "recordings": [{"name": "...", "duration_s": 2.3, "events": 1,
 *   "found": 1, "found_share": 1.0, "false_alarms": 0, "false_alarms_per_hour": 0.0, "mean_latency_s": 0.1,
 *   "frame_auc": 0.97}]}], "problems": [{"recording": "...", "evaluated": false, "reason": "..."}]}
 * }</pre>
 *
 * <p>A figure that does not exist is null.
 */
public final class EvaluationJson {

    private EvaluationJson() {}

    /**
     * Writes a file, whole or not at all.
     *
     * @throws IOException if the disk refuses
     */
    public static void write(Path target, FolderResult result) throws IOException {
        AtomicFile.writeString(target, text(result));
    }

    /** The text of such a file. */
    public static String text(FolderResult result) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setFormattingStyle(FormattingStyle.PRETTY);
            json.beginObject().name("detectors").beginArray();
            for (DetectorEvaluation evaluation : result.evaluations()) {
                json.beginObject();
                json.name("name").value(evaluation.detector());
                json.name("total");
                write(json, evaluation.total());
                json.name("recordings").beginArray();
                for (DetectorScore score : evaluation.recordings()) {
                    write(json, score);
                }
                json.endArray().endObject();
            }
            json.endArray();
            json.name("problems").beginArray();
            for (RecordingProblem problem : result.problems()) {
                json.beginObject();
                json.name("recording").value(problem.recording());
                json.name("evaluated").value(problem.evaluated());
                json.name("reason").value(problem.reason());
                json.endObject();
            }
            json.endArray().endObject();
        }
        return text + "\n";
    }

    private static void write(JsonWriter json, DetectorScore score) throws IOException {
        json.beginObject();
        json.name("name").value(score.name());
        json.name("duration_s").value(score.durationSeconds());
        json.name("events").value(score.events());
        json.name("found").value(score.found());
        value(json.name("found_share"), score.foundShare());
        json.name("false_alarms").value(score.falseAlarms());
        value(json.name("false_alarms_per_hour"), score.falseAlarmsPerHour());
        value(json.name("mean_latency_s"), score.meanLatencySeconds());
        value(json.name("frame_auc"), score.frameAuc());
        json.endObject();
    }

    private static void value(JsonWriter json, OptionalDouble value) throws IOException {
        if (value.isPresent()) {
            json.value(value.getAsDouble());
        } else {
            json.nullValue();
        }
    }
}
