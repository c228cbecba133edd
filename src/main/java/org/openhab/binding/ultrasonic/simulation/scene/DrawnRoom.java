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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * A room of a drawn scene with the device in it, and places in it for those who move.
 *
 * @param node what the file says about the room
 * @param lengthMeters along x
 * @param widthMeters along y
 * @param heightMeters along z
 * @param outside somewhere behind the door
 * @param doorstep just inside the door
 * @param device where the device is
 * @param facingDegrees where its front looks
 */
record DrawnRoom(
        SceneNode.Mapping node,
        double lengthMeters,
        double widthMeters,
        double heightMeters,
        Vector3 outside,
        Vector3 doorstep,
        Vector3 device,
        double facingDegrees) {

    private static final double FROM_WALLS_METERS = 0.4;
    private static final double SEAT_FROM_WALLS_METERS = 0.8;
    private static final double FROM_DEVICE_METERS = 0.6;
    private static final double GRID_METERS = 0.05;

    /** Walls' materials west, east, south, north, floor, ceiling; each family has its own combinations. */
    private static final List<List<List<String>>> WALLS = List.of(
            List.of(
                    List.of("plaster", "plaster", "plaster", "plaster", "wood", "plaster"),
                    List.of("drywall", "drywall", "glass", "drywall", "carpet", "drywall"),
                    List.of("plaster", "glass", "plaster", "plaster", "carpet", "plaster"),
                    List.of("drywall", "plaster", "textile", "drywall", "wood", "drywall"),
                    List.of("plaster", "plaster", "glass", "wood", "glass", "plaster"),
                    List.of("drywall", "drywall", "drywall", "drywall", "carpet", "acoustic-tile")),
            List.of(
                    List.of("plaster", "plaster", "glass", "plaster", "wood", "wood"),
                    List.of("drywall", "glass", "drywall", "textile", "carpet", "drywall"),
                    List.of("wood", "plaster", "plaster", "plaster", "carpet", "plaster")),
            List.of(
                    List.of("drywall", "plaster", "glass", "plaster", "wood", "plaster"),
                    List.of("plaster", "textile", "plaster", "glass", "carpet", "plaster"),
                    List.of("wood", "drywall", "drywall", "glass", "wood", "drywall"),
                    List.of("plaster", "drywall", "plaster", "drywall", "carpet", "acoustic-tile")));

    private static final List<String> SIDES = List.of("west", "east", "south", "north", "floor", "ceiling");

    /** Draws a room with at least so much length. */
    static DrawnRoom draw(Draw draw, double leastLengthMeters) {
        double length = draw.inRange(Stratum.ROOM_LENGTH, leastLengthMeters, Stratum.ROOM_LENGTH.high());
        double width = draw.of(Stratum.ROOM_WIDTH);
        double height = draw.of(Stratum.ROOM_HEIGHT);
        SceneNode.Builder walls = new SceneNode.Builder();
        List<String> materials = draw.pick(WALLS.get(draw.family().ordinal()));
        for (int i = 0; i < SIDES.size(); i++) {
            walls.put(SIDES.get(i), materials.get(i));
        }
        // The device stands at a short wall and looks along the room; the door is at its far end or in a long wall.
        boolean west = draw.chance(0.5);
        double fromWall = draw.stepped(0.35, 0.6, 0.05);
        double deviceX = west ? fromWall : length - fromWall;
        double deviceY = draw.stepped(0.25, 0.75, 0.01) * width;
        Vector3 device = new Vector3(deviceX, round(deviceY), draw.stepped(0.45, 1.2, 0.05));
        double facing = (west ? 0 : 180) + draw.stepped(-30, 30, 5);
        boolean endWall = draw.chance(0.5);
        double side = endWall ? width : length;
        double doorWidth = 0.9;
        double reach = endWall || west ? side : side * 0.5;
        double first = endWall || !west ? 0.2 : side * 0.5;
        double from = round(draw.uniform(first, Math.max(first + 0.01, Math.min(reach, side - 0.2) - doorWidth)));
        double middle = from + doorWidth / 2;
        boolean farSide = draw.chance(0.5);
        String doorWall = endWall ? (west ? "east" : "west") : (farSide ? "north" : "south");
        double level = endWall ? (west ? length : 0) : (farSide ? width : 0);
        double inward = level == 0 ? 1 : -1;
        Vector3 doorstep = place(endWall, level + 0.5 * inward, middle);
        Vector3 outside = place(endWall, level - 1.5 * inward, middle);
        SceneNode.Builder door = new SceneNode.Builder()
                .put("wall", doorWall)
                .put("from", from)
                .put("width", doorWidth)
                .put("open", draw.chance(0.7) ? 1 : 0.6);
        SceneNode.Builder room = new SceneNode.Builder()
                .put("size", length, width, height)
                .put("walls", walls)
                .put(
                        "tail",
                        new SceneNode.Builder()
                                .put("level", draw.of(Stratum.TAIL_LEVEL))
                                .put("decay", draw.of(Stratum.TAIL_DECAY)))
                .put("doors", List.of(door.build()))
                .put("furniture", furniture(draw, length, width, height));
        return new DrawnRoom(room.build(), length, width, height, outside, doorstep, device, facing);
    }

    /** What the file says about the room where somebody opens the door before coming in. */
    SceneNode.Mapping nodeWithOpeningDoor(Draw draw) {
        SceneNode.Sequence doors = (SceneNode.Sequence) node.entries().get("doors");
        SceneNode.Builder door = new SceneNode.Builder();
        ((SceneNode.Mapping) doors.items().get(0)).entries().forEach(door::put);
        double start = draw.stepped(1.5, 2.5, 0.1);
        double end = start + draw.stepped(0.8, 1.6, 0.1);
        door.put("open", List.of(SceneNode.Sequence.of(start, 0), SceneNode.Sequence.of(end, 1)))
                .put("leaf", "yes")
                .put("hinge", draw.chance(0.5) ? "from" : "to");
        SceneNode.Builder room = new SceneNode.Builder();
        node.entries().forEach(room::put);
        return room.put("doors", List.of(door.build())).build();
    }

    private static List<SceneNode.Mapping> furniture(Draw draw, double length, double width, double height) {
        List<SceneNode.Mapping> pieces = new ArrayList<>();
        int count = draw.count(3, 7);
        for (int i = 0; i < count; i++) {
            pieces.add(new SceneNode.Builder()
                    .put(
                            "at",
                            draw.stepped(0.1, length - 0.1, GRID_METERS),
                            draw.stepped(0.1, width - 0.1, GRID_METERS),
                            draw.stepped(0.1, height - 0.3, GRID_METERS))
                    .put("strength", draw.logUniform(0.03, 0.6))
                    .build());
        }
        return pieces;
    }

    private static Vector3 place(boolean endWall, double across, double along) {
        return endWall ? new Vector3(round(across), round(along), 0) : new Vector3(round(along), round(across), 0);
    }

    private static double round(double meters) {
        return Math.round(meters * 100) / 100.0;
    }

    /** The device's place on the floor's plan. */
    Vector3 deviceSpot() {
        return new Vector3(device.x(), device.y(), 0);
    }

    /** Somewhere to stand, between two distances from the device; none where the room has no such place. */
    Optional<Vector3> spot(Draw draw, double nearestMeters, double farthestMeters) {
        return spot(draw, FROM_WALLS_METERS, nearestMeters, farthestMeters);
    }

    /** Somewhere to sit down, with room for the chair, between two distances from the device. */
    Optional<Vector3> seat(Draw draw, double nearestMeters, double farthestMeters) {
        return spot(draw, SEAT_FROM_WALLS_METERS, nearestMeters, farthestMeters);
    }

    private Optional<Vector3> spot(Draw draw, double fromWalls, double nearestMeters, double farthestMeters) {
        for (int attempt = 0; attempt < 200; attempt++) {
            Vector3 spot = new Vector3(
                    draw.stepped(fromWalls, lengthMeters - fromWalls, GRID_METERS),
                    draw.stepped(fromWalls, widthMeters - fromWalls, GRID_METERS),
                    0);
            double distance = spot.distanceTo(deviceSpot());
            if (distance >= Math.max(nearestMeters, FROM_DEVICE_METERS) && distance <= farthestMeters) {
                return Optional.of(spot);
            }
        }
        return Optional.empty();
    }

    /** Whether one can go straight between two places without coming too near to the device. */
    boolean free(Vector3 from, Vector3 to) {
        Vector3 step = to.minus(from);
        double square = step.dot(step);
        double along = square == 0
                ? 0
                : Math.max(0, Math.min(1, deviceSpot().minus(from).dot(step) / square));
        return from.plus(step.times(along)).distanceTo(deviceSpot()) >= FROM_DEVICE_METERS;
    }

    /** A point in the air or on furniture, between two heights, away from the device by some distance at least. */
    Vector3 point(Draw draw, double lowMeters, double highMeters, double leastDistanceMeters) {
        for (int attempt = 0; ; attempt++) {
            Vector3 point = new Vector3(
                    draw.stepped(0.3, lengthMeters - 0.3, GRID_METERS),
                    draw.stepped(0.3, widthMeters - 0.3, GRID_METERS),
                    draw.stepped(lowMeters, Math.min(highMeters, heightMeters - 0.15), GRID_METERS));
            if (point.distanceTo(device) >= leastDistanceMeters) {
                return point;
            }
            if (attempt > 200) {
                // The far end of the room is always further away than any distance that is asked for.
                double x = device.x() < lengthMeters / 2 ? lengthMeters - 0.3 : 0.3;
                return new Vector3(x, round(widthMeters / 2), round((lowMeters + highMeters) / 2));
            }
        }
    }
}
