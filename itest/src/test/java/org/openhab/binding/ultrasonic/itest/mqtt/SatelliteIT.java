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
package org.openhab.binding.ultrasonic.itest.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a satellite with a virtual room, from its file to its end. */
class SatelliteIT {

    private static final String HALL = "ultrasonic/hall";

    @TempDir
    private Path folder;

    @BeforeAll
    static void requireBroker() throws IOException, InterruptedException {
        Mosquitto.require();
    }

    private Process satellite(Mosquitto broker) throws IOException {
        Path file = Files.writeString(folder.resolve("satellite.yaml"), """
                name: hall
                label: The hall
                device:
                  output: virtual
                calibration: off
                mqtt:
                  broker: mqtt://127.0.0.1:${PORT}
                  commands: true
                """);
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-jar",
                        System.getProperty("ultrasonic.jar"),
                        "run",
                        "--config",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("satellite.log").toFile());
        builder.environment().put("PORT", String.valueOf(broker.port()));
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        return builder.start();
    }

    @Test
    void satelliteSensesObeysAndSaysGoodbye() throws IOException, InterruptedException {
        try (Mosquitto broker = Mosquitto.start(folder);
                Subscriber subscriber = new Subscriber(broker)) {
            Process process = satellite(broker);
            try {
                Path log = folder.resolve("satellite.log");
                assertThat(subscriber.await(HALL + "/state", "SENSING", 60))
                        .as(Files.readString(log))
                        .isTrue();
                assertThat(subscriber.await("ultrasonic/bridge/hall/state", "online", 5))
                        .isTrue();
                assertThat(subscriber.latest(HALL + "/availability")).isEqualTo("online");
                assertThat(Subscriber.await(
                                () -> List.of("ON", "OFF").contains(subscriber.latest(HALL + "/motion")), 20))
                        .isTrue();
                assertThat(subscriber.latest(HALL))
                        .contains("\"simulated\":true")
                        .contains("\"carrier-frequency\":36000.0");
                Mosquitto.shell(
                        "mosquitto_pub",
                        "-h",
                        "localhost",
                        "-p",
                        String.valueOf(broker.port()),
                        "-t",
                        HALL + "/sensitivity/set",
                        "-m",
                        "6.5");
                assertThat(subscriber.await(HALL + "/sensitivity", "6.5", 10)).isTrue();
                process.destroy();
                assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
                assertThat(subscriber.await("ultrasonic/bridge/hall/state", "stopped", 5))
                        .as(Files.readString(log))
                        .isTrue();
                assertThat(subscriber.latest(HALL + "/availability")).isEqualTo("offline");
                assertThat(Files.readString(log)).contains("MQTT: connected to mqtt://127.0.0.1:" + broker.port());
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void brokerTellsOfASatelliteThatIsKilled() throws IOException, InterruptedException {
        try (Mosquitto broker = Mosquitto.start(folder);
                Subscriber subscriber = new Subscriber(broker)) {
            Process process = satellite(broker);
            try {
                assertThat(subscriber.await("ultrasonic/bridge/hall/state", "online", 60))
                        .isTrue();
            } finally {
                process.destroyForcibly().waitFor();
            }
            assertThat(subscriber.await("ultrasonic/bridge/hall/state", "offline", 10))
                    .isTrue();
        }
    }
}
