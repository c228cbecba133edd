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

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;
import org.openhab.binding.ultrasonic.sensor.SensorEventType;

/**
 * Tells Home Assistant of a sensor, one retained message for each of its components; an empty one takes back what an
 * earlier start may have told.
 *
 * <p>Keys are those of Home Assistant's documentation, "MQTT discovery messages" and the pages of each component, spelt
 * out.
 */
final class HomeAssistantDiscovery {

    private static final String COMMANDED = "command_topic";

    private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();
    private final TopicConfig config;

    HomeAssistantDiscovery(TopicConfig config) {
        this.config = config;
    }

    /**
     * One entity.
     *
     * @param component of Home Assistant
     * @param object its name within the device
     * @param name for people
     * @param keys adds what is particular
     */
    private record Entity(String component, String object, String name, Consumer<JsonObject> keys) {}

    /** All messages about a sensor. */
    List<OutgoingMessage> of(SensorSnapshot sensor) {
        List<OutgoingMessage> messages = new ArrayList<>();
        for (Entity entity : entities(config.base() + "/" + sensor.id())) {
            messages.add(message(sensor, entity));
        }
        return messages;
    }

    /** Takes back all that {@link #of} has told. */
    List<OutgoingMessage> removal(SensorSnapshot sensor) {
        return of(sensor).stream()
                .map(message -> new OutgoingMessage(message.topic(), "", message.qos(), true))
                .toList();
    }

    private OutgoingMessage message(SensorSnapshot sensor, Entity entity) {
        String node = slug(config.base() + "_" + sensor.id());
        JsonObject json = new JsonObject();
        json.addProperty("name", entity.name());
        json.addProperty("unique_id", node + "_" + entity.object());
        entity.keys().accept(json);
        boolean wanted =
                config.discovery() == DiscoveryStyle.HOMEASSISTANT && (config.commands() || !json.has(COMMANDED));
        json.add("availability", availability(sensor));
        json.addProperty("availability_mode", "all");
        json.addProperty("qos", config.qos());
        json.add("device", device(sensor, node));
        json.add("origin", origin());
        String topic =
                config.discoveryPrefix() + "/" + entity.component() + "/" + node + "/" + entity.object() + "/config";
        return new OutgoingMessage(topic, wanted ? gson.toJson(json) : "", 1, true);
    }

    private List<Entity> entities(String topic) {
        return List.of(
                binary("motion", "Motion", topic, ChannelValues.MOTION, "motion", json -> {}),
                binary("occupancy", "Occupancy", topic, ChannelValues.OCCUPANCY, "occupancy", json -> {}),
                binary(
                        "interference",
                        "Interference",
                        topic,
                        ChannelValues.INTERFERENCE,
                        "problem",
                        json -> json.addProperty("entity_category", "diagnostic")),
                measurement("level", "Motion level", topic, ChannelValues.LEVEL, "%", json -> {}),
                measurement("speed", "Speed", topic, ChannelValues.SPEED, "m/s", json -> {
                    json.addProperty("device_class", "speed");
                    json.addProperty("suggested_display_precision", 1);
                }),
                new Entity("sensor", "last_motion", "Last motion", json -> {
                    json.addProperty("state_topic", topic + "/" + ChannelValues.LAST_MOTION);
                    json.addProperty("device_class", "timestamp");
                }),
                measurement("carrier_snr", "Tone above noise", topic, ChannelValues.SNR, "dB", this::diagnostic),
                measurement("noise_floor", "Noise floor", topic, ChannelValues.NOISE_FLOOR, "dBFS", this::diagnostic),
                new Entity("event", "event", "Event", json -> {
                    json.addProperty("state_topic", topic + "/event");
                    json.add("event_types", words(SensorEventType.values()));
                }),
                number("sensitivity", "Sensitivity", topic, ChannelValues.SENSITIVITY, 1, 10, json -> {
                    json.addProperty("step", 0.5);
                    json.addProperty("mode", "slider");
                }),
                number("hold", "Occupancy hold", topic, ChannelValues.HOLD, 10, 86_400, json -> {
                    json.addProperty("step", 1);
                    json.addProperty("mode", "box");
                    json.addProperty("device_class", "duration");
                    json.addProperty("unit_of_measurement", "s");
                }),
                new Entity("select", "override", "Override", json -> {
                    command(json, topic, ChannelValues.OVERRIDE);
                    json.addProperty("state_topic", topic + "/" + ChannelValues.OVERRIDE);
                    json.add("options", words(OccupancyOverride.values()));
                    json.addProperty("entity_category", "config");
                }),
                new Entity("switch", "enabled", "Enabled", json -> {
                    command(json, topic, ChannelValues.ENABLED);
                    json.addProperty("state_topic", topic + "/" + ChannelValues.ENABLED);
                    json.addProperty("payload_on", "ON");
                    json.addProperty("payload_off", "OFF");
                    json.addProperty("entity_category", "config");
                }),
                new Entity("button", "calibrate", "Calibrate", json -> {
                    command(json, topic, ChannelValues.CALIBRATION);
                    json.addProperty("payload_press", "START");
                    json.addProperty("entity_category", "config");
                }));
    }

    private static Entity binary(
            String object, String name, String topic, String channel, String deviceClass, Consumer<JsonObject> more) {
        return new Entity("binary_sensor", object, name, json -> {
            json.addProperty("state_topic", topic + "/" + channel);
            json.addProperty("payload_on", "ON");
            json.addProperty("payload_off", "OFF");
            json.addProperty("device_class", deviceClass);
            more.accept(json);
        });
    }

    private static Entity measurement(
            String object, String name, String topic, String channel, String unit, Consumer<JsonObject> more) {
        return new Entity("sensor", object, name, json -> {
            json.addProperty("state_topic", topic + "/" + channel);
            json.addProperty("unit_of_measurement", unit);
            json.addProperty("state_class", "measurement");
            more.accept(json);
        });
    }

    private static Entity number(
            String object, String name, String topic, String channel, int low, int high, Consumer<JsonObject> more) {
        return new Entity("number", object, name, json -> {
            command(json, topic, channel);
            json.addProperty("state_topic", topic + "/" + channel);
            json.addProperty("min", low);
            json.addProperty("max", high);
            json.addProperty("entity_category", "config");
            more.accept(json);
        });
    }

    private static JsonArray words(Enum<?>... values) {
        JsonArray words = new JsonArray();
        for (Enum<?> value : values) {
            words.add(value.name());
        }
        return words;
    }

    private static void command(JsonObject json, String topic, String channel) {
        json.addProperty(COMMANDED, topic + "/" + channel + "/set");
    }

    private void diagnostic(JsonObject json) {
        json.addProperty("entity_category", "diagnostic");
        json.addProperty("enabled_by_default", false);
    }

    private JsonArray availability(SensorSnapshot sensor) {
        JsonArray both = new JsonArray();
        JsonObject bridge = new JsonObject();
        bridge.addProperty("topic", config.bridgeTopic());
        // A stopped bridge is as unavailable as one that broke off; Home Assistant ignores words that it does not know.
        bridge.addProperty("value_template", "{{ 'online' if value == 'online' else 'offline' }}");
        both.add(bridge);
        JsonObject own = new JsonObject();
        own.addProperty("topic", config.base() + "/" + sensor.id() + "/availability");
        both.add(own);
        return both;
    }

    private JsonObject device(SensorSnapshot sensor, String node) {
        JsonObject device = new JsonObject();
        JsonArray identifiers = new JsonArray();
        identifiers.add(node);
        device.add("identifiers", identifiers);
        device.addProperty("name", sensor.label());
        device.addProperty("manufacturer", "Ultrasonic");
        device.addProperty("model", sensor.simulated() ? "Doppler sensor (simulated)" : "Doppler sensor");
        device.addProperty("sw_version", ProductVersion.get());
        config.pageUrl().ifPresent(url -> device.addProperty("configuration_url", url));
        return device;
    }

    private static JsonObject origin() {
        JsonObject origin = new JsonObject();
        origin.addProperty("name", "Ultrasonic");
        origin.addProperty("sw_version", ProductVersion.get());
        return origin;
    }

    /** Home Assistant takes letters, digits, underscores and hyphens in these levels. */
    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "_");
    }
}
