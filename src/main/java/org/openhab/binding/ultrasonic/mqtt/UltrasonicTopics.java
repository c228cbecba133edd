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
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;

/** Our own topics, each state as a text of its own and all of a sensor as JSON, and Home Assistant's discovery. */
final class UltrasonicTopics implements TopicLayout {

    static final String ONLINE = "online";
    static final String OFFLINE = "offline";
    static final String STOPPED = "stopped";

    private static final String SET = "/set";
    /** Texts of these come first, then the JSON: what rules wait for. */
    private static final int URGENT_CHANNELS = 2;

    private final Gson gson =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private final TopicConfig config;
    private final HomeAssistantDiscovery discovery;

    UltrasonicTopics(TopicConfig config) {
        this.config = config;
        this.discovery = new HomeAssistantDiscovery(config);
    }

    @Override
    public OutgoingMessage will() {
        return state(config.bridgeTopic(), OFFLINE);
    }

    @Override
    public List<OutgoingMessage> state(SensorSnapshot sensor) {
        String topic = topic(sensor.id());
        Map<String, JsonElement> values = ChannelValues.of(sensor);
        List<OutgoingMessage> messages = new ArrayList<>(values.size() + 2);
        values.forEach((channel, value) -> messages.add(state(topic + "/" + channel, ChannelValues.text(value))));
        JsonObject all = new JsonObject();
        all.add("time", new JsonPrimitive(sensor.reading().time().toString()));
        all.add("id", new JsonPrimitive(sensor.id()));
        all.add("label", new JsonPrimitive(sensor.label()));
        all.add("simulated", new JsonPrimitive(sensor.simulated()));
        values.forEach(all::add);
        messages.add(URGENT_CHANNELS, state(topic, gson.toJson(all)));
        messages.add(state(topic + "/availability", sensor.available() ? ONLINE : OFFLINE));
        return messages;
    }

    @Override
    public List<OutgoingMessage> introduction(List<SensorSnapshot> sensors) {
        List<OutgoingMessage> messages = new ArrayList<>();
        messages.add(state(config.bridgeTopic(), ONLINE));
        for (SensorSnapshot sensor : sensors) {
            messages.addAll(discovery.of(sensor));
        }
        return messages;
    }

    @Override
    public Optional<OutgoingMessage> event(String sensor, SensorEvent event) {
        JsonObject json = new JsonObject();
        json.addProperty("event_type", event.type().name());
        json.addProperty("time", event.time().toString());
        json.addProperty("text", event.text());
        return Optional.of(new OutgoingMessage(topic(sensor) + "/event", gson.toJson(json), 0, false));
    }

    @Override
    public Optional<OutgoingMessage> error(CommandTopic topic, String payload, String text) {
        JsonObject json = new JsonObject();
        json.addProperty("channel", topic.channel());
        json.addProperty("payload", payload);
        json.addProperty("error", text);
        return Optional.of(new OutgoingMessage(topic(topic.sensor()) + "/error", gson.toJson(json), 0, false));
    }

    @Override
    public List<OutgoingMessage> farewell(List<SensorSnapshot> sensors) {
        List<OutgoingMessage> messages = new ArrayList<>();
        for (SensorSnapshot sensor : sensors) {
            messages.add(state(topic(sensor.id()) + "/availability", OFFLINE));
        }
        messages.add(state(config.bridgeTopic(), STOPPED));
        return messages;
    }

    @Override
    public List<OutgoingMessage> removal(SensorSnapshot sensor) {
        List<OutgoingMessage> messages = new ArrayList<>(discovery.removal(sensor));
        state(sensor).forEach(said -> messages.add(new OutgoingMessage(said.topic(), "", said.qos(), true)));
        return messages;
    }

    @Override
    public List<String> subscriptions(List<String> sensors) {
        List<String> filters = new ArrayList<>();
        if (config.discovery() == DiscoveryStyle.HOMEASSISTANT) {
            filters.add(birthTopic());
        }
        if (config.commands()) {
            sensors.forEach(sensor -> filters.add(topic(sensor) + "/+" + SET));
        }
        return filters;
    }

    @Override
    public boolean asksForIntroduction(String topic, String payload) {
        return topic.equals(birthTopic()) && payload.equals(ONLINE);
    }

    private String birthTopic() {
        return config.discoveryPrefix() + "/status";
    }

    @Override
    public Optional<CommandTopic> command(String topic) {
        return CommandTopic.below(config.base(), topic);
    }

    private String topic(String sensor) {
        return config.base() + "/" + sensor;
    }

    private OutgoingMessage state(String topic, String payload) {
        return new OutgoingMessage(topic, payload, config.qos(), config.retain());
    }
}
