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
package org.openhab.binding.ultrasonic.sensor;

/** Is told what happens to a sensor, one call at a time; must not block. */
public interface SensorListener {

    /**
     * The reading has changed: at once where motion, occupancy or whether the room is known differ, otherwise one to
     * four times a second, the more goes on the oftener.
     */
    default void reading(SensorReading reading) {}

    /** Something happened; the reading that goes with it has been told before. */
    default void event(SensorEvent event) {}

    /** It does something else now, or something else is wrong; the reading that goes with it follows. */
    default void status(SensorStatus status) {}
}
