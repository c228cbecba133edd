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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.mqtt.DiscoveryStyle;
import org.openhab.binding.ultrasonic.mqtt.MqttConfig;
import org.openhab.binding.ultrasonic.mqtt.MqttCredentials;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class MqttOptionsTest {

    @Command(name = "test")
    private static final class Holder {
        @Mixin
        private MqttOptions mqtt;
    }

    private static MqttOptions options(String... arguments) {
        Holder holder = new Holder();
        new CommandLine(holder).parseArgs(arguments);
        return holder.mqtt;
    }

    @Test
    void nothingIsPublishedUnlessAskedFor() {
        assertThat(options().config(Map.of())).isEmpty();
    }

    @Test
    void optionsMakeAConfiguration() {
        MqttConfig config = options(
                        "--mqtt=mqtts://broker",
                        "--mqtt-base=home/sound",
                        "--mqtt-commands",
                        "--mqtt-discovery=homie",
                        "--mqtt-qos=2",
                        "--mqtt-no-retain",
                        "--mqtt-any-host",
                        "--mqtt-client-id=me")
                .config(Map.of())
                .orElseThrow();
        assertThat(config.broker().address().port()).isEqualTo(8883);
        assertThat(config.broker().clientId()).isEqualTo("me");
        assertThat(config.broker().tls().verifyHostName()).isFalse();
        assertThat(config.topics().base()).isEqualTo("home/sound");
        assertThat(config.topics().commands()).isTrue();
        assertThat(config.topics().qos()).isEqualTo(2);
        assertThat(config.topics().retain()).isFalse();
        assertThat(config.topics().discovery()).isEqualTo(DiscoveryStyle.HOMIE);
    }

    @Test
    void userComesFromTheUrlOrElseFromTheEnvironment() {
        Map<String, String> environment =
                Map.of(MqttOptions.USER_VARIABLE, "bob", MqttOptions.PASSWORD_VARIABLE, "secret");
        assertThat(options("--mqtt=mqtt://broker")
                        .config(environment)
                        .orElseThrow()
                        .broker()
                        .credentials())
                .contains(new MqttCredentials("bob", "secret"));
        assertThat(options("--mqtt=mqtt://anna:x@broker")
                        .config(environment)
                        .orElseThrow()
                        .broker()
                        .credentials())
                .contains(new MqttCredentials("anna", "x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --mqtt-base=x                              | need --mqtt URL
            --mqtt=http://x                            | mqtt:// or mqtts://
            --mqtt=mqtt://x --mqtt-base=a/#            | base topic
            --mqtt=mqtt://x --mqtt-qos=3               | 0, 1 or 2, got 3
            --mqtt=mqtt://x --mqtt-discovery=hass      | homeassistant, homie, off
            --mqtt=mqtt://x --mqtt-ca=ca.pem           | mqtts:// only
            --mqtt=mqtts://x --mqtt-cert=c.pem         | needs a client key
            """)
    void mistakesAreWrongUsage(String arguments, String message) {
        MqttOptions options = options(arguments.split(" "));
        assertThatThrownBy(() -> options.config(Map.of()))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(message);
    }
}
