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

import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** Where something that walks or rolls goes: position on the floor and heading over distance. */
public interface GroundPath {

    /** Length, m. */
    double lengthMeters();

    /** Point on the floor at a distance from the start, held at the ends; twice differentiable. */
    Vector3 position(double distanceMeters);

    /** Heading at a distance, radians counter-clockwise from the room's x; continuous, not wrapped. */
    double yawRadians(double distanceMeters);
}
