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

import java.math.BigDecimal;
import org.openhab.core.types.Command;
import org.openhab.core.types.PrimitiveType;
import org.openhab.core.types.State;

/** A number without a unit. */
public class DecimalType extends Number implements PrimitiveType, State, Command, Comparable<DecimalType> {

    /** Nothing. */
    public static final DecimalType ZERO = new DecimalType(0);

    private static final long serialVersionUID = 1L;

    /** The number. */
    protected BigDecimal value;

    /** Zero. */
    public DecimalType() {
        this(BigDecimal.ZERO);
    }

    /** A number; a quantity loses its unit. */
    public DecimalType(Number value) {
        if (value instanceof QuantityType<?> quantity) {
            this.value = quantity.toBigDecimal();
        } else if (value instanceof DecimalType decimal) {
            this.value = decimal.value;
        } else {
            this.value = new BigDecimal(value.toString());
        }
    }

    /**
     * Reads a number.
     *
     * @throws NumberFormatException if it is none
     */
    public DecimalType(String value) {
        this(new BigDecimal(value));
    }

    /**
     * Reads a number.
     *
     * @throws NumberFormatException if it is none
     */
    public static DecimalType valueOf(String value) {
        return new DecimalType(value);
    }

    @Override
    public String toString() {
        return toFullString();
    }

    @Override
    public String toFullString() {
        return value.toPlainString();
    }

    @Override
    public String format(String pattern) {
        return String.format(pattern, value);
    }

    /** The number. */
    public BigDecimal toBigDecimal() {
        return value;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DecimalType decimal && value.compareTo(decimal.value) == 0;
    }

    @Override
    public int compareTo(DecimalType other) {
        return value.compareTo(other.value);
    }

    @Override
    public double doubleValue() {
        return value.doubleValue();
    }

    @Override
    public float floatValue() {
        return value.floatValue();
    }

    @Override
    public int intValue() {
        return value.intValue();
    }

    @Override
    public long longValue() {
        return value.longValue();
    }

    @Override
    public <T extends State> T as(Class<T> type) {
        if (type == OnOffType.class) {
            return type.cast(OnOffType.from(value.signum() != 0));
        }
        return State.super.as(type);
    }
}
