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
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_MEMBERS_ONLINE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_MOTION;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_OCCUPANCY;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.THING_TYPE_ROOM;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.THING_TYPE_SENSOR;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.sensor.SensorReading;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.types.UnDefType;

/** A room whose members are satellites, as it looks to openHAB while they and the broker come and go. */
class RoomOfSatellitesTest {

    private static final String HALL = "ultrasonic/hall";
    private static final String ATTIC = "ultrasonic/attic";
    private static final String NONE_SENSES = "OFFLINE (COMMUNICATION_ERROR): @text/status.no-member-senses";

    @TempDir
    private Path folder;

    private HandlerRig rig;
    private RoomHandler handler;
    private CallbackRecorder openHab;

    @BeforeEach
    void setUp() {
        rig = new HandlerRig(folder);
    }

    private Instant now() {
        return Readings.NOON.plusNanos(rig.scheduler.nanoTime());
    }

    private void begin(Map<String, Object> configuration) {
        handler = new RoomHandler(HandlerRig.thing(THING_TYPE_ROOM, "floor", configuration), rig.services, this::now);
        openHab = rig.begin(handler);
    }

    private static SensorReading at(Instant time, SensorReading reading) {
        return new SensorReading(time, reading.known(), reading.room(), reading.signal(), reading.calibration());
    }

    private void hear(String topic, SensorReading reading) {
        rig.running.satellites().heard(topic, at(now(), reading));
        rig.scheduler.run();
    }

    private void lose(String topic) {
        rig.running.satellites().gone(topic);
        rig.scheduler.run();
    }

    @Test
    void aSatelliteIsAMemberLikeAnyOther() {
        begin(Map.of("members", List.of("mqtt:" + HALL, "ultrasonic:sensor:a")));
        assertThat(openHab.news()).endsWith(NONE_SENSES);
        hear(HALL, Readings.moving(200));
        assertThat(openHab.news())
                .contains("motion=ON", "occupancy=ON", "members-online=1")
                .endsWith("ONLINE: @text/status.some-members-sense [\"1\", \"2\"]");
        SensorHandler sensor = new SensorHandler(HandlerRig.thing(THING_TYPE_SENSOR, "a", Map.of()), rig.services);
        rig.begin(sensor);
        rig.sensor().sense(Readings.vacant(5));
        rig.scheduler.run();
        assertThat(openHab.news()).contains("members-online=2").endsWith("ONLINE");
        assertThat(openHab.states).containsEntry(CHANNEL_OCCUPANCY, OnOffType.ON);
        hear(HALL, Readings.vacant(5));
        assertThat(openHab.news()).containsSubsequence("occupancy=OFF", "!MOTION_ENDED", "!VACATED");
    }

    @Test
    void aSatelliteThatTheBrokerMissesIsOfflineAtOnceAndBackWithItsNextWord() {
        begin(Map.of("members", List.of("mqtt:" + HALL)));
        hear(HALL, Readings.moving(200));
        assertThat(handler.getThing().getStatus()).isEqualTo(ThingStatus.ONLINE);
        lose(HALL);
        assertThat(openHab.news()).endsWith(NONE_SENSES);
        assertThat(openHab.states)
                .containsEntry(CHANNEL_OCCUPANCY, UnDefType.UNDEF)
                .containsEntry(CHANNEL_MOTION, UnDefType.UNDEF);
        hear(HALL, Readings.vacant(5));
        assertThat(handler.getThing().getStatus()).isEqualTo(ThingStatus.ONLINE);
        assertThat(openHab.states).containsEntry(CHANNEL_OCCUPANCY, OnOffType.OFF);
    }

    @Test
    void aBrokerThatIsAwayMakesSatellitesOfflineAfterFifteenSecondsAndTheNewestCountsAfterwards() {
        begin(Map.of("members", List.of("mqtt:" + HALL, "mqtt:" + ATTIC)));
        hear(HALL, Readings.moving(200));
        hear(ATTIC, Readings.vacant(5));
        rig.scheduler.advance(13);
        assertThat(openHab.states).containsEntry(CHANNEL_MEMBERS_ONLINE, new DecimalType(2));
        hear(ATTIC, Readings.vacant(5));
        rig.scheduler.advance(3);
        assertThat(openHab.states)
                .as("the hall is silent for 16 s, the attic for 3 s")
                .containsEntry(CHANNEL_MEMBERS_ONLINE, new DecimalType(1))
                .containsEntry(CHANNEL_OCCUPANCY, OnOffType.OFF);
        rig.scheduler.advance(13);
        assertThat(handler.getThing().getStatus()).isEqualTo(ThingStatus.OFFLINE);
        hear(HALL, Readings.still(60));
        hear(ATTIC, Readings.moving(150));
        assertThat(handler.getThing().getStatus()).isEqualTo(ThingStatus.ONLINE);
        assertThat(openHab.states)
                .containsEntry(CHANNEL_MEMBERS_ONLINE, new DecimalType(2))
                .containsEntry(CHANNEL_OCCUPANCY, OnOffType.ON)
                .containsEntry(CHANNEL_MOTION, OnOffType.ON);
    }

    @Test
    void aSatelliteWithoutItsDeviceCountsAsThePolicySays() {
        begin(Map.of("members", List.of("mqtt:" + HALL, "mqtt:" + ATTIC), "offlinePolicy", "unknown"));
        hear(HALL, Readings.unknown());
        hear(ATTIC, Readings.vacant(5));
        assertThat(openHab.states)
                .as("the hall may be occupied for all that is known")
                .containsEntry(CHANNEL_OCCUPANCY, UnDefType.UNDEF)
                .containsEntry(CHANNEL_MEMBERS_ONLINE, new DecimalType(1));
        hear(ATTIC, Readings.moving(150));
        assertThat(openHab.states).containsEntry(CHANNEL_OCCUPANCY, OnOffType.ON);
    }

    @Test
    void whoIsDisposedOfListensNoMore() {
        begin(Map.of("members", List.of("mqtt:" + HALL)));
        hear(HALL, Readings.moving(200));
        handler.dispose();
        rig.scheduler.run();
        hear(HALL, Readings.moving(200));
        assertThat(rig.running.satellites().reading(HALL, now())).isEmpty();
    }
}
