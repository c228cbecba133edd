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

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;

/** Does to a sensor what somebody on the network has asked for, or says what is wrong with it. */
final class SensorCommands {

    /** No command is longer. */
    static final int MOST_BYTES = 64;

    /** Not all that Java takes for a number: no NaN, no hexadecimal, no exponent. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,7}(\\.\\d{1,6})?");

    private SensorCommands() {}

    /** What one may do to a calibration. */
    private enum CalibrationCommand {
        START,
        CANCEL,
        CLEAR
    }

    /**
     * Reads a payload and obeys.
     *
     * @param channel as in {@link ChannelValues}
     * @throws IllegalArgumentException says what is allowed; the sensor is as it was
     */
    static void obey(PresenceSensor sensor, String channel, byte[] payload) {
        switch (channel) {
            case ChannelValues.ENABLED -> sensor.enable(onOff(text(payload)));
            case ChannelValues.SENSITIVITY -> sensor.configure(sensor.context().withSensitivity(number(text(payload))));
            case ChannelValues.HOLD -> {
                ContextConfig context = sensor.context();
                sensor.configure(context.withOccupancy(number(text(payload)), context.occupancyDelaySeconds()));
            }
            case ChannelValues.OVERRIDE -> sensor.override(word(OccupancyOverride.class, text(payload)));
            case ChannelValues.CALIBRATION -> {
                switch (word(CalibrationCommand.class, text(payload))) {
                    case START -> sensor.calibrate();
                    case CANCEL -> sensor.cancelCalibration();
                    case CLEAR -> sensor.clearCalibration();
                }
            }
            default ->
                throw new IllegalArgumentException("there is no command for '" + shown(channel)
                        + "'; commands are enabled, sensitivity, occupancy-hold, override, calibration");
        }
    }

    private static String text(byte[] payload) {
        if (payload.length > MOST_BYTES) {
            throw new IllegalArgumentException("expected at most " + MOST_BYTES + " bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString()
                    .strip();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("expected a text in UTF-8", e);
        }
    }

    private static boolean onOff(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on", "true" -> true;
            case "off", "false" -> false;
            default -> throw new IllegalArgumentException("expected ON or OFF");
        };
    }

    private static double number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("expected a number");
        }
        return Double.parseDouble(text);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("expected "
                + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }

    /** What somebody sent, fit to be repeated: short, and without anything that a terminal would obey. */
    static String shown(byte[] payload) {
        return shown(new String(payload, 0, Math.min(payload.length, MOST_BYTES), StandardCharsets.UTF_8));
    }

    private static String shown(String text) {
        String shortened = text.length() > MOST_BYTES ? text.substring(0, MOST_BYTES) : text;
        return shortened
                .codePoints()
                .map(point ->
                        point < ' ' || Character.getType(point) == Character.CONTROL || point == '\uFFFD' ? '?' : point)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
