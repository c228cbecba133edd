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
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.itest.Leisure;
import org.openhab.binding.ultrasonic.mqtt.MqttConfig;
import org.openhab.binding.ultrasonic.mqtt.MqttPublisher;
import org.openhab.binding.ultrasonic.mqtt.TopicConfig;

/**
 * A house of twenty satellites, each with its own connection. Their sensors follow a script: twenty virtual rooms would
 * take more processor time than a test machine has, and the broker would see the same.
 */
class SatellitesIT {

    private static final int SATELLITES = 20;

    @TempDir
    private Path folder;

    @BeforeAll
    static void requireBroker() throws IOException, InterruptedException {
        Mosquitto.require();
    }

    /** Scripted rooms with their publishers. */
    private static final class House implements AutoCloseable {

        private final List<ScriptedSensor> sensors = new ArrayList<>();
        private final List<MqttPublisher> publishers = new ArrayList<>();
        private final Random random = new Random(20);

        House(Mosquitto broker) {
            for (int i = 0; i < SATELLITES; i++) {
                ScriptedSensor sensor = new ScriptedSensor("room" + i);
                MqttConfig config = MqttConfig.of("mqtt://127.0.0.1:" + broker.port())
                        .withTopics(TopicConfig.defaults().withBridge("room" + i));
                MqttPublisher publisher = new MqttPublisher(config, List.of(sensor.sensor()), status -> {});
                publisher.start();
                sensors.add(sensor);
                publishers.add(publisher);
            }
        }

        /** Ten readings a second in each room; in each second every second room changes its mind. */
        void live(double seconds) throws InterruptedException {
            for (int tick = 0; tick < seconds * 10; tick++) {
                for (ScriptedSensor sensor : sensors) {
                    boolean change = random.nextInt(20) == 0;
                    sensor.say(sensor.moving() != change, random.nextInt(300));
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }

        boolean connected() {
            return publishers.stream().allMatch(publisher -> publisher.status().connected());
        }

        /** Whether a subscriber knows all rooms as they are. */
        boolean knownTo(Subscriber subscriber) {
            return sensors.stream().allMatch(sensor -> subscriber
                    .latest("ultrasonic/" + sensor.sensor().id() + "/motion")
                    .equals(sensor.moving() ? "ON" : "OFF"));
        }

        @Override
        public void close() {
            publishers.parallelStream().forEach(MqttPublisher::close);
        }
    }

    @Test
    void nothingIsLostAndEverythingIsRightAfterABreak() throws IOException, InterruptedException {
        try (Mosquitto broker = Mosquitto.start(folder)) {
            try (Subscriber subscriber = new Subscriber(broker);
                    House house = new House(broker)) {
                assertThat(Subscriber.await(house::connected, 30)).isTrue();
                assertThat(Subscriber.await(() -> house.knownTo(subscriber), 10))
                        .isTrue();
                house.live(8);
                assertThat(Subscriber.await(() -> house.knownTo(subscriber), 5)).isTrue();
                for (ScriptedSensor sensor : house.sensors) {
                    String topic = "ultrasonic/" + sensor.sensor().id();
                    List<String> expected = new ArrayList<>(List.of("OFF"));
                    expected.addAll(sensor.said());
                    assertThat(subscriber.heard(topic + "/motion")).isEqualTo(expected);
                    assertThat(Subscriber.await(
                                    () -> subscriber.heard(topic + "/event").size()
                                            == sensor.said().size(),
                                    5))
                            .isTrue();
                    assertThat(subscriber.latest(
                                    "ultrasonic/bridge/" + sensor.sensor().id() + "/state"))
                            .isEqualTo("online");
                }
                broker.kill();
                house.live(4);
                broker.launch();
                long backNanos = System.nanoTime();
                try (Subscriber again = new Subscriber(broker)) {
                    house.live(1);
                    assertThat(Subscriber.await(house::connected, 15)).isTrue();
                    assertThat(Subscriber.await(() -> house.knownTo(again), 5)).isTrue();
                    System.out.printf(
                            Locale.ROOT,
                            "all %d satellites right %.1f s after the broker's return%n",
                            SATELLITES,
                            (System.nanoTime() - backNanos) * 1e-9);
                    // A short cut, of which neither side hears.
                    broker.suspend();
                    house.live(3);
                    broker.resume();
                    assertThat(Subscriber.await(() -> house.knownTo(again), 15)).isTrue();
                    assertThat(house.connected()).isTrue();
                }
            }
        }
    }

    @Test
    void changesArriveSoon() throws IOException, InterruptedException {
        int changes = 300;
        ScriptedSensor sensor = new ScriptedSensor("kitchen");
        try (Mosquitto broker = Mosquitto.start(folder);
                Subscriber subscriber = new Subscriber(broker);
                MqttPublisher publisher = new MqttPublisher(
                        MqttConfig.of("mqtt://127.0.0.1:" + broker.port()), List.of(sensor.sensor()), status -> {})) {
            publisher.start();
            assertThat(subscriber.await("ultrasonic/bridge/state", "online", 10))
                    .isTrue();
            subscriber.forget();
            long[] saidNanos = new long[changes];
            for (int i = 0; i < changes; i++) {
                Instant now = Instant.now();
                saidNanos[i] = now.getEpochSecond() * 1_000_000_000L + now.getNano();
                sensor.say(i % 2 == 0, i);
                TimeUnit.MILLISECONDS.sleep(20);
            }
            String topic = "ultrasonic/kitchen/motion";
            assertThat(Subscriber.await(() -> subscriber.heard(topic).size() == changes, 10))
                    .isTrue();
            long[] heardNanos = subscriber.heard().stream()
                    .filter(message -> message.topic().equals(topic))
                    .mapToLong(Subscriber.Heard::epochNanos)
                    .toArray();
            double[] millis = new double[changes];
            for (int i = 0; i < changes; i++) {
                millis[i] = (heardNanos[i] - saidNanos[i]) * 1e-6;
            }
            Arrays.sort(millis);
            System.out.printf(
                    Locale.ROOT,
                    "from change to mosquitto_sub: median %.1f ms, 99 %% within %.1f ms%n",
                    millis[changes / 2],
                    millis[changes * 99 / 100]);
            assertThat(millis[changes / 2]).as("median, ms").isLessThan(20);
            if (Leisure.present()) {
                assertThat(millis[changes * 99 / 100]).as("99 %, ms").isLessThan(100);
            }
        }
    }
}
