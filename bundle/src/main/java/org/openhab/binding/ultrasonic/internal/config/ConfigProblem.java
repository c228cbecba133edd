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
package org.openhab.binding.ultrasonic.internal.config;

import java.util.Collection;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.ultrasonic.internal.StatusText;
import org.openhab.core.config.core.status.ConfigStatusMessage;

/**
 * Something that is wrong with one parameter.
 *
 * @param parameter its name
 * @param kind what is wrong
 * @param value what was given
 * @param limit what would do, in words of no language: a range, words of the configuration, an example
 */
@NonNullByDefault
public record ConfigProblem(String parameter, Kind kind, String value, String limit) {

    /** The beginning of the texts' keys. */
    public static final String TEXTS = "config-status.error.";

    /** What can be wrong. */
    public enum Kind {
        /** It is a number beyond its range. */
        OUT_OF_RANGE("out-of-range"),
        /** It is no number. */
        NOT_A_NUMBER("not-a-number"),
        /** It is no whole number. */
        NOT_WHOLE("not-whole"),
        /** It is none of the words that there are. */
        NOT_AN_OPTION("not-an-option"),
        /** It is not written like the example. */
        MALFORMED("malformed"),
        /** It is missing. */
        MISSING("missing"),
        /** It is missing beside another parameter. */
        MISSING_BESIDE("missing-beside"),
        /** It is beyond what another parameter allows. */
        CONTRADICTION("contradiction"),
        /** It names sensors whose names are the same. */
        SAME_NAMES("same-names"),
        /** Another thing has the device. */
        DEVICE_TAKEN("device-taken"),
        /** The file cannot be used. */
        UNUSABLE_FILE("unusable-file");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }

        /** The end of the text's key, after {@code config-status.error.}. */
        public String suffix() {
            return suffix;
        }
    }

    /** The text for a thing's status. */
    public String status() {
        return StatusText.of(TEXTS + kind.suffix, parameter, value, limit);
    }

    /** The message for openHAB's configuration page. */
    public ConfigStatusMessage message() {
        return ConfigStatusMessage.Builder.error(parameter)
                .withMessageKeySuffix(kind.suffix)
                .withArguments(parameter, value, limit)
                .build();
    }

    /** The messages for openHAB's configuration page. */
    public static List<ConfigStatusMessage> messages(Collection<ConfigProblem> problems) {
        return problems.stream().map(ConfigProblem::message).toList();
    }

    @Override
    public String toString() {
        return parameter + " " + kind.suffix + ": got " + value + (limit.isEmpty() ? "" : ", wanted " + limit);
    }
}
