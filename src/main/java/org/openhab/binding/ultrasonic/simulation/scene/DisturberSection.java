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
import java.util.Map;
import org.openhab.binding.ultrasonic.simulation.disturber.Disturber;

/** The part {@code disturbers} of a scene file: what must not alarm. */
final class DisturberSection {

    /** Keys by the word behind {@code kind}. */
    static final Map<String, Section> KINDS = kinds();

    private DisturberSection() {}

    private static Map<String, Section> kinds() {
        Map<String, Section> kinds = new LinkedHashMap<>();
        addAirMovers(kinds);
        addMachines(kinds);
        addSounds(kinds);
        addElectronics(kinds);
        return kinds;
    }

    private static void addAirMovers(Map<String, Section> kinds) {
        Key jet = Key.number("jet", 0, 2, "", "1", "strength of the air stream re a usual one");
        Key swing = Key.number("swing", 0, 57, "degrees", "0", "how far the head swings to each side");
        Key period = Key.number("swing-period", 4, 60, "s", "12", "to and fro");
        Key blades = Key.of("blades", Key.Type.INTEGER, 2, 12, "", "4", "how many");
        add(
                kinds,
                "desk-fan",
                "A fan on a desk or stand, blades of 15 cm.",
                place("its head"),
                facing(),
                blades,
                rpm("1000"),
                swing,
                period,
                jet);
        add(
                kinds,
                "tower-fan",
                "An upright blower behind a slot.",
                place("its middle"),
                facing(),
                blades,
                rpm("900"),
                swing,
                period,
                jet);
        add(
                kinds,
                "ceiling-fan",
                "A fan below the ceiling, blades of 55 cm.",
                place("its hub"),
                blades,
                rpm("150"),
                jet);
        add(kinds, "heater", "A heater's rising air.", place("the heater"));
        add(kinds, "draught", "Air through a window or a leaky door.", place("where it comes in"));
        add(
                kinds,
                "air-conditioning",
                "A jet of air, a hiss, a flap that may swing.",
                place("the outlet"),
                facing(),
                jet,
                Key.number("swing-period", 0, 60, "s", "0", "of the flap; 0 it stands still"));
        add(
                kinds,
                "curtain",
                "A curtain that sways in a draught.",
                place("middle of the cloth"),
                facing(),
                Key.number("width", 0.3, 6, "m", "1.4", "of the cloth"),
                Key.number("height", 0.3, 4, "m", "1.8", "of the cloth"),
                sway());
        add(
                kinds,
                "plant",
                "A plant whose leaves sway.",
                place("middle of the leaves"),
                Key.number("radius", 0.05, 1.5, "m", "0.35", "of the leaves"),
                sway());
    }

    private static void addMachines(Map<String, Section> kinds) {
        add(
                kinds,
                "robot-vacuum",
                "A robot that cleans the floor.",
                Key.of("to", Key.Type.SPOTS, 0, 30, "m", "", "from place to place, over and over"),
                Key.number("speed", 0.1, 0.6, "m/s", "0.28", "on the straight"));
        add(
                kinds,
                "washing-machine",
                "A machine that washes, spins and shakes the device.",
                place("middle of the side that faces the room"),
                facing(),
                shake(200, "15"));
        add(
                kinds,
                "drawer",
                "A drawer.",
                place("middle of its front when shut"),
                facing(),
                Key.number("width", 0.2, 1.5, "m", "0.6", "of the front"),
                Key.number("height", 0.05, 0.6, "m", "0.2", "of the front"),
                Key.of("open", Key.Type.CURVE, 0, 0.8, "m", "", "how far it is open over time"));
        add(
                kinds,
                "neighbour",
                "Somebody who walks to and fro behind a wall.",
                Key.of(
                        "to",
                        Key.Type.SPOTS,
                        -6,
                        36,
                        "m",
                        "",
                        "from place to place, over and over, all outside the room"),
                Key.number("speed", 0.2, 2.5, "m/s", "1.2", "on the straight"));
    }

    private static void addSounds(Map<String, Section> kinds) {
        add(kinds, "keys", "A bunch of keys that is shaken.", place("where"), gain());
        add(kinds, "claps", "Hands that clap.", place("where"), every("8"), gain());
        add(kinds, "dishes", "Dishes that clatter.", place("where"), gain());
        add(kinds, "television", "Hissing sounds of a television set.", place("the set"), gain());
        add(kinds, "speech", "Hissing sounds of somebody who speaks.", place("the mouth"), gain());
        add(kinds, "rain", "Rain at the window.", place("the window"), gain());
        add(kinds, "taps", "Taps on the device's table.", place("where"), every("6"), shake(500, "20"));
        add(
                kinds,
                "door-slam",
                "A door next door that slams and shakes a wall.",
                place("middle of the part of the wall that trembles"),
                facing(),
                every("20"),
                shake(500, "40"));
    }

    private static void addElectronics(Map<String, Section> kinds) {
        add(
                kinds,
                "second-sensor",
                "Another ultrasonic sensor's tone.",
                place("where"),
                Key.number("frequency", 10_000, 95_000, "Hz", "", "its tone"),
                Key.number("wander", 0, 1000, "Hz", "0", "slow drift to each side"),
                pressure("80"),
                Key.number("cycle", 0, 60, "s", "0", "from on to on; 0 it is always on"),
                Key.number("on-share", 0.05, 0.95, "", "0.5", "of each cycle"));
        add(
                kinds,
                "foreign-lines",
                "Steady lines of power supplies and lamps.",
                place("where"),
                Key.number("frequency", 10_000, 95_000, "Hz", "", "middle of their band"),
                Key.number("spread", 0, 10_000, "Hz", "500", "to each side of it"),
                Key.of("count", Key.Type.INTEGER, 1, 20, "", "3", "how many"),
                pressure("45"));
        add(
                kinds,
                "thermal-drift",
                "The room grows warmer or colder, with a thermostat's cycle.",
                Key.number("per-hour", -20, 20, "K", "2", "steady change in an hour"),
                Key.number("cycle", 0, 3, "K", "0", "amplitude of the cycle"),
                Key.number("cycle-period", 60, 7200, "s", "900", "of the cycle"));
        add(
                kinds,
                "gain-switch",
                "The host changes its own gain.",
                Key.word("side", List.of("capture", "playback"), "capture", "which gain"),
                Key.of("gain", Key.Type.CURVE, -40, 20, "dB", "", "the gain from each time on, 0 dB before the first"));
    }

    private static void add(Map<String, Section> kinds, String word, String meaning, Key... own) {
        List<Key> keys = new ArrayList<>();
        keys.add(Key.word("kind", List.of(word), "", "which disturber"));
        keys.add(Key.text("name", "none", "for labels, else the kind"));
        keys.addAll(List.of(own));
        keys.add(Key.number(
                "from", 0, SceneSection.LONGEST_SECONDS, "s", "none", "when it begins, else before the scene"));
        keys.add(Key.number(
                "until", 0, SceneSection.LONGEST_SECONDS, "s", "none", "when it ends, else after the scene"));
        keys.add(Key.of("seed", Key.Type.INTEGER, 0, SceneSection.LARGEST_SEED, "", "none", "of its randomness"));
        kinds.put(word, Section.of(word, meaning, keys));
    }

    private static Key place(String meaning) {
        return Key.of("at", Key.Type.POINT, 0, 30, "m", "", meaning);
    }

    private static Key facing() {
        return Key.number("facing", -360, 360, "degrees", "0", "where it blows or looks: 0 along x, 90 along y");
    }

    private static Key rpm(String fallback) {
        return Key.number("rpm", 20, 2400, "1/min", fallback, "revolutions");
    }

    private static Key sway() {
        return Key.number("sway", 0, 0.1, "m", "0.02", "standard deviation of the swaying");
    }

    private static Key every(String fallback) {
        return Key.number("every", 0.2, 3600, "s", fallback, "mean time from one to the next; one at least");
    }

    private static Key gain() {
        return Key.number("gain", -30, 30, "dB", "0", "re the usual loudness");
    }

    private static Key pressure(String fallback) {
        return Key.number("level", 0, 120, "dB", fallback, "sound pressure level at 1 m; 120 dB are full scale");
    }

    private static Key shake(double most, String fallback) {
        return Key.number("shake", 1, most, "um", fallback, "how far it moves the device");
    }

    static List<Disturber> disturbers(List<SectionValues> sections, Surroundings surroundings)
            throws SceneFileException {
        List<Disturber> disturbers = new ArrayList<>();
        for (SectionValues values : sections) {
            disturbers.add(new DisturberFactory(values, surroundings).disturber());
        }
        return disturbers;
    }
}
