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
 * What walls and doorways leave of the sound on its way to a place outside the room.
 *
 * <p>The straight line decides; a doorway's edges are blurred by about the first Fresnel zone (10 cm), which stands for
 * diffraction.
 */
public final class Occlusion {

    private static final double EDGE_METERS = 0.1;

    private Occlusion() {}

    /**
     * Amplitude factor on the straight line from the device to a place.
     *
     * @param room the device is in it
     * @param fromX and so on: the device
     * @param toX and so on: the place
     * @param timeSeconds for the doors
     * @return 1 inside the room
     */
    public static double factor(
            Room room,
            double fromX,
            double fromY,
            double fromZ,
            double toX,
            double toY,
            double toZ,
            double timeSeconds) {
        double share = 1;
        Wall wall = null;
        for (Wall candidate : Wall.values()) {
            int axis = candidate.axis();
            double from = axis == 0 ? fromX : axis == 1 ? fromY : fromZ;
            double to = axis == 0 ? toX : axis == 1 ? toY : toZ;
            double plane = candidate.far() ? room.extentMeters(axis) : 0;
            boolean crosses = candidate.far() ? to > plane : to < plane;
            if (crosses && (plane - from) / (to - from) < share) {
                share = (plane - from) / (to - from);
                wall = candidate;
            }
        }
        if (wall == null) {
            return 1;
        }
        double x = fromX + share * (toX - fromX);
        double y = fromY + share * (toY - fromY);
        double z = fromZ + share * (toZ - fromZ);
        double open = 0;
        for (Doorway doorway : room.doorways()) {
            if (doorway.wall() == wall) {
                double along = wall.axis() == 0 ? y : x;
                double within = edge(along - doorway.fromMeters())
                        * edge(doorway.toMeters() - along)
                        * edge(doorway.heightMeters() - z);
                open = Math.max(open, within * doorway.openness().at(timeSeconds));
            }
        }
        double closed = Math.pow(10, room.material(wall).transmissionDb() / 20);
        return open + (1 - open) * closed;
    }

    /** From 0 outside an edge to 1 inside it, without kinks. */
    private static double edge(double insideMeters) {
        return smoothStep(insideMeters / EDGE_METERS / 2 + 0.5);
    }

    /** 0 below 0, 1 above 1, 3x^2 - 2x^3 between. */
    public static double smoothStep(double x) {
        double clamped = Math.min(Math.max(x, 0), 1);
        return clamped * clamped * (3 - 2 * clamped);
    }

    /**
     * How far a place is inside the upright walls: 0 at 10 cm outside to 1 at 10 cm inside. Reflections by walls fade
     * with it when somebody leaves the room.
     */
    public static double insideness(Room room, double x, double y) {
        double depth = Math.min(Math.min(x, room.lengthMeters() - x), Math.min(y, room.widthMeters() - y));
        return edge(depth);
    }
}
