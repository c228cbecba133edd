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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A broker that is as a test wants it, and remembers all it was told. */
final class FakeBroker {

    final List<OutgoingMessage> heard = new ArrayList<>();
    final List<String> filters = new ArrayList<>();
    int attempts;
    boolean reachable = true;
    boolean slow;
    private Client client;

    /** A connection, for each attempt another. */
    BrokerClient connection() {
        return new Client();
    }

    /** What the broker would tell a new subscriber. */
    Map<String, String> retained() {
        Map<String, String> retained = new LinkedHashMap<>();
        for (OutgoingMessage message : heard) {
            if (message.retained()) {
                retained.put(message.topic(), message.payload());
            }
        }
        retained.values().removeIf(String::isEmpty);
        return retained;
    }

    /** Everything said in a topic, in its order. */
    List<String> heard(String topic) {
        return heard.stream()
                .filter(message -> message.topic().equals(topic))
                .map(OutgoingMessage::payload)
                .toList();
    }

    void cutOff() {
        Client cut = client;
        client = null;
        reachable = false;
        cut.will.ifPresent(heard::add);
        cut.inbox.lost();
    }

    void deliver(String topic, String payload, boolean retained) {
        client.inbox.message(topic, payload.getBytes(StandardCharsets.UTF_8), retained);
    }

    private final class Client implements BrokerClient {

        private Optional<OutgoingMessage> will = Optional.empty();
        private Inbox inbox;

        @Override
        public void connect(Optional<OutgoingMessage> lastWill, Inbox box) throws BrokerException {
            attempts++;
            if (!reachable) {
                throw new BrokerException(BrokerProblem.UNREACHABLE, "nobody there", null);
            }
            will = lastWill;
            inbox = box;
            client = this;
        }

        @Override
        public boolean connected() {
            return client == this;
        }

        @Override
        public void subscribe(List<String> wanted) {
            filters.clear();
            filters.addAll(wanted);
        }

        @Override
        public void publish(OutgoingMessage message) throws BrokerException {
            if (!connected()) {
                throw new BrokerException(BrokerProblem.LOST, "gone", null);
            }
            heard.add(message);
        }

        @Override
        public boolean wasSlow() {
            boolean was = slow;
            slow = false;
            return was;
        }

        @Override
        public void disconnect() {
            client = null;
        }

        @Override
        public void close() {
            if (connected()) {
                cutOff();
            }
        }
    }
}
