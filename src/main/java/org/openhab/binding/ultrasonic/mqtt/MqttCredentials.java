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

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * Who connects to a broker. Immutable; never shows the password.
 *
 * @param user name, not empty
 * @param password may be empty
 */
public record MqttCredentials(String user, String password) {

    private static final String AUTHORITY = "://";

    /**
     * Checks that there is a user.
     *
     * @throws IllegalArgumentException if the name is empty
     */
    public MqttCredentials {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        if (user.isEmpty()) {
            throw new IllegalArgumentException("a password for the broker needs a user name");
        }
    }

    /**
     * What stands before the host in {@code mqtt://user:password@host}, percent-encoded where it has to be.
     *
     * @throws IllegalArgumentException if the encoding is broken; does not repeat it
     */
    public static Optional<MqttCredentials> inUrl(String url) {
        int begin = url.indexOf(AUTHORITY);
        int end = url.lastIndexOf('@');
        if (begin < 0 || end < begin) {
            return Optional.empty();
        }
        String[] parts = url.substring(begin + AUTHORITY.length(), end).split(":", 2);
        try {
            return Optional.of(new MqttCredentials(decode(parts[0]), parts.length < 2 ? "" : decode(parts[1])));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "user name or password in the broker's URL: expected user:password@, with a percent sign only"
                            + " before two hexadecimal digits");
        }
    }

    /** A plus sign means itself in a URL's user information. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** A URL without whatever stands before the host. */
    static String withoutUser(String url) {
        int begin = url.indexOf(AUTHORITY);
        int end = url.lastIndexOf('@');
        return begin < 0 || end < begin ? url : url.substring(0, begin + AUTHORITY.length()) + url.substring(end + 1);
    }

    @Override
    public String toString() {
        return "user " + user;
    }
}
