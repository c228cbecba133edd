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

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/** What the broker has delivered and nobody has looked at yet, bounded in number and size. */
final class IncomingMessages {

    private static final int MOST = 256;
    private static final int MOST_TOPIC_CHARACTERS = 512;
    /** One more than any command may have, so that whatever is too long still looks so. */
    private static final int KEPT_BYTES = SensorCommands.MOST_BYTES + 1;

    private final Deque<Incoming> waiting = new ArrayDeque<>();
    private long refused;

    /**
     * A message.
     *
     * @param payload cut off after what any command may have
     * @param retained whether nobody says it now
     */
    record Incoming(String topic, byte[] payload, boolean retained) {}

    /** Another one; beyond what is bearable it is counted and dropped. */
    synchronized void add(String topic, byte[] payload, boolean retained) {
        if (waiting.size() == MOST || topic.length() > MOST_TOPIC_CHARACTERS) {
            refused++;
            return;
        }
        byte[] kept = payload.length > KEPT_BYTES ? Arrays.copyOf(payload, KEPT_BYTES) : payload;
        waiting.addLast(new Incoming(topic, kept, retained));
    }

    /** The oldest that nobody has looked at. */
    synchronized Optional<Incoming> next() {
        return Optional.ofNullable(waiting.pollFirst());
    }

    /** One was looked at and not understood. */
    synchronized void refuse() {
        refused++;
    }

    /** How many were dropped or not understood. */
    synchronized long refused() {
        return refused;
    }
}
