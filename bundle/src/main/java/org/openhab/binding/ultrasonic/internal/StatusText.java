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

import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The texts of things' statuses, by their keys in {@code OH-INF/i18n}. An argument is a detail in English or a number;
 * the text around it is translated.
 */
@NonNullByDefault
public enum StatusText {
    /** Opening the device, looking for the tone. */
    STARTING("starting", 0),
    /** Senses with defaults, never calibrated. */
    DEFAULTS("defaults", 0),
    /** A calibration begins in some seconds. */
    CALIBRATION_ANNOUNCED("calibration-announced", 1),
    /** Calibrating, with the seconds left. */
    CALIBRATING("calibrating", 1),
    /** The calibration is old, or device or room have changed. */
    CALIBRATION_STALE("calibration-stale", 0),
    /** The last calibration was refused: a {@link StatusDetail}. */
    CALIBRATION_FAILED("calibration-failed", 1),
    /** Testing device and room. */
    TESTING("testing", 0),
    /** Resting as low power has it. */
    RESTING("resting", 0),
    /** Switched off. */
    SWITCHED_OFF("switched-off", 0),
    /** Paused for some seconds. */
    PAUSED("paused", 1),
    /** Something disturbs: a {@link StatusDetail}. */
    DISTURBED("disturbed", 1),
    /** A virtual room, not this one. */
    SIMULATED("simulated", 0),
    /** The device, which it names, is missing. */
    DEVICE_MISSING("device-missing", 1),
    /** Another program has the device. */
    DEVICE_BUSY("device-busy", 1),
    /** openHAB's user may not use the device. */
    NO_PERMISSION("no-permission", 1),
    /** The device refuses rate, format or channels. */
    FORMAT_REFUSED("format-refused", 1),
    /** The device delivers nothing. */
    DEVICE_STALLED("device-stalled", 1),
    /** The microphones deliver zeros. */
    MICROPHONES_MUTED("microphones-muted", 0),
    /** The tone is not heard. */
    CARRIER_NOT_HEARD("carrier-not-heard", 0),
    /** The host's echo cancellation seems to erase the tone. */
    ECHO_CANCELLATION("echo-cancellation", 0),
    /** The model cannot be used: its file, or the engine. */
    MODEL_BROKEN("model-broken", 1),
    /** Blind for another reason. */
    BLIND("blind", 0),
    /** Another thing has the device: device, thing. */
    DEVICE_TAKEN("device-taken", 2),
    /** None of a room's members senses. */
    NO_MEMBER_SENSES("no-member-senses", 0),
    /** Some of a room's members sense: how many, of how many. */
    SOME_MEMBERS_SENSE("some-members-sense", 2),
    /** No broker answers at an address, which all texts of brokers name. */
    BROKER_UNREACHABLE("broker-unreachable", 1),
    /** The broker refuses user, whom it names, or password. */
    BROKER_CREDENTIALS("broker-credentials", 2),
    /** The broker wants a user and a password. */
    BROKER_NO_CREDENTIALS("broker-no-credentials", 1),
    /** The broker's certificate is out of date. */
    BROKER_CERTIFICATE_EXPIRED("broker-certificate-expired", 1),
    /** The broker's certificate is signed by nobody trusted. */
    BROKER_CERTIFICATE_NOT_TRUSTED("broker-certificate-not-trusted", 1),
    /** The broker's certificate is for another host. */
    BROKER_HOST_NAME("broker-host-name", 1),
    /** The broker wants another client certificate. */
    BROKER_CLIENT_CERTIFICATE("broker-client-certificate", 1),
    /** One of these files of certificates and keys cannot be used. */
    BROKER_FILES("broker-files", 1),
    /** No encrypted connection. */
    BROKER_TLS("broker-tls", 1),
    /** Something answers that is no broker. */
    BROKER_PROTOCOL("broker-protocol", 1),
    /** The connection to the broker broke. */
    BROKER_LOST("broker-lost", 1);

    private static final String PREFIX = "status.";

    private final String name;
    private final int arguments;

    StatusText(String name, int arguments) {
        this.name = name;
        this.arguments = arguments;
    }

    /** The key of the text. */
    public String key() {
        return PREFIX + name;
    }

    /** How many arguments it takes: {0} and so on. */
    public int arguments() {
        return arguments;
    }

    /**
     * The text for openHAB to translate.
     *
     * @throws IllegalArgumentException if there are more or fewer arguments than it takes
     */
    public String text(Object... values) {
        if (values.length != arguments) {
            throw new IllegalArgumentException(
                    key() + " takes " + arguments + " arguments, got " + Arrays.toString(values));
        }
        return of(key(), values);
    }

    /**
     * A text for openHAB to translate.
     *
     * @param key of the text
     * @param values its arguments; one that is the reference of a text itself is translated, too
     */
    public static String of(String key, Object... values) {
        if (values.length == 0) {
            return "@text/" + key;
        }
        return "@text/" + key + " "
                + Arrays.stream(values)
                        .map(value -> "\"" + harmless(value.toString()) + "\"")
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    /** openHAB cuts arguments at commas, drops quotes and brackets, and leaves out what is empty. */
    private static String harmless(String value) {
        String text = value.replace(", ", "; ")
                .replace(',', ';')
                .replace('"', '\'')
                .replace('[', '(')
                .replace(']', ')')
                .replaceAll("\\s+", " ")
                .strip();
        return text.isEmpty() ? "-" : text;
    }
}
