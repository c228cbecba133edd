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
import java.math.MathContext;
import javax.measure.Quantity;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import javax.measure.quantity.Dimensionless;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.Command;
import org.openhab.core.types.PrimitiveType;
import org.openhab.core.types.State;
import tech.units.indriya.format.SimpleUnitFormat;

/**
 * A number with a unit.
 *
 * @param <T> what is measured
 */
public class QuantityType<T extends Quantity<T>> extends Number
        implements PrimitiveType, State, Command, Comparable<QuantityType<T>> {

    /** Nothing. */
    public static final QuantityType<Dimensionless> ZERO = new QuantityType<>(0, Units.ONE);

    /** One. */
    public static final QuantityType<Dimensionless> ONE = new QuantityType<>(1, Units.ONE);

    private static final long serialVersionUID = 1L;

    private final BigDecimal value;

    @SuppressWarnings("serial")
    private final Unit<T> unit;

    /**
     * Reads a number and a unit, e.g. "5 m/s".
     *
     * @throws IllegalArgumentException if it is no number or the unit is unknown
     */
    @SuppressWarnings("unchecked")
    public QuantityType(String value) {
        String text = value.strip();
        int end = text.indexOf(' ');
        this.value = new BigDecimal(end < 0 ? text : text.substring(0, end));
        this.unit = (Unit<T>) (end < 0 ? Units.ONE : unitOf(text.substring(end + 1)));
    }

    /** A number with a unit. */
    public QuantityType(Number value, Unit<T> unit) {
        this.value = narrowed(new BigDecimal(value.toString()));
        this.unit = unit;
    }

    /** 50.0 is written 50. */
    private static BigDecimal narrowed(BigDecimal value) {
        BigDecimal shorter = value.stripTrailingZeros();
        return shorter.scale() < 0 ? shorter.setScale(0) : shorter;
    }

    private static Unit<?> unitOf(String text) {
        try {
            return SimpleUnitFormat.getInstance().parse(text.strip());
        } catch (javax.measure.format.MeasurementParseException e) {
            throw new IllegalArgumentException("'" + text + "' is no unit", e);
        }
    }

    /** A number with a unit. */
    public static <T extends Quantity<T>> QuantityType<T> valueOf(double value, Unit<T> unit) {
        return new QuantityType<>(value, unit);
    }

    /**
     * Reads a number and a unit, e.g. "5 m/s".
     *
     * @throws IllegalArgumentException if it is no number or the unit is unknown
     */
    @SuppressWarnings({"rawtypes", "unchecked"})
    public static QuantityType<? extends Quantity<?>> valueOf(String value) {
        return new QuantityType(value);
    }

    /** The unit. */
    public Unit<T> getUnit() {
        return unit;
    }

    /** The same in another unit; {@code null} if that measures something else. */
    @SuppressWarnings("unchecked")
    public QuantityType<T> toUnit(Unit<?> target) {
        if (target.equals(unit)) {
            return this;
        }
        if (!unit.isCompatible((Unit<T>) target)) {
            return null;
        }
        UnitConverter converter = unit.getConverterTo((Unit<T>) target);
        BigDecimal converted = new BigDecimal(converter.convert(value).toString(), MathContext.DECIMAL128);
        return new QuantityType<>(converted, (Unit<T>) target);
    }

    /** The same in another unit; {@code null} if that measures something else. */
    public QuantityType<T> toUnit(String target) {
        return toUnit(unitOf(target));
    }

    /** The number, in its unit. */
    public BigDecimal toBigDecimal() {
        return value;
    }

    @Override
    public String toString() {
        return toFullString();
    }

    @Override
    public String toFullString() {
        return unit.equals(Units.ONE) ? value.toPlainString() : value.toPlainString() + " " + unit;
    }

    @Override
    public String format(String pattern) {
        return String.format(pattern.replace("%unit%", unit.toString().replace("%", "%%")), value);
    }

    @Override
    public int hashCode() {
        return unit.getDimension().hashCode();
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean equals(Object other) {
        return other instanceof QuantityType<?> quantity
                && unit.isCompatible((Unit<T>) quantity.unit)
                && compareTo((QuantityType<T>) quantity) == 0;
    }

    @Override
    public int compareTo(QuantityType<T> other) {
        QuantityType<T> converted = other.toUnit(unit);
        if (converted == null) {
            throw new IllegalArgumentException(this + " and " + other + " measure different things");
        }
        return value.compareTo(converted.value);
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
    public <U extends State> U as(Class<U> type) {
        if (type == DecimalType.class) {
            return type.cast(new DecimalType(value));
        }
        return State.super.as(type);
    }
}
