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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;
import org.openhab.binding.ultrasonic.sensor.SensorEventType;

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
            "select", Set.of("command_topic", "state_topic", "options"),
            "event", Set.of("state_topic", "event_types", "device_class", "value_template"),
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
                        "homeassistant/select/ultrasonic_kitchen/override/config",
                        "homeassistant/event/ultrasonic_kitchen/event/config",
                        "homeassistant/button/ultrasonic_kitchen/calibrate/config")
                .allMatch(topic -> topic.matches("homeassistant/\\w+/[\\w-]+/[\\w-]+/config"))
                .hasSize(14);
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
        assertThat(device.get("name").getAsString()).isEqualTo("Sensor kitchen");
        TopicConfig linked = TopicConfig.defaults().withPageUrl(Optional.of("http://192.168.1.5:8090/"));
        assertThat(json(messages(linked).get(0))
                        .getAsJsonObject("device")
                        .get("configuration_url")
                        .getAsString())
                .isEqualTo("http://192.168.1.5:8090/");
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
        UltrasonicTopics topics = new UltrasonicTopics(config);
        Set<String> published = topics.state(sensor.snapshot()).stream()
                .map(OutgoingMessage::topic)
                .collect(Collectors.toSet());
        topics.event("kitchen", new SensorEvent(SensorEventType.OCCUPIED, FakeSensor.START, ""))
                .ifPresent(message -> published.add(message.topic()));
        for (OutgoingMessage message : messages(config)) {
            JsonObject json = json(message);
            if (json.has("state_topic")) {
                assertThat(published).contains(json.get("state_topic").getAsString());
            }
        }
    }

    /** Home Assistant's event entity wants {@code event_type} in a JSON object, and it has to be a known one. */
    @Test
    void everyEventIsOneThatWasAnnounced() {
        UltrasonicTopics topics = new UltrasonicTopics(TopicConfig.defaults());
        JsonObject announced = json(messages(TopicConfig.defaults()).stream()
                .filter(message -> message.topic().startsWith("homeassistant/event/"))
                .findFirst()
                .orElseThrow());
        List<String> types = announced.getAsJsonArray("event_types").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
        for (SensorEventType type : SensorEventType.values()) {
            OutgoingMessage said = topics.event("kitchen", new SensorEvent(type, FakeSensor.START, "it happened"))
                    .orElseThrow();
            assertThat(said.topic()).isEqualTo(announced.get("state_topic").getAsString());
            assertThat(types).contains(json(said).get("event_type").getAsString());
        }
    }

    /** Whatever an entity may send has to be obeyed. */
    @Test
    void everyCommandThatIsAnnouncedIsObeyed() {
        List<JsonObject> commands = messages(TopicConfig.defaults().withCommands(true)).stream()
                .map(HomeAssistantDiscoveryTest::json)
                .filter(json -> json.has("command_topic"))
                .toList();
        assertThat(commands).hasSize(5);
        for (JsonObject json : commands) {
            List<String> payloads = json.has("options")
                    ? json.getAsJsonArray("options").asList().stream()
                            .map(JsonElement::getAsString)
                            .toList()
                    : Stream.of("min", "max", "payload_on", "payload_off", "payload_press")
                            .filter(json::has)
                            .map(key -> json.get(key).getAsString())
                            .toList();
            assertThat(payloads).isNotEmpty();
            String channel = json.get("command_topic").getAsString().split("/")[2];
            for (String payload : payloads) {
                SensorCommands.obey(sensor, channel, payload.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(sensor.asked).contains("calibrate", "enable false", "configure");
    }

    @Test
    void switchedOffItTakesBackWhatItTold() {
        assertThat(messages(TopicConfig.defaults().withDiscovery(DiscoveryStyle.OFF)))
                .hasSize(14)
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
