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
package org.openhab.binding.ultrasonic.sensor;

import java.time.Duration;
import java.time.Instant;

/** Whether a sensor is meant to sense: switched off, paused for some time, or neither. */
final class SensorSwitch {

    private boolean enabled = true;
    private Instant pausedUntil = Instant.MIN;

    synchronized void enable(boolean wanted) {
        enabled = wanted;
        pausedUntil = Instant.MIN;
    }

    synchronized void pauseUntil(Instant end) {
        pausedUntil = end;
    }

    synchronized boolean on(Instant now) {
        return enabled && !now.isBefore(pausedUntil);
    }

    /** How much longer a pause lasts, s; 0 if it is not known when it ends. */
    synchronized double secondsLeft(Instant now) {
        return enabled && now.isBefore(pausedUntil)
                ? Duration.between(now, pausedUntil).toMillis() / 1000.0
                : 0;
    }
}
