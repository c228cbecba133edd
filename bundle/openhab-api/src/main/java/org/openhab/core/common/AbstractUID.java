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
package org.openhab.core.common;

import java.util.List;
import java.util.regex.Pattern;

/** An identifier of segments: letters, digits, underscores and hyphens, joined by colons. */
public abstract class AbstractUID {

    /** Stands between two segments. */
    public static final String SEPARATOR = ":";

    private static final Pattern SEGMENT = Pattern.compile("[\\w-]*");

    private final List<String> segments;

    /** The identifier without a segment, for frameworks that fill objects in later. */
    protected AbstractUID() {
        segments = List.of();
    }

    /**
     * Splits an identifier into its segments.
     *
     * @param uid the segments with their separators
     * @throws IllegalArgumentException if there are too few segments or one holds a character that is not allowed
     */
    protected AbstractUID(String uid) {
        this(List.of(uid.split(SEPARATOR, -1)));
    }

    /**
     * Joins segments to an identifier.
     *
     * @throws IllegalArgumentException if there are too few segments or one holds a character that is not allowed
     */
    protected AbstractUID(String... segments) {
        this(List.of(segments));
    }

    /**
     * Joins segments to an identifier.
     *
     * @throws IllegalArgumentException if there are too few segments or one holds a character that is not allowed
     */
    protected AbstractUID(List<String> segments) {
        int least = getMinimalNumberOfSegments();
        if (segments.size() < least) {
            throw new IllegalArgumentException("a UID of this kind has at least " + least + " segments, '"
                    + String.join(SEPARATOR, segments) + "' has " + segments.size());
        }
        this.segments = List.copyOf(segments);
        for (int i = 0; i < segments.size(); i++) {
            validateSegment(segments.get(i), i, segments.size());
        }
    }

    /** How many segments an identifier of this kind has at least. */
    protected abstract int getMinimalNumberOfSegments();

    /** The segments in order. */
    protected List<String> getAllSegments() {
        return segments;
    }

    /** One segment, counted from 0. */
    protected String getSegment(int segment) {
        return segments.get(segment);
    }

    /** Whether a text may be a segment. */
    public static boolean isValid(String segment) {
        return SEGMENT.matcher(segment).matches();
    }

    /**
     * Checks one segment.
     *
     * @throws IllegalArgumentException if it holds a character that is not allowed
     */
    protected void validateSegment(String segment, int index, int length) {
        if (!isValid(segment)) {
            throw new IllegalArgumentException(
                    "segment '" + segment + "' of a UID may hold letters, digits, '_' and '-'");
        }
    }

    @Override
    public String toString() {
        return getAsString();
    }

    /** The segments with their separators. */
    public String getAsString() {
        return String.join(SEPARATOR, segments);
    }

    @Override
    public int hashCode() {
        return segments.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other != null && getClass() == other.getClass() && segments.equals(((AbstractUID) other).segments);
    }
}
