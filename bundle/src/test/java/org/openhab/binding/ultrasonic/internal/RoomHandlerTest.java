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
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_MOTION;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_OCCUPANCY;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_OVERRIDE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.THING_TYPE_ROOM;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.THING_TYPE_SENSOR;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.THING_TYPE_SIMULATED_SENSOR;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.types.UnDefType;

class RoomHandlerTest {

    private static final List<String> MEMBERS = List.of("ultrasonic:sensor:a", "ultrasonic:simulated-sensor:b");

    @TempDir
    private Path folder;

    private HandlerRig rig;
    private Thing thing;
    private RoomHandler handler;
    private CallbackRecorder openHab;

    @BeforeEach
    void setUp() {
        rig = new HandlerRig(folder);
    }

    private void begin(Map<String, Object> configuration) {
        thing = HandlerRig.thing(THING_TYPE_ROOM, "living", configuration);
        handler = new RoomHandler(thing, rig.services, () -> Readings.NOON.plusNanos(rig.scheduler.nanoTime()));
        openHab = rig.begin(handler);
    }

    private FakeSensor member(String uid, Map<String, Object> configuration) {
        ThingUID name = new ThingUID(uid);
        Thing member = HandlerRig.thing(
                uid.contains("simulated") ? THING_TYPE_SIMULATED_SENSOR : THING_TYPE_SENSOR,
                name.getId(),
                configuration);
        rig.begin(
                uid.contains("simulated")
                        ? new SimulatedSensorHandler(member, rig.services)
                        : new SensorHandler(member, rig.services));
        return rig.sensor();
    }

    @Test
    void aRoomKnowsWhatItsMembersSenseFromTheirFirstReadingOn() {
        begin(Map.of("members", MEMBERS));
        assertThat(openHab.news()).endsWith("OFFLINE (COMMUNICATION_ERROR): @text/status.no-member-senses");
        assertThat(openHab.states).containsEntry(CHANNEL_OCCUPANCY, UnDefType.UNDEF);

        FakeSensor first = member("ultrasonic:sensor:a", Map.of());
        first.sense(Readings.vacant(5));
        rig.scheduler.run();
        assertThat(openHab.news())
                .contains("occupancy=OFF", "members-online=1")
                .endsWith("ONLINE: @text/status.some-members-sense [\"1\", \"2\"]");

        FakeSensor second = member("ultrasonic:simulated-sensor:b", Map.of());
        second.sense(Readings.moving(200));
        rig.scheduler.run();
        assertThat(openHab.news())
                .contains("motion=ON", "occupancy=ON", "members-online=2", "!MOTION_STARTED", "!OCCUPIED")
                .endsWith("ONLINE");

        second.sense(Readings.vacant(5));
        rig.scheduler.run();
        assertThat(openHab.news()).containsSubsequence("occupancy=OFF", "!MOTION_ENDED", "!VACATED");
    }

    @Test
    void extraHoldEndsByItself() {
        begin(Map.of("members", List.of("ultrasonic:sensor:a"), "extraHold", 30));
        FakeSensor sensor = member("ultrasonic:sensor:a", Map.of());
        sensor.sense(Readings.moving(200));
        rig.scheduler.run();
        sensor.sense(Readings.vacant(5));
        rig.scheduler.advance(29);
        assertThat(openHab.states).containsEntry(CHANNEL_OCCUPANCY, OnOffType.ON);
        openHab.news();
        rig.scheduler.advance(2);
        assertThat(openHab.news()).containsSubsequence("occupancy=OFF", "!VACATED");
    }

    @Test
    void membersThatGoAreNoLongerHeard() {
        begin(Map.of("members", MEMBERS));
        FakeSensor sensor = member("ultrasonic:sensor:a", Map.of());
        sensor.sense(Readings.moving(200));
        rig.scheduler.run();
        rig.running.remove(new ThingUID("ultrasonic:sensor:a"));
        rig.scheduler.run();
        assertThat(openHab.news()).endsWith("OFFLINE (COMMUNICATION_ERROR): @text/status.no-member-senses");
        assertThat(openHab.states).containsEntry(CHANNEL_MOTION, UnDefType.UNDEF);
    }

    @Test
    void overrideCanBeTold() {
        begin(Map.of("members", List.of("ultrasonic:sensor:a")));
        member("ultrasonic:sensor:a", Map.of()).sense(Readings.vacant(5));
        rig.scheduler.run();
        rig.command(handler, CHANNEL_OVERRIDE, new StringType("OCCUPIED"));
        assertThat(openHab.states)
                .containsEntry(CHANNEL_OCCUPANCY, OnOffType.ON)
                .containsEntry(CHANNEL_OVERRIDE, new StringType("OCCUPIED"));
        rig.command(handler, CHANNEL_MOTION, OnOffType.ON);
        assertThat(openHab.states).containsEntry(CHANNEL_MOTION, OnOffType.OFF);
    }

    @Test
    void membersThatAreNoneAreNamed() {
        begin(Map.of("members", List.of("ultrasonic:sensor:a", "zwave:device:b")));
        assertThat(thing.getStatusInfo().getStatusDetail()).isEqualTo(ThingStatusDetail.CONFIGURATION_ERROR);
        assertThat(thing.getStatusInfo().getDescription()).contains("members", "zwave:device:b");
        assertThat(handler.getConfigStatus()).singleElement().satisfies(message -> assertThat(message.parameterName)
                .isEqualTo("members"));
    }

    @Test
    void disposeLeavesNothingBehind() {
        begin(Map.of("members", List.of("ultrasonic:sensor:a")));
        FakeSensor sensor = member("ultrasonic:sensor:a", Map.of());
        assertThat(sensor.listeners()).isEqualTo(2);
        handler.dispose();
        rig.scheduler.run();
        assertThat(sensor.listeners()).isEqualTo(1);
        assertThat(rig.scheduler.waiting()).isZero();
    }
}
