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

/**
 * A line through waypoints with rounded corners: the polyline of constant speed, convolved near each corner with the
 * kernel 15/16 (1 - x^2)^2. Three times differentiable in the distance; it stays within the hull of its points.
 */
public final class SmoothPolyline {

    private static final double LARGEST_CORNER_SHARE = 0.45;

    private final List<Vector3> points;
    private final double[] distances;
    private final double[] corners;
    private final Vector3[] directions;

    /**
     * A line through points.
     *
     * @param points at least two, neighbours at least 1 mm apart, m
     * @param cornerMeters distance before and after a corner within which the line is rounded; less where points are
     *     near each other
     * @throws IllegalArgumentException if there are too few points or two neighbours coincide
     */
    public SmoothPolyline(List<Vector3> points, double cornerMeters) {
        this.points = List.copyOf(points);
        int count = this.points.size();
        if (count < 2) {
            throw new IllegalArgumentException("a path needs at least 2 points, got " + count);
        }
        distances = new double[count];
        corners = new double[count];
        directions = new Vector3[count - 1];
        for (int i = 1; i < count; i++) {
            Vector3 step = this.points.get(i).minus(this.points.get(i - 1));
            if (!(step.length() >= 1e-3)) {
                throw new IllegalArgumentException("neighbouring points of a path must be at least 0.001 m apart, got "
                        + this.points.get(i - 1) + " and " + this.points.get(i));
            }
            distances[i] = distances[i - 1] + step.length();
            directions[i - 1] = step.normalized();
        }
        for (int i = 1; i < count - 1; i++) {
            double nearest = Math.min(distances[i] - distances[i - 1], distances[i + 1] - distances[i]);
            corners[i] = Math.min(cornerMeters, LARGEST_CORNER_SHARE * nearest);
        }
    }

    /** Length of the line before its corners are rounded, m. */
    public double lengthMeters() {
        return distances[distances.length - 1];
    }

    /** Number of straight pieces. */
    public int pieces() {
        return directions.length;
    }

    /** Direction of a straight piece. */
    public Vector3 direction(int piece) {
        return directions[piece];
    }

    /**
     * How far the corner before a piece has been taken at a distance: 0 before it to 1 after it.
     *
     * @param piece 1 or more
     */
    public double cornerShare(int piece, double distanceMeters) {
        return turned((distanceMeters - distances[piece]) / corners[piece]);
    }

    /** The point at a distance along the unrounded line; held at the ends. */
    public Vector3 at(double distanceMeters) {
        double distance = Math.min(Math.max(distanceMeters, 0), lengthMeters());
        Vector3 at = points.get(0).plus(directions[0].times(distance));
        for (int i = 1; i < directions.length; i++) {
            double ramp = corners[i] * rounded((distance - distances[i]) / corners[i]);
            if (ramp > 0) {
                at = at.plus(directions[i].minus(directions[i - 1]).times(ramp));
            }
        }
        return at;
    }

    private static double turned(double x) {
        if (x <= -1) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        return 0.5 + 15.0 / 16 * x * (1 + x * x * (-2.0 / 3 + x * x / 5));
    }

    private static double rounded(double x) {
        if (x <= -1) {
            return 0;
        }
        if (x >= 1) {
            return x;
        }
        double square = x * x;
        return 5.0 / 32 + x / 2 + 15.0 / 16 * square * (0.5 + square * (-1.0 / 6 + square / 30));
    }
}
