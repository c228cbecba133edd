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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.mqtt.BrokerConfig;
import org.openhab.binding.ultrasonic.mqtt.MqttConfig;
import org.openhab.binding.ultrasonic.mqtt.MqttPublisher;
import org.openhab.binding.ultrasonic.mqtt.SatelliteWatch;
import org.openhab.binding.ultrasonic.mqtt.TopicConfig;
import org.openhab.binding.ultrasonic.sensor.SensorReading;

/** What a room hears of a satellite through a broker: readings, its end, and everything anew after a break. */
class SatelliteWatchIT {

    private static final String KITCHEN = "ultrasonic/kitchen";

    @TempDir
    private Path folder;

    private final ScriptedSensor kitchen = new ScriptedSensor("kitchen");
    private final List<SensorReading> heard = new CopyOnWriteArrayList<>();
    private final List<String> gone = new CopyOnWriteArrayList<>();
    private int said;

    @BeforeAll
    static void requireBroker() throws IOException, InterruptedException {
        Mosquitto.require();
    }

    private SatelliteWatch watch(Mosquitto broker) {
        SatelliteWatch watch = new SatelliteWatch(
                BrokerConfig.of("mqtt://127.0.0.1:" + broker.port()), Set.of(KITCHEN), new SatelliteWatch.Listener() {
                    @Override
                    public void heard(String topic, SensorReading reading) {
                        heard.add(reading);
                    }

                    @Override
                    public void gone(String topic) {
                        gone.add(topic);
                    }
                });
        watch.start();
        return watch;
    }

    private MqttPublisher publisher(Mosquitto broker) throws InterruptedException {
        MqttConfig config = MqttConfig.of("mqtt://127.0.0.1:" + broker.port())
                .withTopics(TopicConfig.defaults().withBridge("kitchen"));
        MqttPublisher publisher = new MqttPublisher(config, List.of(kitchen.sensor()), status -> {});
        publisher.start();
        assertThat(Subscriber.await(() -> publisher.status().connected(), 10)).isTrue();
        return publisher;
    }

    @Test
    void readingsAreHeardLiveButNotFromWhatTheBrokerKeptAndTheEndAtOnce() throws IOException, InterruptedException {
        try (Mosquitto broker = Mosquitto.start(folder)) {
            MqttPublisher publisher = publisher(broker);
            kitchen.say(true, 150);
            try (SatelliteWatch watch = watch(broker)) {
                TimeUnit.SECONDS.sleep(2);
                assertThat(heard).as("nobody says anything").isEmpty();
                assertThat(gone).as("it is there").isEmpty();
                kitchen.say(false, 0);
                assertThat(Subscriber.await(() -> !heard.isEmpty(), 5)).isTrue();
                assertThat(heard.get(0).known()).isTrue();
                assertThat(heard.get(0).room().moving()).isFalse();
                publisher.close();
                assertThat(Subscriber.await(() -> gone.contains(KITCHEN), 5)).isTrue();
                assertThat(watch).isNotNull();
            }
        }
    }

    @Test
    void brokerThatComesBackTellsTheNewest() throws IOException, InterruptedException {
        try (Mosquitto broker = Mosquitto.start(folder);
                MqttPublisher publisher = publisher(broker);
                SatelliteWatch watch = watch(broker)) {
            // Until the watch hears.
            assertThat(Subscriber.await(
                            () -> {
                                kitchen.say(false, said++);
                                return !heard.isEmpty();
                            },
                            10))
                    .isTrue();
            broker.kill();
            assertThat(Subscriber.await(() -> !publisher.status().connected(), 10))
                    .isTrue();
            kitchen.say(true, 170);
            heard.clear();
            broker.launch();
            assertThat(Subscriber.await(
                            () -> {
                                kitchen.say(true, said++);
                                return !heard.isEmpty();
                            },
                            20))
                    .isTrue();
            assertThat(heard.get(0).room().moving()).isTrue();
            assertThat(watch).isNotNull();
        }
    }

    /** A program that breaks off says nothing; the broker does. */
    @Test
    void brokersWordForALostSatelliteIsHeard() throws IOException, InterruptedException, MqttException {
        try (Mosquitto broker = Mosquitto.start(folder);
                SatelliteWatch watch = watch(broker)) {
            MqttAsyncClient satellite =
                    new MqttAsyncClient("tcp://127.0.0.1:" + broker.port(), "kitchen", new MemoryPersistence());
            MqttConnectOptions options = new MqttConnectOptions();
            options.setWill("ultrasonic/bridge/kitchen/state", "offline".getBytes(StandardCharsets.UTF_8), 1, true);
            satellite.connect(options).waitForCompletion(10_000);
            satellite.disconnectForcibly(0, 100, false);
            satellite.close();
            assertThat(Subscriber.await(() -> gone.contains(KITCHEN), 10)).isTrue();
            assertThat(heard).isEmpty();
            assertThat(watch).isNotNull();
        }
    }
}
