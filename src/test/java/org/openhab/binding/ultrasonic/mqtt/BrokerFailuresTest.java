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
package org.openhab.binding.ultrasonic.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BrokerFailuresTest {

    private static Throwable tls(Throwable cause) {
        SSLHandshakeException handshake = new SSLHandshakeException("failed");
        handshake.initCause(cause);
        return handshake;
    }

    static Stream<Arguments> failures() {
        CertificateException expired = new CertificateException(
                new CertPathValidatorException("validity check failed", new CertificateExpiredException("NotAfter")));
        return Stream.of(
                Arguments.of(new MqttException(4), BrokerProblem.CREDENTIALS_REFUSED, "refuses user 'anna'"),
                Arguments.of(new MqttException(5), BrokerProblem.CREDENTIALS_REFUSED, "refuses user 'anna'"),
                Arguments.of(new MqttException(2), BrokerProblem.PROTOCOL, "client id"),
                Arguments.of(new MqttException(3), BrokerProblem.UNREACHABLE, "not available"),
                Arguments.of(new MqttException(32000), BrokerProblem.UNREACHABLE, "does not answer"),
                Arguments.of(
                        new MqttException(32103, new ConnectException("Connection refused")),
                        BrokerProblem.UNREACHABLE,
                        "Connection refused"),
                Arguments.of(
                        new MqttException(new UnknownHostException("broker")),
                        BrokerProblem.UNREACHABLE,
                        "no host named 'broker'"),
                Arguments.of(
                        new MqttException(new SocketTimeoutException()), BrokerProblem.UNREACHABLE, "does not answer"),
                Arguments.of(new MqttException(32109, new EOFException()), BrokerProblem.LOST, "closed"),
                Arguments.of(
                        new MqttException(32109, new SocketException("Connection reset")),
                        BrokerProblem.LOST,
                        "closed"),
                Arguments.of(new MqttException(tls(expired)), BrokerProblem.CERTIFICATE_EXPIRED, "has expired"),
                Arguments.of(
                        new MqttException(tls(new CertificateException(new CertPathBuilderException("none")))),
                        BrokerProblem.CERTIFICATE_NOT_TRUSTED,
                        "nobody trusted"),
                Arguments.of(
                        new MqttException(tls(new CertificateException("No name matching broker found"))),
                        BrokerProblem.HOST_NAME_WRONG,
                        "another host"),
                Arguments.of(
                        new MqttException(new SSLHandshakeException("Received fatal alert: certificate_required")),
                        BrokerProblem.CLIENT_CERTIFICATE_REFUSED,
                        "wants a client certificate"),
                Arguments.of(
                        new MqttException(new SSLHandshakeException("Unsupported or unrecognized SSL message")),
                        BrokerProblem.TLS_FAILED,
                        "does not speak TLS"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void eachHasItsWords(MqttException failure, BrokerProblem problem, String words) {
        BrokerFailures failures = new BrokerFailures(BrokerConfig.of("mqtts://anna:secret@broker"));
        BrokerException told = failures.of(failure);
        assertThat(told.problem()).isEqualTo(problem);
        assertThat(told).hasMessageContaining(words).hasMessageContaining("broker");
        assertThat(told.getMessage()).doesNotContain("\n").doesNotContain("secret");
    }

    @Test
    void withoutUserAnUserIsWanted() {
        BrokerFailures failures = new BrokerFailures(BrokerConfig.of("mqtt://broker"));
        assertThat(failures.of(new MqttException(5))).hasMessageContaining("wants a user name");
    }
}
