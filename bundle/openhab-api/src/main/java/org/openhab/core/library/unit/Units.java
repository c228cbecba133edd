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
package org.openhab.core.library.unit;

import javax.measure.Unit;
import javax.measure.quantity.Dimensionless;
import javax.measure.quantity.Frequency;
import javax.measure.quantity.Speed;
import javax.measure.quantity.Time;
import javax.measure.spi.SystemOfUnits;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.format.SimpleUnitFormat;
import tech.units.indriya.function.ExpConverter;
import tech.units.indriya.function.MultiplyConverter;

/** Units that belong to no single system. */
public final class Units extends CustomUnits {

    /** No unit. */
    public static final Unit<Dimensionless> ONE = AbstractUnit.ONE;

    /** A hundredth. */
    public static final Unit<Dimensionless> PERCENT = tech.units.indriya.unit.Units.PERCENT;

    /** Ten of them are ten times as much. */
    public static final Unit<Dimensionless> DECIBEL =
            ONE.transform(new ExpConverter(10).concatenate(MultiplyConverter.ofRational(1, 10)));

    /** Once a second. */
    public static final Unit<Frequency> HERTZ = tech.units.indriya.unit.Units.HERTZ;

    /** A metre in a second. */
    public static final Unit<Speed> METRE_PER_SECOND = tech.units.indriya.unit.Units.METRE_PER_SECOND;

    /** A second. */
    public static final Unit<Time> SECOND = tech.units.indriya.unit.Units.SECOND;

    /** Sixty seconds. */
    public static final Unit<Time> MINUTE = tech.units.indriya.unit.Units.MINUTE;

    /** Sixty minutes. */
    public static final Unit<Time> HOUR = tech.units.indriya.unit.Units.HOUR;

    private static final Units INSTANCE = new Units();

    static {
        SimpleUnitFormat.getInstance().label(DECIBEL, "dB");
    }

    private Units() {}

    /** The only one. */
    public static SystemOfUnits getInstance() {
        return INSTANCE;
    }
}
