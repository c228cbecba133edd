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
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;
import org.openhab.binding.ultrasonic.sensor.CalibrationState;
import org.openhab.binding.ultrasonic.sensor.SensorReading;

/** Reads what {@link UltrasonicTopics} has written: the JSON of another program's sensor. */
final class SatelliteReading {

    private static final int MOST_BYTES = 16_384;

    /** Clocks that differ by less are taken for right. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final JsonObject json;
    private final Duration behind;

    /** @param received by our own clock, which the satellite's times are moved to */
    private SatelliteReading(JsonObject json, Instant received) {
        this.json = json;
        Duration difference = value("time")
                .map(text -> Duration.between(Instant.parse(text.getAsString()), received))
                .orElse(Duration.ZERO);
        this.behind = difference.abs().compareTo(TOLERANCE) < 0 ? Duration.ZERO : difference;
    }

    /**
     * The reading of a payload.
     *
     * @param received when it arrived, by our own clock; the satellite's may be wrong
     * @throws IllegalArgumentException if it is none, or longer than any
     */
    static SensorReading parse(byte[] payload, Instant received) {
        if (payload.length > MOST_BYTES) {
            throw new IllegalArgumentException("a reading has at most " + MOST_BYTES + " bytes, got " + payload.length);
        }
        try {
            JsonElement root = JsonParser.parseString(new String(payload, StandardCharsets.UTF_8));
            if (!root.isJsonObject()) {
                throw new IllegalArgumentException("a reading is a JSON object");
            }
            return new SatelliteReading(root.getAsJsonObject(), received).reading(received);
        } catch (JsonParseException
                | DateTimeException
                | NumberFormatException
                | ArithmeticException
                | IllegalStateException
                | UnsupportedOperationException e) {
            throw new IllegalArgumentException("not a reading", e);
        }
    }

    private SensorReading reading(Instant received) {
        Optional<JsonPrimitive> motion = value(ChannelValues.MOTION);
        SensorReading.Room room = new SensorReading.Room(
                motion.map(JsonPrimitive::getAsBoolean).orElse(false),
                word(Motion.class, "motion-type", Motion.NONE),
                value(ChannelValues.OCCUPANCY)
                        .map(occupied -> occupied.getAsBoolean() ? Occupancy.OCCUPIED : Occupancy.VACANT)
                        .orElse(Occupancy.UNKNOWN),
                word(OccupancyOverride.class, ChannelValues.OVERRIDE, OccupancyOverride.AUTO),
                number(ChannelValues.LEVEL, 0),
                100,
                word(MotionReport.Direction.class, "direction", MotionReport.Direction.NONE),
                number(ChannelValues.SPEED, 0),
                number("confidence", 0),
                0,
                time(ChannelValues.LAST_MOTION),
                time("occupied-since"),
                number("hold-remaining", 0),
                value("reason").map(JsonPrimitive::getAsString).orElse(""));
        SensorReading.Signal signal = new SensorReading.Signal(
                number("signal-quality", 0),
                List.of(),
                number(ChannelValues.SNR, Double.NaN),
                number(ChannelValues.NOISE_FLOOR, Double.NaN),
                value(ChannelValues.INTERFERENCE)
                        .map(JsonPrimitive::getAsBoolean)
                        .orElse(false),
                number("emitting-share", 0),
                (long) number("dropouts", 0),
                0,
                List.of());
        CalibrationState calibration = word(CalibrationState.class, ChannelValues.CALIBRATION, CalibrationState.NONE);
        return new SensorReading(
                received,
                motion.isPresent(),
                room,
                signal,
                new SensorReading.Calibration(calibration, number("calibration-progress", 0), Optional.empty()));
    }

    private Optional<JsonPrimitive> value(String channel) {
        JsonElement value = json.get(channel);
        return value == null || value.isJsonNull() ? Optional.empty() : Optional.of(value.getAsJsonPrimitive());
    }

    private double number(String channel, double otherwise) {
        return value(channel).map(JsonPrimitive::getAsDouble).orElse(otherwise);
    }

    private Optional<Instant> time(String channel) {
        return value(channel).map(text -> Instant.parse(text.getAsString()).plus(behind));
    }

    private <E extends Enum<E>> E word(Class<E> type, String channel, E otherwise) {
        return value(channel)
                .map(text -> Enum.valueOf(type, text.getAsString()))
                .orElse(otherwise);
    }
}
