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

/**
 * Turning on the spot. Its length is that of the arc that the feet go.
 *
 * @param place on the floor, m
 * @param fromRadians heading before
 * @param turnRadians by how much; positive counter-clockwise
 * @param radiusMeters of the feet's arc, above 0
 */
public record TurnPath(Vector3 place, double fromRadians, double turnRadians, double radiusMeters)
        implements GroundPath {

    @Override
    public double lengthMeters() {
        return Math.abs(turnRadians) * radiusMeters;
    }

    @Override
    public Vector3 position(double distanceMeters) {
        return place;
    }

    @Override
    public double yawRadians(double distanceMeters) {
        double distance = Math.min(Math.max(distanceMeters, 0), lengthMeters());
        return fromRadians + Math.copySign(distance / radiusMeters, turnRadians);
    }
}
