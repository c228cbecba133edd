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
package org.openhab.binding.ultrasonic.simulation.mover.body;

/**
 * How a body holds itself, as numbers that can be blended: places of pelvis, hands and feet and turns of the trunk in
 * the body's frame. Knees and elbows follow from them. A buffer; not thread-safe.
 */
final class BodyPose {

    /** Middle between the hip joints, m; y and z follow. */
    static final int PELVIS = 0;
    /** Forward turn of the pelvis; -pi/2 is lying on the back. */
    static final int PELVIS_PITCH = 3;
    /** Turn of the pelvis about the spine, positive brings the right side forward. */
    static final int PELVIS_TWIST = 4;
    /** Sideways tilt of the pelvis, positive lowers the left side. */
    static final int PELVIS_LIST = 5;
    /** Forward lean of the spine against the vertical. */
    static final int TRUNK_PITCH = 6;
    /** Turn of the shoulders about the spine, positive brings the right side forward. */
    static final int TRUNK_TWIST = 7;
    /** Lean of the spine to the left. */
    static final int TRUNK_SIDE = 8;
    /** Turn of the head to the left. */
    static final int HEAD_YAW = 9;
    /** Nod of the head. */
    static final int HEAD_PITCH = 10;
    /** Turn of the whole body about the x axis through the pelvis: turning over in bed. */
    static final int ROLL = 11;
    /** Wrist re shoulder, m: x, y, z left, then right. */
    static final int HANDS = 12;
    /** Ankle, m: x, y, z left, then right. */
    static final int FEET = 18;
    /** Toe-down turn of the feet, left, right. */
    static final int FOOT_PITCH = 24;
    /** Heading of the feet, left, right. */
    static final int FOOT_YAW = 26;

    private static final int SIZE = 28;

    private final double[] values = new double[SIZE];

    double get(int index) {
        return values[index];
    }

    void set(int index, double value) {
        values[index] = value;
    }

    void set(int index, double x, double y, double z) {
        values[index] = x;
        values[index + 1] = y;
        values[index + 2] = z;
    }

    void add(int index, double value) {
        values[index] += value;
    }

    void add(int index, double x, double y, double z) {
        values[index] += x;
        values[index + 1] += y;
        values[index + 2] += z;
    }

    /** Moves this pose towards another one: share 0 stays, 1 becomes the other. */
    void blend(BodyPose other, double share) {
        for (int i = 0; i < SIZE; i++) {
            values[i] += share * (other.values[i] - values[i]);
        }
    }
}
