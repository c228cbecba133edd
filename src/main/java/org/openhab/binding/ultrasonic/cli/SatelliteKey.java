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
package org.openhab.binding.ultrasonic.cli;

import java.util.List;
import java.util.Locale;

/**
 * A key of a satellite's file, and the option of {@code run} that it stands for.
 *
 * @param path its sections and its name, with dots between them
 * @param option of {@code run}
 * @param kind of value
 * @param low smallest number
 * @param high largest number
 * @param words what may be written, for WORD and FLAG; for a FLAG the second sets the option
 * @param fallback what holds if the key is not there, for people
 * @param meaning a sentence without its full stop
 */
record SatelliteKey(
        String path,
        String option,
        Kind kind,
        double low,
        double high,
        List<String> words,
        String fallback,
        String meaning) {

    /** Kinds of values. */
    enum Kind {
        /** Any text of one line. */
        TEXT,
        /** A sensor's short name, which becomes part of topics. */
        NAME,
        /** The same, never shown. */
        SECRET,
        /** A number. */
        NUMBER,
        /** A whole number. */
        INTEGER,
        /** A number or a word. */
        NUMBER_OR_WORD,
        /** One of some words. */
        WORD,
        /** One of two words, of which the second stands for an option without value. */
        FLAG
    }

    static SatelliteKey text(String path, String option, String fallback, String meaning) {
        return new SatelliteKey(path, option, Kind.TEXT, 0, 0, List.of(), fallback, meaning);
    }

    static SatelliteKey name(String path, String option, String fallback, String meaning) {
        return new SatelliteKey(path, option, Kind.NAME, 0, 0, List.of(), fallback, meaning);
    }

    static SatelliteKey secret(String path, String meaning) {
        return new SatelliteKey(path, "", Kind.SECRET, 0, 0, List.of(), "none", meaning);
    }

    static SatelliteKey number(String path, String option, double low, double high, String fallback, String meaning) {
        return new SatelliteKey(path, option, Kind.NUMBER, low, high, List.of(), fallback, meaning);
    }

    static SatelliteKey integer(String path, String option, double low, double high, String fallback, String meaning) {
        return new SatelliteKey(path, option, Kind.INTEGER, low, high, List.of(), fallback, meaning);
    }

    static SatelliteKey numberOr(
            String word, String path, String option, double low, double high, String fallback, String meaning) {
        return new SatelliteKey(path, option, Kind.NUMBER_OR_WORD, low, high, List.of(word), fallback, meaning);
    }

    static SatelliteKey word(String path, String option, List<String> words, String meaning) {
        return new SatelliteKey(path, option, Kind.WORD, 0, 0, words, words.get(0), meaning);
    }

    /** A key whose second word sets an option that has no value. */
    static SatelliteKey flag(String path, String option, String without, String with, String meaning) {
        return new SatelliteKey(path, option, Kind.FLAG, 0, 0, List.of(without, with), without, meaning);
    }

    /** Its section, empty at the top. */
    String section() {
        return path.contains(".") ? path.substring(0, path.indexOf('.')) : "";
    }

    /** Its name within the section. */
    String name() {
        return path.substring(path.indexOf('.') + 1);
    }

    /** What may stand there, for people. */
    String allowed() {
        return switch (kind) {
            case TEXT, SECRET -> "a text";
            case NAME -> "of lower-case letters, digits and hyphens, and not 'bridge'";
            case NUMBER -> "a number from " + Plain.number(low) + " to " + Plain.number(high);
            case INTEGER -> "a whole number from " + Plain.number(low) + " to " + Plain.number(high);
            case NUMBER_OR_WORD ->
                words.get(0) + " or a number from " + Plain.number(low) + " to " + Plain.number(high);
            case WORD, FLAG -> String.join(", ", words);
        };
    }

    /** Whether a value may stand there. */
    boolean allows(String value) {
        return switch (kind) {
            case TEXT, SECRET -> !value.isBlank() && value.lines().count() == 1;
            case NAME -> value.matches("[a-z0-9][a-z0-9-]*") && !value.equals("bridge");
            case NUMBER -> inRange(value);
            case INTEGER -> inRange(value) && value.matches("[+-]?\\d+");
            case NUMBER_OR_WORD -> words.contains(value) || inRange(value);
            case WORD, FLAG -> words.contains(value.toLowerCase(Locale.ROOT));
        };
    }

    private boolean inRange(String value) {
        if (!value.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)")) {
            return false;
        }
        double number = Double.parseDouble(value);
        return number >= low && number <= high;
    }
}
