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
package org.openhab.binding.ultrasonic.internal.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants;
import org.openhab.binding.ultrasonic.internal.config.ConfigProblem.Kind;
import org.openhab.binding.ultrasonic.mqtt.SatelliteWatch;
import org.openhab.core.thing.ThingUID;

/**
 * What a {@code room} is to be. Immutable.
 *
 * @param members the things of the sensors in it
 * @param satellites the MQTT topics of sensors of other programs in it, {@code <base>/<id>}
 * @param mode how many must agree
 * @param offline what a member counts as that does not sense
 * @param extraHold how much longer it stays occupied
 * @param problems all that is wrong; defaults stand in for it
 */
@NonNullByDefault
public record RoomThingConfig(
        List<ThingUID> members,
        List<String> satellites,
        Mode mode,
        OfflinePolicy offline,
        Duration extraHold,
        List<ConfigProblem> problems) {

    /** What a member's name begins with that is a topic. */
    private static final String SATELLITE = "mqtt:";

    private static final String MEMBERS = "members";

    /** How many members must agree that somebody is there. */
    public enum Mode {
        /** One. */
        ANY,
        /** More than half. */
        MAJORITY,
        /** All. */
        ALL
    }

    /** What a member counts as that does not sense. */
    public enum OfflinePolicy {
        /** As if it were none. */
        IGNORE,
        /** Whoever knows what it would say. */
        UNKNOWN,
        /** As occupied. */
        OCCUPIED,
        /** As vacant. */
        VACANT
    }

    /** Copies the lists. */
    public RoomThingConfig {
        members = List.copyOf(members);
        satellites = List.copyOf(satellites);
        problems = List.copyOf(problems);
    }

    /** Reads it. */
    public static RoomThingConfig read(Parameters parameters) {
        List<String> satellites = new ArrayList<>();
        List<ThingUID> members = members(parameters, satellites);
        Mode mode = Mode.valueOf(upper(parameters.word("mode", "any", List.of("any", "majority", "all"))));
        OfflinePolicy offline = OfflinePolicy.valueOf(
                upper(parameters.word("offlinePolicy", "ignore", List.of("ignore", "unknown", "occupied", "vacant"))));
        double holdSeconds = parameters.number("extraHold", 0, 0, 86_400, "s");
        Duration extraHold = Duration.ofMillis(Math.round(1000 * holdSeconds));
        return new RoomThingConfig(members, satellites, mode, offline, extraHold, parameters.problems());
    }

    private static List<ThingUID> members(Parameters parameters, List<String> satellites) {
        List<String> names = parameters.texts(MEMBERS);
        if (names.isEmpty()) {
            parameters.problem(MEMBERS, Kind.MISSING, "-", "ultrasonic:sensor:kitchen");
        }
        List<ThingUID> members = new ArrayList<>();
        for (String name : names) {
            if (name.startsWith(SATELLITE)) {
                try {
                    String topic = name.substring(SATELLITE.length());
                    SatelliteWatch.requireTopic(topic);
                    satellites.add(topic);
                } catch (IllegalArgumentException e) {
                    parameters.problem(MEMBERS, Kind.MALFORMED, name, "mqtt:ultrasonic/hall");
                }
                continue;
            }
            if (UltrasonicBindingConstants.SENSING_THING_TYPES.stream()
                    .anyMatch(type -> name.startsWith(type.getAsString() + ":"))) {
                try {
                    members.add(new ThingUID(name));
                    continue;
                } catch (IllegalArgumentException e) {
                    parameters.problem(MEMBERS, Kind.MALFORMED, name, "ultrasonic:sensor:kitchen");
                    continue;
                }
            }
            parameters.problem(MEMBERS, Kind.MALFORMED, name, "ultrasonic:sensor:kitchen");
        }
        return members;
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
