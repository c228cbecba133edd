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
package org.openhab.binding.ultrasonic.calibration;

import java.time.Duration;

/**
 * When a calibration is renewed by itself. Immutable; defaults by {@link #defaults()}.
 *
 * @param automatic whether it is renewed at all without being asked; a missing one is made in any case
 * @param mostAge when it counts as stale, 1 hour to 3650 days
 * @param vacantFor how long nobody must have been detected before it is announced
 * @param announceBefore how long before its beginning it is announced
 * @param changedFor how long a changed response must last, lest somebody who sits before the device counts
 * @param retryAfter how long to wait after one that failed or was interrupted
 */
public record CalibrationPolicy(
        boolean automatic,
        Duration mostAge,
        Duration vacantFor,
        Duration announceBefore,
        Duration changedFor,
        Duration retryAfter) {

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException names the value and its range
     */
    public CalibrationPolicy {
        require("most age", mostAge, Duration.ofHours(1), Duration.ofDays(3650));
        require("vacancy before a calibration", vacantFor, Duration.ZERO, Duration.ofDays(1));
        require("announcement", announceBefore, Duration.ZERO, Duration.ofHours(1));
        require("lasting change", changedFor, Duration.ZERO, Duration.ofDays(1));
        require("pause after a failure", retryAfter, Duration.ofMinutes(1), Duration.ofDays(30));
    }

    private static void require(String name, Duration value, Duration low, Duration high) {
        if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
            throw new IllegalArgumentException(name + " must be " + low + " to " + high + ", got " + value);
        }
    }

    /** Automatic after 30 days, after 15 min of vacancy, announced 1 min before; changes count after 10 min. */
    public static CalibrationPolicy defaults() {
        return new CalibrationPolicy(
                true,
                Duration.ofDays(30),
                Duration.ofMinutes(15),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                Duration.ofHours(6));
    }

    /** The same with another announcement. */
    public CalibrationPolicy withAnnounceBefore(Duration wanted) {
        return new CalibrationPolicy(automatic, mostAge, vacantFor, wanted, changedFor, retryAfter);
    }

    /** The same with another age at which it counts as stale. */
    public CalibrationPolicy withMostAge(Duration wanted) {
        return new CalibrationPolicy(automatic, wanted, vacantFor, announceBefore, changedFor, retryAfter);
    }

    /** The same, renewing without being asked or not. */
    public CalibrationPolicy withAutomatic(boolean wanted) {
        return new CalibrationPolicy(wanted, mostAge, vacantFor, announceBefore, changedFor, retryAfter);
    }
}
