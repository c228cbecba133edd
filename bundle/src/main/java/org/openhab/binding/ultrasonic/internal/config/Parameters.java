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

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.ultrasonic.internal.config.ConfigProblem.Kind;

/**
 * Reads a thing's configuration value by value. Whatever is wrong is noted and its default taken, so that all problems
 * are found at once and nothing throws. A text of a number counts as a number: files of things often have them so.
 */
@NonNullByDefault
public final class Parameters {

    private final Map<String, @Nullable Object> values;
    private final List<ConfigProblem> problems = new ArrayList<>();
    private final Map<String, Described> described = new LinkedHashMap<>();

    /**
     * What is known of a parameter once it was read; tests compare it with the descriptors.
     *
     * @param usual what is taken if nothing is given
     * @param least the smallest number, NaN if it is no number
     * @param most the largest number, NaN if it is no number
     */
    public record Described(Object usual, double least, double most) {}

    /** The values by name, as openHAB has them. */
    public Parameters(Map<String, Object> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /** A number within its range. */
    public double number(String name, double usual, double least, double most, String unit) {
        described.put(name, new Described(usual, least, most));
        Object given = values.get(name);
        if (given == null || given.toString().isBlank()) {
            return usual;
        }
        double value;
        try {
            value = Double.parseDouble(given.toString().strip());
        } catch (NumberFormatException e) {
            problem(name, Kind.NOT_A_NUMBER, given, range(least, most, unit));
            return usual;
        }
        if (!(value >= least && value <= most)) {
            problem(name, Kind.OUT_OF_RANGE, given, range(least, most, unit));
            return usual;
        }
        return value;
    }

    /** A whole number within its range. */
    public int integer(String name, int usual, int least, int most, String unit) {
        double value = number(name, usual, least, most, unit);
        if (value != Math.rint(value)) {
            problem(name, Kind.NOT_WHOLE, plain(value), range(least, most, unit));
            return usual;
        }
        return (int) value;
    }

    /** True or false. */
    public boolean flag(String name, boolean usual) {
        described.put(name, new Described(usual, Double.NaN, Double.NaN));
        Object given = values.get(name);
        if (given == null || given.toString().isBlank()) {
            return usual;
        }
        String word = given.toString().strip();
        if (word.equalsIgnoreCase("true")) {
            return true;
        }
        if (!word.equalsIgnoreCase("false")) {
            problem(name, Kind.NOT_AN_OPTION, given, "true / false");
            return usual;
        }
        return false;
    }

    /** A text, without blanks around it. */
    public String text(String name, String usual) {
        described.put(name, new Described(usual, Double.NaN, Double.NaN));
        Object given = values.get(name);
        return given == null || given.toString().isBlank()
                ? usual
                : given.toString().strip();
    }

    /** One of several words. */
    public String word(String name, String usual, List<String> words) {
        String word = text(name, usual);
        if (!words.contains(word)) {
            problem(name, Kind.NOT_AN_OPTION, word, String.join(" / ", words));
            return usual;
        }
        return word;
    }

    /** Several texts: a list, or one text with commas. */
    public List<String> texts(String name) {
        described.put(name, new Described(List.of(), Double.NaN, Double.NaN));
        Object given = values.get(name);
        if (given == null) {
            return List.of();
        }
        List<?> all = given instanceof Collection<?> list
                ? List.copyOf(list)
                : List.of(given.toString().split(",", -1));
        return all.stream()
                .map(text -> String.valueOf(text).strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** Notes what a reader found out by itself. */
    public void problem(String name, Kind kind, Object value, String limit) {
        problems.add(new ConfigProblem(name, kind, value.toString(), limit));
    }

    /** All that is wrong, in the order in which it was found. */
    public List<ConfigProblem> problems() {
        return List.copyOf(problems);
    }

    /** What has been read, by name. */
    public Map<String, Described> described() {
        return Map.copyOf(described);
    }

    private static String range(double least, double most, String unit) {
        return plain(least) + ".." + plain(most) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** A number as people write it. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
