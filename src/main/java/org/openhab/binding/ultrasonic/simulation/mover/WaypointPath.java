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

import java.util.List;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** A path through waypoints on the floor, corners rounded, heading along it. */
public final class WaypointPath implements GroundPath {

    private final SmoothPolyline line;
    private final double[] turns;
    private final double startYaw;

    /**
     * A path.
     *
     * @param points on the floor; z is ignored
     * @param cornerMeters see {@link SmoothPolyline}
     */
    public WaypointPath(List<Vector3> points, double cornerMeters) {
        line = new SmoothPolyline(
                points.stream()
                        .map(point -> new Vector3(point.x(), point.y(), 0))
                        .toList(),
                cornerMeters);
        turns = new double[line.pieces()];
        startYaw = yaw(line.direction(0));
        for (int i = 1; i < turns.length; i++) {
            turns[i] = wrapped(yaw(line.direction(i)) - yaw(line.direction(i - 1)));
        }
    }

    private static double yaw(Vector3 direction) {
        return Math.atan2(direction.y(), direction.x());
    }

    /** The same angle between -pi and pi. */
    static double wrapped(double radians) {
        return Math.IEEEremainder(radians, 2 * Math.PI);
    }

    @Override
    public double lengthMeters() {
        return line.lengthMeters();
    }

    @Override
    public Vector3 position(double distanceMeters) {
        return line.at(distanceMeters);
    }

    @Override
    public double yawRadians(double distanceMeters) {
        double yaw = startYaw;
        for (int i = 1; i < turns.length; i++) {
            yaw += turns[i] * line.cornerShare(i, distanceMeters);
        }
        return yaw;
    }
}
