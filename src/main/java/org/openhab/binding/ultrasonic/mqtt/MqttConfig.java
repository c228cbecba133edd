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

/**
 * Everything that a publisher has to know. Immutable.
 *
 * @param broker how to reach the broker
 * @param topics what to publish there
 */
public record MqttConfig(BrokerConfig broker, TopicConfig topics) {

    /** Checks that nothing is missing. */
    public MqttConfig {
        Objects.requireNonNull(broker, "broker");
        Objects.requireNonNull(topics, "topics");
    }

    /**
     * A broker by its URL, with everything else by default.
     *
     * @throws IllegalArgumentException says what is expected of the URL
     */
    public static MqttConfig of(String url) {
        return new MqttConfig(BrokerConfig.of(url), TopicConfig.defaults());
    }

    /** The same broker with other topics. */
    public MqttConfig withTopics(TopicConfig wanted) {
        return new MqttConfig(broker, wanted);
    }
}
