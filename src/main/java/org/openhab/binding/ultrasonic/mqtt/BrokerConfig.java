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

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How to reach a broker. Immutable.
 *
 * @param address where
 * @param credentials who; empty for brokers that take anybody
 * @param clientId our name with the broker, 1 to 128 printable characters without a space; a broker cuts off whoever
 *     bears the same name
 * @param tls whom to trust; without meaning unless the address wants TLS
 */
public record BrokerConfig(
        BrokerAddress address, Optional<MqttCredentials> credentials, String clientId, TlsConfig tls) {

    private static final int MOST_CHARACTERS = 128;

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException names the value and what is allowed
     */
    public BrokerConfig {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(tls, "tls");
        if (clientId.isEmpty()
                || clientId.length() > MOST_CHARACTERS
                || clientId.chars().anyMatch(character -> character <= ' ' || character > '~')) {
            throw new IllegalArgumentException("MQTT client id must be 1 to " + MOST_CHARACTERS
                    + " printable ASCII characters without a space, got '" + clientId + "'");
        }
    }

    /**
     * A broker by its URL, which may hold a user, with a random client id and Java's certificates.
     *
     * @throws IllegalArgumentException says what is expected
     */
    public static BrokerConfig of(String url) {
        return new BrokerConfig(
                BrokerAddress.parse(url), MqttCredentials.inUrl(url), randomClientId(), TlsConfig.defaults());
    }

    /** A name that nobody else has: two programs of one name would cut one another off for ever. */
    public static String randomClientId() {
        return String.format(
                Locale.ROOT, "ultrasonic-%012x", ThreadLocalRandom.current().nextLong(1L << 48));
    }

    /**
     * Reads the certificates, to see whether they can be used.
     *
     * @throws BrokerException names the file and what is wrong with it
     */
    public void checkFiles() throws BrokerException {
        if (address.tls()) {
            TlsSockets.of(tls);
        }
    }

    /** The same for another user. */
    public BrokerConfig withCredentials(Optional<MqttCredentials> wanted) {
        return new BrokerConfig(address, wanted, clientId, tls);
    }

    /** The same by another name. */
    public BrokerConfig withClientId(String wanted) {
        return new BrokerConfig(address, credentials, wanted, tls);
    }

    /** The same with other certificates. */
    public BrokerConfig withTls(TlsConfig wanted) {
        return new BrokerConfig(address, credentials, clientId, wanted);
    }
}
