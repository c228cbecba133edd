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
package org.openhab.binding.ultrasonic.web;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Under which names a server lets itself be called. A foreign page whose name suddenly points to this machine (DNS
 * rebinding) would otherwise count as the same origin. Addresses in figures cannot be rebound, so they always do.
 *
 * @param names besides addresses and localhost, in lower case; {@code null} for any
 */
public record HostNames(Set<String> names) {

    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-f:.]+(%[0-9a-z]+)?]");

    /** Where somebody else, such as openHAB or a proxy, sees to it. */
    public static final HostNames ANY = new HostNames(null);

    /** Copies the set. */
    public HostNames {
        names = names == null
                ? null
                : names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a request's Host header is one of ours. */
    boolean allow(String header) {
        if (names == null) {
            return true;
        }
        if (header == null) {
            return false;
        }
        String host = withoutPort(header.toLowerCase(Locale.ROOT));
        return host.equals("localhost")
                || names.contains(host)
                || ADDRESS.matcher(host).matches();
    }

    private static String withoutPort(String header) {
        int colon = header.lastIndexOf(':');
        return colon >= 0 && colon > header.lastIndexOf(']') ? header.substring(0, colon) : header;
    }
}
