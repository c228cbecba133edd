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

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.itest.Leisure;
import org.openhab.binding.ultrasonic.mqtt.MqttConfig;
import org.openhab.binding.ultrasonic.mqtt.MqttPublisher;
import org.openhab.binding.ultrasonic.mqtt.TopicConfig;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;

/** A house of twenty satellites, each with its own connection to one broker, and somebody who listens to them all. */
class SatellitesIT {

    private static final int SATELLITES = 20;
    private static final double ROUND_PATIENCE_SECONDS = 1.5 * RoomSatellite.ROUND_SECONDS;

    @TempDir
    private Path folder;

    @BeforeAll
    static void requireBroker() throws IOException, InterruptedException {
        Mosquitto.require();
    }

    /** Satellites in virtual rooms. */
    private static final class House implements AutoCloseable {

        private final List<RoomSatellite> rooms = new ArrayList<>();

        House(Mosquitto broker, Path folder) throws IOException {
            for (int i = 0; i < SATELLITES; i++) {
                rooms.add(new RoomSatellite(i, broker, folder));
            }
        }

        /** One after the other, since each begins with more work than it has later. */
        void start() throws InterruptedException {
            for (RoomSatellite room : rooms) {
                room.start();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }

        boolean every(Predicate<RoomSatellite> wanted) {
            return rooms.stream().allMatch(wanted);
        }

        List<String> statuses() {
            return rooms.stream().map(RoomSatellite::status).toList();
        }

        /** How many have changed their mind of motion or occupancy so far. */
        int changes() {
            return rooms.stream()
                    .mapToInt(room -> room.motions().size() + room.occupancies().size())
                    .sum();
        }

        @Override
        public void close() {
            rooms.parallelStream().forEach(RoomSatellite::close);
        }
    }

    /** Without what is said again to a broker that was slow. */
    private static List<String> withoutRepeats(List<String> texts) {
        List<String> changes = new ArrayList<>();
        for (String text : texts) {
            if (changes.isEmpty() || !changes.get(changes.size() - 1).equals(text)) {
                changes.add(text);
            }
        }
        return changes;
    }

    private static void assertNothingLost(RoomSatellite room, Subscriber subscriber) {
        assertThat(withoutRepeats(subscriber.heard(room.topic() + "/motion"))).isEqualTo(room.motions());
        assertThat(withoutRepeats(subscriber.heard(room.topic() + "/occupancy")))
                .isEqualTo(room.occupancies());
        List<String> heard = subscriber.heard(room.topic() + "/event");
        List<SensorEvent> said = room.events();
        assertThat(heard).hasSameSizeAs(said);
        for (int i = 0; i < heard.size(); i++) {
            assertThat(heard.get(i))
                    .contains("\"event_type\":\"" + said.get(i).type() + "\"")
                    .contains("\"time\":\"" + said.get(i).time() + "\"");
        }
    }

    /**
     * What was heard while nothing was wrong is compared with what every sensor said; what is known after breaks with
     * what the rooms are like then.
     */
    @Test
    void twentyRoomsLoseNothingAndAreRightAfterBreaks() throws IOException, InterruptedException {
        try (Mosquitto broker = Mosquitto.start(folder);
                Subscriber subscriber = new Subscriber(broker);
                House house = new House(broker, folder)) {
            assertThat(Subscriber.await(() -> house.every(RoomSatellite::connected), 30))
                    .isTrue();
            house.start();
            long startNanos = System.nanoTime();
            long startCpuNanos = cpuNanos();
            boolean allFound = Subscriber.await(
                    () -> house.every(room -> room.foundSeconds() < Double.POSITIVE_INFINITY
                            && room.occupancies().contains("ON")),
                    ROUND_PATIENCE_SECONDS);
            double[] found = house.rooms.stream()
                    .mapToDouble(RoomSatellite::foundSeconds)
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%d virtual rooms: visitors found %.1f to %.1f s after they set out%n",
                    SATELLITES,
                    found[0],
                    found[SATELLITES - 1]);
            assertThat(allFound)
                    .as("found after %s s; %s", Arrays.toString(found), house.statuses())
                    .isTrue();
            assertThat(found[0]).as("nobody is seen before he sets out, s").isPositive();
            assertThat(found[SATELLITES - 1]).as("who walks in is seen, s").isLessThan(5);
            assertThat(Subscriber.await(() -> house.every(room -> room.knownTo(subscriber)), 5))
                    .isTrue();
            for (RoomSatellite room : house.rooms) {
                assertNothingLost(room, subscriber);
                assertThat(subscriber.latest(room.topic().replace("ultrasonic/", "ultrasonic/bridge/") + "/state"))
                        .isEqualTo("online");
            }

            int before = house.changes();
            broker.kill();
            TimeUnit.SECONDS.sleep(6);
            broker.launch();
            long backNanos = System.nanoTime();
            assertThat(house.changes()).as("something happened meanwhile").isGreaterThan(before);
            try (Subscriber again = new Subscriber(broker)) {
                assertThat(Subscriber.await(() -> house.every(room -> room.knownTo(again)), 20))
                        .isTrue();
                System.out.printf(
                        Locale.ROOT,
                        "all %d satellites right %.1f s after the broker's return%n",
                        SATELLITES,
                        (System.nanoTime() - backNanos) * 1e-9);
                // The first visitors have gone, the next ones come.
                assertThat(Subscriber.await(
                                () -> house.every(room -> room.occupancies().lastIndexOf("OFF") > 1),
                                ROUND_PATIENCE_SECONDS))
                        .isTrue();
                RoomSatellite first = house.rooms.get(0);
                assertThat(Subscriber.await(
                                () -> Collections.frequency(first.motions(), "ON") > 1, ROUND_PATIENCE_SECONDS))
                        .isTrue();
                // A short cut, of which neither side hears.
                before = house.changes();
                broker.suspend();
                TimeUnit.SECONDS.sleep(4);
                broker.resume();
                assertThat(house.changes()).as("something happened meanwhile").isGreaterThan(before);
                assertThat(Subscriber.await(() -> house.every(room -> room.knownTo(again)), 15))
                        .isTrue();
                assertThat(house.every(RoomSatellite::connected)).isTrue();
            }
            System.out.printf(
                    Locale.ROOT,
                    "rooms, detectors and publishers take %.0f %% of a core%n",
                    100.0 * (cpuNanos() - startCpuNanos) / (System.nanoTime() - startNanos));
        }
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Far more often than rooms change their mind. */
    @Test
    void twoHundredReadingsASecondLoseNothing() throws IOException, InterruptedException {
        List<ScriptedSensor> sensors = new ArrayList<>();
        List<MqttPublisher> publishers = new ArrayList<>();
        Random random = new Random(20);
        try (Mosquitto broker = Mosquitto.start(folder);
                Subscriber subscriber = new Subscriber(broker)) {
            for (int i = 0; i < SATELLITES; i++) {
                ScriptedSensor sensor = new ScriptedSensor("room" + i);
                MqttConfig config = MqttConfig.of("mqtt://127.0.0.1:" + broker.port())
                        .withTopics(TopicConfig.defaults().withBridge("room" + i));
                MqttPublisher publisher = new MqttPublisher(config, List.of(sensor.sensor()), status -> {});
                publisher.start();
                sensors.add(sensor);
                publishers.add(publisher);
            }
            assertThat(Subscriber.await(
                            () -> publishers.stream()
                                    .allMatch(publisher -> publisher.status().connected()),
                            30))
                    .isTrue();
            for (int tick = 0; tick < 80; tick++) {
                for (ScriptedSensor sensor : sensors) {
                    boolean change = random.nextInt(20) == 0;
                    sensor.say(sensor.moving() != change, random.nextInt(300));
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
            for (ScriptedSensor sensor : sensors) {
                String topic = "ultrasonic/" + sensor.sensor().id();
                List<String> expected = new ArrayList<>(List.of("OFF"));
                expected.addAll(sensor.said());
                assertThat(Subscriber.await(
                                () -> withoutRepeats(subscriber.heard(topic + "/motion"))
                                        .equals(expected),
                                5))
                        .as("%s heard %s, said %s", topic, subscriber.heard(topic + "/motion"), expected)
                        .isTrue();
                assertThat(Subscriber.await(
                                () -> subscriber.heard(topic + "/event").size()
                                        == sensor.said().size(),
                                5))
                        .isTrue();
            }
        } finally {
            publishers.parallelStream().forEach(MqttPublisher::close);
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
