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

import java.util.Objects;
import org.openhab.core.types.Command;
import org.openhab.core.types.PrimitiveType;
import org.openhab.core.types.State;

/** A text. */
public class StringType implements PrimitiveType, State, Command {

    /** The text without a letter. */
    public static final StringType EMPTY = new StringType();

    private final String value;

    /** The text without a letter. */
    public StringType() {
        this("");
    }

    /** A text. */
    public StringType(String value) {
        this.value = value == null ? "" : value;
    }

    /** A text. */
    public static StringType valueOf(String value) {
        return new StringType(value);
    }

    @Override
    public String toString() {
        return value;
    }

    @Override
    public String toFullString() {
        return value;
    }

    @Override
    public String format(String pattern) {
        return String.format(pattern, value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        if (other instanceof String text) {
            return text.equals(value);
        }
        return other != null && getClass() == other.getClass() && Objects.equals(value, ((StringType) other).value);
    }
}
