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
package org.openhab.binding.ultrasonic.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.THING_TYPE_MQTT_PUBLISHER;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.internal.config.ConfigProblem;
import org.openhab.binding.ultrasonic.internal.config.Parameters;
import org.openhab.binding.ultrasonic.internal.config.PublisherThingConfig;
import org.openhab.binding.ultrasonic.mqtt.DiscoveryStyle;
import org.openhab.binding.ultrasonic.mqtt.MqttConfig;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingUID;

class MqttPublisherHandlerTest {

    private static final ThingUID THING = new ThingUID(THING_TYPE_MQTT_PUBLISHER, "house");

    @TempDir
    private Path folder;

    /** As much of a broker as there must be for a client to be connected; keeps all that it is told. */
    private static final class SmallBroker implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final int answer;
        /** Written by one thread, read by another. */
        @SuppressWarnings("JdkObsolete")
        private final StringBuffer heard = new StringBuffer();

        private final CountDownLatch farewell = new CountDownLatch(1);
        private final CompletableFuture<Void> ended;

        /** @param answer of CONNACK: 0 accepted, 4 bad user name or password (MQTT 3.1.1, table 3.1) */
        SmallBroker(int answer) throws IOException {
            this.answer = answer;
            this.ended = CompletableFuture.runAsync(this::serve);
        }

        private void serve() {
            try (Socket client = server.accept();
                    DataInputStream in = new DataInputStream(client.getInputStream());
                    OutputStream out = client.getOutputStream()) {
                while (true) {
                    int head = in.readUnsignedByte();
                    byte[] body = in.readNBytes(length(in));
                    heard.append(new String(body, StandardCharsets.ISO_8859_1)).append('\n');
                    switch (head >> 4) {
                        case 1 -> out.write(new byte[] {0x20, 2, 0, (byte) answer});
                        case 3 -> acknowledge(head, body, out);
                        case 8 -> out.write(new byte[] {(byte) 0x90, 3, body[0], body[1], 0});
                        case 14 -> farewell.countDown();
                        default -> out.flush();
                    }
                }
            } catch (IOException e) {
                heard.append(e);
            }
        }

        private static int length(DataInputStream in) throws IOException {
            int length = 0;
            int shift = 0;
            int digit;
            do {
                digit = in.readUnsignedByte();
                length |= (digit & 0x7F) << shift;
                shift += 7;
            } while ((digit & 0x80) != 0);
            return length;
        }

        private static void acknowledge(int head, byte[] body, OutputStream out) throws IOException {
            if ((head & 6) != 0) {
                int topic = (body[0] & 0xFF) << 8 | body[1] & 0xFF;
                out.write(new byte[] {0x40, 2, body[topic + 2], body[topic + 3]});
            }
        }

        String url() {
            return "mqtt://127.0.0.1:" + server.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            server.close();
            ended.join();
        }
    }

    private static PublisherThingConfig read(Map<String, Object> configuration) {
        return PublisherThingConfig.read(THING, new Parameters(configuration));
    }

    @Test
    void configurationBecomesThatOfThePublisher() {
        PublisherThingConfig config = read(Map.of(
                "brokerUrl", "mqtts://broker",
                "username", "anna",
                "password", "secret",
                "baseTopic", "home/sound",
                "qos", 2,
                "discovery", "off",
                "commands", true,
                "sensors", List.of("ultrasonic:sensor:kitchen")));
        assertThat(config.problems()).isEmpty();
        MqttConfig mqtt = config.mqtt().orElseThrow();
        assertThat(mqtt.broker().credentials().orElseThrow().user()).isEqualTo("anna");
        assertThat(mqtt.broker().clientId()).endsWith("-house");
        assertThat(mqtt.topics().base()).isEqualTo("home/sound");
        assertThat(mqtt.topics().qos()).isEqualTo(2);
        assertThat(mqtt.topics().discovery()).isEqualTo(DiscoveryStyle.OFF);
        assertThat(config.sensors()).containsExactly(new ThingUID("ultrasonic:sensor:kitchen"));
        assertThat(config.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "brokerUrl, ''",
        "brokerUrl, http://u:secret@x",
        "clientId, a b",
        "baseTopic, a/#",
        "discoveryPrefix, /x",
        "discovery, homey",
        "qos, 3",
        "password, x",
        "clientKey, k.pem",
        "sensors, kitchen"
    })
    void problemsNameTheirParameter(String name, String value) {
        Map<String, Object> configuration = new HashMap<>(Map.of("brokerUrl", "mqtt://broker"));
        configuration.put(name, value);
        PublisherThingConfig config = read(configuration);
        Map<String, String> blamed = Map.of("password", "username", "clientKey", "clientCertificate");
        assertThat(config.problems())
                .extracting(ConfigProblem::parameter)
                .containsExactly(blamed.getOrDefault(name, name));
        assertThat(config.problems().get(0).toString()).doesNotContain("secret");
        assertThat(config.mqtt()).isEmpty();
    }

    @Test
    void wrongConfigurationIsAStatus() {
        HandlerRig rig = new HandlerRig(folder);
        MqttPublisherHandler handler =
                new MqttPublisherHandler(HandlerRig.thing(THING_TYPE_MQTT_PUBLISHER, "house", Map.of()), rig.services);
        rig.begin(handler);
        assertThat(handler.getThing().getStatusInfo().getStatusDetail())
                .isEqualTo(ThingStatusDetail.CONFIGURATION_ERROR);
        assertThat(handler.getConfigStatus()).hasSize(1);
    }

    /** Runs what the publisher's own thread leaves behind until something holds. */
    private static boolean until(HandlerRig rig, BooleanSupplier wanted) {
        long untilNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!wanted.getAsBoolean() && System.nanoTime() < untilNanos) {
            rig.scheduler.run();
            Thread.onSpinWait();
        }
        return wanted.getAsBoolean();
    }

    @Test
    void brokerMakesItOnlineAndDisposalSaysGoodbye() throws IOException, InterruptedException {
        HandlerRig rig = new HandlerRig(folder);
        try (SmallBroker broker = new SmallBroker(0)) {
            MqttPublisherHandler handler = new MqttPublisherHandler(
                    HandlerRig.thing(THING_TYPE_MQTT_PUBLISHER, "house", Map.of("brokerUrl", broker.url())),
                    rig.services);
            CallbackRecorder openHab = rig.begin(handler);
            assertThat(until(rig, () -> handler.getThing().getStatus() == ThingStatus.ONLINE))
                    .isTrue();
            assertThat(openHab.states.get("connected")).isEqualTo(OnOffType.ON);
            assertThat(until(rig, () -> broker.heard.indexOf("ultrasonic/bridge/state") >= 0))
                    .isTrue();
            handler.dispose();
            rig.scheduler.run();
            assertThat(broker.farewell.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(broker.heard).contains("stopped");
        }
    }

    /** An empty retained message has the broker forget, and Home Assistant take the device away. */
    @Test
    void sensorThatIsRemovedIsForgottenByTheBroker() throws IOException, InterruptedException {
        HandlerRig rig = new HandlerRig(folder);
        SensorHandler sensor = new SensorHandler(
                HandlerRig.thing(UltrasonicBindingConstants.THING_TYPE_SENSOR, "hall", Map.of()), rig.services);
        rig.begin(sensor);
        try (SmallBroker broker = new SmallBroker(0)) {
            MqttPublisherHandler handler = new MqttPublisherHandler(
                    HandlerRig.thing(THING_TYPE_MQTT_PUBLISHER, "house", Map.of("brokerUrl", broker.url())),
                    rig.services);
            rig.begin(handler);
            assertThat(until(rig, () -> handler.getThing().getStatus() == ThingStatus.ONLINE))
                    .isTrue();
            sensor.handleRemoval();
            rig.scheduler.run();
            assertThat(broker.farewell.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(broker.heard.toString().lines())
                    .as("topic, two bytes of a message number, and no payload")
                    .anyMatch(line -> line.matches(".*ultrasonic/hall/motion.{0,2}"))
                    .anyMatch(line -> line.matches(".*binary_sensor/\\S+/motion/config.{0,2}"));
            handler.dispose();
            rig.scheduler.run();
        }
    }

    /** Whoever narrows what is published, or publishes elsewhere, leaves no device behind that is never there again. */
    @ParameterizedTest
    @CsvSource({
        "sensors, ultrasonic:sensor:hall, kitchen, hall",
        "baseTopic, house, kitchen, nobody",
        "discovery, homie, hall, nobody",
        "retain, false, hall, nobody"
    })
    void whatIsPublishedNoMoreIsForgottenByTheBroker(String name, String value, String forgotten, String kept)
            throws IOException, InterruptedException {
        HandlerRig rig = new HandlerRig(folder);
        for (String room : List.of("hall", "kitchen")) {
            rig.begin(new SensorHandler(
                    HandlerRig.thing(
                            UltrasonicBindingConstants.THING_TYPE_SENSOR,
                            room,
                            Map.of("outputDevice", "hw:CARD=" + room)),
                    rig.services));
        }
        try (SmallBroker broker = new SmallBroker(0)) {
            MqttPublisherHandler handler = new MqttPublisherHandler(
                    HandlerRig.thing(THING_TYPE_MQTT_PUBLISHER, "house", Map.of("brokerUrl", broker.url())),
                    rig.services);
            rig.begin(handler);
            assertThat(until(rig, () -> handler.getThing().getStatus() == ThingStatus.ONLINE))
                    .isTrue();
            Object wanted = name.equals("sensors") ? List.of(value) : value.equals("false") ? (Object) false : value;
            handler.handleConfigurationUpdate(Map.of(name, wanted));
            rig.scheduler.run();
            assertThat(broker.farewell.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(broker.heard.toString().lines())
                    .as("topic, two bytes of a message number, and no payload")
                    .anyMatch(line -> line.matches(".*ultrasonic/" + forgotten + "/availability.{0,2}"))
                    .anyMatch(line -> line.matches(".*ultrasonic_" + forgotten + "/motion/config.{0,2}"))
                    .noneMatch(line -> line.matches(".*ultrasonic/" + kept + "/availability.{0,2}"))
                    .noneMatch(line -> line.matches(".*ultrasonic_" + kept + "/motion/config.{0,2}"));
            handler.dispose();
            rig.scheduler.run();
        }
    }

    @Test
    void refusedCredentialsAndAbsentBrokersHaveStatusesOfTheirOwn() throws IOException {
        HandlerRig rig = new HandlerRig(folder);
        String gone;
        try (SmallBroker broker = new SmallBroker(4)) {
            gone = broker.url();
            Map<String, Object> configuration =
                    Map.of("brokerUrl", broker.url(), "username", "anna", "password", "wrong");
            MqttPublisherHandler handler = new MqttPublisherHandler(
                    HandlerRig.thing(THING_TYPE_MQTT_PUBLISHER, "house", configuration), rig.services);
            rig.begin(handler);
            assertThat(until(rig, () -> handler.getThing().getStatus() == ThingStatus.OFFLINE))
                    .isTrue();
            assertThat(handler.getThing().getStatusInfo().getDescription())
                    .startsWith("@text/status.broker-credentials")
                    .contains("anna")
                    .doesNotContain("wrong");
            handler.dispose();
            rig.scheduler.run();
        }
        MqttPublisherHandler handler = new MqttPublisherHandler(
                HandlerRig.thing(THING_TYPE_MQTT_PUBLISHER, "flat", Map.of("brokerUrl", gone)), rig.services);
        rig.begin(handler);
        assertThat(until(rig, () -> handler.getThing().getStatus() == ThingStatus.OFFLINE))
                .isTrue();
        assertThat(handler.getThing().getStatusInfo().getStatusDetail())
                .isEqualTo(ThingStatusDetail.COMMUNICATION_ERROR);
        assertThat(handler.getThing().getStatusInfo().getDescription()).startsWith("@text/status.broker-unreachable");
        handler.dispose();
        rig.scheduler.run();
    }
}
