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

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.sensor.ScriptedSensor;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;
import org.openhab.binding.ultrasonic.sensor.SensorEventType;

/** The description against what the server does. */
class OpenApiTest {

    private static JsonObject description() throws IOException {
        try (Reader in = new InputStreamReader(
                StaticFiles.class.getResourceAsStream("page/openapi.json"), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(in).getAsJsonObject();
        }
    }

    @Test
    void describesEveryRouteAndNoOther() throws Exception {
        Set<String> described = new TreeSet<>();
        JsonObject paths = description().getAsJsonObject("paths");
        for (String path : paths.keySet()) {
            for (String method : paths.getAsJsonObject(path).keySet()) {
                String right = paths.getAsJsonObject(path)
                        .getAsJsonObject(method)
                        .get("x-right")
                        .getAsString();
                described.add(method.toUpperCase(Locale.ROOT) + " " + path + " " + right);
            }
        }
        Set<String> served = new TreeSet<>();
        try (Site site = new Site()) {
            for (Route route :
                    new Api(site, SignInAccess.byToken(AccessToken.random(), 1, Clock.systemUTC())).routes()) {
                served.add(route.method() + " " + route.path() + " "
                        + route.right().map(Words::of).orElse("open"));
            }
        }
        assertThat(described).isEqualTo(served);
    }

    @Test
    void everyAnswerIsAsDescribed() throws Exception {
        JsonObject description = description();
        ScriptedSensor sensor = Readings.sensor("hall");
        sensor.calibration(MadeUpCalibration.of(2));
        Instant now = Instant.now();
        try (ServedPage page = ServedPage.withToken(Clock.systemUTC())) {
            page.site.add(SensorPage.of(sensor, () -> ServedPage.FACTS));
            sensor.tell(Readings.walking(now, 150));
            sensor.tell(new SensorEvent(SensorEventType.MOTION_STARTED, now, "Somebody walks."));
            page.post("api/sensors/hall/selftest", "{}");
            JsonObject paths = description.getAsJsonObject("paths");
            int answers = 0;
            for (String path : paths.keySet()) {
                JsonObject get = paths.getAsJsonObject(path).getAsJsonObject("get");
                JsonElement schema = get == null || path.contains("{event}") ? null : schema(get);
                if (schema != null) {
                    JsonObject answer = page.get("api" + path.replace("{sensor}", "hall"));
                    List<String> problems = new ArrayList<>();
                    check(description, schema.getAsJsonObject(), answer, path, problems);
                    assertThat(problems).isEmpty();
                    answers++;
                }
            }
            assertThat(answers).isGreaterThan(7);
        }
    }

    private static JsonElement schema(JsonObject operation) {
        JsonObject content = operation
                .getAsJsonObject("responses")
                .getAsJsonObject("200")
                .getAsJsonObject("content")
                .getAsJsonObject("application/json");
        return content == null ? null : content.get("schema");
    }

    /** The part of JSON Schema that the description uses. */
    private static void check(
            JsonObject description, JsonObject schema, JsonElement value, String where, List<String> problems) {
        if (value.isJsonNull()) {
            if (!schema.has("nullable")) {
                problems.add(where + " is null");
            }
            return;
        }
        if (schema.has("allOf")) {
            check(description, schema.getAsJsonArray("allOf").get(0).getAsJsonObject(), value, where, problems);
        } else if (schema.has("$ref")) {
            String name = schema.get("$ref").getAsString().replace("#/components/schemas/", "");
            JsonObject found = description
                    .getAsJsonObject("components")
                    .getAsJsonObject("schemas")
                    .getAsJsonObject(name);
            check(description, found, value, where + ":" + name, problems);
        } else {
            switch (schema.get("type").getAsString()) {
                case "object" -> checkObject(description, schema, value, where, problems);
                case "array" -> {
                    int i = 0;
                    for (JsonElement element : value.getAsJsonArray()) {
                        check(description, schema.getAsJsonObject("items"), element, where + i++, problems);
                    }
                }
                default -> checkPlain(schema, value, where, problems);
            }
        }
    }

    private static void checkObject(
            JsonObject description, JsonObject schema, JsonElement value, String where, List<String> problems) {
        JsonObject properties = schema.getAsJsonObject("properties");
        for (String key : value.getAsJsonObject().keySet()) {
            if (!properties.has(key)) {
                problems.add(where + "." + key + " is not described");
            } else {
                check(
                        description,
                        properties.getAsJsonObject(key),
                        value.getAsJsonObject().get(key),
                        where + "." + key,
                        problems);
            }
        }
        JsonArray required = schema.has("required") ? schema.getAsJsonArray("required") : new JsonArray();
        for (JsonElement key : required) {
            if (!value.getAsJsonObject().has(key.getAsString())) {
                problems.add(where + "." + key.getAsString() + " is missing");
            }
        }
    }

    private static void checkPlain(JsonObject schema, JsonElement value, String where, List<String> problems) {
        String type = schema.get("type").getAsString();
        boolean right = value.isJsonPrimitive()
                && switch (type) {
                    case "boolean" -> value.getAsJsonPrimitive().isBoolean();
                    case "string" -> value.getAsJsonPrimitive().isString();
                    case "integer" ->
                        value.getAsJsonPrimitive().isNumber() && value.getAsDouble() == Math.rint(value.getAsDouble());
                    default -> value.getAsJsonPrimitive().isNumber();
                };
        if (!right) {
            problems.add(where + " is no " + type + ": " + value);
        } else if (schema.has("enum") && !schema.getAsJsonArray("enum").contains(value)) {
            problems.add(where + " is none of " + schema.get("enum") + ": " + value);
        }
    }
}
