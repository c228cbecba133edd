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

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.binding.ultrasonic.internal.Readings.NOON;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.internal.config.RoomThingConfig;
import org.openhab.binding.ultrasonic.internal.config.RoomThingConfig.Mode;
import org.openhab.binding.ultrasonic.internal.config.RoomThingConfig.OfflinePolicy;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;
import org.openhab.binding.ultrasonic.sensor.SensorReading;

class RoomFusionTest {

    private static RoomFusion fusion(Mode mode, OfflinePolicy offline, long extraSeconds) {
        return new RoomFusion(
                new RoomThingConfig(List.of(), mode, offline, Duration.ofSeconds(extraSeconds), List.of()));
    }

    /** O is occupied, V vacant, - does not sense, x does not run. */
    private static List<Optional<SensorReading>> members(String letters) {
        return Arrays.stream(letters.split(""))
                .map(letter -> switch (letter) {
                    case "O" -> Optional.of(Readings.still(20));
                    case "V" -> Optional.of(Readings.vacant(5));
                    case "-" -> Optional.of(Readings.unknown());
                    default -> Optional.<SensorReading>empty();
                })
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ANY, IGNORE, VVO, OCCUPIED",
        "ANY, IGNORE, VVV, VACANT",
        "ANY, IGNORE, VV-, VACANT",
        "ANY, IGNORE, x--, UNKNOWN",
        "ANY, UNKNOWN, VVx, UNKNOWN",
        "ANY, UNKNOWN, VOx, OCCUPIED",
        "ANY, OCCUPIED, VVx, OCCUPIED",
        "ANY, VACANT, VVx, VACANT",
        "MAJORITY, IGNORE, OVV, VACANT",
        "MAJORITY, IGNORE, OOV, OCCUPIED",
        "MAJORITY, IGNORE, OV, VACANT",
        "MAJORITY, IGNORE, O-V-O, OCCUPIED",
        "MAJORITY, UNKNOWN, OVx, UNKNOWN",
        "MAJORITY, UNKNOWN, VVx, VACANT",
        "MAJORITY, OCCUPIED, OVx, OCCUPIED",
        "ALL, IGNORE, OOV, VACANT",
        "ALL, IGNORE, OO-, OCCUPIED",
        "ALL, UNKNOWN, OO-, UNKNOWN",
        "ALL, UNKNOWN, VO-, VACANT",
        "ALL, VACANT, OOx, VACANT"
    })
    void soManyMustAgree(Mode mode, OfflinePolicy offline, String members, Occupancy occupancy) {
        assertThat(fusion(mode, offline, 0).process(members(members), NOON).occupancy())
                .isEqualTo(occupancy);
    }

    @Test
    void extraHoldOutlastsTheMembers() {
        RoomFusion fusion = fusion(Mode.ANY, OfflinePolicy.IGNORE, 60);
        RoomFusion.Fused occupied = fusion.process(members("OV"), NOON);
        assertThat(occupied.holdSeconds()).isEqualTo(280 + 60);
        assertThat(occupied.occupiedSince()).contains(NOON.minusSeconds(60));

        RoomFusion.Fused held = fusion.process(members("VV"), NOON.plusSeconds(40));
        assertThat(held.occupancy()).isEqualTo(Occupancy.OCCUPIED);
        assertThat(held.holdSeconds()).isEqualTo(20);
        assertThat(held.occupiedSince()).contains(NOON.minusSeconds(60));
        assertThat(held.reason()).startsWith("Held as occupied");

        RoomFusion.Fused vacant = fusion.process(members("VV"), NOON.plusSeconds(60));
        assertThat(vacant.occupancy()).isEqualTo(Occupancy.VACANT);
        assertThat(vacant.occupiedSince()).isEmpty();
    }

    @Test
    void theHoldIsThatOfTheLastMemberThatIsNeeded() {
        List<Optional<SensorReading>> members = List.of(
                Optional.of(Readings.still(10)), Optional.of(Readings.still(100)), Optional.of(Readings.still(200)));
        assertThat(fusion(Mode.ANY, OfflinePolicy.IGNORE, 0)
                        .process(members, NOON)
                        .holdSeconds())
                .isEqualTo(290);
        assertThat(fusion(Mode.MAJORITY, OfflinePolicy.IGNORE, 0)
                        .process(members, NOON)
                        .holdSeconds())
                .isEqualTo(200);
        assertThat(fusion(Mode.ALL, OfflinePolicy.IGNORE, 0)
                        .process(members, NOON)
                        .holdSeconds())
                .isEqualTo(100);
    }

    @Test
    void theUsersWordStands() {
        RoomFusion fusion = fusion(Mode.ANY, OfflinePolicy.IGNORE, 0);
        fusion.override(OccupancyOverride.VACANT);
        assertThat(fusion.process(members("OO"), NOON).occupancy()).isEqualTo(Occupancy.VACANT);
        fusion.override(OccupancyOverride.AUTO);
        RoomFusion.Fused sensed = fusion.process(members("OO"), NOON);
        assertThat(sensed.occupancy()).isEqualTo(Occupancy.OCCUPIED);
        assertThat(sensed.reason()).isEqualTo("2 of 2 sensors hold the room for occupied, 1 is needed.");
    }
}
