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
package org.openhab.binding.ultrasonic.motion;

import java.util.Locale;

/** Numbers in sentences, the same everywhere in the world. */
final class Words {

    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    private Words() {}

    static String of(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** A duration with one sensible unit. */
    static String duration(double seconds) {
        if (seconds < 10) {
            return of("%.1f s", seconds);
        }
        if (seconds < 2 * MINUTE) {
            return of("%.0f s", seconds);
        }
        return seconds < 2 * HOUR ? of("%.0f min", seconds / MINUTE) : of("%.1f h", seconds / HOUR);
    }
}
