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
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.mqtt.BrokerConfig;
import org.openhab.binding.ultrasonic.mqtt.BrokerProblem;
import org.openhab.binding.ultrasonic.mqtt.MqttConfig;
import org.openhab.binding.ultrasonic.mqtt.MqttPublisher;
import org.openhab.binding.ultrasonic.mqtt.PublisherStatus;
import org.openhab.binding.ultrasonic.mqtt.TlsConfig;
import org.openhab.binding.ultrasonic.mqtt.TopicConfig;

/** With TLS: the right certificates, and every kind of wrong ones. */
class TlsIT {

    @TempDir
    private static Path folder;

    private static Certificates certificates;

    private final ScriptedSensor kitchen = new ScriptedSensor("kitchen");

    @BeforeAll
    static void makeCertificates() throws IOException, InterruptedException {
        Mosquitto.require();
        certificates = new Certificates(folder)
                .sign("good", "localhost", 1)
                .sign("expired", "localhost", -1)
                .sign("other", "elsewhere.example", 1)
                .sign("client", "kitchen", 1);
    }

    private static TlsConfig ownCa() {
        return new TlsConfig(Optional.of(certificates.certificate("ca")), Optional.empty(), Optional.empty(), true);
    }

    private static MqttConfig config(Mosquitto broker, TlsConfig tls) {
        return new MqttConfig(
                BrokerConfig.of("mqtts://anna:right@localhost:" + broker.port()).withTls(tls), TopicConfig.defaults());
    }

    /** The first outcome of trying to connect. */
    private PublisherStatus outcome(MqttConfig config) throws InterruptedException {
        try (MqttPublisher publisher = new MqttPublisher(config, List.of(kitchen.sensor()), status -> {})) {
            publisher.start();
            assertThat(Subscriber.await(
                            () -> publisher.status().connected()
                                    || publisher.status().problem().isPresent(),
                            20))
                    .isTrue();
            return publisher.status();
        }
    }

    private PublisherStatus outcome(String certificate, TlsConfig tls) throws IOException, InterruptedException {
        try (Mosquitto broker = Mosquitto.start(folder, certificates.lines(certificate))) {
            return outcome(config(broker, tls));
        }
    }

    @Test
    void ownCaPasswordAndSubscriberWork() throws IOException, InterruptedException {
        Path passwords = folder.resolve("passwords");
        Mosquitto.shell("mosquitto_passwd", "-c", "-b", passwords.toString(), "anna", "right");
        String[] lines = certificates.lines("good");
        try (Mosquitto broker = Mosquitto.start(
                        folder, lines[0], lines[1], lines[2], "allow_anonymous false", "password_file " + passwords);
                Subscriber subscriber = new Subscriber(
                        broker, "--cafile", certificates.certificate("ca").toString(), "-u", "anna", "-P", "right");
                MqttPublisher publisher =
                        new MqttPublisher(config(broker, ownCa()), List.of(kitchen.sensor()), status -> {})) {
            publisher.start();
            assertThat(subscriber.await("ultrasonic/kitchen/motion", "OFF", 15))
                    .as(subscriber.errors())
                    .isTrue();
            kitchen.say(true, 150);
            assertThat(subscriber.await("ultrasonic/kitchen/motion", "ON", 5)).isTrue();
        }
    }

    @Test
    void expiredCertificateIsSaid() throws IOException, InterruptedException {
        PublisherStatus status = outcome("expired", ownCa());
        assertThat(status.problem()).contains(BrokerProblem.CERTIFICATE_EXPIRED);
        assertThat(status.text()).contains("has expired");
    }

    @Test
    void certificateOfAnotherHostIsSaid() throws IOException, InterruptedException {
        PublisherStatus status = outcome("other", ownCa());
        assertThat(status.problem()).contains(BrokerProblem.HOST_NAME_WRONG);
        assertThat(status.text()).contains("not for 'localhost'");
    }

    @Test
    void hostNameIsNotCheckedIfAskedSo() throws IOException, InterruptedException {
        TlsConfig careless =
                new TlsConfig(Optional.of(certificates.certificate("ca")), Optional.empty(), Optional.empty(), false);
        assertThat(outcome("other", careless).connected()).isTrue();
        assertThat(outcome("expired", careless).problem()).contains(BrokerProblem.CERTIFICATE_EXPIRED);
    }

    @Test
    void javasOwnCertificatesDoNotTrustATestsCa() throws IOException, InterruptedException {
        PublisherStatus status = outcome("good", TlsConfig.defaults());
        assertThat(status.problem()).contains(BrokerProblem.CERTIFICATE_NOT_TRUSTED);
        assertThat(status.text()).contains("nobody trusted");
    }

    @Test
    void clientCertificateIsShownIfWanted() throws IOException, InterruptedException {
        String[] lines = certificates.lines("good");
        TlsConfig mutual = new TlsConfig(
                Optional.of(certificates.certificate("ca")),
                Optional.of(certificates.certificate("client")),
                Optional.of(certificates.key("client")),
                true);
        try (Mosquitto broker = Mosquitto.start(folder, lines[0], lines[1], lines[2], "require_certificate true")) {
            assertThat(outcome(config(broker, mutual)).connected()).isTrue();
            PublisherStatus without = outcome(config(broker, ownCa()));
            assertThat(without.connected()).isFalse();
            assertThat(without.problem()).contains(BrokerProblem.CLIENT_CERTIFICATE_REFUSED);
        }
    }

    @Test
    void portWithoutTlsAndPortWithAreTold() throws IOException, InterruptedException {
        try (Mosquitto plain = Mosquitto.start(folder)) {
            assertThat(outcome(config(plain, ownCa())).problem()).hasValueSatisfying(problem -> assertThat(problem)
                    .isIn(BrokerProblem.TLS_FAILED, BrokerProblem.LOST));
        }
        try (Mosquitto encrypted = Mosquitto.start(folder, certificates.lines("good"))) {
            PublisherStatus status = outcome(MqttConfig.of("mqtt://localhost:" + encrypted.port()));
            assertThat(status.problem()).contains(BrokerProblem.PROTOCOL);
            assertThat(status.text()).contains("mqtts://");
        }
    }

    @Test
    void brokenFilesAreNamed() throws IOException, InterruptedException {
        Path broken = Files.writeString(folder.resolve("broken.pem"), "no certificate");
        TlsConfig tls = new TlsConfig(Optional.of(broken), Optional.empty(), Optional.empty(), true);
        PublisherStatus status = outcome("good", tls);
        assertThat(status.problem()).contains(BrokerProblem.FILES_UNUSABLE);
        assertThat(status.text()).contains("broken.pem");
    }
}
