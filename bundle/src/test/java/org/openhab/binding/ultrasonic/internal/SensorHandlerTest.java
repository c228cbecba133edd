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
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_CALIBRATION;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_CALIBRATION_PROGRESS;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_CARRIER_FREQUENCY;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_CARRIER_SNR;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_CONFIDENCE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_DIRECTION;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_DROPOUTS;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_EMITTING_SHARE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_ENABLED;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_HOLD_REMAINING;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_INTERFERENCE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_LAST_MOTION;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_MOTION;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_MOTION_LEVEL;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_MOTION_TYPE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_NOISE_FLOOR;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_OCCUPANCY;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_OCCUPANCY_HOLD;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_OCCUPIED_SINCE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_OVERRIDE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_REASON;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_SENSITIVITY;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_SIGNAL_QUALITY;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_SPEED;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_TIME_SINCE_MOTION;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.PROPERTY_CALIBRATED_AT;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.PROPERTY_CARRIER;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.PROPERTY_MICROPHONES;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.ROOM_CHANNELS;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.SIGNAL_CHANNELS;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.THING_TYPE_SENSOR;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.ultrasonic.sensor.SensorEventType;
import org.openhab.binding.ultrasonic.sensor.SensorFiles;
import org.openhab.binding.ultrasonic.sensor.SensorProblem;
import org.openhab.binding.ultrasonic.sensor.SensorState;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

class SensorHandlerTest extends SensorHandlerFixture {

    @Test
    void initializeReturnsBeforeAnythingIsDone() {
        thing = HandlerRig.thing(THING_TYPE_SENSOR, "kitchen", Map.of());
        handler = new SensorHandler(thing, rig.services);
        openHab = new CallbackRecorder();
        handler.setCallback(openHab);
        handler.initialize();

        assertThat(openHab.news()).containsExactly("UNKNOWN: @text/status.starting");
        assertThat(rig.sensors).isEmpty();

        rig.scheduler.run();
        assertThat(rig.sensor().told).containsExactly("start");
        assertThat(rig.running.get(thing.getUID())).contains(rig.sensor());
    }

    @Test
    void statesComeBeforeTheEventAndBeforeOnline() {
        begin(Map.of());
        openHab.news();
        rig.sensor().sensing();
        assertThat(openHab.news()).endsWith("ONLINE");

        rig.sensor().sense(Readings.moving(150));
        rig.sensor().happens(SensorEventType.MOTION_STARTED);
        List<String> news = openHab.news();
        assertThat(news)
                .contains("motion=ON", "occupancy=ON", "motion-level=150 %")
                .endsWith("!MOTION_STARTED");
    }

    @Test
    void everyChannelHasItsTypeAndUnit() {
        sense();
        rig.sensor().sense(Readings.moving(150.4));
        Map<String, State> expected = new HashMap<>();
        expected.put(CHANNEL_MOTION, OnOffType.ON);
        expected.put(CHANNEL_OCCUPANCY, OnOffType.ON);
        expected.put(CHANNEL_MOTION_TYPE, new StringType("MAJOR"));
        expected.put(CHANNEL_MOTION_LEVEL, new QuantityType<>(150, Units.PERCENT));
        expected.put(CHANNEL_DIRECTION, new StringType("APPROACHING"));
        expected.put(CHANNEL_SPEED, new QuantityType<>(0.73, Units.METRE_PER_SECOND));
        expected.put(CHANNEL_CONFIDENCE, new QuantityType<>(96, Units.PERCENT));
        expected.put(CHANNEL_LAST_MOTION, new DateTimeType(Readings.NOON));
        expected.put(CHANNEL_OCCUPIED_SINCE, new DateTimeType(Readings.NOON.minusSeconds(60)));
        expected.put(CHANNEL_TIME_SINCE_MOTION, new QuantityType<>(0, Units.SECOND));
        expected.put(CHANNEL_HOLD_REMAINING, new QuantityType<>(300, Units.SECOND));
        expected.put(CHANNEL_ENABLED, OnOffType.ON);
        expected.put(CHANNEL_SENSITIVITY, new DecimalType(5));
        expected.put(CHANNEL_OCCUPANCY_HOLD, new QuantityType<>(300, Units.SECOND));
        expected.put(CHANNEL_OVERRIDE, new StringType("AUTO"));
        expected.put(CHANNEL_CALIBRATION, new StringType("VALID"));
        expected.put(CHANNEL_CALIBRATION_PROGRESS, new QuantityType<>(0, Units.PERCENT));
        expected.put(CHANNEL_SIGNAL_QUALITY, new QuantityType<>(87, Units.PERCENT));
        expected.put(CHANNEL_CARRIER_SNR, new QuantityType<>(48.3, Units.DECIBEL));
        expected.put(CHANNEL_NOISE_FLOOR, new DecimalType(-97.3));
        expected.put(CHANNEL_CARRIER_FREQUENCY, new QuantityType<>(36_125, Units.HERTZ));
        expected.put(CHANNEL_INTERFERENCE, OnOffType.OFF);
        expected.put(CHANNEL_EMITTING_SHARE, new QuantityType<>(100, Units.PERCENT));
        expected.put(CHANNEL_DROPOUTS, new DecimalType(3));
        expected.put(CHANNEL_REASON, new StringType("says the test"));
        assertThat(openHab.states).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void offlineLeavesNoStaleState() {
        sense();
        rig.sensor().be(SensorState.BLIND, SensorProblem.DEVICE_MISSING, "hw:0: no such device, plug it in", 0);
        assertThat(openHab.news())
                .endsWith("OFFLINE (COMMUNICATION_ERROR): " + "@text/status.device-missing [\""
                        + rig.sensor().config.device().name() + "\"]");
        for (String channel : ROOM_CHANNELS) {
            assertThat(openHab.states.get(channel)).as(channel).isEqualTo(UnDefType.UNDEF);
        }
        for (String channel : SIGNAL_CHANNELS) {
            assertThat(openHab.states.get(channel)).as(channel).isEqualTo(UnDefType.UNDEF);
        }
        assertThat(openHab.states.get(CHANNEL_SENSITIVITY)).isEqualTo(new DecimalType(5));

        rig.sensor().sensing();
        assertThat(thing.getStatus()).isEqualTo(ThingStatus.ONLINE);
        assertThat(openHab.states.get(CHANNEL_OCCUPANCY)).isEqualTo(OnOffType.OFF);
    }

    @ParameterizedTest
    @EnumSource(SensorProblem.class)
    void everyProblemHasAStatusOfItsOwn(SensorProblem problem) {
        sense();
        SensorState state = problem.blind() ? SensorState.BLIND : SensorState.SENSING;
        rig.sensor().be(state, problem, "what is seen", 0);
        assertThat(thing.getStatus()).isEqualTo(problem.blind() ? ThingStatus.OFFLINE : ThingStatus.ONLINE);
        assertThat(thing.getStatusInfo().getDescription()).startsWith("@text/status.");
        boolean users = problem == SensorProblem.NO_PERMISSION
                || problem == SensorProblem.FORMAT_REFUSED
                || problem == SensorProblem.MODEL_BROKEN;
        assertThat(thing.getStatusInfo().getStatusDetail() == ThingStatusDetail.CONFIGURATION_ERROR)
                .isEqualTo(users);
    }

    @Test
    void secondsThatRunDownAreToldInSteps() {
        sense();
        for (double left = 30; left > 0; left -= 0.5) {
            rig.sensor().be(SensorState.CALIBRATING, null, "", left);
        }
        assertThat(openHab.news().stream().filter(line -> line.startsWith("ONLINE")))
                .hasSize(6)
                .startsWith("ONLINE: @text/status.calibrating [\"30\"]")
                .endsWith("ONLINE: @text/status.calibrating [\"5\"]");
    }

    @Test
    void commandsReachTheSensor() {
        sense();
        rig.command(handler, CHANNEL_ENABLED, OnOffType.OFF);
        rig.command(handler, CHANNEL_OVERRIDE, new StringType("OCCUPIED"));
        rig.command(handler, CHANNEL_CALIBRATION, new StringType("START"));
        rig.command(handler, CHANNEL_CALIBRATION, new StringType("CANCEL"));
        rig.command(handler, CHANNEL_CALIBRATION, new StringType("CLEAR"));
        rig.command(handler, CHANNEL_SENSITIVITY, new DecimalType(3));
        rig.command(handler, CHANNEL_OCCUPANCY_HOLD, new QuantityType<>("2 min"));
        assertThat(rig.sensor().told)
                .containsExactly(
                        "start",
                        "enable false",
                        "override OCCUPIED",
                        "calibrate",
                        "cancelCalibration",
                        "clearCalibration",
                        "configure",
                        "configure");
        assertThat(rig.sensor().context().sensitivity()).isEqualTo(3);
        assertThat(rig.sensor().context().occupancyHoldSeconds()).isEqualTo(120);
        assertThat(thing.getConfiguration().get("sensitivity").toString()).startsWith("3");
    }

    @Test
    void commandsThatMakeNoSenseChangeNothingAndAreAnsweredWithTheState() {
        sense();
        openHab.news();
        rig.command(handler, CHANNEL_SENSITIVITY, new DecimalType(11));
        rig.command(handler, CHANNEL_SENSITIVITY, OnOffType.ON);
        rig.command(handler, CHANNEL_ENABLED, new StringType("perhaps"));
        rig.command(handler, CHANNEL_OVERRIDE, new StringType("auto"));
        rig.command(handler, CHANNEL_CALIBRATION, OnOffType.ON);
        rig.command(handler, CHANNEL_MOTION, OnOffType.ON);
        rig.command(handler, "no-such-channel", RefreshType.REFRESH);
        assertThat(rig.sensor().told).containsExactly("start");
        assertThat(openHab.news())
                .containsExactly(
                        "sensitivity=5",
                        "sensitivity=5",
                        "enabled=ON",
                        "override=AUTO",
                        "calibration=VALID",
                        "motion=OFF");
    }

    @Test
    void ofAStormOfCommandsOnlyTheLastCounts() {
        sense();
        for (int i = 0; i < 1000; i++) {
            handler.handleCommand(
                    new org.openhab.core.thing.ChannelUID(thing.getUID(), CHANNEL_SENSITIVITY),
                    new DecimalType(1 + i % 10));
        }
        assertThat(rig.sensor().told).containsExactly("start");
        rig.scheduler.run();
        assertThat(rig.sensor().told).containsExactly("start", "configure");
        assertThat(rig.sensor().context().sensitivity()).isEqualTo(10);
    }

    @Test
    void linkedItemsGetTheStateAtOnce() {
        sense();
        handler.channelLinked(new org.openhab.core.thing.ChannelUID(thing.getUID(), CHANNEL_OCCUPANCY));
        rig.scheduler.run();
        assertThat(openHab.news()).containsExactly("occupancy=OFF");
    }

    @Test
    void calibrationAndOccupancyAreKeptAndComeBack() throws IOException {
        begin(Map.of());
        SensorFiles files = rig.sensor().config.files();
        Files.createDirectories(files.calibration().getParent());
        Files.writeString(files.calibration(), "{\"calibration\": 1}");
        Files.writeString(files.occupancy(), "{\"occupancy\": 1}");
        rig.sensor().sensing();
        rig.sensor().happens(SensorEventType.CALIBRATED);
        rig.scheduler.advance(3);
        assertThat(rig.storage.values).hasSize(2).containsValue("{\"calibration\": 1}");

        Files.writeString(files.occupancy(), "{\"occupancy\": 2}");
        handler.dispose();
        rig.scheduler.run();
        Files.delete(files.calibration());
        Files.delete(files.occupancy());
        begin(Map.of());
        assertThat(files.calibration()).hasContent("{\"calibration\": 1}");
        assertThat(files.occupancy()).hasContent("{\"occupancy\": 2}");

        handler.handleRemoval();
        rig.scheduler.run();
        assertThat(rig.storage.values).isEmpty();
        assertThat(files.calibration()).doesNotExist();
        assertThat(thing.getStatus()).isEqualTo(ThingStatus.REMOVED);
    }

    @Test
    void propertiesMirrorWhatIsInUse() {
        sense();
        assertThat(thing.getProperties())
                .containsEntry(PROPERTY_MICROPHONES, "4")
                .containsEntry(PROPERTY_CARRIER, "36125 Hz")
                .containsEntry(PROPERTY_CALIBRATED_AT, "2025-12-31T12:00:00Z");
        int before = openHab.thingUpdates;
        rig.sensor().sense(Readings.moving(120));
        rig.scheduler.run();
        assertThat(openHab.thingUpdates).isEqualTo(before);
    }

    @Test
    void disposeBeforeTheBeginningLeavesNothingBehind() {
        thing = HandlerRig.thing(THING_TYPE_SENSOR, "kitchen", Map.of());
        handler = new SensorHandler(thing, rig.services);
        handler.setCallback(new CallbackRecorder());
        handler.initialize();
        handler.dispose();
        rig.scheduler.advance(60);
        assertThat(rig.sensors).isEmpty();
        assertThat(rig.running.all()).isEmpty();
        assertThat(rig.scheduler.waiting()).isZero();
    }
}
