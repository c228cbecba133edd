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
package org.openhab.binding.ultrasonic.internal.config;

import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants;
import org.openhab.core.thing.ThingUID;

/** The short names that things go by outside openHAB, in topics, paths and pages. */
@NonNullByDefault
public final class SensorNames {

    private static final int HASH_DIGITS = 0xfff;

    private SensorNames() {}

    /**
     * The short name of a thing: lower-case letters, digits and hyphens, stable, and as good as unique.
     *
     * @param thing of a sensor, real or simulated
     */
    public static String of(ThingUID thing) {
        String prefix = thing.getAsString()
                        .startsWith(UltrasonicBindingConstants.THING_TYPE_SIMULATED_SENSOR.getAsString() + ":")
                ? "simulated-"
                : "";
        String id = thing.getId();
        String plain = id.toLowerCase(Locale.ROOT).replace('_', '-').replaceAll("^-+", "");
        if (plain.equals(id)) {
            return prefix + plain;
        }
        // Whoever was changed might now be called like another.
        return String.format(Locale.ROOT, "%s%s-%03x", prefix, plain, id.hashCode() & HASH_DIGITS)
                .replaceAll("^-+", "");
    }
}
