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

/** What can happen to a sensor; the names are those of openHAB's and MQTT's events. */
public enum SensorEventType {
    /** Somebody begins to move. */
    MOTION_STARTED,
    /** Nobody has moved for the hold of motion. */
    MOTION_ENDED,
    /** The room counts as occupied from now on. */
    OCCUPIED,
    /** The room counts as vacant from now on. */
    VACATED,
    /** A calibration is done and in use. */
    CALIBRATED,
    /** A calibration was refused; the one before, if there is one, is still in use. */
    CALIBRATION_FAILED,
    /** Something louder than the tone, or music, begins to disturb. */
    INTERFERENCE,
    /** The device cannot be used any more. */
    DEVICE_LOST,
    /** The device can be used again. */
    DEVICE_RESTORED
}
