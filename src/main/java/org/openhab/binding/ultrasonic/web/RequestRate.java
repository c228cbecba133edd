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

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many requests an address may make: {@value #MOST_AT_ONCE} at once, more than a page needs that opens all its
 * views, and {@value #PER_SECOND} a second for as long as it likes (token bucket). A browser or program gone wild must
 * not take the processor from sensing.
 */
final class RequestRate {

    static final int MOST_AT_ONCE = 200;
    static final int PER_SECOND = 40;

    private static final int MOST_ADDRESSES = 1000;
    private static final double NANOS = 1e-9;

    private final LongSupplier nanoTime;
    /** In the order of their last request. */
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    /** @param nanoTime monotonic */
    RequestRate(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Counts a request; whether it may be answered. */
    synchronized boolean allows(String address) {
        long now = nanoTime.getAsLong();
        boolean allowed =
                buckets.computeIfAbsent(address, any -> new Bucket(now)).take(now);
        Iterator<String> oldest = buckets.keySet().iterator();
        while (buckets.size() > MOST_ADDRESSES) {
            oldest.next();
            oldest.remove();
        }
        return allowed;
    }

    private static final class Bucket {
        private double left = MOST_AT_ONCE;
        private long atNanos;

        Bucket(long now) {
            atNanos = now;
        }

        boolean take(long now) {
            left = Math.min(MOST_AT_ONCE, left + (now - atNanos) * NANOS * PER_SECOND);
            atNanos = now;
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        }
    }
}
