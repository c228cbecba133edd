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
package org.openhab.binding.ultrasonic.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.ultrasonic.internal.config.RoomThingConfig;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;
import org.openhab.binding.ultrasonic.sensor.SensorReading;

/**
 * One room out of what its sensors say: so many must agree, and whoever does not sense counts as the user wants. With
 * unknown members a state is known if they cannot change it (S. Kleene's three-valued logic).
 */
@NonNullByDefault
final class RoomFusion {

    private final RoomThingConfig config;
    private OccupancyOverride override = OccupancyOverride.AUTO;
    private @Nullable Instant occupiedUntil;
    private @Nullable Instant occupiedSince;

    RoomFusion(RoomThingConfig config) {
        this.config = config;
    }

    /**
     * What is held of the room.
     *
     * @param moving whether anybody moves; {@link Occupancy#UNKNOWN} if that is not known
     * @param motion the strongest kind of motion
     * @param occupancy whether anybody is there
     * @param override what the user wants that to be
     * @param lastMotion when any member last saw motion
     * @param occupiedSince since when it is occupied
     * @param holdSeconds how much longer it counts as occupied if nothing more is sensed
     * @param online how many members sense
     * @param members how many there are
     * @param reason of the state, a sentence with numbers
     */
    record Fused(
            Occupancy moving,
            Motion motion,
            Occupancy occupancy,
            OccupancyOverride override,
            Optional<Instant> lastMotion,
            Optional<Instant> occupiedSince,
            double holdSeconds,
            int online,
            int members,
            String reason) {}

    /** Lets the user's word stand for what is sensed, or takes it back. */
    void override(OccupancyOverride wanted) {
        override = wanted;
    }

    /**
     * The room at a moment; moments are to be told in order.
     *
     * @param readings of the members; empty of one that does not run
     */
    Fused process(List<Optional<SensorReading>> readings, Instant now) {
        List<SensorReading.Room> known = readings.stream()
                .flatMap(Optional::stream)
                .filter(SensorReading::known)
                .map(SensorReading::room)
                .toList();
        int offline = readings.size() - known.size();
        int counted = config.offline() == RoomThingConfig.OfflinePolicy.IGNORE ? known.size() : readings.size();
        int needed = needed(counted);
        int occupied = (int) known.stream()
                .filter(room -> room.occupancy() == Occupancy.OCCUPIED)
                .count();
        int silent = (int) known.stream()
                .filter(room -> room.occupancy() == Occupancy.UNKNOWN)
                .count();
        int moving = (int) known.stream().filter(SensorReading.Room::moving).count();
        int unknown = config.offline() == RoomThingConfig.OfflinePolicy.UNKNOWN ? offline : 0;
        int assumed = config.offline() == RoomThingConfig.OfflinePolicy.OCCUPIED ? offline : 0;
        Occupancy sensed = agreed(occupied + assumed, silent + unknown, needed, counted);
        Occupancy held = held(sensed, now);
        Occupancy told = told(held);
        occupiedSince =
                told == Occupancy.OCCUPIED ? Objects.requireNonNullElse(occupiedSince, since(known, now)) : null;
        return new Fused(
                agreed(moving, unknown, needed, counted),
                known.stream()
                        .map(SensorReading.Room::motion)
                        .max(Comparator.naturalOrder())
                        .orElse(Motion.NONE),
                told,
                override,
                known.stream().flatMap(room -> room.lastMotion().stream()).max(Comparator.naturalOrder()),
                Optional.ofNullable(occupiedSince),
                holdSeconds(known, needed, sensed, now),
                known.size(),
                readings.size(),
                reason(told, occupied, needed, known.size(), readings.size()));
    }

    private int needed(int members) {
        return switch (config.mode()) {
            case ANY -> 1;
            case MAJORITY -> members / 2 + 1;
            case ALL -> Math.max(1, members);
        };
    }

    private static Occupancy agreed(int yes, int perhaps, int needed, int counted) {
        if (counted == 0) {
            return Occupancy.UNKNOWN;
        }
        if (yes >= needed) {
            return Occupancy.OCCUPIED;
        }
        return yes + perhaps >= needed ? Occupancy.UNKNOWN : Occupancy.VACANT;
    }

    private Occupancy held(Occupancy sensed, Instant now) {
        if (sensed == Occupancy.OCCUPIED) {
            occupiedUntil = now.plus(config.extraHold());
            return sensed;
        }
        Instant until = occupiedUntil;
        return sensed == Occupancy.VACANT && until != null && now.isBefore(until) ? Occupancy.OCCUPIED : sensed;
    }

    private Occupancy told(Occupancy held) {
        return switch (override) {
            case AUTO -> held;
            case OCCUPIED -> Occupancy.OCCUPIED;
            case VACANT -> Occupancy.VACANT;
        };
    }

    private static Instant since(List<SensorReading.Room> known, Instant now) {
        return known.stream()
                .flatMap(room -> room.occupiedSince().stream())
                .min(Comparator.naturalOrder())
                .orElse(now);
    }

    /** Until too few members are left: the hold of the last one that is needed, and the room's own. */
    private double holdSeconds(List<SensorReading.Room> known, int needed, Occupancy sensed, Instant now) {
        Instant until = occupiedUntil;
        if (sensed != Occupancy.OCCUPIED) {
            return until == null ? 0 : Math.max(0, Duration.between(now, until).toMillis() / 1000.0);
        }
        double extraSeconds = config.extraHold().toMillis() / 1000.0;
        return extraSeconds
                + known.stream()
                        .filter(room -> room.occupancy() == Occupancy.OCCUPIED)
                        .map(SensorReading.Room::holdRemainingSeconds)
                        .sorted(Comparator.reverseOrder())
                        .skip(needed - 1L)
                        .findFirst()
                        .orElse(0.0);
    }

    private String reason(Occupancy told, int occupied, int needed, int online, int members) {
        if (override != OccupancyOverride.AUTO) {
            return told == Occupancy.OCCUPIED ? "Occupied because it was set so." : "Vacant because it was set so.";
        }
        String counts = occupied + " of " + online + " sensors hold the room for occupied, " + needed
                + (needed == 1 ? " is" : " are") + " needed"
                + (online < members ? "; " + (members - online) + " do not sense" : "") + ".";
        return switch (told) {
            case OCCUPIED -> occupied >= needed ? counts : "Held as occupied; " + counts;
            case VACANT, UNKNOWN -> counts;
        };
    }
}
