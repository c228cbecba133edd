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

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.openhab.binding.ultrasonic.mqtt.BrokerAddress;
import org.openhab.binding.ultrasonic.mqtt.BrokerConfig;
import org.openhab.binding.ultrasonic.mqtt.DiscoveryStyle;
import org.openhab.binding.ultrasonic.mqtt.MqttConfig;
import org.openhab.binding.ultrasonic.mqtt.MqttCredentials;
import org.openhab.binding.ultrasonic.mqtt.TlsConfig;
import org.openhab.binding.ultrasonic.mqtt.TopicConfig;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether and how to publish to an MQTT broker. */
final class MqttOptions {

    /** Environment variables, since other users of a machine can read a command line. */
    static final String USER_VARIABLE = "ULTRASONIC_MQTT_USER";

    static final String PASSWORD_VARIABLE = "ULTRASONIC_MQTT_PASSWORD";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--mqtt",
            paramLabel = "URL",
            description =
                    "Publish to this MQTT broker: mqtt://HOST[:PORT], or mqtts:// with TLS. User and password come"
                            + " from the variables " + USER_VARIABLE + " and " + PASSWORD_VARIABLE
                            + ", or stand as USER:PASSWORD@ before the host.")
    private String url;

    @Option(
            names = "--mqtt-base",
            paramLabel = "TOPIC",
            description = "First levels of all topics (default: ultrasonic).")
    private String base;

    @Option(
            names = "--mqtt-bridge",
            paramLabel = "NAME",
            description = "Name of this program where several publish below the same base: it says whether it runs in"
                    + " BASE/bridge/NAME/state (default: none, BASE/bridge/state).")
    private String bridge;

    @Option(names = "--mqtt-client-id", paramLabel = "ID", description = "Name with the broker (default: random).")
    private String clientId;

    @Option(names = "--mqtt-qos", paramLabel = "0..2", description = "Quality of service of states (default: 1).")
    private Integer qos;

    @Option(names = "--mqtt-no-retain", description = "Have the broker keep no states for those who subscribe later.")
    private boolean noRetain;

    @Option(
            names = "--mqtt-commands",
            description = "Obey commands on BASE/ID/CHANNEL/set: whoever may publish there may switch the sensor off.")
    private boolean commands;

    @Option(
            names = "--mqtt-discovery",
            paramLabel = "homeassistant|homie|off",
            description = "How the sensor introduces itself (default: homeassistant).")
    private String discovery;

    @Option(
            names = "--mqtt-discovery-prefix",
            paramLabel = "TOPIC",
            description = "First levels of Home Assistant's discovery (default: homeassistant).")
    private String discoveryPrefix;

    @Option(
            names = "--mqtt-ca",
            paramLabel = "FILE",
            description = "With mqtts: who may sign the broker's certificate, PEM (default: whom Java trusts).")
    private Path caFile;

    @Option(names = "--mqtt-cert", paramLabel = "FILE", description = "With mqtts: certificate of our own, PEM.")
    private Path certificate;

    @Option(names = "--mqtt-key", paramLabel = "FILE", description = "With mqtts: its key, PEM (PKCS #8).")
    private Path key;

    @Option(
            names = "--mqtt-any-host",
            description = "With mqtts: accept a certificate that is for another host; anybody with a certificate from"
                    + " the same signer can pretend to be the broker.")
    private boolean anyHost;

    /**
     * What was asked for; empty without {@code --mqtt}.
     *
     * @throws ParameterException if a value is out of its range, or something was asked for without a broker
     */
    Optional<MqttConfig> config() {
        return config(System.getenv());
    }

    /** The same in another environment. */
    Optional<MqttConfig> config(Map<String, String> environment) {
        if (url == null) {
            requireNothingElse();
            return Optional.empty();
        }
        try {
            BrokerAddress address = BrokerAddress.parse(url);
            TlsConfig tls = new TlsConfig(
                    Optional.ofNullable(caFile), Optional.ofNullable(certificate), Optional.ofNullable(key), !anyHost);
            if (!address.tls() && !tls.equals(TlsConfig.defaults())) {
                throw new IllegalArgumentException("--mqtt-ca, --mqtt-cert, --mqtt-key and --mqtt-any-host are of use"
                        + " with mqtts:// only, got " + address);
            }
            BrokerConfig broker = BrokerConfig.of(url).withTls(tls);
            if (broker.credentials().isEmpty()) {
                broker = broker.withCredentials(credentials(environment));
            }
            return Optional.of(new MqttConfig(clientId == null ? broker : broker.withClientId(clientId), topics()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private static Optional<MqttCredentials> credentials(Map<String, String> environment) {
        String user = environment.getOrDefault(USER_VARIABLE, "");
        String password = environment.getOrDefault(PASSWORD_VARIABLE, "");
        if (user.isEmpty() && !password.isEmpty()) {
            throw new IllegalArgumentException(PASSWORD_VARIABLE + " needs " + USER_VARIABLE + " beside it");
        }
        return user.isEmpty() ? Optional.empty() : Optional.of(new MqttCredentials(user, password));
    }

    private TopicConfig topics() {
        TopicConfig usual = TopicConfig.defaults();
        return new TopicConfig(
                base == null ? usual.base() : base,
                bridge == null ? usual.bridge() : bridge,
                qos == null ? usual.qos() : qos,
                !noRetain,
                commands,
                discovery == null ? usual.discovery() : DiscoveryStyle.of(discovery),
                discoveryPrefix == null ? usual.discoveryPrefix() : discoveryPrefix,
                usual.intervalSeconds(),
                usual.pageUrl());
    }

    private void requireNothingElse() {
        boolean asked = base != null
                || bridge != null
                || clientId != null
                || qos != null
                || noRetain
                || commands
                || discovery != null
                || discoveryPrefix != null
                || caFile != null
                || certificate != null
                || key != null
                || anyHost;
        if (asked) {
            throw new ParameterException(spec.commandLine(), "options --mqtt-... need --mqtt URL");
        }
    }
}
