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

import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;

/** Which topics sensors have and what they hold: our own or those of a convention. */
interface TopicLayout {

    /**
     * A command's topic, taken apart.
     *
     * @param sensor id
     * @param channel name
     */
    record CommandTopic(String sensor, String channel) {

        private static final String SET = "/set";

        /** Takes {@code <root>/<sensor>/<channel>/set} apart; empty if a topic is not of that form. */
        static Optional<CommandTopic> below(String root, String topic) {
            String prefix = root + "/";
            if (!topic.startsWith(prefix) || !topic.endsWith(SET) || topic.length() < prefix.length() + SET.length()) {
                return Optional.empty();
            }
            String[] levels = topic.substring(prefix.length(), topic.length() - SET.length())
                    .split("/", -1);
            return levels.length == 2 ? Optional.of(new CommandTopic(levels[0], levels[1])) : Optional.empty();
        }
    }

    /** What the broker is to say if the connection breaks. */
    OutgoingMessage will();

    /** All states of a sensor, the most urgent first. */
    List<OutgoingMessage> state(SensorSnapshot sensor);

    /** What is said after the states on each connection, and whenever somebody asks for it. */
    List<OutgoingMessage> introduction(List<SensorSnapshot> sensors);

    /** Something happened to a sensor; empty if this layout has no events. */
    Optional<OutgoingMessage> event(String sensor, SensorEvent event);

    /** A command was not understood; empty if this layout has no place for that. */
    Optional<OutgoingMessage> error(CommandTopic topic, String payload, String text);

    /** The last words of an orderly end. */
    List<OutgoingMessage> farewell(List<SensorSnapshot> sensors);

    /** Has the broker forget a sensor that is no more. */
    List<OutgoingMessage> removal(SensorSnapshot sensor);

    /** What to listen to. */
    List<String> subscriptions(List<String> sensors);

    /** Whether a message asks for the {@link #introduction}. */
    boolean asksForIntroduction(String topic, String payload);

    /** What a topic commands; empty if it is none of ours. */
    Optional<CommandTopic> command(String topic);
}
