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
package org.openhab.binding.ultrasonic.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.mqtt.MqttConfig;
import org.openhab.binding.ultrasonic.mqtt.MqttPublisher;
import org.openhab.binding.ultrasonic.mqtt.PublisherStatus;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;

/** A publisher that says on the terminal how it fares; does nothing without a broker. */
final class MqttOutlet implements AutoCloseable {

    private final MqttPublisher publisher;

    private MqttOutlet(MqttPublisher publisher) {
        this.publisher = publisher;
    }

    /**
     * Begins to publish a sensor, if there is a broker to publish to.
     *
     * @param page the live page's address, if others reach it
     * @throws CommandFailure if the sensor's name cannot be published
     */
    static MqttOutlet start(
            Optional<MqttConfig> config, PresenceSensor sensor, Optional<String> page, PrintWriter terminal) {
        if (config.isEmpty()) {
            return new MqttOutlet(null);
        }
        MqttConfig linked = config.get().withTopics(config.get().topics().withPageUrl(page));
        try {
            MqttPublisher publisher = new MqttPublisher(linked, List.of(sensor), status -> tell(status, terminal));
            publisher.start();
            return new MqttOutlet(publisher);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private static void tell(PublisherStatus status, PrintWriter terminal) {
        terminal.println("MQTT: " + status.text() + (status.connected() ? "" : "; trying again"));
        terminal.flush();
    }

    @Override
    public void close() {
        if (publisher != null) {
            publisher.close();
        }
    }
}
