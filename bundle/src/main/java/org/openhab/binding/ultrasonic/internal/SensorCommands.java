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
package org.openhab.binding.ultrasonic.internal;

import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_CALIBRATION;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_ENABLED;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_OCCUPANCY_HOLD;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_OVERRIDE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_SENSITIVITY;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a sensor do what channels are told; whatever makes no sense is refused in a line that says what would. */
@NonNullByDefault
final class SensorCommands {

    private static final Logger LOGGER = LoggerFactory.getLogger(SensorCommands.class);
    private static final List<String> CALIBRATION_WORDS = List.of("START", "CANCEL", "CLEAR");

    private SensorCommands() {}

    /**
     * A parameter to be set.
     *
     * @param parameter its name
     * @param value within its range
     */
    record Setting(String parameter, double value) {}

    /**
     * What came of a command.
     *
     * @param setting what is to be configured
     * @param refusal why nothing was done
     */
    record Outcome(Optional<Setting> setting, Optional<String> refusal) {

        static Outcome done() {
            return new Outcome(Optional.empty(), Optional.empty());
        }

        static Outcome refused(String channel) {
            return refusal("channel " + channel + " cannot be told anything");
        }

        static Outcome refusal(String text) {
            return new Outcome(Optional.empty(), Optional.of(text));
        }

        static Outcome refused(String channel, Command command, String wanted) {
            return refusal("channel " + channel + " must be " + wanted + ", got '" + command.toFullString() + "'");
        }
    }

    /** Tells the user why nothing was done. */
    static void warn(ThingUID thing, String refusal) {
        LOGGER.warn("{}: {}", thing, refusal);
    }

    /** Does it; nothing if the sensor does not run. */
    static Outcome obey(String channel, Command command, @Nullable PresenceSensor sensor) {
        if (command instanceof RefreshType) {
            return Outcome.done();
        }
        if (sensor == null) {
            return Outcome.refusal("channel " + channel + " cannot be told anything while the sensor does not run");
        }
        return switch (channel) {
            case CHANNEL_ENABLED -> enable(command, sensor);
            case CHANNEL_SENSITIVITY -> setting(channel, command, "sensitivity", 1, 10, "");
            case CHANNEL_OCCUPANCY_HOLD -> setting(channel, command, "occupancyHold", 10, 86_400, " s");
            case CHANNEL_OVERRIDE -> override(command, sensor::override);
            case CHANNEL_CALIBRATION -> calibrate(command, sensor);
            default -> Outcome.refused(channel);
        };
    }

    private static Outcome enable(Command command, PresenceSensor sensor) {
        if (!(command instanceof OnOffType wanted)) {
            return Outcome.refused(CHANNEL_ENABLED, command, "ON or OFF");
        }
        sensor.enable(wanted == OnOffType.ON);
        return Outcome.done();
    }

    private static Outcome setting(
            String channel, Command command, String parameter, double least, double most, String unit) {
        double value = Double.NaN;
        if (command instanceof DecimalType decimal) {
            value = decimal.doubleValue();
        } else if (command instanceof QuantityType<?> quantity) {
            QuantityType<?> plain = quantity.toUnit(unit.isEmpty() ? Units.ONE : Units.SECOND);
            value = plain == null ? Double.NaN : plain.doubleValue();
        }
        if (!(value >= least && value <= most)) {
            return Outcome.refused(channel, command, String.format(Locale.ROOT, "%.0f to %.0f%s", least, most, unit));
        }
        return new Outcome(Optional.of(new Setting(parameter, value)), Optional.empty());
    }

    /** Lets the user's word stand for what is sensed. */
    static Outcome override(Command command, Consumer<OccupancyOverride> target) {
        for (OccupancyOverride wanted : OccupancyOverride.values()) {
            if (command instanceof StringType && wanted.name().equals(command.toFullString())) {
                target.accept(wanted);
                return Outcome.done();
            }
        }
        return Outcome.refused(CHANNEL_OVERRIDE, command, "AUTO, OCCUPIED or VACANT");
    }

    private static Outcome calibrate(Command command, PresenceSensor sensor) {
        String word = command instanceof StringType ? command.toFullString() : "";
        switch (CALIBRATION_WORDS.indexOf(word)) {
            case 0 -> sensor.calibrate();
            case 1 -> sensor.cancelCalibration();
            case 2 -> sensor.clearCalibration();
            default -> {
                return Outcome.refused(CHANNEL_CALIBRATION, command, "START, CANCEL or CLEAR");
            }
        }
        return Outcome.done();
    }
}
