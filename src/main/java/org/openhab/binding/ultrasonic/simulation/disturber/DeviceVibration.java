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
package org.openhab.binding.ultrasonic.simulation.disturber;

import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * Shaking of the device: taps on its table, a washing machine, its own bass. Pure functions of time, twice
 * differentiable.
 */
public interface DeviceVibration {

    /** How far the whole device is away from its place, m. */
    Vector3 displacement(double timeSeconds);

    /** By how much the case's bending lengthens the direct path to a microphone, m; typically below 0.1 mm. */
    double directPathStretchMeters(int microphone, double timeSeconds);

    /** How often it must be sampled, Hz. */
    default double controlRateHz() {
        return 750;
    }
}
