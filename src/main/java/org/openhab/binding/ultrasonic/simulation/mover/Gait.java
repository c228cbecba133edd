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
package org.openhab.binding.ultrasonic.simulation.mover;

/** How a walker of any number of feet sets them: what the footprints follow from. */
public interface Gait {

    /** Distance from one footprint to the next of the same foot at a speed, m. */
    double cycleMeters(double speedMetersPerSecond);

    /** Share of the cycle that a foot stands on the floor at a speed, 0 to 1. */
    double supportShare(double speedMetersPerSecond);

    /** Radius of the arc that feet go when turning on the spot, m. */
    double turnRadiusMeters();

    /** Steepest change of speed, m/s^2. */
    double accelerationLimit();

    /** Distance before and after a corner within which the path is rounded, m. */
    double cornerMeters();
}
