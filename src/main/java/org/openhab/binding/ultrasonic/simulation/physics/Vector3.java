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
package org.openhab.binding.ultrasonic.simulation.physics;

/**
 * A point or direction in the room.
 *
 * @param x along the room's length, m
 * @param y along the room's width, m
 * @param z up from the floor, m
 */
public record Vector3(double x, double y, double z) {

    /** The origin: the room's corner on the floor. */
    public static final Vector3 ZERO = new Vector3(0, 0, 0);

    /** Sum of this and the other vector. */
    public Vector3 plus(Vector3 other) {
        return new Vector3(x + other.x, y + other.y, z + other.z);
    }

    /** This vector minus the other one. */
    public Vector3 minus(Vector3 other) {
        return new Vector3(x - other.x, y - other.y, z - other.z);
    }

    /** This vector times a factor. */
    public Vector3 times(double factor) {
        return new Vector3(x * factor, y * factor, z * factor);
    }

    /** Scalar product. */
    public double dot(Vector3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    /** Vector product, right-handed. */
    public Vector3 cross(Vector3 other) {
        return new Vector3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    /** Euclidean length. */
    public double length() {
        return Math.sqrt(dot(this));
    }

    /** Distance to the other point, m. */
    public double distanceTo(Vector3 other) {
        return minus(other).length();
    }

    /**
     * The vector of length 1 in this direction.
     *
     * @throws ArithmeticException if this is the zero vector
     */
    public Vector3 normalized() {
        double length = length();
        if (length == 0) {
            throw new ArithmeticException("the zero vector has no direction");
        }
        return times(1 / length);
    }

    /** This vector turned about the vertical axis, counter-clockwise seen from above. */
    public Vector3 yawed(double yawRadians) {
        double cos = Math.cos(yawRadians);
        double sin = Math.sin(yawRadians);
        return new Vector3(cos * x - sin * y, sin * x + cos * y, z);
    }
}
