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
 * Where the scatterers of one mover are at one time: a buffer that the mover fills. Not thread-safe; each caller has
 * its own.
 */
public final class ScattererPose {

    private final double[] centers;
    private final double[] axes;
    private final double[] presences;

    /** A pose of so many scatterers, all at the origin, upright and fully present. */
    public ScattererPose(int scatterers) {
        centers = new double[3 * scatterers];
        axes = new double[6 * scatterers];
        presences = new double[scatterers];
        for (int i = 0; i < scatterers; i++) {
            upright(i);
            presences[i] = 1;
        }
    }

    /** How many scatterers the pose holds. */
    public int size() {
        return presences.length;
    }

    /** Sets the centre of a scatterer in the room, m. */
    public void center(int index, double x, double y, double z) {
        centers[3 * index] = x;
        centers[3 * index + 1] = y;
        centers[3 * index + 2] = z;
    }

    /** Sets the centre of a scatterer in the room, m. */
    public void center(int index, Vector3 point) {
        center(index, point.x(), point.y(), point.z());
    }

    /** Lets the scatterer's own axes coincide with the room's. */
    public void upright(int index) {
        axes(index, 1, 0, 0, 0, 1, 0);
    }

    /**
     * Sets the directions of the scatterer's first and second axis; the third is their vector product.
     *
     * @param firstX and so on: unit vectors at right angles to each other, in the room's coordinates
     */
    public void axes(
            int index, double firstX, double firstY, double firstZ, double secondX, double secondY, double secondZ) {
        int at = 6 * index;
        axes[at] = firstX;
        axes[at + 1] = firstY;
        axes[at + 2] = firstZ;
        axes[at + 3] = secondX;
        axes[at + 4] = secondY;
        axes[at + 5] = secondZ;
    }

    /** Sets the directions of the scatterer's first and second axis. */
    public void axes(int index, Vector3 first, Vector3 second) {
        axes(index, first.x(), first.y(), first.z(), second.x(), second.y(), second.z());
    }

    /** Sets an amplitude factor: 0 the scatterer is not there, 1 it is; should change smoothly. */
    public void presence(int index, double factor) {
        presences[index] = factor;
    }

    /** Coordinate of a centre, m; axis 0 = x, 1 = y, 2 = z. */
    public double center(int index, int axis) {
        return centers[3 * index + axis];
    }

    /** Component of the first (which = 0) or second (which = 1) axis of a scatterer; axis 0 = x, 1 = y, 2 = z. */
    public double axis(int index, int which, int axis) {
        return axes[6 * index + 3 * which + axis];
    }

    /** Amplitude factor of a scatterer. */
    public double presence(int index) {
        return presences[index];
    }
}
