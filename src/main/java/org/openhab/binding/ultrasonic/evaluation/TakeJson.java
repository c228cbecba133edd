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

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.openhab.binding.ultrasonic.audio.MotionLabel;

/** The results of one recording as JSON, and back. */
final class TakeJson {

    private TakeJson() {}

    /**
     * One recording.
     *
     * @param names of the contestants
     * @param results one of each
     */
    static JsonObject of(List<String> names, List<TakeResult> results) {
        CaseTraits traits = results.get(0).traits();
        JsonObject json = new JsonObject();
        json.addProperty("name", traits.name());
        json.addProperty("set", traits.set());
        json.add("carriers_hz", numbers(traits.carriersHz()));
        json.addProperty("microphones", traits.microphones());
        JsonArray disturbers = new JsonArray();
        traits.disturbers().forEach(disturbers::add);
        json.add("disturbers", disturbers);
        traits.musicKind().ifPresent(kind -> json.addProperty("music", kind));
        traits.musicLevelDb().ifPresent(level -> json.addProperty("music_level_db", level));
        json.addProperty("duration_s", results.get(0).durationSeconds());
        JsonObject contestants = new JsonObject();
        for (int i = 0; i < names.size(); i++) {
            contestants.add(names.get(i), result(results.get(i)));
        }
        json.add("results", contestants);
        return json;
    }

    private static JsonObject result(TakeResult take) {
        JsonObject json = new JsonObject();
        JsonArray events = new JsonArray();
        for (EventOutcome event : take.events()) {
            JsonObject one = new JsonObject();
            one.addProperty("kind", event.kind().word());
            one.addProperty("duration_s", event.durationSeconds());
            one.add("distance_m", number(event.distanceMeters()));
            one.add("latency_s", number(event.latencySeconds()));
            one.addProperty("under_way", event.underWay());
            one.addProperty("after_walk_in", event.afterWalkIn());
            events.add(one);
        }
        json.add("events", events);
        json.add("false_alarms_at_s", numbers(take.falseAlarmsAtSeconds()));
        json.addProperty("tone_found", take.toneFound());
        json.add("scores_inside", counts(take.scores(), true));
        json.add("scores_outside", counts(take.scores(), false));
        return json;
    }

    /** Only the bins that hold something. */
    private static JsonObject counts(ScoreHistogram scores, boolean inside) {
        JsonObject json = new JsonObject();
        for (int bin = 0; bin < ScoreHistogram.BINS; bin++) {
            if (scores.count(bin, inside) > 0) {
                json.addProperty(String.valueOf(bin), scores.count(bin, inside));
            }
        }
        return json;
    }

    private static JsonArray numbers(List<Double> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    static JsonElement number(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble())
                ? new JsonPrimitive(value.getAsDouble())
                : JsonNull.INSTANCE;
    }

    /**
     * The way back.
     *
     * @param names whose results are read, in order
     * @throws RuntimeException if anything is missing or of the wrong type
     */
    static List<TakeResult> read(JsonObject json, List<String> names) {
        List<String> disturbers = new ArrayList<>();
        json.getAsJsonArray("disturbers").forEach(kind -> disturbers.add(kind.getAsString()));
        CaseTraits traits = new CaseTraits(
                json.get("name").getAsString(),
                json.get("set").getAsString(),
                numbers(json.getAsJsonArray("carriers_hz")),
                json.get("microphones").getAsInt(),
                disturbers,
                Optional.ofNullable(json.get("music")).map(JsonElement::getAsString),
                optional(json.get("music_level_db")));
        double durationSeconds = json.get("duration_s").getAsDouble();
        JsonObject contestants = json.getAsJsonObject("results");
        List<TakeResult> results = new ArrayList<>();
        for (String name : names) {
            results.add(readResult(contestants.getAsJsonObject(name), traits, durationSeconds));
        }
        return results;
    }

    private static TakeResult readResult(JsonObject json, CaseTraits traits, double durationSeconds) {
        List<EventOutcome> events = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("events")) {
            JsonObject event = element.getAsJsonObject();
            events.add(new EventOutcome(
                    MotionLabel.Kind.valueOf(event.get("kind").getAsString().toUpperCase(Locale.ROOT)),
                    event.get("duration_s").getAsDouble(),
                    optional(event.get("distance_m")),
                    optional(event.get("latency_s")),
                    event.get("under_way").getAsBoolean(),
                    event.get("after_walk_in").getAsBoolean()));
        }
        ScoreHistogram scores = new ScoreHistogram();
        readCounts(json.getAsJsonObject("scores_inside"), scores, true);
        readCounts(json.getAsJsonObject("scores_outside"), scores, false);
        return new TakeResult(
                traits,
                durationSeconds,
                events,
                numbers(json.getAsJsonArray("false_alarms_at_s")),
                scores,
                json.get("tone_found").getAsBoolean());
    }

    private static void readCounts(JsonObject json, ScoreHistogram scores, boolean inside) {
        for (Map.Entry<String, JsonElement> bin : json.entrySet()) {
            scores.add(Integer.parseInt(bin.getKey()), inside, bin.getValue().getAsInt());
        }
    }

    private static List<Double> numbers(JsonArray array) {
        List<Double> values = new ArrayList<>();
        array.forEach(value -> values.add(value.getAsDouble()));
        return values;
    }

    private static OptionalDouble optional(JsonElement value) {
        return value == null || value.isJsonNull() ? OptionalDouble.empty() : OptionalDouble.of(value.getAsDouble());
    }
}
