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
package org.openhab.binding.ultrasonic.internal.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.ultrasonic.internal.config.ConfigProblem.Kind;
import org.openhab.binding.ultrasonic.mqtt.BrokerAddress;
import org.openhab.binding.ultrasonic.mqtt.BrokerConfig;
import org.openhab.binding.ultrasonic.mqtt.DiscoveryStyle;
import org.openhab.binding.ultrasonic.mqtt.MqttConfig;
import org.openhab.binding.ultrasonic.mqtt.MqttCredentials;
import org.openhab.binding.ultrasonic.mqtt.TlsConfig;
import org.openhab.binding.ultrasonic.mqtt.TopicConfig;
import org.openhab.core.thing.ThingUID;

/**
 * What an {@code mqtt-publisher} is to be. Immutable.
 *
 * @param mqtt broker and topics; empty if something is wrong
 * @param sensors the things to publish; empty for all
 * @param problems all that is wrong
 */
@NonNullByDefault
public record PublisherThingConfig(Optional<MqttConfig> mqtt, List<ThingUID> sensors, List<ConfigProblem> problems) {

    private static final String BROKER = "brokerUrl";
    private static final String BROKER_EXAMPLE = "mqtt://host:1883 / mqtts://host:8883";

    /** Copies the lists. */
    public PublisherThingConfig {
        sensors = List.copyOf(sensors);
        problems = List.copyOf(problems);
    }

    /**
     * Reads it.
     *
     * @param thing whose name becomes part of the client id if none is given
     */
    public static PublisherThingConfig read(ThingUID thing, Parameters parameters) {
        String url = parameters.text(BROKER, "");
        @Nullable BrokerConfig broker = broker(thing, url, parameters);
        @Nullable TopicConfig topics = topics(parameters);
        List<ThingUID> sensors = sensors(parameters);
        boolean usable =
                broker != null && topics != null && parameters.problems().isEmpty();
        return new PublisherThingConfig(
                usable ? Optional.of(new MqttConfig(broker, topics)) : Optional.empty(),
                sensors,
                parameters.problems());
    }

    private static @Nullable BrokerConfig broker(ThingUID thing, String url, Parameters parameters) {
        String user = parameters.text("username", "");
        String password = parameters.text("password", "");
        String clientId = parameters.text("clientId", "");
        TlsConfig tls = tls(parameters);
        if (url.isEmpty()) {
            parameters.problem(BROKER, Kind.MISSING, "-", BROKER_EXAMPLE);
            return null;
        }
        if (user.isEmpty() && !password.isEmpty()) {
            parameters.problem("username", Kind.MISSING_BESIDE, "-", "password");
            return null;
        }
        // The URL may hold a password; whatever is wrong with it is told without it.
        @Nullable
        BrokerConfig broker =
                attempt(parameters, BROKER, url.replaceFirst("^.*@", "...@"), BROKER_EXAMPLE, () -> BrokerConfig.of(url)
                        .withTls(tls));
        if (broker == null) {
            return null;
        }
        if (!user.isEmpty()) {
            broker = broker.withCredentials(Optional.of(new MqttCredentials(user, password)));
        }
        BrokerConfig named = broker;
        String name = clientId.isEmpty() ? BrokerConfig.randomClientId() + "-" + thing.getId() : clientId;
        return attempt(parameters, "clientId", name, "openhab-1", () -> named.withClientId(name));
    }

    private static TlsConfig tls(Parameters parameters) {
        Optional<Path> ca = file("caFile", parameters);
        Optional<Path> certificate = file("clientCertificate", parameters);
        Optional<Path> key = file("clientKey", parameters);
        boolean verify = parameters.flag("verifyHostName", true);
        if (certificate.isPresent() != key.isPresent()) {
            String missing = certificate.isPresent() ? "clientKey" : "clientCertificate";
            String there = certificate.isPresent() ? "clientCertificate" : "clientKey";
            parameters.problem(missing, Kind.MISSING_BESIDE, "-", there);
            return new TlsConfig(ca, Optional.empty(), Optional.empty(), verify);
        }
        return new TlsConfig(ca, certificate, key, verify);
    }

    private static Optional<Path> file(String name, Parameters parameters) {
        String text = parameters.text(name, "");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            parameters.problem(name, Kind.MALFORMED, text, "/etc/ssl/certs/ca.pem");
            return Optional.empty();
        }
    }

    private static @Nullable TopicConfig topics(Parameters parameters) {
        TopicConfig usual = TopicConfig.defaults();
        String base = parameters.text("baseTopic", usual.base());
        int qos = parameters.integer("qos", usual.qos(), 0, 2, "");
        boolean retain = parameters.flag("retain", usual.retain());
        boolean commands = parameters.flag("commands", usual.commands());
        DiscoveryStyle discovery = DiscoveryStyle.of(
                parameters.word("discovery", usual.discovery().key(), List.of("homeassistant", "homie", "off")));
        String prefix = parameters.text("discoveryPrefix", usual.discoveryPrefix());
        String levels = "house/ultrasonic";
        @Nullable TopicConfig based = attempt(parameters, "baseTopic", base, levels, () -> usual.withBase(base));
        return based == null
                ? null
                : attempt(
                        parameters,
                        "discoveryPrefix",
                        prefix,
                        levels,
                        () -> new TopicConfig(
                                base,
                                usual.bridge(),
                                qos,
                                retain,
                                commands,
                                discovery,
                                prefix,
                                usual.intervalSeconds(),
                                usual.pageUrl()));
    }

    private static List<ThingUID> sensors(Parameters parameters) {
        List<ThingUID> sensors = new ArrayList<>();
        for (String name : parameters.texts("sensors")) {
            @Nullable
            ThingUID sensor =
                    attempt(parameters, "sensors", name, "ultrasonic:sensor:kitchen", () -> new ThingUID(name));
            if (sensor != null) {
                sensors.add(sensor);
            }
        }
        return sensors;
    }

    /** Makes something, or notes that it cannot be made. */
    private static <T> @Nullable T attempt(
            Parameters parameters, String name, String value, String limit, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            parameters.problem(name, Kind.MALFORMED, value, limit);
            return null;
        }
    }

    /** Where the broker is, for messages. */
    public Optional<BrokerAddress> address() {
        return mqtt.map(config -> config.broker().address());
    }
}
