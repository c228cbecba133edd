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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every key of a satellite's file. */
final class SatelliteKeys {

    static final String BROKER = "mqtt.broker";
    static final String USER = "mqtt.username";
    static final String PASSWORD = "mqtt.password";

    private static final double MOST_RATE_HZ = 768_000;

    static final List<SatelliteKey> ALL = List.of(
            SatelliteKey.name("name", "--name", "run", "Short name, for topics"),
            SatelliteKey.text("label", "--label", "the name", "Name for people"),
            SatelliteKey.text("device.output", "--device", "auto", "Loudspeaker, as 'ultrasonic devices' lists it"),
            SatelliteKey.text("device.input", "--input", "as output", "Microphones, if of another device"),
            SatelliteKey.integer("device.rate", "--rate", 0, MOST_RATE_HZ, "0", "Samples per second; 0: the highest"),
            SatelliteKey.integer("device.microphones", "--microphones", 0, 32, "0", "How many; 0: all there are"),
            SatelliteKey.text("signal.carrier", "--carrier", "auto", "Tones in Hz, with commas between them, or auto"),
            SatelliteKey.number("signal.level", "--level", -60, -6, "as calibrated", "Level of each tone, dBFS"),
            SatelliteKey.flag("calibration", "--no-calibration", "auto", "off", "Whether to calibrate at all"),
            SatelliteKey.number("detection.sensitivity", "--sensitivity", 1, 10, "5", "How readily motion is believed"),
            SatelliteKey.number(
                    "detection.sustainSensitivity",
                    "--sustain-sensitivity",
                    1,
                    10,
                    "7",
                    "The same after somebody has walked"),
            SatelliteKey.number("detection.sustainSeconds", "--sustain", 0, 86_400, "600", "How long that holds, in s"),
            SatelliteKey.number(
                    "detection.triggerDelay",
                    "--trigger-delay",
                    0,
                    10_000,
                    "300",
                    "How long clear motion may take to be reported, in ms"),
            SatelliteKey.number(
                    "detection.motionHold", "--motion-hold", 0, 3600, "5", "How long motion outlasts its end, in s"),
            SatelliteKey.text("detection.model", "--model", "the one of this build", "File of a trained network"),
            SatelliteKey.text(
                    "detection.personal", "--personal", "none", "File of what this home has changed about it"),
            SatelliteKey.number(
                    "occupancy.hold", "--hold", 10, 86_400, "300", "How long the room counts as occupied, in s"),
            SatelliteKey.number(
                    "occupancy.delay",
                    "--occupancy-delay",
                    0,
                    3600,
                    "0",
                    "How long motion must last before it does, in s"),
            SatelliteKey.flag("power.lowPower", "--low-power", "off", "auto", "Rest while sensing is of no use"),
            SatelliteKey.number(
                    "power.rest", "--rest", 0, 3600, "90", "Rest for so long after somebody was found, in s"),
            SatelliteKey.text("power.quietHours", "--quiet-hours", "none", "Emit nothing at these times: HH:MM-HH:MM"),
            SatelliteKey.text(
                    "rareEvents.folder",
                    "--record-rare",
                    "none",
                    "Keep seconds of the sensing band around rare events"),
            SatelliteKey.integer(
                    "rareEvents.quota", "--rare-quota", 1, 100_000, "200", "The most that they may take, in MB"),
            SatelliteKey.flag("web.serve", "--no-web", "true", "false", "Whether to serve the live page"),
            SatelliteKey.integer("web.port", "--web", 0, 65_535, "8090", "Its port; 0: any that is free"),
            SatelliteKey.text("web.bind", "--web-bind", "127.0.0.1", "Its address; 0.0.0.0: all of this machine"),
            SatelliteKey.text("web.host", "--web-host", "none", "A name it may be called by besides addresses"),
            SatelliteKey.text(BROKER, "--mqtt", "none", "mqtt://HOST[:PORT], or mqtts:// with TLS"),
            SatelliteKey.text(USER, "", "none", "User at the broker"),
            SatelliteKey.secret(PASSWORD, "Password at the broker; ${NAME} takes it from the environment"),
            SatelliteKey.text("mqtt.base", "--mqtt-base", "ultrasonic", "First levels of all topics"),
            SatelliteKey.text(
                    "mqtt.bridge",
                    "--mqtt-bridge",
                    "the name",
                    "Name below BASE/bridge; satellites of one base need different ones"),
            SatelliteKey.text("mqtt.clientId", "--mqtt-client-id", "random", "Name with the broker"),
            SatelliteKey.integer("mqtt.qos", "--mqtt-qos", 0, 2, "1", "Quality of service of states"),
            SatelliteKey.flag(
                    "mqtt.retain", "--mqtt-no-retain", "true", "false", "Whether the broker keeps states for later"),
            SatelliteKey.flag(
                    "mqtt.commands", "--mqtt-commands", "false", "true", "Whether to obey commands from the broker"),
            SatelliteKey.word(
                    "mqtt.discovery",
                    "--mqtt-discovery",
                    List.of("homeassistant", "homie", "off"),
                    "How the sensor introduces itself"),
            SatelliteKey.text(
                    "mqtt.discoveryPrefix",
                    "--mqtt-discovery-prefix",
                    "homeassistant",
                    "First levels of Home Assistant's discovery"),
            SatelliteKey.text("mqtt.caFile", "--mqtt-ca", "whom Java trusts", "Who may sign the broker's certificate"),
            SatelliteKey.text("mqtt.clientCertificate", "--mqtt-cert", "none", "Certificate of our own, PEM"),
            SatelliteKey.text("mqtt.clientKey", "--mqtt-key", "none", "Its key, PEM (PKCS #8)"),
            SatelliteKey.flag(
                    "mqtt.verifyHostName",
                    "--mqtt-any-host",
                    "true",
                    "false",
                    "Whether the broker's certificate must be for its host"));

    private SatelliteKeys() {}

    /** The key of a path. */
    static Optional<SatelliteKey> find(String path) {
        return ALL.stream().filter(key -> key.path().equals(path)).findFirst();
    }

    /** The key that stands for an option. */
    static Optional<SatelliteKey> ofOption(String option) {
        return ALL.stream()
                .filter(key -> !option.isEmpty() && key.option().equals(option))
                .findFirst();
    }

    /** All names of a section, or at the top those of keys and sections. */
    static Set<String> names(String section) {
        Set<String> names = new LinkedHashSet<>();
        for (SatelliteKey key : ALL) {
            if (key.section().equals(section)) {
                names.add(key.name());
            } else if (section.isEmpty()) {
                names.add(key.section());
            }
        }
        return names;
    }
}
