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

/**
 * How long to wait before a device is opened again: half a second at first, twice as long each time, 2 s at most.
 * Whoever switches a device on again wants to see it work, and an attempt that fails costs some milliseconds.
 */
final class BackOff {

    private static final double FIRST_SECONDS = 0.5;
    private static final double MOST_SECONDS = 2;
    /** A device that ran for this long counts as mended. */
    private static final double MENDED_SECONDS = 10;

    private double nextSeconds = FIRST_SECONDS;

    /** The waiting time after another failure. */
    double failed(double ranSeconds) {
        if (ranSeconds >= MENDED_SECONDS) {
            nextSeconds = FIRST_SECONDS;
        }
        double wait = nextSeconds;
        nextSeconds = Math.min(MOST_SECONDS, 2 * nextSeconds);
        return wait;
    }
}
