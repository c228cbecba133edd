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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a broker listens. Immutable.
 *
 * @param host name or address; an IPv6 address without brackets
 * @param port 1..65535
 * @param tls whether the connection is encrypted
 */
public record BrokerAddress(String host, int port, boolean tls) {

    /** The port without encryption, as IANA has it. */
    public static final int PLAIN_PORT = 1883;
    /** The port with encryption, as IANA has it. */
    public static final int TLS_PORT = 8883;

    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._%:-]+");
    private static final Pattern URL =
            Pattern.compile("(?<scheme>[a-zA-Z]+)://(?<host>\\[[0-9A-Fa-f:.%]+]|[^\\[\\]/:@]+)(:(?<port>\\d{1,7}))?/?");

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException names the value and what is allowed
     */
    public BrokerAddress {
        Objects.requireNonNull(host, "host");
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("broker host must be a name or an address, got '" + host + "'");
        }
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("broker port must be 1 to " + HIGHEST_PORT + ", got " + port);
        }
    }

    /**
     * Reads {@code mqtt://host[:port]} or, with TLS, {@code mqtts://host[:port]}; {@code tcp} and {@code ssl} are other
     * words for the same. A user's name and password may stand before the host; {@link MqttCredentials#inUrl} reads
     * them.
     *
     * @throws IllegalArgumentException says what is expected, without the part that may hold a password
     */
    public static BrokerAddress parse(String url) {
        String anonymous = MqttCredentials.withoutUser(url.strip());
        Matcher parts = URL.matcher(anonymous);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "broker must be mqtt://host[:port] or mqtts://host[:port], got '" + anonymous + "'");
        }
        boolean encrypted =
                switch (parts.group("scheme").toLowerCase(Locale.ROOT)) {
                    case "mqtt", "tcp" -> false;
                    case "mqtts", "ssl" -> true;
                    default ->
                        throw new IllegalArgumentException(
                                "broker must begin with mqtt:// or mqtts:// (TLS), got '" + anonymous + "'");
                };
        String host = parts.group("host").replaceAll("[\\[\\]]", "");
        String port = parts.group("port");
        return new BrokerAddress(
                host, port == null ? (encrypted ? TLS_PORT : PLAIN_PORT) : Integer.parseInt(port), encrypted);
    }

    @Override
    public String toString() {
        return (tls ? "mqtts://" : "mqtt://") + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
