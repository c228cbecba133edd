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

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How sensors introduce themselves to home automation. */
public enum DiscoveryStyle {
    /** Home Assistant's MQTT discovery, one message for each component; openHAB understands it, too. */
    HOMEASSISTANT,
    /** The Homie convention 4.0, beside the plain topics and over a connection of its own. */
    HOMIE,
    /** Not at all; what an earlier start has told Home Assistant is taken back. */
    OFF;

    /**
     * Reads a style's name.
     *
     * @throws IllegalArgumentException names those that there are
     */
    public static DiscoveryStyle of(String name) {
        for (DiscoveryStyle style : values()) {
            if (style.key().equals(name)) {
                return style;
            }
        }
        throw new IllegalArgumentException("MQTT discovery must be "
                + Arrays.stream(values()).map(DiscoveryStyle::key).collect(Collectors.joining(", ")) + ", got '" + name
                + "'");
    }

    /** As written in options and files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
