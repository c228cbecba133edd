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

/** A satellite's file with every key, its meaning, range and default, all but the name commented out. */
final class SatelliteExample {

    private static final String HEAD = """
            # What a satellite is to do: './ultrasonic run --config satellite.yaml'.
            # './ultrasonic run --config satellite.yaml --check-config' tells what is wrong with a file.
            # Keys without a value here have the default that stands behind their meaning.
            # ${NAME} stands for a variable of the environment; keep passwords there.
            # Options on the command line stand above this file.

            """;

    private SatelliteExample() {}

    /** The text. */
    static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        String section = "";
        for (SatelliteKey key : SatelliteKeys.ALL) {
            if (!key.section().equals(section)) {
                section = key.section();
                text.append('\n').append(section.isEmpty() ? "" : section + ":\n");
            }
            String indent = section.isEmpty() ? "" : "  ";
            text.append(indent)
                    .append("# ")
                    .append(key.meaning())
                    .append(": ")
                    .append(key.allowed())
                    .append(" (default: ")
                    .append(key.fallback())
                    .append(")\n");
            boolean first = key.path().equals("name");
            text.append(indent)
                    .append(first ? "" : "# ")
                    .append(key.name())
                    .append(": ")
                    .append(value(key))
                    .append('\n');
        }
        return text.toString();
    }

    private static String value(SatelliteKey key) {
        return switch (key.path()) {
            case "name" -> "satellite";
            case "label" -> "Kitchen";
            case "device.output" -> "hw:CARD=Device,DEV=0";
            case "device.input" -> "hw:CARD=Device,DEV=0";
            case "signal.level" -> "-20";
            case "detection.model" -> "network.bin";
            case "detection.personal" -> "personal.json";
            case "power.quietHours" -> "22:30-06:00";
            case "rareEvents.folder" -> "/var/lib/ultrasonic/rare";
            case SatelliteKeys.BROKER -> "mqtt://broker.home:1883";
            case SatelliteKeys.USER -> "satellite";
            case SatelliteKeys.PASSWORD -> "${MQTT_PASSWORD}";
            case "mqtt.bridge" -> "satellite";
            case "mqtt.clientId" -> "ultrasonic-kitchen";
            case "mqtt.caFile" -> "/etc/ultrasonic/ca.pem";
            case "mqtt.clientCertificate" -> "/etc/ultrasonic/client.pem";
            case "mqtt.clientKey" -> "/etc/ultrasonic/client.key";
            default -> key.fallback();
        };
    }
}
