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

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What to publish, and where. Immutable.
 *
 * @param base first levels of all topics, such as {@code ultrasonic}
 * @param bridge name of this program below {@code base/bridge}, empty where it is the only one; two programs must not
 *     share one, since the broker tells of either's end there
 * @param qos quality of service of states, 0..2
 * @param retain whether the broker keeps states for those who subscribe later
 * @param commands whether anybody with access to the broker may command the sensors
 * @param discovery how sensors introduce themselves
 * @param discoveryPrefix first levels of Home Assistant's discovery topics
 * @param intervalSeconds how often values that merely fluctuate are published, 0.1..3600; changes of motion, occupancy
 *     and state are published at once
 * @param pageUrl the live page of this program, for links in Home Assistant
 */
public record TopicConfig(
        String base,
        String bridge,
        int qos,
        boolean retain,
        boolean commands,
        DiscoveryStyle discovery,
        String discoveryPrefix,
        double intervalSeconds,
        Optional<String> pageUrl) {

    private static final int MOST_CHARACTERS = 200;
    private static final int HIGHEST_QOS = 2;
    private static final double LEAST_SECONDS = 0.1;
    private static final double MOST_SECONDS = 3600;
    private static final Pattern LEVELS = Pattern.compile("[\\w.:-]+(/[\\w.:-]+)*");
    private static final Pattern LEVEL = Pattern.compile("[\\w.:-]*");

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException names the parameter, its value and what is allowed
     */
    public TopicConfig {
        Objects.requireNonNull(discovery, "discovery");
        Objects.requireNonNull(pageUrl, "pageUrl");
        requireLevels("base topic", base);
        requireLevels("discovery prefix", discoveryPrefix);
        if (!LEVEL.matcher(bridge).matches() || bridge.length() > MOST_CHARACTERS || bridge.equals("state")) {
            throw new IllegalArgumentException("MQTT bridge name must be one level of letters, digits and _.:-, and"
                    + " not 'state', got '" + bridge + "'");
        }
        if (qos < 0 || qos > HIGHEST_QOS) {
            throw new IllegalArgumentException("MQTT qos must be 0, 1 or 2, got " + qos);
        }
        if (!(intervalSeconds >= LEAST_SECONDS && intervalSeconds <= MOST_SECONDS)) {
            throw new IllegalArgumentException(
                    "MQTT interval must be " + LEAST_SECONDS + " to " + MOST_SECONDS + " s, got " + intervalSeconds);
        }
    }

    private static void requireLevels(String name, String topic) {
        if (!LEVELS.matcher(topic).matches() || topic.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("MQTT " + name + " must be levels of letters, digits and _.:- with /"
                    + " between them, at most " + MOST_CHARACTERS + " characters, got '" + topic + "'");
        }
    }

    /** Below {@code ultrasonic}, QoS 1, retained, no commands, introduced to Home Assistant, once a second. */
    public static TopicConfig defaults() {
        return new TopicConfig(
                "ultrasonic", "", 1, true, false, DiscoveryStyle.HOMEASSISTANT, "homeassistant", 1, Optional.empty());
    }

    /** The same below other levels. */
    public TopicConfig withBase(String wanted) {
        return new TopicConfig(
                wanted, bridge, qos, retain, commands, discovery, discoveryPrefix, intervalSeconds, pageUrl);
    }

    /** The same with commands allowed or not. */
    public TopicConfig withCommands(boolean wanted) {
        return new TopicConfig(base, bridge, qos, retain, wanted, discovery, discoveryPrefix, intervalSeconds, pageUrl);
    }

    /** The same with another introduction. */
    public TopicConfig withDiscovery(DiscoveryStyle wanted) {
        return new TopicConfig(base, bridge, qos, retain, commands, wanted, discoveryPrefix, intervalSeconds, pageUrl);
    }

    /** The same by another name of this program. */
    public TopicConfig withBridge(String wanted) {
        return new TopicConfig(
                base, wanted, qos, retain, commands, discovery, discoveryPrefix, intervalSeconds, pageUrl);
    }

    /** The same with a link to the live page. */
    public TopicConfig withPageUrl(Optional<String> wanted) {
        return new TopicConfig(
                base, bridge, qos, retain, commands, discovery, discoveryPrefix, intervalSeconds, wanted);
    }

    /**
     * Where this program says whether it runs: {@code online}, {@code stopped}, or the broker's word {@code offline}.
     */
    public String bridgeTopic() {
        return base + (bridge.isEmpty() ? "/bridge/state" : "/bridge/" + bridge + "/state");
    }
}
