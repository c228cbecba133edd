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
package org.openhab.binding.ultrasonic.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HomeAssistantDiscoveryTest {

    /** What the documentation of each component lists, as far as it suits a sensor. */
    private static final Map<String, Set<String>> DOCUMENTED = Map.of(
            "binary_sensor", Set.of("state_topic", "payload_on", "payload_off", "device_class", "off_delay"),
            "sensor",
                    Set.of(
                            "state_topic",
                            "unit_of_measurement",
                            "state_class",
                            "device_class",
                            "suggested_display_precision",
                            "value_template"),
            "number",
                    Set.of(
                            "command_topic",
                            "state_topic",
                            "min",
                            "max",
                            "step",
                            "mode",
                            "unit_of_measurement",
                            "device_class"),
            "switch", Set.of("command_topic", "state_topic", "payload_on", "payload_off", "state_on", "state_off"),
            "button", Set.of("command_topic", "payload_press"));

    private static final Set<String> COMMON = Set.of(
            "name",
            "unique_id",
            "availability",
            "availability_mode",
            "device",
            "origin",
            "qos",
            "entity_category",
            "enabled_by_default");

    private final FakeSensor sensor = new FakeSensor("kitchen");

    private List<OutgoingMessage> messages(TopicConfig config) {
        return new HomeAssistantDiscovery(config).of(sensor.snapshot());
    }

    private static JsonObject json(OutgoingMessage message) {
        return JsonParser.parseString(message.payload()).getAsJsonObject();
    }

    @Test
    void everyKeyIsDocumented() {
        for (OutgoingMessage message : messages(TopicConfig.defaults().withCommands(true))) {
            String component = message.topic().split("/")[1];
            Set<String> allowed = DOCUMENTED.get(component);
            assertThat(json(message).keySet())
                    .as(message.topic())
                    .allMatch(key -> COMMON.contains(key) || allowed.contains(key))
                    .contains("name", "unique_id", "availability", "device", "origin");
            assertThat(message.retained()).isTrue();
        }
    }

    @Test
    void topicsAreOfTheComponentStyle() {
        assertThat(messages(TopicConfig.defaults().withCommands(true)))
                .extracting(OutgoingMessage::topic)
                .contains(
                        "homeassistant/binary_sensor/ultrasonic_kitchen/motion/config",
                        "homeassistant/binary_sensor/ultrasonic_kitchen/occupancy/config",
                        "homeassistant/sensor/ultrasonic_kitchen/last_motion/config",
                        "homeassistant/number/ultrasonic_kitchen/sensitivity/config",
                        "homeassistant/switch/ultrasonic_kitchen/enabled/config",
                        "homeassistant/button/ultrasonic_kitchen/calibrate/config")
                .allMatch(topic -> topic.matches("homeassistant/\\w+/[\\w-]+/[\\w-]+/config"))
                .hasSize(12);
    }

    @Test
    void uniqueIdsDifferAndTheDeviceIsOne() {
        List<JsonObject> all = messages(TopicConfig.defaults().withCommands(true)).stream()
                .map(HomeAssistantDiscoveryTest::json)
                .toList();
        assertThat(all.stream().map(json -> json.get("unique_id").getAsString()).collect(Collectors.toSet()))
                .hasSameSizeAs(all);
        assertThat(all.stream().map(json -> json.get("device")).collect(Collectors.toSet()))
                .hasSize(1);
        JsonObject device = all.get(0).getAsJsonObject("device");
        assertThat(device.keySet())
                .containsExactlyInAnyOrder("identifiers", "name", "manufacturer", "model", "sw_version");
        assertThat(device.get("name").getAsString()).isEqualTo("The kitchen");
    }

    @Test
    void availabilityNeedsBridgeAndDevice() {
        JsonObject json = json(messages(TopicConfig.defaults()).get(0));
        assertThat(json.get("availability_mode").getAsString()).isEqualTo("all");
        assertThat(json.getAsJsonArray("availability").asList())
                .extracting(JsonElement::getAsJsonObject)
                .extracting(level -> level.get("topic").getAsString())
                .containsExactly("ultrasonic/bridge/state", "ultrasonic/kitchen/availability");
    }

    @Test
    void statesThatAreNamedArePublished() {
        TopicConfig config = TopicConfig.defaults().withCommands(true);
        Set<String> published = new UltrasonicTopics(config)
                .state(sensor.snapshot()).stream().map(OutgoingMessage::topic).collect(Collectors.toSet());
        for (OutgoingMessage message : messages(config)) {
            JsonObject json = json(message);
            if (json.has("state_topic")) {
                assertThat(published).contains(json.get("state_topic").getAsString());
            }
        }
    }

    @Test
    void switchedOffItTakesBackWhatItTold() {
        assertThat(messages(TopicConfig.defaults().withDiscovery(DiscoveryStyle.OFF)))
                .hasSize(12)
                .allMatch(message -> message.payload().isEmpty() && message.retained());
    }

    @Test
    void diagnosticSensorsAreOffByDefault() {
        JsonObject snr = json(messages(TopicConfig.defaults()).stream()
                .filter(message -> message.topic().contains("carrier_snr"))
                .findFirst()
                .orElseThrow());
        assertThat(snr.get("entity_category").getAsString()).isEqualTo("diagnostic");
        assertThat(snr.get("enabled_by_default").getAsBoolean()).isFalse();
    }
}
