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
package org.openhab.binding.ultrasonic.audio;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What truly moved during a stretch of a recording.
 *
 * @param startSeconds when it began, from the start of the recording
 * @param endSeconds when it ended, after the start
 * @param kind what moved
 * @param distanceMeters mean distance from the device, m, 0 or more, where it is known
 * @param radialSpeedMetersPerSecond radial speed of largest magnitude, m/s, positive when approaching, where it is
 *     known
 */
public record MotionLabel(
        double startSeconds,
        double endSeconds,
        Kind kind,
        OptionalDouble distanceMeters,
        OptionalDouble radialSpeedMetersPerSecond) {

    /** What moves. */
    public enum Kind {
        /** A person walks or moves the whole body. */
        MAJOR,
        /** A person moves in place. */
        MINOR,
        /** A thing moves, such as a fan; no event that a detector should find. */
        MECHANICAL;

        /** The word in label files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A label whose distance and speed nobody knows. */
    public MotionLabel(double startSeconds, double endSeconds, Kind kind) {
        this(startSeconds, endSeconds, kind, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /**
     * Checks times and distance.
     *
     * @throws IllegalArgumentException unless 0 &lt;= start &lt; end, both finite, and the distance is 0 or more
     */
    public MotionLabel {
        if (!(startSeconds >= 0 && endSeconds > startSeconds && endSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a label must have 0 <= start < end, got start " + startSeconds + " and end " + endSeconds);
        }
        if (distanceMeters.isPresent() && !(distanceMeters.getAsDouble() >= 0)) {
            throw new IllegalArgumentException(
                    "a label's distance must be 0 m or more, got " + distanceMeters.getAsDouble() + " m");
        }
    }

    /** Whether a person moves, which is what a detector should find. */
    public boolean ofPerson() {
        return kind != Kind.MECHANICAL;
    }

    /** Whether a moment lies within, both ends included. */
    public boolean contains(double timeSeconds) {
        return timeSeconds >= startSeconds && timeSeconds <= endSeconds;
    }
}
