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
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_SENSITIVITY;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.PROPERTY_DEVICE_ID;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.THING_TYPE_SENSOR;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.THING_TYPE_SIMULATED_SENSOR;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.internal.config.ConfigProblem;
import org.openhab.binding.ultrasonic.sensor.SensorProblem;
import org.openhab.binding.ultrasonic.sensor.SensorState;
import org.openhab.core.config.core.status.ConfigStatusMessage;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.types.UnDefType;

class SensorHandlerConfigurationTest extends SensorHandlerFixture {

    @ParameterizedTest
    @CsvSource({
        "sensitivity, 11, out-of-range, 1..10",
        "occupancyHold, 5, out-of-range, 10..86400 s",
        "triggerDelay, abc, not-a-number, 0..10000 ms",
        "channels, 1.5, not-whole, 0..32",
        "engine, quantum, not-an-option, auto / builtin / tensorflow",
        "sampleRate, 22050, not-an-option, 0 / 44100 / 48000 / 96000 / 192000 Hz",
        "quietHours, 25:00-26:00, malformed, 22:30-06:00",
        "outputLevel, loud, not-a-number, auto / -60..0 dBFS"
    })
    void whatIsOutOfRangeIsNamedWithItsRange(String parameter, String value, String kind, String limit) {
        begin(Map.of(parameter, value));
        assertThat(thing.getStatusInfo().getStatusDetail()).isEqualTo(ThingStatusDetail.CONFIGURATION_ERROR);
        assertThat(thing.getStatusInfo().getDescription())
                .isEqualTo(StatusText.of(ConfigProblem.TEXTS + kind, parameter, value, limit));
        assertThat(rig.sensors).isEmpty();
        assertThat(handler.getConfigStatus()).singleElement().satisfies(message -> {
            assertThat(message.parameterName).isEqualTo(parameter);
            assertThat(message.type).isEqualTo(ConfigStatusMessage.Type.ERROR);
            assertThat(message.toString()).contains("config-status.error.").contains(limit);
        });
        assertThat(openHab.states.get(CHANNEL_OCCUPANCY)).isEqualTo(UnDefType.UNDEF);
    }

    @Test
    void twoThingsOnOneDeviceAreRefusedUntilItIsFree() {
        begin(Map.of("outputDevice", "hw:CARD=A"));
        Thing second = HandlerRig.thing(THING_TYPE_SENSOR, "hall", Map.of("outputDevice", "hw:CARD=A"));
        SensorHandler other = new SensorHandler(second, rig.services);
        CallbackRecorder told = rig.begin(other);

        assertThat(told.news())
                .endsWith("OFFLINE (CONFIGURATION_ERROR): "
                        + "@text/status.device-taken [\"hw:CARD=A\", \"ultrasonic:sensor:kitchen\"]");
        assertThat(other.getConfigStatus()).singleElement().satisfies(message -> assertThat(message.parameterName)
                .isEqualTo("outputDevice"));

        handler.dispose();
        rig.scheduler.advance(10);
        assertThat(rig.sensor().id()).isEqualTo("hall");
        assertThat(rig.sensor().told).containsExactly("start");
        assertThat(other.getConfigStatus()).isEmpty();
    }

    @Test
    void autoIsTheDeviceThatItStandsFor() {
        begin(Map.of());
        assertThat(thing.getProperties()).containsEntry(PROPERTY_DEVICE_ID, "hw:CARD=Best,DEV=0");
        Thing second = HandlerRig.thing(THING_TYPE_SENSOR, "hall", Map.of("outputDevice", "hw:CARD=Best,DEV=0"));
        rig.begin(new SensorHandler(second, rig.services));
        assertThat(second.getStatusInfo().getDescription()).contains("device-taken");
    }

    @Test
    void sensitivityAndHoldsChangeWithoutTouchingTheSound() {
        sense();
        handler.handleConfigurationUpdate(Map.of("sensitivity", new BigDecimal(8), "occupancyHold", "600"));
        rig.scheduler.run();

        assertThat(rig.sensors).hasSize(1);
        assertThat(rig.sensor().told).containsExactly("start", "configure");
        assertThat(rig.sensor().context().sensitivity()).isEqualTo(8);
        assertThat(rig.sensor().context().occupancyHoldSeconds()).isEqualTo(600);
        assertThat(openHab.states.get(CHANNEL_SENSITIVITY)).isEqualTo(new DecimalType(8));
        assertThat(thing.getConfiguration().get("sensitivity")).isEqualTo(new BigDecimal(8));
        assertThat(openHab.validated).isNotEmpty();
        assertThat(openHab.news()).noneMatch(line -> line.startsWith("UNKNOWN"));
    }

    @Test
    void aSavedFileOfThingsChangesThemWithoutTouchingTheSoundEither() {
        sense();
        Thing saved = HandlerRig.thing(THING_TYPE_SENSOR, "kitchen", Map.of("sensitivity", new BigDecimal(9)));
        handler.thingUpdated(saved);
        rig.scheduler.run();
        assertThat(rig.sensor().told).containsExactly("start", "configure");
        assertThat(rig.sensor().context().sensitivity()).isEqualTo(9);
        assertThat(handler.getThing()).isSameAs(saved);

        // Without its parameter in the file the default holds again.
        handler.thingUpdated(HandlerRig.thing(THING_TYPE_SENSOR, "kitchen", Map.of()));
        rig.scheduler.run();
        assertThat(rig.sensor().told).containsExactly("start", "configure", "configure");
        assertThat(rig.sensor().context().sensitivity()).isEqualTo(5);

        handler.thingUpdated(HandlerRig.thing(THING_TYPE_SENSOR, "kitchen", Map.of("outputDevice", "hw:CARD=B")));
        rig.scheduler.run();
        assertThat(rig.sensors).hasSize(2);
        assertThat(rig.sensors.get(0).told).endsWith("close");
    }

    @Test
    void settingsOfThePageBecomeWholeNumbersAsOpenHabWantsThem() {
        sense();
        rig.running.configure(thing.getUID(), rig.sensor().context().withSensitivity(6.4));
        rig.scheduler.run();
        assertThat(thing.getConfiguration().get("sensitivity")).isEqualTo(new BigDecimal(6));
        assertThat(thing.getConfiguration().get("occupancyHold")).isEqualTo(new BigDecimal(300));
        assertThat(rig.sensor().context().sensitivity()).isEqualTo(6);
    }

    @Test
    void changesFromAllSidesAtOnceAreAllKept() throws InterruptedException {
        sense();
        Thread page = new Thread(() -> {
            for (int i = 0; i < 2000; i++) {
                handler.handleConfigurationUpdate(Map.of("motionHold", new BigDecimal(1 + i)));
            }
        });
        page.start();
        for (int i = 0; i < 2000; i++) {
            handler.set("sensitivity", 1 + i % 10);
        }
        page.join();
        assertThat(thing.getConfiguration().get("motionHold")).isEqualTo(new BigDecimal(2000));
        assertThat(thing.getConfiguration().get("sensitivity")).isEqualTo(new BigDecimal(10));
    }

    @Test
    void anotherDeviceMakesAnotherSensorAfterTheFirstHasEnded() {
        sense();
        FakeSensor first = rig.sensor();
        handler.handleConfigurationUpdate(Map.of("outputDevice", "hw:CARD=B"));
        rig.scheduler.run();

        assertThat(first.told).containsExactly("start", "close");
        assertThat(first.listeners()).isZero();
        assertThat(rig.sensors).hasSize(2);
        assertThat(rig.sensor().config.device().name()).isEqualTo("hw:CARD=B");
        first.sense(Readings.moving(200));
        assertThat(openHab.states.get(CHANNEL_MOTION)).isNotEqualTo(OnOffType.ON);
    }

    @Test
    void whatDoesNotDoGoesOfflineEvenIfItCouldChangeLive() {
        sense();
        handler.handleConfigurationUpdate(Map.of("minSpeed", new BigDecimal(3), "maxSpeed", new BigDecimal(1)));
        rig.scheduler.run();
        assertThat(thing.getStatusInfo().getDescription())
                .isEqualTo(StatusText.of(
                        ConfigProblem.TEXTS + "contradiction", "minSpeed", "3 m/s", "< 1 m/s (maxSpeed)"));
        assertThat(rig.sensor().told).endsWith("close");
    }

    @Test
    void aBrokenModelIsNamed() throws IOException {
        Path model = Files.writeString(folder.resolve("model.bin"), "no model at all");
        begin(Map.of("modelPath", model.toString()));
        assertThat(thing.getStatusInfo().getStatusDetail()).isEqualTo(ThingStatusDetail.CONFIGURATION_ERROR);
        assertThat(thing.getStatusInfo().getDescription())
                .startsWith("@text/status.model-broken")
                .contains("model.bin");
        assertThat(rig.services.devices().owner("hw:CARD=Best,DEV=0")).isEmpty();
    }

    @Test
    void aSimulatedSensorSaysSoAndTakesNoDevice() {
        Thing simulated = HandlerRig.thing(THING_TYPE_SIMULATED_SENSOR, "kitchen", Map.of());
        rig.begin(new SimulatedSensorHandler(simulated, rig.services));
        assertThat(rig.sensor().id()).isEqualTo("simulated-kitchen");
        assertThat(rig.sensor().simulated()).isTrue();
        rig.sensor().be(SensorState.SENSING, SensorProblem.NOT_CALIBRATED, "never calibrated", 0);
        assertThat(simulated.getStatusInfo()).hasToString("ONLINE: @text/status.simulated");
        begin(Map.of());
        assertThat(rig.sensors).hasSize(2);
    }
}
