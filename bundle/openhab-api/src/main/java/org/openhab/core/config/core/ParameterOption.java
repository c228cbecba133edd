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
package org.openhab.core.config.core;

import java.util.Objects;

/** A value that a parameter may have. */
public class ParameterOption {

    private String label = "";
    private String value = "";

    /** For frameworks that fill objects in later. */
    protected ParameterOption() {}

    /** A value and its name for people. */
    public ParameterOption(String value, String label) {
        this.value = value;
        this.label = label;
    }

    /** Its name for people. */
    public String getLabel() {
        return label;
    }

    /** The value. */
    public String getValue() {
        return value;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " [value=\"" + value + "\", label=\"" + label + "\"]";
    }

    @Override
    public int hashCode() {
        return Objects.hash(label, value);
    }

    @Override
    public boolean equals(Object other) {
        return other != null
                && getClass() == other.getClass()
                && label.equals(((ParameterOption) other).label)
                && value.equals(((ParameterOption) other).value);
    }
}
