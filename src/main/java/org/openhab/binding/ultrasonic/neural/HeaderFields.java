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
package org.openhab.binding.ultrasonic.neural;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;

/** Reads the fields of a file's header; every fault is an {@link IllegalArgumentException} that names the field. */
final class HeaderFields {

    private final JsonObject json;

    HeaderFields(JsonElement element) {
        if (!element.isJsonObject()) {
            throw new IllegalArgumentException("expected an object {...}");
        }
        this.json = element.getAsJsonObject();
    }

    private JsonElement field(String key) {
        JsonElement element = json.get(key);
        if (element == null) {
            throw new IllegalArgumentException(key + ": is missing");
        }
        return element;
    }

    private static IllegalArgumentException wrong(String key, JsonElement element, String wanted) {
        String shown = element.toString();
        int most = 40;
        return new IllegalArgumentException(key + ": expected " + wanted + ", got "
                + (shown.length() > most ? shown.substring(0, most) + "..." : shown));
    }

    String text(String key) {
        JsonElement element = field(key);
        if (!(element instanceof JsonPrimitive primitive) || !primitive.isString()) {
            throw wrong(key, element, "a text");
        }
        return element.getAsString();
    }

    boolean flag(String key) {
        JsonElement element = field(key);
        if (!(element instanceof JsonPrimitive primitive) || !primitive.isBoolean()) {
            throw wrong(key, element, "true or false");
        }
        return element.getAsBoolean();
    }

    JsonArray array(String key) {
        JsonElement element = field(key);
        if (!element.isJsonArray()) {
            throw wrong(key, element, "a list [...]");
        }
        return element.getAsJsonArray();
    }

    /** A size: so small that products of two are ints. */
    int size(String key) {
        JsonElement element = field(key);
        double value = number(key, element);
        if (!(value >= 1 && value <= WeightMatrix.MOST_COLUMNS) || value != Math.rint(value)) {
            throw wrong(key, element, "a whole number 1.." + WeightMatrix.MOST_COLUMNS);
        }
        return (int) value;
    }

    long whole(String key) {
        JsonElement element = field(key);
        try {
            number(key, element);
            return element.getAsBigDecimal().longValueExact();
        } catch (ArithmeticException e) {
            throw wrong(key, element, "a whole number of 64 bits");
        }
    }

    private static double number(String key, JsonElement element) {
        if (!(element instanceof JsonPrimitive primitive) || !primitive.isNumber()) {
            throw wrong(key, element, "a number");
        }
        return element.getAsDouble();
    }

    List<Integer> integers(String key) {
        List<Integer> values = new ArrayList<>();
        for (JsonElement element : array(key)) {
            double value = number(key, element);
            if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
                throw wrong(key, element, "whole numbers");
            }
            values.add((int) value);
        }
        return values;
    }

    List<String> texts(String key) {
        List<String> values = new ArrayList<>();
        for (JsonElement element : array(key)) {
            if (!(element instanceof JsonPrimitive primitive) || !primitive.isString()) {
                throw wrong(key, element, "texts");
            }
            values.add(element.getAsString());
        }
        return values;
    }

    /** A list of numbers, finite as float. */
    WeightMatrix row(String key, int columns) {
        JsonArray array = array(key);
        if (array.size() != columns) {
            throw new IllegalArgumentException(key + ": expected " + columns + " numbers, got " + array.size());
        }
        float[] values = new float[columns];
        for (int i = 0; i < columns; i++) {
            values[i] = (float) number(key, array.get(i));
            if (!Float.isFinite(values[i])) {
                throw wrong(key, array.get(i), "finite numbers");
            }
        }
        return WeightMatrix.row(values);
    }
}
