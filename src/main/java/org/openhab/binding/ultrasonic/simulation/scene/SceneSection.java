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
import org.openhab.binding.ultrasonic.math.AirProperties;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.DeviceModel;
import org.openhab.binding.ultrasonic.simulation.device.Emission;
import org.openhab.binding.ultrasonic.simulation.device.Placement;
import org.openhab.binding.ultrasonic.simulation.disturber.Disturber;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.physics.AirStirrer;
import org.openhab.binding.ultrasonic.simulation.physics.Room;

/** A scene file as a whole: its keys, and the scene that they describe. */
final class SceneSection {

    /** Largest seed that JSON readers keep exactly. */
    static final long LARGEST_SEED = (1L << 53) - 1;

    /** A day. */
    static final double LONGEST_SECONDS = 86_400;

    /** Keys of a scene file. */
    static final Section SCENE = Section.of(
            "scene",
            "A scene file.",
            Key.text("name", "", "what happens, for messages and labels"),
            Key.of(
                    "seed",
                    Key.Type.INTEGER,
                    0,
                    LARGEST_SEED,
                    "",
                    "1",
                    "of everything random without a seed of its own"),
            Key.number("duration", 0.1, LONGEST_SECONDS, "s", "", "how long it lasts"),
            Key.of(
                    "sample-rate",
                    Key.Type.INTEGER,
                    8000,
                    384_000,
                    "Hz",
                    "96000",
                    "of the recording, unless asked else"),
            Key.number("time-of-day", 0, LONGEST_SECONDS, "s", "none", "when in the day it begins, for sets of a day"),
            Key.number("stands-for", 0, LONGEST_SECONDS, "s", "none", "how much of the day it stands for"),
            Key.section("room", RoomSection.ROOM, "", "the room"),
            Key.section("weather", RoomSection.WEATHER, "none", "the air in it"),
            Key.section("device", DeviceSection.DEVICE, "", "the device"),
            Key.section("emission", EmissionSection.EMISSION, "", "what it emits"),
            Key.choices("people", PeopleSection.BODIES, "people and pets"),
            Key.choices("disturbers", DisturberSection.KINDS, "what must not alarm"));

    private SceneSection() {}

    static Scene scene(SectionValues values, SceneResources resources) throws SceneFileException {
        String name = values.text("name");
        long seed = values.integer("seed");
        double duration = values.number("duration");
        SectionValues weather = values.section("weather");
        AirProperties air = RoomSection.air(weather);
        AirStirrer unrest = RoomSection.unrest(weather);
        SectionValues roomValues = values.section("room");
        Room room = RoomSection.room(roomValues, seed);
        SectionValues deviceValues = values.section("device");
        DeviceModel device = DeviceSection.device(deviceValues);
        Placement placement = DeviceSection.placement(deviceValues, device.geometry(), room);
        Emission emission = EmissionSection.emission(values.section("emission"), resources);
        Surroundings surroundings = new Surroundings(seed, duration, room, device.geometry(), placement, resources);
        List<Mover> people = PeopleSection.people(values.sections("people"), surroundings);
        List<Disturber> disturbers = new ArrayList<>(RoomSection.leaves(roomValues, room));
        disturbers.addAll(DisturberSection.disturbers(values.sections("disturbers"), surroundings));
        return values.checked(() ->
                new Scene(name, seed, duration, room, air, unrest, device, placement, emission, people, disturbers));
    }
}
