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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openhab.binding.ultrasonic.math.AirProperties;
import org.openhab.binding.ultrasonic.simulation.disturber.Assembly;
import org.openhab.binding.ultrasonic.simulation.disturber.Disturber;
import org.openhab.binding.ultrasonic.simulation.mover.SwingingDoor;
import org.openhab.binding.ultrasonic.simulation.physics.AirStirrer;
import org.openhab.binding.ultrasonic.simulation.physics.Doorway;
import org.openhab.binding.ultrasonic.simulation.physics.ReverberantTail;
import org.openhab.binding.ultrasonic.simulation.physics.Room;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.StaticReflector;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;
import org.openhab.binding.ultrasonic.simulation.physics.Wall;
import org.openhab.binding.ultrasonic.simulation.physics.WallMaterial;

/** The parts {@code room} and {@code weather} of a scene file. */
final class RoomSection {

    /** Materials by the names that stand in scene files. */
    static final Map<String, WallMaterial> MATERIALS = materials();

    private static final List<String> UPRIGHT = List.of("west", "east", "south", "north");

    private static final Section WALLS = Section.of(
            "walls",
            "What the six sides are made of; west lies at x = 0, south at y = 0.",
            material("west", "plaster"),
            material("east", "plaster"),
            material("south", "plaster"),
            material("north", "plaster"),
            material("floor", "wood"),
            material("ceiling", "plaster"));

    private static final Section TAIL = Section.of(
            "tail",
            "The reverberation behind the first reflections.",
            Key.number("level", -60, 0, "dB", "-28", "energy re the direct path at a microphone"),
            Key.number("decay", 0.02, 5, "s", "0.3", "time in which it falls by 60 dB, air's absorption not counted"));

    private static final Section DOOR = Section.of(
            "door",
            "An opening in an upright wall.",
            Key.word("wall", UPRIGHT, "", "which wall"),
            Key.number("from", 0, 30, "m", "", "where it begins along the wall, from the lower coordinate"),
            Key.number("width", 0.4, 6, "m", "0.9", "how wide it is"),
            Key.number("height", 1, 4, "m", "2", "how high it is"),
            Key.of("open", Key.Type.CURVE, 0, 1, "", "1", "0 closed to 1 open"),
            Key.word("leaf", List.of("yes", "no"), "no", "whether it has a leaf that swings into the room"),
            Key.word("hinge", List.of("from", "to"), "from", "at which end of the opening the leaf hangs"));

    private static final Section FURNITURE = Section.of(
            "furniture",
            "Something that echoes and does not move.",
            Key.text("name", "furniture", "for the reader"),
            Key.of("at", Key.Type.POINT, 0, 30, "m", "", "where it echoes"),
            Key.number("strength", 0, 5, "m", "", "scattering length: 0.02 a lamp, 1 a cupboard's flat side"));

    /** Keys of {@code room}. */
    static final Section ROOM = Section.of(
            "room",
            "A box; its corner is the origin, x and y run along the floor, z up.",
            Key.of("size", Key.Type.POINT, 1, 30, "m", "", "length along x, width along y, height"),
            Key.section("walls", WALLS, "none", "materials of its sides"),
            Key.section("tail", TAIL, "none", "reverberation"),
            Key.sections("doors", DOOR, "openings"),
            Key.sections("furniture", FURNITURE, "what stands in it"));

    /** Keys of {@code weather}. */
    static final Section WEATHER = Section.of(
            "weather",
            "The air in the room.",
            Key.number("temperature", -20, 50, "degrees C", "21", "temperature"),
            Key.number("humidity", 0, 100, "%", "45", "relative humidity"),
            Key.number("pressure", 60, 110, "kPa", "101.325", "pressure"),
            Key.number(
                    "unrest",
                    0,
                    0.02,
                    "m/s",
                    "0.0005",
                    "how much the air moves by itself: deviation of the 50 ms innovation on 2 m"));

    private static final double OPEN_RADIANS = Math.PI / 2;
    private static final double LONG_AGO_SECONDS = 1000;
    private static final double STILL_AIR_REACH_METERS = 1e6;
    private static final double STILL_AIR_COEFFICIENT = 0.998;

    private RoomSection() {}

    private static Map<String, WallMaterial> materials() {
        Map<String, WallMaterial> materials = new LinkedHashMap<>();
        for (WallMaterial material : List.of(
                WallMaterial.PLASTER,
                WallMaterial.DRYWALL,
                WallMaterial.WOOD,
                WallMaterial.GLASS,
                WallMaterial.CARPET,
                WallMaterial.TEXTILE,
                WallMaterial.ACOUSTIC_TILE)) {
            materials.put(material.name(), material);
        }
        return materials;
    }

    private static Key material(String side, String fallback) {
        return Key.word(side, List.copyOf(MATERIALS.keySet()), fallback, side + " side");
    }

    static AirProperties air(SectionValues weather) throws SceneFileException {
        double temperature = weather.number("temperature");
        double humidity = weather.number("humidity");
        double pressure = weather.number("pressure");
        return weather.checked(() -> new AirProperties(temperature, humidity, pressure));
    }

    static AirStirrer unrest(SectionValues weather) throws SceneFileException {
        double innovation = weather.number("unrest");
        return weather.checked(() ->
                new AirStirrer(Vector3.ZERO, STILL_AIR_REACH_METERS, innovation, STILL_AIR_COEFFICIENT, time -> 1));
    }

    static Room room(SectionValues values, long sceneSeed) throws SceneFileException {
        Vector3 size = values.point("size");
        SectionValues walls = values.section("walls");
        List<WallMaterial> materials = new ArrayList<>();
        for (Wall wall : Wall.values()) {
            materials.add(MATERIALS.get(walls.word(wall.name().toLowerCase(Locale.ROOT))));
        }
        SectionValues tail = values.section("tail");
        ReverberantTail reverberation =
                new ReverberantTail(tail.number("level"), tail.number("decay"), SeededNoise.derive(sceneSeed, "tail"));
        Room bare = values.checked(
                () -> new Room(size.x(), size.y(), size.z(), materials, List.of(), List.of(), reverberation));
        List<Doorway> doorways = new ArrayList<>();
        for (SectionValues door : values.sections("doors")) {
            doorways.add(doorway(door, bare));
        }
        List<StaticReflector> furniture = new ArrayList<>();
        for (SectionValues piece : values.sections("furniture")) {
            Vector3 at = piece.point("at");
            if (!bare.contains(at)) {
                throw piece.fault("at", Places.text(at) + " lies outside the room of " + Places.size(bare));
            }
            furniture.add(new StaticReflector(at, piece.number("strength")));
        }
        return values.checked(
                () -> new Room(size.x(), size.y(), size.z(), materials, doorways, furniture, reverberation));
    }

    /** The leaves of the doors that have one; they swing as the doors open and close. */
    static List<Disturber> leaves(SectionValues values, Room room) throws SceneFileException {
        List<Disturber> leaves = new ArrayList<>();
        List<SectionValues> doors = values.sections("doors");
        for (int i = 0; i < doors.size(); i++) {
            SectionValues door = doors.get(i);
            if (door.word("leaf").equals("yes")) {
                Doorway doorway = room.doorways().get(i);
                List<SwingingDoor.Swing> swings = swings(door.steps("open"));
                boolean hingeAtStart = door.word("hinge").equals("from");
                leaves.add(Assembly.named("door")
                        .mover(door.checked(() -> SwingingDoor.in(
                                "door", doorway, room.lengthMeters(), room.widthMeters(), hingeAtStart, swings)))
                        .build());
            }
        }
        return leaves;
    }

    private static List<SwingingDoor.Swing> swings(double[][] openness) {
        List<SwingingDoor.Swing> swings = new ArrayList<>();
        if (openness[1][0] > 0) {
            // Opened long before.
            swings.add(new SwingingDoor.Swing(openness[0][0] - LONG_AGO_SECONDS, 1, openness[1][0] * OPEN_RADIANS));
        }
        for (int i = 1; i < openness[0].length; i++) {
            if (openness[1][i] != openness[1][i - 1]) {
                double start = openness[0][i - 1];
                swings.add(new SwingingDoor.Swing(start, openness[0][i] - start, openness[1][i] * OPEN_RADIANS));
            }
        }
        return swings;
    }

    private static Doorway doorway(SectionValues door, Room room) throws SceneFileException {
        Wall wall = Wall.valueOf(door.word("wall").toUpperCase(Locale.ROOT));
        double side = wall.axis() == 0 ? room.widthMeters() : room.lengthMeters();
        double from = door.number("from");
        double to = from + door.number("width");
        double height = door.number("height");
        if (to > side) {
            throw door.fault(
                    "from", "the door reaches to " + Key.plain(to) + " m, the wall is " + Key.plain(side) + " m long");
        }
        if (height > room.heightMeters()) {
            throw door.fault(
                    "height", Key.plain(height) + " m, the room is " + Key.plain(room.heightMeters()) + " m high");
        }
        return new Doorway(wall, from, to, height, door.curve("open"));
    }
}
