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

import java.util.concurrent.TimeUnit;

/**
 * How long to wait before the next attempt to connect: a second at first, twice as long each time, a minute at most.
 */
final class ReconnectDelay {

    private static final long FIRST_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(60);
    /** A connection that held for so long was a good one. */
    private static final long GOOD_NANOS = TimeUnit.SECONDS.toNanos(10);

    private long nextNanos = FIRST_NANOS;

    /**
     * The wait after a failure.
     *
     * @param connectedNanos how long the connection held, 0 if there was none
     */
    long afterFailure(long connectedNanos) {
        if (connectedNanos >= GOOD_NANOS) {
            nextNanos = FIRST_NANOS;
        }
        long wait = nextNanos;
        nextNanos = Math.min(MOST_NANOS, 2 * nextNanos);
        return wait;
    }
}
