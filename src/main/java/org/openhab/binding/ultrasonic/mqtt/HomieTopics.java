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

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;

/**
 * The topics of the Homie convention 4.0.0: this program is a device, each sensor a node. What is unknown has no value.
 */
final class HomieTopics implements TopicLayout {

    private static final String ROOT = "homie/";
    private static final String STATE = "/$state";
    private static final String SET = "/set";
    private static final String NOTHING = "";

    /**
     * A property.
     *
     * @param channel whose value it has
     * @param name for people
     * @param datatype of the convention
     * @param unit of the convention, or empty
     * @param format range or words, or empty
     * @param settable whether there is a command for it
     */
    private record Property(
            String channel, String name, String datatype, String unit, String format, boolean settable) {

        /** The convention has no such words as ON and OFF. */
        String text(JsonElement value) {
            return value.isJsonNull() ? NOTHING : value.getAsString();
        }
    }

    private static final List<Property> PROPERTIES = List.of(
            new Property(ChannelValues.MOTION, "Motion", "boolean", "", "", false),
            new Property(ChannelValues.OCCUPANCY, "Occupancy", "boolean", "", "", false),
            new Property("motion-type", "Kind of motion", "enum", "", "NONE,MINOR,MAJOR", false),
            new Property(ChannelValues.LEVEL, "Motion level", "integer", "%", "0:999", false),
            new Property("direction", "Direction", "enum", "", "NONE,APPROACHING,RECEDING", false),
            new Property(ChannelValues.SPEED, "Speed", "float", "m/s", "", false),
            new Property(ChannelValues.LAST_MOTION, "Last motion", "string", "", "", false),
            new Property("reason", "Reason", "string", "", "", false),
            new Property(ChannelValues.ENABLED, "Enabled", "boolean", "", "", true),
            new Property(ChannelValues.SENSITIVITY, "Sensitivity", "float", "", "1:10", true),
            new Property(ChannelValues.HOLD, "Occupancy hold", "integer", "s", "10:86400", true),
            new Property(ChannelValues.OVERRIDE, "Override", "enum", "", "AUTO,OCCUPIED,VACANT", true),
            new Property(ChannelValues.INTERFERENCE, "Interference", "boolean", "", "", false),
            new Property(ChannelValues.SNR, "Tone above noise", "float", "dB", "", false));

    private final TopicConfig config;
    private final String device;

    HomieTopics(TopicConfig config) {
        this.config = config;
        String name = config.bridge().isEmpty() ? config.base() : config.base() + "-" + config.bridge();
        this.device = ROOT
                + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }

    @Override
    public OutgoingMessage will() {
        return retained(device + STATE, "lost");
    }

    @Override
    public List<OutgoingMessage> state(SensorSnapshot sensor) {
        Map<String, JsonElement> values = ChannelValues.of(sensor);
        return PROPERTIES.stream()
                .map(property -> retained(
                        device + "/" + sensor.id() + "/" + property.channel(),
                        property.text(values.get(property.channel()))))
                .toList();
    }

    @Override
    public List<OutgoingMessage> introduction(List<SensorSnapshot> sensors) {
        List<OutgoingMessage> messages = new ArrayList<>();
        messages.add(retained(device + STATE, "init"));
        messages.add(retained(device + "/$homie", "4.0.0"));
        messages.add(retained(device + "/$name", "Ultrasonic " + config.base()));
        messages.add(retained(device + "/$extensions", NOTHING));
        messages.add(retained(device + "/$implementation", "Ultrasonic " + ProductVersion.get()));
        messages.add(retained(
                device + "/$nodes", sensors.stream().map(SensorSnapshot::id).collect(Collectors.joining(","))));
        for (SensorSnapshot sensor : sensors) {
            messages.addAll(node(sensor));
        }
        messages.add(retained(device + STATE, "ready"));
        return messages;
    }

    private List<OutgoingMessage> node(SensorSnapshot sensor) {
        String node = device + "/" + sensor.id();
        List<OutgoingMessage> messages = new ArrayList<>();
        messages.add(retained(node + "/$name", sensor.label()));
        messages.add(retained(node + "/$type", sensor.simulated() ? "Doppler sensor (simulated)" : "Doppler sensor"));
        messages.add(retained(
                node + "/$properties",
                PROPERTIES.stream().map(Property::channel).collect(Collectors.joining(","))));
        for (Property property : PROPERTIES) {
            String topic = node + "/" + property.channel();
            messages.add(retained(topic + "/$name", property.name()));
            messages.add(retained(topic + "/$datatype", property.datatype()));
            messages.add(retained(topic + "/$settable", String.valueOf(property.settable() && config.commands())));
            if (!property.unit().isEmpty()) {
                messages.add(retained(topic + "/$unit", property.unit()));
            }
            if (!property.format().isEmpty()) {
                messages.add(retained(topic + "/$format", property.format()));
            }
        }
        return messages;
    }

    @Override
    public Optional<OutgoingMessage> event(String sensor, SensorEvent event) {
        return Optional.empty();
    }

    @Override
    public Optional<OutgoingMessage> error(CommandTopic topic, String payload, String text) {
        return Optional.empty();
    }

    @Override
    public List<OutgoingMessage> farewell(List<SensorSnapshot> sensors) {
        return List.of(retained(device + STATE, "disconnected"));
    }

    /** The list of nodes is in the introduction that follows. */
    @Override
    public List<OutgoingMessage> removal(SensorSnapshot sensor) {
        return Stream.concat(node(sensor).stream(), state(sensor).stream())
                .map(said -> retained(said.topic(), NOTHING))
                .toList();
    }

    @Override
    public List<String> subscriptions(List<String> sensors) {
        if (!config.commands()) {
            return List.of();
        }
        return sensors.stream()
                .map(sensor -> device + "/" + sensor + "/+" + SET)
                .toList();
    }

    @Override
    public boolean asksForIntroduction(String topic, String payload) {
        return false;
    }

    @Override
    public Optional<CommandTopic> command(String topic) {
        return CommandTopic.below(device, topic);
    }

    /** The convention wants all of it retained, whatever the plain topics do. */
    private OutgoingMessage retained(String topic, String payload) {
        return new OutgoingMessage(topic, payload, config.qos(), true);
    }
}
