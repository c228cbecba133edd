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

import java.util.List;

/**
 * A box-shaped room with one corner at the origin.
 *
 * @param lengthMeters along x
 * @param widthMeters along y
 * @param heightMeters along z
 * @param materials six, in the order of {@link Wall}
 * @param doorways openings in its walls
 * @param furniture what echoes and stands still
 * @param tail the reverberation behind the first reflections
 */
public record Room(
        double lengthMeters,
        double widthMeters,
        double heightMeters,
        List<WallMaterial> materials,
        List<Doorway> doorways,
        List<StaticReflector> furniture,
        ReverberantTail tail) {

    /**
     * Copies the lists and checks the geometry.
     *
     * @throws IllegalArgumentException if a side is not 1 to 30 m long, there are not six materials, a doorway is
     *     larger than its wall or furniture stands outside
     */
    public Room {
        requireSide("length", lengthMeters);
        requireSide("width", widthMeters);
        requireSide("height", heightMeters);
        materials = List.copyOf(materials);
        doorways = List.copyOf(doorways);
        furniture = List.copyOf(furniture);
        if (materials.size() != Wall.values().length) {
            throw new IllegalArgumentException("a room has 6 sides, got " + materials.size() + " materials");
        }
        for (Doorway doorway : doorways) {
            double side = doorway.wall().axis() == 0 ? widthMeters : lengthMeters;
            if (doorway.toMeters() > side || doorway.heightMeters() > heightMeters) {
                throw new IllegalArgumentException("doorway in " + doorway.wall() + " reaches to " + doorway.toMeters()
                        + " m and " + doorway.heightMeters() + " m high, the wall is " + side + " x " + heightMeters
                        + " m");
            }
        }
        for (StaticReflector reflector : furniture) {
            Vector3 at = reflector.position();
            if (!(inside(at.x(), lengthMeters) && inside(at.y(), widthMeters) && inside(at.z(), heightMeters))) {
                throw new IllegalArgumentException("furniture at " + at + " stands outside the room of " + lengthMeters
                        + " x " + widthMeters + " x " + heightMeters + " m");
            }
        }
    }

    private static void requireSide(String name, double meters) {
        if (!(meters >= 1 && meters <= 30)) {
            throw new IllegalArgumentException("room " + name + " must be 1 to 30 m, got " + meters + " m");
        }
    }

    private static boolean inside(double value, double limit) {
        return value >= 0 && value <= limit;
    }

    /** What the side is made of. */
    public WallMaterial material(Wall wall) {
        return materials.get(wall.ordinal());
    }

    /** The room's extent along an axis (0 = x, 1 = y, 2 = z), m. */
    public double extentMeters(int axis) {
        return axis == 0 ? lengthMeters : axis == 1 ? widthMeters : heightMeters;
    }

    /** Whether a point lies within the walls. */
    public boolean contains(Vector3 point) {
        return inside(point.x(), lengthMeters) && inside(point.y(), widthMeters) && inside(point.z(), heightMeters);
    }

    /** The mirror image of a point behind a wall. */
    public Vector3 mirrored(Vector3 point, Wall wall) {
        double twice = wall.far() ? 2 * extentMeters(wall.axis()) : 0;
        return switch (wall.axis()) {
            case 0 -> new Vector3(twice - point.x(), point.y(), point.z());
            case 1 -> new Vector3(point.x(), twice - point.y(), point.z());
            default -> new Vector3(point.x(), point.y(), twice - point.z());
        };
    }
}
