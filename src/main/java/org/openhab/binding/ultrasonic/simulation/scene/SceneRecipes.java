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
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;
import org.openhab.binding.ultrasonic.simulation.scene.DrawnPeople.Direction;
import org.openhab.binding.ultrasonic.simulation.scene.DrawnPeople.Stretch;

/** How scenes of each kind are put together from drawn parts. */
final class SceneRecipes {

    /** Music's gains in the sets: quiet, moderate, loud. */
    static final List<Double> MUSIC_LEVELS_DB = List.of(-30.0, -20.0, -10.0);

    private static final double QUIET_BEFORE_SECONDS = 5;
    private static final double QUIET_AFTER_SECONDS = 4;
    private static final double MINOR_SECONDS = 55;
    private static final double EMPTY_SECONDS = 30;
    private static final double LONG_SECONDS = 60;

    private final Draw draw;
    private final String name;

    /**
     * For one scene.
     *
     * @param draw its random choices
     * @param name what it is called
     */
    SceneRecipes(Draw draw, String name) {
        this.draw = draw;
        this.name = name;
    }

    /** Its random choices. */
    Draw draw() {
        return draw;
    }

    /** Who is there while music plays or in the near set. */
    enum Company {
        NOBODY,
        WALKER,
        SITTER
    }

    /** One walk in a quiet room. */
    SceneNode.Mapping walk(Direction direction, double nearest, double farthest, double slowest, double fastest) {
        DrawnRoom room = roomFor(farthest);
        Parts parts = new Parts(room, false);
        walker(parts, direction, nearest, farthest, slowest, fastest);
        return parts.scene();
    }

    /** Somebody comes in, sits down between two distances and moves a little. */
    SceneNode.Mapping minor(double nearest, double farthest) {
        Parts parts = new Parts(roomFor(farthest), false);
        sitter(parts, nearest, farthest);
        return parts.scene();
    }

    /** Nobody, and some disturbers. */
    SceneNode.Mapping empty(List<String> disturbers) {
        Parts parts = new Parts(roomFor(1), false);
        parts.durationSeconds = EMPTY_SECONDS;
        parts.disturb(disturbers);
        return parts.scene();
    }

    /** A room in which nobody is for some time, with some disturbers. */
    SceneNode.Mapping emptyRoom(double seconds, boolean near, List<String> disturbers) {
        Parts parts = new Parts(roomFor(1), near);
        parts.durationSeconds = seconds;
        parts.disturb(disturbers);
        return parts.scene();
    }

    /** A room in which nobody is for some time and music of a kind plays. */
    SceneNode.Mapping musicRoom(double seconds, String kind, double levelDb) {
        Parts parts = new Parts(roomFor(1), false);
        parts.durationSeconds = seconds;
        parts.emission.put(
                "music",
                new SceneNode.Builder()
                        .put("kind", kind)
                        .put("seed", draw.seed())
                        .put("level", levelDb));
        return parts.scene();
    }

    /** Music at a level, in company or not. */
    SceneNode.Mapping music(double levelDb, Company company) {
        Parts parts = new Parts(roomFor(company == Company.NOBODY ? 1 : 3), false);
        parts.emission.put("music", DrawnDevice.music(draw, levelDb));
        accompany(parts, company);
        return parts.scene();
    }

    /** The device of a telephone or laptop at 18 to 22 kHz. */
    SceneNode.Mapping near(Company company, List<String> disturbers) {
        Parts parts = new Parts(roomFor(3), true);
        accompany(parts, company);
        parts.disturb(disturbers);
        return parts.scene();
    }

    /** Two or three who move, disturbers and perhaps music, all at once. */
    SceneNode.Mapping mixed() {
        Parts parts = new Parts(roomFor(3), false);
        DrawnPeople people = parts.people();
        boolean seated = draw.chance(0.5);
        parts.durationSeconds = 50;
        if (seated) {
            parts.add(people.seated("adult", seat(parts.room, 0.8, 3), QUIET_BEFORE_SECONDS, parts.durationSeconds));
        }
        parts.entered = true;
        int visitors = draw.count(1, 2);
        double start = draw.stepped(4, 8, 0.5);
        for (int i = 0; i < visitors; i++) {
            String person = draw.pick(List.of("adult", "adult", "child"));
            String kind = draw.chance(0.3) ? draw.pick(DrawnPeople.PETS) : person;
            parts.add(people.visitor(kind, start, draw.count(1, 2)));
            start += draw.stepped(3, 9, 0.5);
        }
        parts.durationSeconds = Math.max(parts.durationSeconds, start + 40);
        parts.disturb(draw.pickSeveral(DrawnDisturbers.KINDS, draw.count(1, 3)));
        if (draw.chance(0.4)) {
            parts.emission.put("music", DrawnDevice.music(draw, draw.pick(MUSIC_LEVELS_DB)));
        }
        return parts.scene();
    }

    /** Nobody for a while; disturbers, at times a pet, at times music. */
    SceneNode.Mapping nobody(boolean near, List<String> disturbers, boolean pet, boolean music) {
        Parts parts = new Parts(roomFor(pet ? 3 : 1), near);
        parts.durationSeconds = LONG_SECONDS;
        if (pet) {
            parts.entered = true;
            parts.add(parts.people().visitor(draw.pick(DrawnPeople.PETS), draw.stepped(4, 12, 0.5), draw.count(1, 3)));
        }
        if (music) {
            parts.emission.put("music", DrawnDevice.music(draw, draw.pick(MUSIC_LEVELS_DB)));
        }
        parts.disturb(disturbers);
        return parts.scene();
    }

    /** Several visits with breaks between them, disturbers at work, at times music. */
    SceneNode.Mapping comingAndGoing(boolean near, List<String> disturbers, boolean music) {
        Parts parts = new Parts(roomFor(draw.pick(List.of(3.0, 4.0, 5.0))), near);
        parts.durationSeconds = LONG_SECONDS;
        parts.entered = true;
        double start = draw.stepped(4, 7, 0.5);
        int visits = draw.count(1, 2);
        for (int i = 0; i < visits; i++) {
            String kind = draw.chance(0.2) ? "child" : "adult";
            parts.add(parts.people().visitor(kind, start, draw.count(1, 2)));
            start += draw.stepped(14, 26, 0.5);
        }
        if (music) {
            parts.emission.put("music", DrawnDevice.music(draw, draw.pick(MUSIC_LEVELS_DB)));
        }
        parts.disturb(disturbers);
        return parts.scene();
    }

    /** Somebody sits and moves a little while disturbers are at work. */
    SceneNode.Mapping sitting(boolean near, double nearest, double farthest, List<String> disturbers) {
        Parts parts = new Parts(roomFor(farthest), near);
        sitter(parts, nearest, farthest);
        parts.disturb(disturbers);
        return parts.scene();
    }

    /** A hand before a telephone, tablet or laptop at 18 to 22 kHz, in an arm's reach. */
    SceneNode.Mapping gestures() {
        Parts parts = new Parts(roomFor(1), true);
        parts.durationSeconds = EMPTY_SECONDS;
        parts.add(parts.people().gesturer(seat(parts.room, 0.3, 0.9), draw.stepped(2, 5, 0.1), EMPTY_SECONDS - 1));
        return parts.scene();
    }

    private void accompany(Parts parts, Company company) {
        switch (company) {
            case NOBODY -> parts.durationSeconds = EMPTY_SECONDS;
            case WALKER -> walker(parts, draw.pick(List.of(Direction.values())), 1, 4, 0.6, 1.6);
            case SITTER -> sitter(parts, 0.8, 2.5);
            default -> throw new IllegalStateException(company.name());
        }
    }

    private void walker(
            Parts parts, Direction direction, double nearest, double farthest, double slowest, double fastest) {
        DrawnPeople people = parts.people();
        Stretch stretch = people.stretch(direction, nearest, farthest);
        double speed = people.speed(slowest, fastest);
        double start = QUIET_BEFORE_SECONDS + draw.stepped(0, 2, 0.1);
        parts.add(people.walker(stretch, start, speed));
        parts.durationSeconds = Math.ceil(
                start + stretch.lengthMeters() / speed + DrawnPeople.WALK_MARGIN_SECONDS / 2 + QUIET_AFTER_SECONDS);
    }

    private void sitter(Parts parts, double nearest, double farthest) {
        parts.durationSeconds = MINOR_SECONDS;
        parts.entered = true;
        parts.add(parts.people()
                .sitter(
                        seat(parts.room, nearest, farthest),
                        QUIET_BEFORE_SECONDS,
                        MINOR_SECONDS - QUIET_AFTER_SECONDS));
    }

    private Vector3 seat(DrawnRoom room, double nearest, double farthest) {
        return room.seat(draw, nearest, farthest)
                .orElseThrow(() -> new NoPlaceException("no seat at " + nearest + " to " + farthest + " m"));
    }

    /** A room in which something can be so far from the device. */
    private DrawnRoom roomFor(double farthestMeters) {
        double least = Math.max(Stratum.ROOM_LENGTH.low(), Math.min(farthestMeters + 0.6, 6.4));
        return DrawnRoom.draw(draw, least);
    }

    /** A scene that grows. */
    private final class Parts {

        private final DrawnRoom room;
        private final SceneNode.Mapping device;
        private final SceneNode.Builder emission;
        private final SceneNode.Mapping weather;
        private final boolean near;
        private final List<SceneNode.Mapping> bodies = new ArrayList<>();
        private final List<SceneNode.Mapping> disturbers = new ArrayList<>();
        private double durationSeconds;
        private boolean entered;

        Parts(DrawnRoom room, boolean near) {
            this.room = room;
            this.near = near;
            this.weather = DrawnDevice.weather(draw);
            this.device = DrawnDevice.device(draw, room, near);
            this.emission = DrawnDevice.emission(draw, device, near);
        }

        DrawnPeople people() {
            return new DrawnPeople(draw, room);
        }

        void add(SceneNode.Mapping body) {
            bodies.add(body);
        }

        void disturb(List<String> kinds) {
            DrawnDisturbers drawn =
                    new DrawnDisturbers(draw, room, durationSeconds, DrawnDevice.carrierHz(emission.build()));
            kinds.forEach(kind -> disturbers.add(drawn.one(kind)));
        }

        SceneNode.Mapping scene() {
            SceneNode.Builder scene = new SceneNode.Builder()
                    .put("name", name)
                    .put("seed", draw.seed())
                    .put("duration", durationSeconds)
                    .put("sample-rate", DrawnDevice.sampleRateHz(near))
                    .put("room", entered && draw.chance(0.5) ? room.nodeWithOpeningDoor(draw) : room.node())
                    .put("weather", weather)
                    .put("device", device)
                    .put("emission", emission);
            if (!bodies.isEmpty()) {
                scene.put("people", bodies);
            }
            if (!disturbers.isEmpty()) {
                scene.put("disturbers", disturbers);
            }
            return scene.build();
        }
    }
}
