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
package org.openhab.binding.ultrasonic.simulation.scene;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A key of a scene file: what may stand behind it.
 *
 * @param name as written
 * @param type what kind of value
 * @param low smallest number allowed, of every coordinate for points and of the values for curves and tables
 * @param high largest number allowed
 * @param unit of the numbers, empty for none
 * @param words what may be written, for type WORD
 * @param section what the value's own keys are, for SECTION and SECTIONS
 * @param choices sections by the word behind their first key, for CHOICES
 * @param fallback what holds if the key is not there; empty: the key must be there; "none": it may be left out
 * @param meaning for the reference, without a full stop
 */
record Key(
        String name,
        Type type,
        double low,
        double high,
        String unit,
        List<String> words,
        Section section,
        Map<String, Section> choices,
        Optional<String> fallback,
        String meaning) {

    /** Kinds of values. */
    enum Type {
        /** A number. */
        NUMBER("a number"),
        /** A whole number. */
        INTEGER("a whole number"),
        /** One of some words. */
        WORD("a word"),
        /** Any text of one line. */
        TEXT("a text"),
        /** x, y, z in m. */
        POINT("[x, y, z]"),
        /** x, y on the floor in m. */
        SPOT("[x, y]"),
        /** Several of them. */
        SPOTS("a list of [x, y]"),
        /** Several points. */
        POINTS("a list of [x, y, z]"),
        /** Gains in dB over frequencies in Hz. */
        TABLE("a list of [Hz, dB], Hz ascending"),
        /** A number, or one that changes with time. */
        CURVE("a number or a list of [seconds, number], seconds ascending"),
        /** Keys of its own. */
        SECTION("keys with values"),
        /** A list of such. */
        SECTIONS("a list, each item keys with values"),
        /** A list of several kinds of such. */
        CHOICES("a list, each item keys with values");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        /** For messages and the reference. */
        String words() {
            return words;
        }
    }

    static Key number(String name, double low, double high, String unit, String fallback, String meaning) {
        return of(name, Type.NUMBER, low, high, unit, fallback, meaning);
    }

    static Key of(String name, Type type, double low, double high, String unit, String fallback, String meaning) {
        return new Key(name, type, low, high, unit, List.of(), null, Map.of(), optional(fallback), meaning);
    }

    static Key word(String name, List<String> words, String fallback, String meaning) {
        return new Key(name, Type.WORD, 0, 0, "", List.copyOf(words), null, Map.of(), optional(fallback), meaning);
    }

    static Key text(String name, String fallback, String meaning) {
        return of(name, Type.TEXT, 0, 0, "", fallback, meaning);
    }

    static Key section(String name, Section section, String fallback, String meaning) {
        return new Key(name, Type.SECTION, 0, 0, "", List.of(), section, Map.of(), optional(fallback), meaning);
    }

    static Key sections(String name, Section section, String meaning) {
        return new Key(name, Type.SECTIONS, 0, 0, "", List.of(), section, Map.of(), Optional.of("none"), meaning);
    }

    static Key choices(String name, Map<String, Section> choices, String meaning) {
        return new Key(name, Type.CHOICES, 0, 0, "", List.of(), null, choices, Optional.of("none"), meaning);
    }

    private static Optional<String> optional(String fallback) {
        return fallback.isEmpty() ? Optional.empty() : Optional.of(fallback);
    }

    /** What is allowed, for messages and the reference. */
    String allowed() {
        if (type == Type.WORD) {
            return String.join(", ", words);
        }
        boolean ranged = high > low;
        return type.words() + (ranged ? " " + range() : "");
    }

    /** "1 to 30 m". */
    String range() {
        return plain(low) + " to " + plain(high) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** A number without a needless ".0". */
    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.format(Locale.ROOT, "%d", (long) number)
                : String.valueOf(number);
    }
}
