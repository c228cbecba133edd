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
package org.openhab.core.library.types;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.openhab.core.types.Command;
import org.openhab.core.types.PrimitiveType;
import org.openhab.core.types.State;

/** A moment. */
public class DateTimeType implements PrimitiveType, State, Command, Comparable<DateTimeType> {

    /** Date and time without a zone. */
    public static final String DATE_PATTERN = "yyyy-MM-dd'T'HH:mm:ss";

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSSZ");

    private final Instant instant;

    /** Now. */
    public DateTimeType() {
        this(Instant.now());
    }

    /** A moment. */
    public DateTimeType(Instant instant) {
        this.instant = instant;
    }

    /** A moment. */
    public DateTimeType(ZonedDateTime zoned) {
        this(zoned.toInstant());
    }

    /**
     * Reads a moment as {@link #toFullString} or {@link Instant#toString} writes it.
     *
     * @throws IllegalArgumentException if it is none
     */
    public DateTimeType(String zonedValue) {
        try {
            instant = zonedValue.endsWith("Z")
                    ? Instant.parse(zonedValue)
                    : ZonedDateTime.parse(zonedValue, FULL).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(zonedValue + " is not in a valid format.", e);
        }
    }

    /**
     * Reads a moment.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static DateTimeType valueOf(String value) {
        return new DateTimeType(value);
    }

    /** The moment on the clock of a place. */
    public ZonedDateTime getZonedDateTime(ZoneId zoneId) {
        return instant.atZone(zoneId);
    }

    /** The moment. */
    public Instant getInstant() {
        return instant;
    }

    @Override
    public String format(String pattern) {
        return format(pattern, ZoneId.systemDefault());
    }

    /** The moment on the clock of a place. */
    public String format(String pattern, ZoneId zoneId) {
        ZonedDateTime zoned = instant.atZone(zoneId);
        return pattern == null
                ? DateTimeFormatter.ofPattern(DATE_PATTERN).format(zoned)
                : String.format(pattern, zoned);
    }

    @Override
    public String toString() {
        return toFullString();
    }

    @Override
    public String toFullString() {
        return toFullString(ZoneId.systemDefault());
    }

    /** The whole moment on the clock of a place. */
    public String toFullString(ZoneId zoneId) {
        return FULL.format(instant.atZone(zoneId));
    }

    @Override
    public int hashCode() {
        return instant.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateTimeType time && instant.equals(time.instant);
    }

    @Override
    public int compareTo(DateTimeType other) {
        return instant.compareTo(other.instant);
    }
}
