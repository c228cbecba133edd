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
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.mqtt.BrokerProblem;
import org.openhab.binding.ultrasonic.mqtt.DiscoveryStyle;
import org.openhab.binding.ultrasonic.mqtt.MqttConfig;
import org.openhab.binding.ultrasonic.mqtt.MqttPublisher;
import org.openhab.binding.ultrasonic.mqtt.PublisherStatus;
import org.openhab.binding.ultrasonic.mqtt.TopicConfig;

/** Without TLS: what arrives, what comes back after all kinds of breaks, and what commands may do. */
class BrokerIT {

    private static final String BASE = "ultrasonic/kitchen";

    @TempDir
    private Path folder;

    private final ScriptedSensor kitchen = new ScriptedSensor("kitchen");
    private final List<PublisherStatus> told = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void requireBroker() throws IOException, InterruptedException {
        Mosquitto.require();
    }

    private MqttPublisher publisher(Mosquitto broker, TopicConfig topics) {
        MqttConfig config = MqttConfig.of("mqtt://127.0.0.1:" + broker.port()).withTopics(topics);
        MqttPublisher publisher = new MqttPublisher(config, List.of(kitchen.sensor()), told::add);
        publisher.start();
        return publisher;
    }

    @Test
    void subscriberHearsStatesEventsAndTheEnd() throws IOException, InterruptedException {
        try (Mosquitto broker = Mosquitto.start(folder);
                Subscriber early = new Subscriber(broker)) {
            try (MqttPublisher publisher = publisher(broker, TopicConfig.defaults())) {
                assertThat(early.await("ultrasonic/bridge/state", "online", 10)).isTrue();
                kitchen.say(true, 222);
                assertThat(early.await(BASE + "/motion", "ON", 5)).isTrue();
                assertThat(Subscriber.await(() -> !early.heard(BASE + "/event").isEmpty(), 5))
                        .isTrue();
                try (Subscriber late = new Subscriber(broker)) {
                    assertThat(late.await(BASE + "/motion", "ON", 5)).isTrue();
                    assertThat(late.latest(BASE)).contains("\"motion\":true").contains("\"motion-level\":222");
                    assertThat(late.heard(BASE + "/event"))
                            .as("events are not kept")
                            .isEmpty();
                    assertThat(late.latest("homeassistant/binary_sensor/ultrasonic_kitchen/motion/config"))
                            .contains("\"state_topic\":\"" + BASE + "/motion\"");
                }
                assertThat(publisher.status().connected()).isTrue();
                assertThat(publisher.status().published()).isGreaterThan(40);
            }
            assertThat(early.await("ultrasonic/bridge/state", "stopped", 5)).isTrue();
            assertThat(early.latest(BASE + "/availability")).isEqualTo("offline");
            assertThat(early.heard())
                    .allMatch(message -> message.qos() == (message.topic().endsWith("/event") ? 0 : 1)
                            || message.topic().startsWith("test/"));
        }
    }

    @Test
    void killedBrokerIsToldEverythingAnew() throws IOException, InterruptedException {
        try (Mosquitto broker = Mosquitto.start(folder);
                MqttPublisher publisher = publisher(broker, TopicConfig.defaults())) {
            assertThat(Subscriber.await(() -> publisher.status().connected(), 10))
                    .isTrue();
            broker.kill();
            assertThat(Subscriber.await(() -> !publisher.status().connected(), 10))
                    .isTrue();
            kitchen.say(true, 150);
            kitchen.say(false, 0);
            kitchen.say(true, 160);
            TimeUnit.SECONDS.sleep(2);
            assertThat(publisher.status().problem()).contains(BrokerProblem.UNREACHABLE);
            assertThat(publisher.status().text()).contains("Connection refused");
            broker.launch();
            try (Subscriber subscriber = new Subscriber(broker)) {
                assertThat(subscriber.await(BASE + "/motion", "ON", 10)).isTrue();
                assertThat(subscriber.await("ultrasonic/bridge/state", "online", 5))
                        .isTrue();
                assertThat(subscriber.heard(BASE + "/motion"))
                        .as("the newest alone")
                        .containsExactly("ON");
                assertThat(subscriber.latest()).containsKey("homeassistant/sensor/ultrasonic_kitchen/level/config");
                assertThat(publisher.status().droppedEvents()).isEqualTo(3);
            }
            assertThat(told).extracting(PublisherStatus::connected).contains(true, false);
        }
    }

    @Test
    void brokerCutOffForAMinuteHoldsNobodyUpAndHearsTheNewestAfterwards() throws IOException, InterruptedException {
        try (Mosquitto broker = Mosquitto.start(folder);
                Subscriber subscriber = new Subscriber(broker);
                MqttPublisher publisher = publisher(broker, TopicConfig.defaults())) {
            assertThat(subscriber.await(BASE + "/motion", "OFF", 10)).isTrue();
            broker.suspend();
            long worstNanos = 0;
            // A minute.
            for (int i = 0; i < 600; i++) {
                long before = System.nanoTime();
                kitchen.say(i % 2 == 0, i);
                worstNanos = Math.max(worstNanos, System.nanoTime() - before);
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(worstNanos).as("ns that sensing waited").isLessThan(TimeUnit.MILLISECONDS.toNanos(500));
            assertThat(publisher.status().connected()).isFalse();
            kitchen.say(true, 999);
            broker.resume();
            assertThat(subscriber.await(BASE + "/motion-level", "999", 40)).isTrue();
            assertThat(subscriber.await(BASE + "/motion", "ON", 2)).isTrue();
            assertThat(subscriber.await("ultrasonic/bridge/state", "online", 5)).isTrue();
        }
    }

    @Test
    void wrongPasswordIsSaidAndNeverShown() throws IOException, InterruptedException {
        Path passwords = folder.resolve("passwords");
        Mosquitto.shell("mosquitto_passwd", "-c", "-b", passwords.toString(), "anna", "right");
        try (Mosquitto broker = Mosquitto.start(folder, "allow_anonymous false", "password_file " + passwords)) {
            String host = "127.0.0.1:" + broker.port();
            for (Map.Entry<String, String> wrong : Map.of(
                            "mqtt://anna:wrongest@" + host,
                            "refuses user 'anna'",
                            "mqtt://" + host,
                            "wants a user name")
                    .entrySet()) {
                PublisherStatus status = failure(MqttConfig.of(wrong.getKey()));
                assertThat(status.problem()).contains(BrokerProblem.CREDENTIALS_REFUSED);
                assertThat(status.text()).contains(wrong.getValue()).doesNotContain("wrongest");
            }
            MqttConfig right = MqttConfig.of("mqtt://anna:right@" + host);
            try (MqttPublisher publisher = new MqttPublisher(right, List.of(kitchen.sensor()), told::add)) {
                publisher.start();
                assertThat(Subscriber.await(() -> publisher.status().connected(), 10))
                        .isTrue();
            }
        }
    }

    private PublisherStatus failure(MqttConfig config) throws InterruptedException {
        try (MqttPublisher publisher = new MqttPublisher(config, List.of(kitchen.sensor()), told::add)) {
            publisher.start();
            assertThat(Subscriber.await(() -> publisher.status().problem().isPresent(), 15))
                    .isTrue();
            return publisher.status();
        }
    }

    @Test
    void unreachableBrokersAreTold() throws InterruptedException {
        assertThat(failure(MqttConfig.of("mqtt://127.0.0.1:1")).problem()).contains(BrokerProblem.UNREACHABLE);
        assertThat(failure(MqttConfig.of("mqtt://no-such-host.invalid")).text())
                .contains("no host named 'no-such-host.invalid'");
    }

    @Test
    void tenThousandHostilePayloadsDoNothingAndACommandStillWorks() throws IOException, InterruptedException {
        try (Mosquitto broker = Mosquitto.start(folder);
                Subscriber subscriber = new Subscriber(broker);
                MqttPublisher publisher =
                        publisher(broker, TopicConfig.defaults().withCommands(true))) {
            assertThat(subscriber.await("ultrasonic/bridge/state", "online", 10))
                    .isTrue();
            Path lines = folder.resolve("hostile");
            List<String> hostile = List.of("NaN", "1e300", "-1", "{\"a\":1}", "\u001b[2J", "x".repeat(5000), "öäü");
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 2_500; i++) {
                text.append(hostile.get(i % hostile.size())).append('\n');
            }
            Files.writeString(lines, text);
            for (String channel : List.of("sensitivity", "enabled", "calibration", "nonsense")) {
                Mosquitto.shell(
                        "sh",
                        "-c",
                        "exec mosquitto_pub -h localhost -p " + broker.port() + " -t " + BASE + "/" + channel
                                + "/set -l < " + lines);
            }
            Mosquitto.shell(
                    "sh",
                    "-c",
                    "head -c 3000000 /dev/urandom | mosquitto_pub -h localhost -p " + broker.port() + " -t " + BASE
                            + "/enabled/set -s");
            Mosquitto.shell(command(broker, "enabled", "OFF", "-r"));
            assertThat(Subscriber.await(() -> publisher.status().refusedCommands() >= 9_000, 20))
                    .as("refused %d", publisher.status().refusedCommands())
                    .isTrue();
            Mosquitto.shell(command(broker, "sensitivity", "8"));
            assertThat(subscriber.await(BASE + "/sensitivity", "8.0", 10)).isTrue();
            assertThat(kitchen.calls())
                    .filteredOn(call -> !call.startsWith("enable"))
                    .hasSize(1);
            assertThat(subscriber.heard(BASE + "/error")).isNotEmpty();
            assertThat(publisher.status().connected()).isTrue();
        }
    }

    private static String[] command(Mosquitto broker, String channel, String payload, String... more) {
        String[] command = {
            "mosquitto_pub",
            "-h",
            "localhost",
            "-p",
            String.valueOf(broker.port()),
            "-t",
            BASE + "/" + channel + "/set",
            "-m",
            payload
        };
        String[] all = java.util.Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        return all;
    }

    @Test
    void homeAssistantHearsOfUsWhenItStartsAndForgetsUsWhenSwitchedOff() throws IOException, InterruptedException {
        String motion = "homeassistant/binary_sensor/ultrasonic_kitchen/motion/config";
        try (Mosquitto broker = Mosquitto.start(folder)) {
            try (Subscriber subscriber = new Subscriber(broker);
                    MqttPublisher publisher = publisher(broker, TopicConfig.defaults())) {
                assertThat(Subscriber.await(() -> subscriber.heard(motion).size() == 1, 10))
                        .isTrue();
                Mosquitto.shell(
                        "mosquitto_pub",
                        "-h",
                        "localhost",
                        "-p",
                        String.valueOf(broker.port()),
                        "-t",
                        "homeassistant/status",
                        "-m",
                        "online");
                assertThat(Subscriber.await(() -> subscriber.heard(motion).size() == 2, 10))
                        .isTrue();
                assertThat(publisher.status().connected()).isTrue();
            }
            try (Subscriber subscriber = new Subscriber(broker);
                    MqttPublisher publisher =
                            publisher(broker, TopicConfig.defaults().withDiscovery(DiscoveryStyle.OFF))) {
                assertThat(subscriber.await("ultrasonic/bridge/state", "online", 10))
                        .isTrue();
                assertThat(Subscriber.await(() -> subscriber.latest(motion).isEmpty(), 5))
                        .isTrue();
                try (Subscriber late = new Subscriber(broker)) {
                    assertThat(late.await(BASE + "/motion", "OFF", 5)).isTrue();
                    assertThat(late.latest().keySet()).noneMatch(topic -> topic.startsWith("homeassistant"));
                }
                assertThat(publisher.status().connected()).isTrue();
            }
        }
    }

    @Test
    void homieDeviceIsLostWithItsConnection() throws IOException, InterruptedException {
        try (Mosquitto broker = Mosquitto.start(folder);
                Subscriber subscriber = new Subscriber(broker);
                MqttPublisher publisher =
                        publisher(broker, TopicConfig.defaults().withDiscovery(DiscoveryStyle.HOMIE))) {
            assertThat(subscriber.await("homie/ultrasonic/$state", "ready", 10)).isTrue();
            kitchen.say(true, 140);
            assertThat(subscriber.await("homie/ultrasonic/kitchen/motion", "true", 5))
                    .isTrue();
            publisher.close();
            assertThat(subscriber.await("homie/ultrasonic/$state", "disconnected", 5))
                    .isTrue();
        }
    }
}
