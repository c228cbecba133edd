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

/** What a sensor is doing. */
public enum SensorState {
    /** Opening the device, looking for the tone. */
    STARTING,
    /** A calibration has been announced: everybody is to leave the room. */
    CALIBRATION_ANNOUNCED,
    /** Calibrating. */
    CALIBRATING,
    /** Testing device and room. */
    TESTING,
    /** Sensing. */
    SENSING,
    /** Resting as low power has it. */
    RESTING,
    /** Switched off or paused. */
    DISABLED,
    /** Something keeps it from sensing; it keeps trying. */
    BLIND,
    /** Closed for good. */
    CLOSED;

    /** Whether the room is known in this state. */
    public boolean senses() {
        return this == SENSING;
    }
}
