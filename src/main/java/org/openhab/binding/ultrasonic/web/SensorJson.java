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
package org.openhab.binding.ultrasonic.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.calibration.SelfTest;
import org.openhab.binding.ultrasonic.live.HealthNote;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;
import org.openhab.binding.ultrasonic.sensor.SensorReading;
import org.openhab.binding.ultrasonic.sensor.SensorStatus;
import org.openhab.binding.ultrasonic.sensor.SpectrumColumn;

/** What a sensor tells, as the API writes it. Times are ms of the epoch; what is not known is null. */
final class SensorJson {

    private SensorJson() {}

    /** Reading, status, settings and what the sensor is made of. */
    static JsonObject full(SensorView view) {
        PresenceSensor sensor = view.sensor();
        JsonObject json = summary(sensor);
        json.addProperty("enabled", sensor.enabled());
        json.add("reading", reading(sensor.reading(), sensor.context()));
        json.add("status", status(sensor.status()));
        json.add("settings", settings(sensor.context()));
        json.addProperty("settingsKept", view.page().settingsKept());
        json.addProperty("explanation", sensor.explain());
        SensorFacts facts = view.page().facts().get();
        json.addProperty("device", facts.device());
        json.addProperty("model", facts.model());
        json.addProperty("version", facts.version());
        json.addProperty("keepsRareEvents", view.page().recordsRareEvents());
        return json;
    }

    /** What tells one sensor from another. */
    static JsonObject summary(PresenceSensor sensor) {
        JsonObject json = new JsonObject();
        json.addProperty("id", sensor.id());
        json.addProperty("label", sensor.label());
        json.addProperty("simulated", sensor.simulated());
        return json;
    }

    /**
     * What is sensed at one moment, with both thresholds on the scale of the one that holds.
     *
     * @param context how evidence is counted at that moment
     */
    static JsonObject reading(SensorReading reading, ContextConfig context) {
        JsonObject json = new JsonObject();
        json.addProperty("time", reading.time().toEpochMilli());
        json.addProperty("known", reading.known());
        SensorReading.Room room = reading.room();
        json.addProperty("moving", room.moving());
        json.addProperty("motion", Words.of(room.motion()));
        json.addProperty("occupancy", Words.of(room.occupancy()));
        json.addProperty("override", Words.of(room.override()));
        number(json, "levelPercent", room.levelPercent(), 10);
        number(json, "sustainPercent", room.sustainPercent(), 10);
        number(
                json,
                "vacantPercent",
                room.sustainPercent()
                        * ContextConfig.thresholdNats(context.sensitivity())
                        / ContextConfig.thresholdNats(context.sustainSensitivity()),
                10);
        json.addProperty("direction", Words.of(room.direction()));
        number(json, "speedMetersPerSecond", room.speedMetersPerSecond(), 100);
        number(json, "confidence", room.confidence(), 10);
        number(json, "mechanical", room.mechanical(), 100);
        time(json, "lastMotion", room.lastMotion());
        time(json, "occupiedSince", room.occupiedSince());
        number(json, "holdRemainingSeconds", room.holdRemainingSeconds(), 1);
        json.addProperty("reason", room.reason());
        json.add("signal", signal(reading.signal()));
        SensorReading.Calibration calibration = reading.calibration();
        JsonObject state = new JsonObject();
        state.addProperty("state", Words.of(calibration.state()));
        number(state, "progressPercent", calibration.progressPercent(), 1);
        time(state, "created", calibration.created());
        json.add("calibration", state);
        return json;
    }

    private static JsonObject signal(SensorReading.Signal signal) {
        JsonObject json = new JsonObject();
        number(json, "qualityPercent", signal.qualityPercent(), 1);
        JsonArray carriers = new JsonArray();
        signal.carriersHz().forEach(hz -> carriers.add(Math.round(hz * 10) / 10.0));
        json.add("carriersHz", carriers);
        number(json, "carrierSnrDb", signal.carrierSnrDb(), 10);
        number(json, "noiseFloorDbfs", signal.noiseFloorDbfs(), 10);
        json.addProperty("interference", signal.interference());
        number(json, "emittingSharePercent", signal.emittingSharePercent(), 10);
        json.addProperty("dropouts", signal.dropouts());
        json.addProperty("microphones", signal.microphones());
        JsonArray out = new JsonArray();
        signal.microphonesOut().forEach(out::add);
        json.add("microphonesOut", out);
        return json;
    }

    static JsonObject status(SensorStatus status) {
        JsonObject json = new JsonObject();
        json.addProperty("state", Words.of(status.state()));
        if (status.problem().isPresent()) {
            json.addProperty("problem", Words.of(status.problem().get()));
            json.addProperty("blind", status.problem().get().blind());
        } else {
            json.add("problem", JsonNull.INSTANCE);
            json.addProperty("blind", false);
        }
        json.addProperty("text", status.text());
        JsonArray notes = new JsonArray();
        for (HealthNote note : status.notes()) {
            JsonObject entry = new JsonObject();
            entry.addProperty("reason", Words.of(note.reason()));
            entry.addProperty("text", note.text());
            notes.add(entry);
        }
        json.add("notes", notes);
        number(json, "secondsLeft", status.secondsLeft(), 10);
        return json;
    }

    static JsonObject settings(ContextConfig config) {
        JsonObject json = new JsonObject();
        json.addProperty("sensitivity", config.sensitivity());
        json.addProperty("sustainSensitivity", config.sustainSensitivity());
        json.addProperty("sustainSeconds", config.sustainSeconds());
        json.addProperty("triggerDelayMillis", config.triggerDelayMillis());
        json.addProperty("motionHoldSeconds", config.motionHoldSeconds());
        json.addProperty("occupancyHoldSeconds", config.occupancyHoldSeconds());
        json.addProperty("occupancyDelaySeconds", config.occupancyDelaySeconds());
        return json;
    }

    static JsonObject event(SensorEvent event) {
        JsonObject json = new JsonObject();
        json.addProperty("time", event.time().toEpochMilli());
        json.addProperty("type", Words.of(event.type()));
        json.addProperty("text", event.text());
        return json;
    }

    static JsonObject column(SpectrumColumn column) {
        JsonObject json = new JsonObject();
        json.addProperty("time", column.time().toEpochMilli());
        number(json, "highestMetersPerSecond", column.highestMetersPerSecond(), 100);
        json.addProperty("stepDb", ExcessBytes.STEP_DB);
        json.addProperty("data", ExcessBytes.encode(column.excessDb()));
        return json;
    }

    static JsonArray checks(List<SelfTest.Check> checks) {
        JsonArray json = new JsonArray();
        for (SelfTest.Check check : checks) {
            JsonObject entry = new JsonObject();
            entry.addProperty("name", check.name());
            entry.addProperty("passed", check.passed());
            entry.addProperty("text", check.text());
            json.add(entry);
        }
        return json;
    }

    /** A number with no more figures than mean anything; JSON knows no NaN. */
    static void number(JsonObject json, String key, double value, double perUnit) {
        if (Double.isFinite(value)) {
            json.addProperty(key, Math.round(value * perUnit) / perUnit);
        } else {
            json.add(key, JsonNull.INSTANCE);
        }
    }

    static void time(JsonObject json, String key, Optional<Instant> time) {
        if (time.isPresent()) {
            json.addProperty(key, time.get().toEpochMilli());
        } else {
            json.add(key, JsonNull.INSTANCE);
        }
    }
}
