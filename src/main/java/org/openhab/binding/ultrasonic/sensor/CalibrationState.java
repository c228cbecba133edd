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

/** What is to be said of a sensor's calibration. */
public enum CalibrationState {
    /** There is none; defaults are in use. */
    NONE,
    /** One has been announced. */
    ANNOUNCED,
    /** One is under way. */
    RUNNING,
    /** It is valid. */
    VALID,
    /** It is too old, or device or room have changed since. */
    STALE,
    /** The last one was refused. */
    FAILED
}
