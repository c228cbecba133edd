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

import java.time.LocalTime;

/**
 * Hours of the day in which nothing is emitted.
 *
 * @param from beginning, inclusive
 * @param to end, exclusive; before {@code from} if they span midnight
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /**
     * Checks that there is time between them.
     *
     * @throws IllegalArgumentException if both are the same
     */
    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours must end at another time than they begin, got " + from);
        }
    }

    /** Whether a time of day lies within. */
    public boolean contains(LocalTime time) {
        boolean afterBegin = !time.isBefore(from);
        boolean beforeEnd = time.isBefore(to);
        return from.isBefore(to) ? afterBegin && beforeEnd : afterBegin || beforeEnd;
    }
}
