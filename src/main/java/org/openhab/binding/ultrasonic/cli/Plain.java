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

import java.util.Locale;

/** Numbers and counts as people write them. */
final class Plain {

    private static final int SECONDS_PER_MINUTE = 60;
    private static final int SECONDS_PER_HOUR = 3600;

    private Plain() {}

    /** A number without a needless fraction. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    /** A rate in kHz: 44.1 kHz, 96 kHz. */
    static String kilohertz(double hertz) {
        return number(Math.round(hertz) / 1000.0) + " kHz";
    }

    /** A number and its noun: 1 gap, 3 gaps. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** A length or moment: 1.61 s, 12:34.5, 1:02:03.4. */
    static String time(double seconds) {
        if (seconds < SECONDS_PER_MINUTE) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        long tenths = Math.round(seconds * 10);
        long hours = tenths / 10 / SECONDS_PER_HOUR;
        long minutes = tenths / 10 / SECONDS_PER_MINUTE % SECONDS_PER_MINUTE;
        double rest = tenths % (SECONDS_PER_MINUTE * 10L) / 10.0;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%04.1f", hours, minutes, rest)
                : String.format(Locale.ROOT, "%d:%04.1f min", minutes, rest);
    }
}
