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
package org.openhab.binding.ultrasonic.live;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** How long after the last sample a report comes, as a count of milliseconds. One thread counts, any may ask. */
final class LatencyMeter {

    private static final int MOST_MILLIS = 500;
    private static final double NANOS_PER_MILLI = 1e6;

    private final AtomicIntegerArray counts = new AtomicIntegerArray(MOST_MILLIS + 1);

    /** A report has been given. */
    void add(double nanos) {
        counts.incrementAndGet((int) Math.min(MOST_MILLIS, Math.ceil(nanos / NANOS_PER_MILLI)));
    }

    /**
     * Within how many milliseconds a share of the reports came, rounded up; 0 if there are none.
     *
     * @param share 0..1
     */
    double quantileMillis(double share) {
        long total = 0;
        for (int i = 0; i < counts.length(); i++) {
            total += counts.get(i);
        }
        long wanted = (long) Math.ceil(share * total);
        long seen = 0;
        for (int i = 0; i < counts.length() && total > 0; i++) {
            seen += counts.get(i);
            if (seen >= wanted) {
                return i;
            }
        }
        return 0;
    }
}
