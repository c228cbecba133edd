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
package org.openhab.binding.ultrasonic.mqtt;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.sensor.SensorReading;

/**
 * A sensor's channels by name, as openHAB names them; what is unknown is null. Numbers are rounded to what means
 * something, so that noise is not published.
 */
final class ChannelValues {

    static final String MOTION = "motion";
    static final String OCCUPANCY = "occupancy";
    static final String LEVEL = "motion-level";
    static final String SPEED = "speed";
    static final String LAST_MOTION = "last-motion";
    static final String ENABLED = "enabled";
    static final String SENSITIVITY = "sensitivity";
    static final String HOLD = "occupancy-hold";
    static final String OVERRIDE = "override";
    static final String CALIBRATION = "calibration";
    static final String INTERFERENCE = "interference";
    static final String SNR = "carrier-snr";
    static final String NOISE_FLOOR = "noise-floor";

    /** What stands for an unknown value in a text: Home Assistant's word for it. */
    private static final String UNKNOWN = "None";

    private ChannelValues() {}

    /** All channels in the order in which they are published. */
    static Map<String, JsonElement> of(SensorSnapshot sensor) {
        SensorReading reading = sensor.reading();
        Map<String, JsonElement> values = new LinkedHashMap<>();
        putRoom(values, reading);
        values.put(ENABLED, new JsonPrimitive(sensor.enabled()));
        values.put(SENSITIVITY, number(sensor.context().sensitivity(), 1));
        values.put(HOLD, number(sensor.context().occupancyHoldSeconds(), 0));
        values.put(OVERRIDE, word(reading.room().override()));
        values.put(CALIBRATION, word(reading.calibration().state()));
        values.put("calibration-progress", number(reading.calibration().progressPercent(), 0));
        putSignal(values, reading.signal());
        values.put("state", word(sensor.status().state()));
        values.put("problem", sensor.status().problem().map(ChannelValues::word).orElse(JsonNull.INSTANCE));
        values.put("status", new JsonPrimitive(sensor.status().text()));
        return values;
    }

    private static void putRoom(Map<String, JsonElement> values, SensorReading reading) {
        SensorReading.Room room = reading.room();
        boolean known = reading.known();
        boolean judged = known && room.occupancy() != Occupancy.UNKNOWN;
        Optional<Instant> last = room.lastMotion();
        values.put(MOTION, known ? new JsonPrimitive(room.moving()) : JsonNull.INSTANCE);
        values.put(OCCUPANCY, judged ? new JsonPrimitive(room.occupancy() == Occupancy.OCCUPIED) : JsonNull.INSTANCE);
        values.put("motion-type", known ? word(room.motion()) : JsonNull.INSTANCE);
        values.put(LEVEL, number(known ? room.levelPercent() : Double.NaN, 0));
        values.put("direction", known ? word(room.direction()) : JsonNull.INSTANCE);
        values.put(SPEED, number(known ? room.speedMetersPerSecond() : Double.NaN, 2));
        values.put("confidence", number(known ? room.confidence() : Double.NaN, 0));
        values.put(LAST_MOTION, time(last));
        values.put("occupied-since", time(judged ? room.occupiedSince() : Optional.empty()));
        values.put(
                "time-since-motion",
                number(
                        last.map(then -> Duration.between(then, reading.time()).toMillis() * 1e-3)
                                .orElse(Double.NaN),
                        0));
        values.put("hold-remaining", number(judged ? Math.ceil(room.holdRemainingSeconds()) : Double.NaN, 0));
        values.put("reason", new JsonPrimitive(room.reason()));
    }

    private static void putSignal(Map<String, JsonElement> values, SensorReading.Signal signal) {
        values.put("signal-quality", number(signal.qualityPercent(), 0));
        values.put(SNR, number(signal.carrierSnrDb(), 1));
        values.put(NOISE_FLOOR, number(signal.noiseFloorDbfs(), 1));
        values.put(
                "carrier-frequency",
                number(
                        signal.carriersHz().isEmpty()
                                ? Double.NaN
                                : signal.carriersHz().get(0),
                        1));
        values.put(INTERFERENCE, new JsonPrimitive(signal.interference()));
        values.put("emitting-share", number(signal.emittingSharePercent(), 0));
        values.put("dropouts", new JsonPrimitive(signal.dropouts()));
    }

    /** A value as a text of its own: ON and OFF, numbers, words, times, or None for what is unknown. */
    static String text(JsonElement value) {
        if (value.isJsonNull()) {
            return UNKNOWN;
        }
        JsonPrimitive primitive = value.getAsJsonPrimitive();
        if (primitive.isBoolean()) {
            return primitive.getAsBoolean() ? "ON" : "OFF";
        }
        return primitive.getAsString();
    }

    private static JsonElement word(Enum<?> value) {
        return new JsonPrimitive(value.name());
    }

    private static JsonElement time(Optional<Instant> moment) {
        return moment.<JsonElement>map(time ->
                        new JsonPrimitive(time.truncatedTo(ChronoUnit.MILLIS).toString()))
                .orElse(JsonNull.INSTANCE);
    }

    private static JsonElement number(double value, int decimals) {
        return Double.isFinite(value)
                ? new JsonPrimitive(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN))
                : JsonNull.INSTANCE;
    }
}
