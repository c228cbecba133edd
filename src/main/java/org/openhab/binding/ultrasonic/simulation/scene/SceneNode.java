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

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** A piece of a scene file with the line that it begins in; lines count from 1, 0 where it comes from no file. */
sealed interface SceneNode {

    /** The line in the file. */
    int line();

    /** What it is, for messages. */
    String description();

    /**
     * A single value.
     *
     * @param text as written, without quotes
     */
    record Scalar(String text, int line) implements SceneNode {

        @Override
        public String description() {
            return text.isEmpty() ? "nothing" : "'" + text.lines().findFirst().orElse("") + "'";
        }

        /** A number as short as 1e-6 allows. */
        static Scalar of(double number) {
            BigDecimal decimal = new BigDecimal(number).setScale(6, RoundingMode.HALF_EVEN);
            String text =
                    decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
            return new Scalar(text, 0);
        }
    }

    /** A list. */
    record Sequence(List<SceneNode> items, int line) implements SceneNode {

        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String description() {
            return "a list of " + items.size();
        }

        /** A list of numbers. */
        static Sequence of(double... numbers) {
            List<SceneNode> items = new ArrayList<>();
            for (double number : numbers) {
                items.add(Scalar.of(number));
            }
            return new Sequence(items, 0);
        }
    }

    /**
     * Keys and their values, in the file's order.
     *
     * @param keyLines where each key stands; a value may begin on a later line
     */
    record Mapping(Map<String, SceneNode> entries, Map<String, Integer> keyLines, int line) implements SceneNode {

        /** Copies the maps. */
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            keyLines = Map.copyOf(keyLines);
        }

        @Override
        public String description() {
            return "keys with values";
        }

        /** The line of a key, or of the whole where the key is not there. */
        int lineOf(String key) {
            return keyLines.getOrDefault(key, line);
        }
    }

    /** Makes a mapping key by key. */
    final class Builder {

        private final Map<String, SceneNode> entries = new LinkedHashMap<>();

        Builder put(String key, SceneNode value) {
            entries.put(key, value);
            return this;
        }

        Builder put(String key, double number) {
            return put(key, Scalar.of(number));
        }

        Builder put(String key, long number) {
            return put(key, new Scalar(Long.toString(number), 0));
        }

        Builder put(String key, String text) {
            return put(key, new Scalar(text, 0));
        }

        Builder put(String key, double... numbers) {
            return put(key, Sequence.of(numbers));
        }

        Builder put(String key, Vector3 point) {
            return put(key, point.x(), point.y(), point.z());
        }

        Builder put(String key, List<? extends SceneNode> items) {
            return put(key, new Sequence(new ArrayList<>(items), 0));
        }

        Builder put(String key, Builder nested) {
            return put(key, nested.build());
        }

        Mapping build() {
            return new Mapping(entries, Map.of(), 0);
        }
    }
}
