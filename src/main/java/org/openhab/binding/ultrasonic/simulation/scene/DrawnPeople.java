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
import java.util.Map;
import java.util.function.Function;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** Draws who is in a scene and what they do. */
final class DrawnPeople {

    /** What a walk adds to its length over its speed: starting, turning, stopping, s. */
    static final double WALK_MARGIN_SECONDS = 4;

    /** Nearer to the doorstep one need not step on it. */
    private static final double AT_THE_DOOR_METERS = 0.3;

    /** How long each small movement takes at most, s. */
    private static final Map<String, Double> MINOR_SECONDS =
            Map.of("reach", 2.6, "page", 2.3, "cup", 6.0, "folder", 3.2, "type", 7.0, "phone", 8.0);

    private static final double LONGEST_GESTURE_SECONDS = 5;
    private static final double RAISING_SECONDS = 1.6;

    /** Pets that are drawn. */
    static final List<String> PETS = List.copyOf(PetSection.BODIES.keySet());

    private final Draw draw;
    private final DrawnRoom room;
    private final Function<String, Draw> bodies;

    /** Everybody is somebody new. */
    DrawnPeople(Draw draw, DrawnRoom room) {
        this(draw, room, kind -> draw);
    }

    /**
     * Those who live somewhere.
     *
     * @param bodies what the body of each kind is drawn from: the same draw gives the same body
     */
    DrawnPeople(Draw draw, DrawnRoom room, Function<String, Draw> bodies) {
        this.draw = draw;
        this.room = room;
        this.bodies = bodies;
    }

    /** A way of walking as the device sees it. */
    enum Direction {
        TOWARD,
        AWAY,
        ACROSS;

        boolean holds(double radialShare) {
            return switch (this) {
                case TOWARD -> radialShare > 0.75;
                case AWAY -> radialShare < -0.75;
                case ACROSS -> Math.abs(radialShare) < 0.35;
            };
        }
    }

    /**
     * Where somebody walks.
     *
     * @param from first place
     * @param to last place
     */
    record Stretch(Vector3 from, Vector3 to) {

        double lengthMeters() {
            return from.distanceTo(to);
        }
    }

    /**
     * A straight walk in some direction whose middle lies between two distances.
     *
     * @throws IllegalStateException if the room has no place for it
     */
    Stretch stretch(Direction direction, double nearestMeters, double farthestMeters) {
        for (double least = 1.6; least > 0.7; least -= 0.2) {
            for (int attempt = 0; attempt < 400; attempt++) {
                Vector3 from = anySpot();
                Vector3 to = anySpot();
                Vector3 device = room.deviceSpot();
                double length = from.distanceTo(to);
                double middle = from.plus(to).times(0.5).distanceTo(device);
                boolean fits = length >= least
                        && middle >= nearestMeters
                        && middle <= farthestMeters
                        && room.free(from, to)
                        && direction.holds((from.distanceTo(device) - to.distanceTo(device)) / length);
                if (fits) {
                    return new Stretch(from, to);
                }
            }
        }
        throw new NoPlaceException("no walk " + direction + " at " + nearestMeters + " to " + farthestMeters
                + " m in a room of " + room.lengthMeters() + " x " + room.widthMeters() + " m");
    }

    private Vector3 anySpot() {
        return room.spot(draw, 0, Double.MAX_VALUE).orElseThrow();
    }

    /** A person's own keys; the same seed gives the same body. */
    SceneNode.Builder body(String kind, Vector3 at, Vector3 towards) {
        Draw individual = bodies.apply(kind);
        double facing = Math.toDegrees(Math.atan2(towards.y() - at.y(), towards.x() - at.x()));
        SceneNode.Builder body = new SceneNode.Builder().put("body", kind);
        if (!PETS.contains(kind)) {
            body.put("height", individual.of(kind.equals("child") ? Stratum.CHILD_HEIGHT : Stratum.ADULT_HEIGHT))
                    .put("build", individual.of(Stratum.BUILD))
                    .put("reflectivity", individual.of(Stratum.CLOTHING));
        }
        return body.put("seed", individual.seed()).put("at", at.x(), at.y()).put("facing", Math.round(facing));
    }

    static SceneNode.Mapping walk(double atSeconds, double speed, Vector3... to) {
        List<SceneNode> spots = new ArrayList<>();
        for (Vector3 spot : to) {
            spots.add(SceneNode.Sequence.of(spot.x(), spot.y()));
        }
        return new SceneNode.Builder()
                .put("do", "walk")
                .put("at", tenth(atSeconds))
                .put("to", spots)
                .put("speed", speed)
                .build();
    }

    private static SceneNode.Builder act(String action, double atSeconds) {
        return new SceneNode.Builder().put("do", action).put("at", tenth(atSeconds));
    }

    /** A person who stands, walks once and stands; without fidgeting, so that the walk is the only event. */
    SceneNode.Mapping walker(Stretch stretch, double startSeconds, double speed) {
        String kind = draw.chance(0.15) ? "child" : "adult";
        return body(kind, stretch.from(), stretch.to())
                .put("fidgets", 0)
                .put("script", List.of(walk(startSeconds, speed, stretch.to())))
                .build();
    }

    /** A person who comes in, walks to a seat, sits down and makes small movements until some time. */
    SceneNode.Mapping sitter(Vector3 seat, double startSeconds, double untilSeconds) {
        List<SceneNode> script = new ArrayList<>();
        double time = comeIn(script, seat, startSeconds);
        script.add(act("sit", time).build());
        minor(script, time + 4, untilSeconds);
        return body("adult", room.outside(), room.doorstep())
                .put("script", script)
                .build();
    }

    /** A person who sits from the start and makes small movements. */
    SceneNode.Mapping seated(String kind, Vector3 seat, double startSeconds, double untilSeconds) {
        List<SceneNode> script = new ArrayList<>();
        minor(script, startSeconds, untilSeconds);
        return body(kind, seat, room.deviceSpot())
                .put("posture", "sitting")
                .put("script", script)
                .build();
    }

    /** A person who sits close to the device and moves a hand before it. */
    SceneNode.Mapping gesturer(Vector3 seat, double startSeconds, double untilSeconds) {
        List<SceneNode> script = new ArrayList<>();
        double time = startSeconds;
        while (time + LONGEST_GESTURE_SECONDS < untilSeconds) {
            if (draw.chance(0.5)) {
                double rate = draw.stepped(0.8, 2.5, 0.1);
                // A swing to begin with and one to end.
                double length = Math.max(draw.stepped(1, 3, 0.1), Math.ceil(21 / rate) / 10);
                script.add(act("wave", time)
                        .put("hand", draw.chance(0.7) ? "right" : "left")
                        .put("for", length)
                        .put("rate", rate)
                        .build());
                time += length + RAISING_SECONDS;
            } else {
                script.add(act("reach", time)
                        .put("hand", draw.chance(0.7) ? "right" : "left")
                        .put(
                                "by",
                                draw.stepped(0.1, 0.45, 0.01),
                                draw.stepped(-0.3, 0.3, 0.01),
                                draw.stepped(-0.2, 0.3, 0.01))
                        .put("speed", draw.stepped(0.8, 2.5, 0.05))
                        .put("rest", draw.stepped(0, 0.6, 0.1))
                        .build());
                time += LONGEST_GESTURE_SECONDS;
            }
            time += draw.stepped(0.3, 3, 0.1);
        }
        return body("adult", seat, room.deviceSpot())
                .put("posture", "sitting")
                .put("fidgets", 0)
                .put("script", script)
                .build();
    }

    /** A person who sits, stands up at some time and leaves. */
    SceneNode.Mapping leaver(Vector3 seat, double startSeconds) {
        List<SceneNode> script = new ArrayList<>();
        script.add(act("stand", startSeconds).build());
        script.add(walk(startSeconds + 2.5, speed(0.8, 1.4), leaving(seat)));
        return body("adult", seat, room.deviceSpot())
                .put("posture", "sitting")
                .put("script", script)
                .build();
    }

    /** Someone or something that comes in, walks about and leaves again. */
    SceneNode.Mapping visitor(String kind, double startSeconds, int places) {
        List<SceneNode> script = new ArrayList<>();
        double time = startSeconds;
        Vector3 here = room.outside();
        for (int i = 0; i < places; i++) {
            Vector3 next = reachable(i == 0 ? room.doorstep() : here);
            double speed = speed(kind.equals("cat") ? 0.4 : 0.6, 1.4);
            Vector3[] path = i == 0 ? new Vector3[] {room.doorstep(), next} : new Vector3[] {next};
            script.add(walk(time, speed, path));
            time += length(here, path) / speed + WALK_MARGIN_SECONDS + draw.stepped(0, 4, 0.5);
            here = next;
        }
        script.add(walk(time, speed(0.7, 1.4), leaving(here)));
        return body(kind, room.outside(), room.doorstep()).put("script", script).build();
    }

    /** Walks in over the doorstep; returns when it is over. */
    private double comeIn(List<SceneNode> script, Vector3 seat, double startSeconds) {
        double speed = speed(0.7, 1.4);
        Vector3[] path = entering(seat);
        script.add(walk(startSeconds, speed, path));
        return startSeconds + length(room.outside(), path) / speed + WALK_MARGIN_SECONDS;
    }

    private Vector3[] entering(Vector3 goal) {
        if (goal.distanceTo(room.doorstep()) < AT_THE_DOOR_METERS) {
            return new Vector3[] {goal};
        }
        if (room.free(room.doorstep(), goal)) {
            return new Vector3[] {room.doorstep(), goal};
        }
        return new Vector3[] {room.doorstep(), detour(room.doorstep(), goal), goal};
    }

    private Vector3[] leaving(Vector3 from) {
        if (from.distanceTo(room.doorstep()) < AT_THE_DOOR_METERS) {
            return new Vector3[] {room.outside()};
        }
        if (room.free(from, room.doorstep())) {
            return new Vector3[] {room.doorstep(), room.outside()};
        }
        return new Vector3[] {detour(from, room.doorstep()), room.doorstep(), room.outside()};
    }

    /** A place from which both others can be reached straight. */
    private Vector3 detour(Vector3 one, Vector3 other) {
        for (int attempt = 0; attempt < 500; attempt++) {
            Vector3 spot = anySpot();
            boolean apart = spot.distanceTo(one) > AT_THE_DOOR_METERS && spot.distanceTo(other) > AT_THE_DOOR_METERS;
            if (apart && room.free(one, spot) && room.free(spot, other)) {
                return spot;
            }
        }
        throw new NoPlaceException(
                "no way around the device from " + Places.floorText(one) + " to " + Places.floorText(other));
    }

    private Vector3 reachable(Vector3 from) {
        for (int attempt = 0; attempt < 500; attempt++) {
            Vector3 spot = anySpot();
            if (spot.distanceTo(from) > 0.8 && room.free(from, spot)) {
                return spot;
            }
        }
        throw new NoPlaceException("no place to walk to from " + Places.floorText(from));
    }

    private void minor(List<SceneNode> script, double fromSeconds, double untilSeconds) {
        double time = fromSeconds;
        while (true) {
            String action = draw.pick(List.of("reach", "reach", "page", "page", "folder", "cup", "type", "phone"));
            double length = MINOR_SECONDS.get(action);
            if (time + length + 1 > untilSeconds) {
                return;
            }
            script.add(small(action, time).build());
            time += length + draw.stepped(2, 7, 0.5);
        }
    }

    private SceneNode.Builder small(String action, double atSeconds) {
        SceneNode.Builder node = act(action, atSeconds);
        if (action.equals("type")) {
            return node.put("for", draw.stepped(3, 7, 0.5));
        }
        node.put("hand", draw.chance(0.7) ? "right" : "left");
        if (action.equals("phone")) {
            node.put("for", draw.stepped(4, 8, 0.5));
        } else if (action.equals("reach")) {
            double ahead = draw.stepped(0.12, 0.4, 0.01);
            node.put("by", ahead, draw.stepped(-0.2, 0.2, 0.01), draw.stepped(-0.05, 0.25, 0.01))
                    .put("speed", draw.stepped(0.7, 1.4, 0.05));
        }
        return node;
    }

    double speed(double low, double high) {
        return draw.stepped(low, high, 0.05);
    }

    private static double length(Vector3 start, Vector3... path) {
        double length = 0;
        Vector3 here = start;
        for (Vector3 next : path) {
            length += here.distanceTo(next);
            here = next;
        }
        return length;
    }

    private static double tenth(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }
}
