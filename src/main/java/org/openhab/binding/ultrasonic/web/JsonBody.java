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
package org.openhab.binding.ultrasonic.web;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;

/** The JSON object of a request, of which every key is known and every value within its limits. */
final class JsonBody {

    /** No request needs more. */
    static final int MOST_BYTES = 4096;

    private final JsonObject object;

    private JsonBody(JsonObject object) {
        this.object = object;
    }

    /**
     * Reads a request.
     *
     * @param keys that may occur
     * @throws ApiException 413 if it is too long, 415 if it is no JSON, 400 if it is no object or has other keys
     */
    static JsonBody of(HttpServletRequest request, Set<String> keys) throws ApiException, IOException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new ApiException(415, "the body must be application/json, got " + type);
        }
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ApiException(413, "the body must be at most " + MOST_BYTES + " bytes");
        }
        JsonBody body = new JsonBody(parse(new String(bytes, StandardCharsets.UTF_8)));
        for (String key : body.object.keySet()) {
            if (!keys.contains(key)) {
                throw new ApiException(
                        400,
                        "unknown key '" + key + "'; known are "
                                + keys.stream().sorted().toList());
            }
        }
        return body;
    }

    private static JsonObject parse(String text) throws ApiException {
        try {
            JsonElement parsed = JsonParser.parseString(text);
            if (parsed.isJsonObject()) {
                return parsed.getAsJsonObject();
            }
        } catch (JsonParseException | StackOverflowError e) {
            throw new ApiException(400, "the body is no JSON");
        }
        throw new ApiException(400, "the body must be a JSON object");
    }

    /** A number, if the key is there. */
    OptionalDouble number(String key) throws ApiException {
        JsonElement value = object.get(key);
        if (value == null) {
            return OptionalDouble.empty();
        }
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber()) {
            throw new ApiException(400, key + " must be a number, got " + value);
        }
        return OptionalDouble.of(value.getAsDouble());
    }

    /** Either number or, if the key is missing, what there was before. */
    double numberOr(String key, double before) throws ApiException {
        return number(key).orElse(before);
    }

    /** A text that must be there. */
    String text(String key) throws ApiException {
        JsonElement value = object.get(key);
        if (value == null
                || !value.isJsonPrimitive()
                || !value.getAsJsonPrimitive().isString()) {
            throw new ApiException(400, key + " must be a text, got " + value);
        }
        return value.getAsString();
    }

    /** One of an enum's names, in lower case with hyphens. */
    <E extends Enum<E>> E choice(String key, Class<E> type) throws ApiException {
        List<E> all = Arrays.asList(type.getEnumConstants());
        String wanted = text(key);
        for (E one : all) {
            if (Words.of(one).equals(wanted)) {
                return one;
            }
        }
        throw new ApiException(
                400,
                key + " must be " + all.stream().map(Words::of).collect(Collectors.joining(", ")) + ", got '" + wanted
                        + "'");
    }

    /** True or false, which must be there. */
    boolean flag(String key) throws ApiException {
        JsonElement value = object.get(key);
        if (value == null
                || !value.isJsonPrimitive()
                || !value.getAsJsonPrimitive().isBoolean()) {
            throw new ApiException(400, key + " must be true or false, got " + value);
        }
        return value.getAsBoolean();
    }
}
