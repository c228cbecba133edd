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
import java.util.Objects;

/**
 * Something to publish.
 *
 * @param topic where
 * @param payload what, as UTF-8; empty with {@code retained}: forget what was retained
 * @param qos quality of service, 0..2
 * @param retained whether the broker keeps it for those who subscribe later
 */
record OutgoingMessage(String topic, String payload, int qos, boolean retained) {

    /** Checks that nothing is missing. */
    OutgoingMessage {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(payload, "payload");
    }

    /** The payload as it is sent. */
    byte[] bytes() {
        return payload.getBytes(StandardCharsets.UTF_8);
    }
}
