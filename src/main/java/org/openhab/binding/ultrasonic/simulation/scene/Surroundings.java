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
package org.openhab.binding.ultrasonic.simulation.scene;

import java.util.List;
import java.util.Locale;
import org.openhab.binding.ultrasonic.simulation.device.ArrayGeometry;
import org.openhab.binding.ultrasonic.simulation.device.Placement;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.physics.Doorway;
import org.openhab.binding.ultrasonic.simulation.physics.Room;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;
import org.openhab.binding.ultrasonic.simulation.physics.Wall;

/**
 * What whoever moves must respect: walls and the device.
 *
 * @param seed the scene's
 * @param durationSeconds the scene's
 */
record Surroundings(
        long seed,
        double durationSeconds,
        Room room,
        ArrayGeometry geometry,
        Placement placement,
        SceneResources resources) {

    /** How near a body's middle may come to the device on the floor's plan: half a slim trunk and a hand's breadth. */
    static final double CLEARANCE_METERS = 0.3;

    /** How near the middle of a trunk may come to the device or a wall. */
    static final double TRUNK_METERS = 0.2;

    private static final double HEADROOM_METERS = 0.1;
    private static final double STEP_SECONDS = 0.25;

    /** How far behind a wall somebody may be who comes in. */
    static final double OUTSIDE_METERS = 4;

    /** Refuses a path that leads through a wall, through the device or off the map. */
    void requireWalkable(SectionValues values, String key, List<Vector3> path) throws SceneFileException {
        for (Vector3 spot : path) {
            if (outsideBy(spot) > OUTSIDE_METERS) {
                throw values.fault(
                        key,
                        Places.floorText(spot) + " lies more than " + Key.plain(OUTSIDE_METERS)
                                + " m outside the room of " + Places.size(room));
            }
        }
        for (int i = 0; i < path.size(); i++) {
            Vector3 from = path.get(Math.max(0, i - 1));
            Vector3 to = path.get(i);
            requireClearOfDevice(values, key, from, to);
            requireNoWall(values, key, from, to);
        }
    }

    /** Refuses a place outside the walls. */
    void requireInside(SectionValues values, String key, Vector3 point) throws SceneFileException {
        if (!room.contains(point)) {
            throw values.fault(key, Places.text(point) + " lies outside the room of " + Places.size(room));
        }
    }

    /** Refuses a thing of some radius, m, that would stick in the device. */
    void requireApart(SectionValues values, String key, Vector3 point, double radiusMeters) throws SceneFileException {
        double distance = point.distanceTo(placement.position());
        if (distance < radiusMeters) {
            throw values.fault(
                    key,
                    Places.text(point) + " is inside the device at " + Places.text(placement.position()) + ", must be "
                            + Places.number(radiusMeters) + " m or more away");
        }
    }

    /** Refuses somebody who does not fit under the ceiling. */
    void requireBelowCeiling(SectionValues values, String key, double heightMeters) throws SceneFileException {
        if (heightMeters > room.heightMeters() - HEADROOM_METERS) {
            throw values.fault(
                    key,
                    Key.plain(heightMeters) + " m does not fit under the ceiling at " + Key.plain(room.heightMeters())
                            + " m");
        }
    }

    /**
     * Refuses somebody who never is in the room, or whose trunk sticks in the device or, while sitting or lying, in a
     * wall.
     */
    void requireVisit(SectionValues values, String key, Mover mover) throws SceneFileException {
        boolean visited = false;
        for (double time = 0; time <= durationSeconds; time += STEP_SECONDS) {
            Vector3 trunk = mover.referencePoint(time);
            boolean inside = room.contains(trunk);
            visited |= inside;
            double distance = trunk.distanceTo(placement.position());
            if (distance < TRUNK_METERS) {
                throw values.fault(
                        key,
                        "at " + Places.number(time) + " s the body is at " + Places.text(trunk)
                                + ", inside the device at " + Places.text(placement.position()) + ", must keep "
                                + TRUNK_METERS + " m away");
            }
            if (!inside && outsideBy(trunk) < TRUNK_METERS && !nearDoor(trunk)) {
                throw values.fault(
                        key,
                        "at " + Places.number(time) + " s the body is at " + Places.text(trunk)
                                + ", inside a wall of the room of " + Places.size(room));
            }
        }
        if (!visited) {
            throw values.fault(
                    key,
                    Places.floorText(mover.referencePoint(0)) + " lies outside the room of " + Places.size(room)
                            + " and the script never leads in; who stays behind a wall is a disturber: neighbour");
        }
    }

    private boolean nearDoor(Vector3 point) {
        return room.doorways().stream().anyMatch(door -> {
            double along = coordinate(point, 1 - door.wall().axis());
            double level = door.wall().far() ? room.extentMeters(door.wall().axis()) : 0;
            double across = Math.abs(coordinate(point, door.wall().axis()) - level);
            return along > door.fromMeters() - TRUNK_METERS && along < door.toMeters() + TRUNK_METERS && across < 1;
        });
    }

    private void requireClearOfDevice(SectionValues values, String key, Vector3 from, Vector3 to)
            throws SceneFileException {
        Vector3 device =
                new Vector3(placement.position().x(), placement.position().y(), 0);
        Vector3 step = to.minus(from);
        double length = step.length();
        double along =
                length == 0 ? 0 : Math.max(0, Math.min(1, device.minus(from).dot(step) / (length * length)));
        double distance = device.distanceTo(from.plus(step.times(along)));
        if (distance < CLEARANCE_METERS) {
            throw values.fault(
                    key,
                    "leads from " + Places.floorText(from) + " to " + Places.floorText(to) + " through the device at "
                            + Places.floorText(device) + ", must keep " + CLEARANCE_METERS + " m away");
        }
    }

    private void requireNoWall(SectionValues values, String key, Vector3 from, Vector3 to) throws SceneFileException {
        for (Wall wall : List.of(Wall.WEST, Wall.EAST, Wall.SOUTH, Wall.NORTH)) {
            double level = wall.far() ? room.extentMeters(wall.axis()) : 0;
            double before = coordinate(from, wall.axis()) - level;
            double after = coordinate(to, wall.axis()) - level;
            boolean crosses = before < 0 != after < 0 && before != 0 && after != 0;
            if (!crosses) {
                continue;
            }
            double share = before / (before - after);
            Vector3 at = from.plus(to.minus(from).times(share));
            double along = coordinate(at, 1 - wall.axis());
            boolean onWall = along >= 0 && along <= room.extentMeters(1 - wall.axis());
            if (onWall && room.doorways().stream().noneMatch(door -> leadsThrough(door, wall, along))) {
                throw values.fault(
                        key,
                        "leads from " + Places.floorText(from) + " to " + Places.floorText(to) + " through the "
                                + wall.name().toLowerCase(Locale.ROOT) + " wall at " + Places.floorText(at)
                                + ", where there is no door");
            }
        }
    }

    private static boolean leadsThrough(Doorway door, Wall wall, double along) {
        return door.wall() == wall && along > door.fromMeters() && along < door.toMeters();
    }

    private double outsideBy(Vector3 spot) {
        double x = Math.max(Math.max(-spot.x(), spot.x() - room.lengthMeters()), 0);
        double y = Math.max(Math.max(-spot.y(), spot.y() - room.widthMeters()), 0);
        return Math.max(x, y);
    }

    private static double coordinate(Vector3 point, int axis) {
        return axis == 0 ? point.x() : point.y();
    }
}
