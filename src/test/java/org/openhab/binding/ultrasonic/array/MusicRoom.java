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
package org.openhab.binding.ultrasonic.array;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.openhab.binding.ultrasonic.math.AirProperties;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.ArrayGeometry;
import org.openhab.binding.ultrasonic.simulation.device.ClockModel;
import org.openhab.binding.ultrasonic.simulation.device.DeviceModel;
import org.openhab.binding.ultrasonic.simulation.device.DriverParameters;
import org.openhab.binding.ultrasonic.simulation.device.Emission;
import org.openhab.binding.ultrasonic.simulation.device.Music;
import org.openhab.binding.ultrasonic.simulation.device.MusicGenerator;
import org.openhab.binding.ultrasonic.simulation.device.Placement;
import org.openhab.binding.ultrasonic.simulation.device.RandomDevice;
import org.openhab.binding.ultrasonic.simulation.device.Tone;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.physics.ReverberantTail;
import org.openhab.binding.ultrasonic.simulation.physics.Room;
import org.openhab.binding.ultrasonic.simulation.physics.StaticReflector;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;
import org.openhab.binding.ultrasonic.simulation.physics.WallMaterial;

/**
 * A smart speaker drawn at random in a room drawn at random, 33 kHz.
 *
 * @param seed of room, place, device and music
 * @param microphones on its ring
 * @param place where in the room it stands and how it is turned, 0 or more: each draws another
 */
record MusicRoom(long seed, int microphones, int place) {

    /** As loud as the driver goes. */
    static final double LOUD_DB = 0;
    /** An evening's level. */
    static final double MODERATE_DB = -10;
    /** Background. */
    static final double SOFT_DB = -20;

    private static final double TONE_HZ = 33_000;

    MusicRoom(long seed, int microphones) {
        this(seed, microphones, 0);
    }

    /** The same with the device carried elsewhere and put down turned. */
    MusicRoom moved() {
        return new MusicRoom(seed, microphones, place + 1);
    }

    private double drawn(int index, double from, double to) {
        return from + (to - from) * new Random(seed * 1009 + index).nextDouble();
    }

    private Room room() {
        return new Room(
                drawn(1, 4.2, 6),
                drawn(2, 3, 5),
                drawn(3, 2.4, 2.8),
                List.of(
                        WallMaterial.PLASTER,
                        WallMaterial.DRYWALL,
                        WallMaterial.PLASTER,
                        WallMaterial.GLASS,
                        WallMaterial.WOOD,
                        WallMaterial.PLASTER),
                List.of(),
                List.of(
                        new StaticReflector(new Vector3(3.9, 2.6, 1.1), 0.5),
                        new StaticReflector(new Vector3(2.1, 0.4, 0.8), 0.1)),
                new ReverberantTail(drawn(4, -32, -24), 0.35, seed));
    }

    private Vector3 position() {
        return new Vector3(
                drawn(5 + 100 * place, 0.3, 0.7),
                drawn(6 + 100 * place, 0.3, 0.7) * room().widthMeters(),
                drawn(7 + 100 * place, 0.6, 1.1));
    }

    private DeviceModel device() {
        return RandomDevice.draw(
                ArrayGeometry.smartSpeaker(microphones, drawn(8, 0.03, 0.05)),
                Optional.of(DriverParameters.SMALL_FULL_RANGE),
                ClockModel.COMMON,
                seed);
    }

    /** Pop, classical, electronic by turns. */
    private Music music() {
        return MusicGenerator.compose(MusicGenerator.Kind.values()[(int) (seed % 3)], seed);
    }

    /** A person who paces within 2.2 to 3.8 m of the device for a while. */
    Mover person(double from, double until) {
        Vector3 middle = new Vector3(position().x() + 3, room().widthMeters() * drawn(9, 0.3, 0.7), 0);
        return new PacingPerson(middle, drawn(10, -0.5, 0.5), from, until);
    }

    /** Nobody, no music. */
    Scene quiet(double seconds) {
        return scene(seconds, Optional.empty(), 0, List.of());
    }

    /** Nobody. */
    Scene music(double seconds, double levelDb) {
        return scene(seconds, Optional.of(music()), levelDb, List.of());
    }

    /** No music. */
    Scene motion(double seconds, List<Mover> people) {
        return scene(seconds, Optional.empty(), 0, people);
    }

    Scene both(double seconds, double levelDb, List<Mover> people) {
        return scene(seconds, Optional.of(music()), levelDb, people);
    }

    private Scene scene(double seconds, Optional<Music> music, double levelDb, List<Mover> people) {
        return new Scene(
                "music room",
                seed,
                seconds,
                room(),
                AirProperties.STANDARD,
                Scene.STILL_AIR,
                device(),
                new Placement(position(), drawn(11 + 100 * place, 0, 6)),
                new Emission(List.of(new Tone(TONE_HZ, -6)), music, levelDb),
                people,
                List.of());
    }
}
