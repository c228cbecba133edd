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
package org.openhab.binding.ultrasonic.itest.host;

import java.util.Map;
import java.util.TreeMap;

/** The longest that each kind of call into a handler took. */
final class Stopwatch {

    private final Map<String, Double> longestMillis = new TreeMap<>();

    /** Measures a call. */
    void measure(String kind, Runnable call) {
        long begin = System.nanoTime();
        try {
            call.run();
        } finally {
            double millis = (System.nanoTime() - begin) * 1e-6;
            synchronized (longestMillis) {
                longestMillis.merge(kind, millis, Math::max);
            }
        }
    }

    /** What was measured since the last reset, ms. */
    Map<String, Double> longestMillis() {
        synchronized (longestMillis) {
            return new TreeMap<>(longestMillis);
        }
    }

    /** Forgets what was measured: the first calls load classes. */
    void reset() {
        synchronized (longestMillis) {
            longestMillis.clear();
        }
    }
}
