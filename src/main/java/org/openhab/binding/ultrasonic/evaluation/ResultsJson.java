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

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openhab.binding.ultrasonic.audio.AtomicFile;

/**
 * Everything about an evaluation of scenes as JSON, for other programs: {@code criteria} (what is wanted and what each
 * contestant measured), {@code groups} (events and false alarms sorted by set, scenario, distance and so on, with
 * intervals of 95 %), {@code scenes} (every event, false alarm and score). A figure that does not exist is null.
 */
public final class ResultsJson {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().serializeNulls().create();

    private ResultsJson() {}

    /**
     * Writes a file, whole or not at all.
     *
     * @throws IOException if the disk refuses
     */
    public static void write(Path target, EvaluationResults results) throws IOException {
        AtomicFile.writeString(target, GSON.toJson(of(results)) + "\n");
    }

    static JsonObject of(EvaluationResults results) {
        List<String> names = results.contestants();
        JsonObject json = new JsonObject();
        JsonArray criteria = new JsonArray();
        Criteria.of(results).forEach(criterion -> criteria.add(criterion(criterion, names)));
        json.add("criteria", criteria);
        JsonArray groups = new JsonArray();
        Breakdown.of(results).forEach(row -> groups.add(group(row, names)));
        json.add("groups", groups);
        JsonObject curves = new JsonObject();
        for (String name : names) {
            JsonObject curve = new JsonObject();
            List<TakeResult> takes = results.of(name);
            curve.add("frame_auc", TakeJson.number(EvaluationResults.area(takes)));
            interval(curve, EvaluationResults.areaInterval(takes));
            curve.add("miss_rate_at_1_percent", TakeJson.number(EvaluationResults.missRateAtOnePercent(takes)));
            curves.add(name, curve);
        }
        json.add("hops", curves);
        JsonArray scenes = new JsonArray();
        for (int i = 0; i < results.first().size(); i++) {
            int scene = i;
            scenes.add(TakeJson.of(
                    names,
                    names.stream().map(name -> results.of(name).get(scene)).toList()));
        }
        json.add("scenes", scenes);
        return json;
    }

    private static JsonObject criterion(Criterion criterion, List<String> names) {
        JsonObject json = new JsonObject();
        json.addProperty("what", criterion.what());
        json.addProperty("scale", criterion.scale().name().toLowerCase(Locale.ROOT));
        json.addProperty(criterion.atLeast() ? "at_least" : "at_most", criterion.limit());
        JsonObject measured = new JsonObject();
        for (int i = 0; i < names.size(); i++) {
            Criterion.Measurement measurement = criterion.measured().get(i);
            JsonObject one = new JsonObject();
            one.add("value", TakeJson.number(measurement.value()));
            interval(one, measurement.interval());
            one.addProperty("cases", measurement.cases());
            one.addProperty(
                    "verdict",
                    criterion
                            .verdict(measurement)
                            .name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', ' '));
            measured.add(names.get(i), one);
        }
        json.add("measured", measured);
        return json;
    }

    private static JsonObject group(Breakdown.Row row, List<String> names) {
        JsonObject json = new JsonObject();
        json.addProperty("by", row.by());
        json.addProperty("group", row.group());
        JsonObject tallies = new JsonObject();
        for (int i = 0; i < names.size(); i++) {
            Tally tally = row.tallies().get(i);
            JsonObject one = new JsonObject();
            one.addProperty("events", tally.events());
            one.addProperty("found", tally.found());
            one.add("found_share", TakeJson.number(tally.foundShare()));
            interval(one, tally.foundInterval());
            if (!row.ofEvents()) {
                JsonObject alarms = new JsonObject();
                alarms.addProperty("duration_s", tally.seconds());
                alarms.addProperty("count", tally.falseAlarms());
                alarms.add("per_hour", TakeJson.number(tally.perHour()));
                interval(alarms, tally.perHourInterval());
                one.add("false_alarms", alarms);
            }
            tallies.add(names.get(i), one);
        }
        json.add("contestants", tallies);
        return json;
    }

    private static void interval(JsonObject json, Optional<ConfidenceInterval> interval) {
        json.add(
                "low",
                TakeJson.number(
                        interval.stream().mapToDouble(ConfidenceInterval::low).findFirst()));
        json.add(
                "high",
                TakeJson.number(
                        interval.stream().mapToDouble(ConfidenceInterval::high).findFirst()));
    }
}
