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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MqttConfigTest {

    @ParameterizedTest
    @CsvSource({
        "mqtt://broker, broker, 1883, false",
        "tcp://broker:77, broker, 77, false",
        "mqtts://broker/, broker, 8883, true",
        "MQTTS://10.0.0.7:1, 10.0.0.7, 1, true",
        "mqtt://[fe80::1]:1883, fe80::1, 1883, false",
        "mqtt://anna:pass@broker:1884, broker, 1884, false"
    })
    void urlIsRead(String url, String host, int port, boolean tls) {
        BrokerAddress address = BrokerAddress.parse(url);
        assertThat(address).isEqualTo(new BrokerAddress(host, port, tls));
        assertThat(BrokerAddress.parse(address.toString())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "broker",
                "http://broker",
                "mqtt://",
                "mqtt://bro ker",
                "mqtt://broker:0",
                "mqtt://broker:65536",
                "mqtt://broker:9999999",
                "mqtt://broker:x",
                "mqtt://u:secret@:1883",
                "mqtt://broker/path"
            })
    void otherUrlsAreRefusedWithoutThePassword(String url) {
        assertThatThrownBy(() -> BrokerAddress.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("broker")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void userMayStandInTheUrl() {
        assertThat(MqttCredentials.inUrl("mqtt://anna:p%40ss+1@broker"))
                .contains(new MqttCredentials("anna", "p@ss+1"));
        assertThat(MqttCredentials.inUrl("mqtt://anna@broker")).contains(new MqttCredentials("anna", ""));
        assertThat(MqttCredentials.inUrl("mqtt://broker")).isEmpty();
        assertThatThrownBy(() -> MqttCredentials.inUrl("mqtt://anna:sec%zzret@broker"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("ret@");
    }

    @Test
    void passwordIsNeverShown() {
        assertThat(MqttConfig.of("mqtt://anna:secret@broker").toString())
                .contains("anna")
                .doesNotContain("secret");
    }

    @Test
    void clientIdsDiffer() {
        assertThat(MqttConfig.of("mqtt://broker").broker().clientId())
                .matches("ultrasonic-[0-9a-f]{12}")
                .isNotEqualTo(MqttConfig.of("mqtt://broker").broker().clientId());
        BrokerConfig broker = BrokerConfig.of("mqtt://broker");
        assertThatThrownBy(() -> broker.withClientId("a b")).hasMessageContaining("'a b'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/x", "x/", "a//b", "a/+/b", "#", "a b", "a\u0000"})
    void wildcardsAndEmptyLevelsAreNoBase(String base) {
        TopicConfig topics = TopicConfig.defaults();
        assertThatThrownBy(() -> topics.withBase(base))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("base topic");
    }

    @Test
    void bridgesBesideOneAnotherHaveTopicsOfTheirOwn() {
        TopicConfig topics = TopicConfig.defaults();
        assertThat(topics.bridgeTopic()).isEqualTo("ultrasonic/bridge/state");
        assertThat(topics.withBridge("attic").bridgeTopic()).isEqualTo("ultrasonic/bridge/attic/state");
        assertThatThrownBy(() -> topics.withBridge("state")).hasMessageContaining("'state'");
    }

    @Test
    void qosAndIntervalHaveLimits() {
        assertThatThrownBy(() -> new TopicConfig("u", "", 3, true, false, DiscoveryStyle.OFF, "h", 1, Optional.empty()))
                .hasMessageContaining("0, 1 or 2, got 3");
        assertThatThrownBy(() -> new TopicConfig("u", "", 1, true, false, DiscoveryStyle.OFF, "h", 0, Optional.empty()))
                .hasMessageContaining("0.1 to 3600.0 s, got 0.0");
    }

    @Test
    void certificateAndKeyComeTogether() {
        Optional<Path> file = Optional.of(Path.of("x.pem"));
        assertThatThrownBy(() -> new TlsConfig(Optional.empty(), file, Optional.empty(), true))
                .hasMessageContaining("x.pem needs a client key");
    }

    @Test
    void unknownDiscoveryNamesTheKnown() {
        assertThatThrownBy(() -> DiscoveryStyle.of("homey"))
                .hasMessage("MQTT discovery must be homeassistant, homie, off, got 'homey'");
    }
}
