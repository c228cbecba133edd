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
package org.openhab.binding.ultrasonic.internal.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.channelTypes;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.child;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.options;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.texts;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule templates use only modules that every openHAB has, and whatever they ask of users is used and explained. */
class RuleTemplateTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    /** Modules of openHAB 4.3 and 5, with the configuration that they take. */
    private static final Map<String, Set<String>> MODULES = Map.of(
            "core.ItemStateChangeTrigger", Set.of("itemName", "previousState", "state"),
            "timer.TimeOfDayTrigger", Set.of("time"),
            "core.ItemStateCondition", Set.of("itemName", "operator", "state"),
            "core.TimeOfDayCondition", Set.of("startTime", "endTime"),
            "core.ItemCommandAction", Set.of("itemName", "command"),
            "script.ScriptAction", Set.of("type", "script"));

    static Stream<Path> templates() {
        return DescriptorFiles.files("automation/templates").stream();
    }

    @Test
    void thereAreFour() {
        assertThat(templates().map(file -> file.getFileName().toString()))
                .containsExactly(
                        "away-alarm.json",
                        "light-while-occupied.json",
                        "nightly-recalibration.json",
                        "vacancy-alert.json");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templateIsWhole(Path file) throws IOException {
        JsonObject template = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertThat(template.get("uid").getAsString() + ".json").isEqualTo("ultrasonic-" + file.getFileName());
        Set<String> asked = new TreeSet<>();
        for (JsonElement parameter : template.getAsJsonArray("configDescriptions")) {
            asked.add(parameter.getAsJsonObject().get("name").getAsString());
        }
        Set<String> used = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        for (String kind : Set.of("triggers", "conditions", "actions")) {
            for (JsonElement element : template.getAsJsonArray(kind)) {
                JsonObject module = element.getAsJsonObject();
                assertThat(ids.add(module.get("id").getAsString()))
                        .as("ids differ")
                        .isTrue();
                String type = module.get("type").getAsString();
                assertThat(MODULES).containsKey(type);
                assertThat(type)
                        .endsWith(
                                kind.equals("triggers") ? "Trigger" : kind.equals("actions") ? "Action" : "Condition");
                JsonObject configuration = module.getAsJsonObject("configuration");
                assertThat(MODULES.get(type)).containsAll(configuration.keySet());
                Matcher placeholder = PLACEHOLDER.matcher(configuration.toString());
                while (placeholder.find()) {
                    used.add(placeholder.group(1));
                }
            }
        }
        assertThat(used).isEqualTo(asked);
    }

    @Test
    void textsAreThoseOfTheTemplates() throws IOException {
        Map<String, String> wanted = new TreeMap<>();
        for (Path file : templates().toList()) {
            JsonObject template = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            String uid = template.get("uid").getAsString();
            wanted.put("rule-template." + uid + ".label", template.get("label").getAsString());
            wanted.put(
                    "rule-template." + uid + ".description",
                    template.get("description").getAsString());
            for (JsonElement element : template.getAsJsonArray("configDescriptions")) {
                JsonObject parameter = element.getAsJsonObject();
                String base = "rule-template.config." + uid + ".name."
                        + parameter.get("name").getAsString();
                wanted.put(base + ".label", parameter.get("label").getAsString());
                wanted.put(base + ".description", parameter.get("description").getAsString());
            }
            for (String kind : Set.of("triggers", "conditions", "actions")) {
                for (JsonElement element : template.getAsJsonArray(kind)) {
                    JsonObject module = element.getAsJsonObject();
                    wanted.put(
                            "rule-template" + uid + ".input." + module.get("id").getAsString() + ".label",
                            module.get("label").getAsString());
                }
            }
        }
        Map<String, String> written = texts("ultrasonic.properties");
        written.keySet().removeIf(key -> !key.startsWith("rule-template"));
        assertThat(written).isEqualTo(wanted);
    }

    @Test
    void recalibrationSendsACommandThatTheChannelTakes() throws IOException {
        Path file = templates()
                .filter(path -> path.endsWith("nightly-recalibration.json"))
                .findFirst()
                .orElseThrow();
        JsonObject action = JsonParser.parseString(Files.readString(file))
                .getAsJsonObject()
                .getAsJsonArray("actions")
                .get(0)
                .getAsJsonObject();
        assertThat(options(child(channelTypes().get("calibration"), "command").orElseThrow()))
                .containsKey(
                        action.getAsJsonObject("configuration").get("command").getAsString());
    }
}
