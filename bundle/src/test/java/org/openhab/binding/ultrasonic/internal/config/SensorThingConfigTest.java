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

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.live.LowPowerConfig;
import org.openhab.binding.ultrasonic.sensor.SensorFiles;
import org.openhab.core.thing.ThingUID;

class SensorThingConfigTest {

    private static SensingConfig read(Map<String, Object> values) {
        return SensorThingConfig.read("id", "Label", new Parameters(values), SensorFiles.in(Path.of("nowhere")));
    }

    private static List<String> problems(Map<String, Object> values) {
        return read(values).problems().stream().map(ConfigProblem::toString).toList();
    }

    @Test
    void valuesReachTheSensor() {
        SensingConfig config = read(Map.ofEntries(
                Map.entry("outputDevice", "hw:CARD=A"),
                Map.entry("inputDevice", "hw:CARD=B"),
                Map.entry("sampleRate", 96_000),
                Map.entry("carrierMode", "fixed"),
                Map.entry("carrierFrequency", 40_000),
                Map.entry("outputLevel", "-20"),
                Map.entry("levelCeiling", "-10"),
                Map.entry("rangeMeters", 3),
                Map.entry("sensitivity", "6"),
                Map.entry("minSpeed", 0.2),
                Map.entry("occupancyHold", 120),
                Map.entry("calibrationDelay", 45),
                Map.entry("calibrationMaxAge", 7),
                Map.entry("autoCalibrate", "false"),
                Map.entry("recordRareEvents", true),
                Map.entry("rareEventQuota", 50),
                Map.entry("updateInterval", "0.5")));
        assertThat(config.problems()).isEmpty();
        assertThat(config.sensor().device().name()).isEqualTo("hw:CARD=A + hw:CARD=B");
        assertThat(config.sensor().emission().carriersHz()).containsExactly(40_000.0);
        assertThat(config.sensor().emission().levelDbfs()).hasValue(-20);
        assertThat(config.sensor().emission().ceilingDbfs()).isEqualTo(-10);
        assertThat(config.sensor().calibration().ceilingDbfs()).isEqualTo(-10);
        assertThat(config.sensor().calibration().rangeMeters()).isEqualTo(3);
        assertThat(config.sensor().pipeline().context().sensitivity()).isEqualTo(6);
        assertThat(config.sensor().pipeline().context().minSpeedMetersPerSecond())
                .isEqualTo(0.2);
        assertThat(config.sensor().policy().announceBefore()).isEqualTo(Duration.ofSeconds(45));
        assertThat(config.sensor().policy().mostAge()).isEqualTo(Duration.ofDays(7));
        assertThat(config.sensor().policy().automatic()).isFalse();
        assertThat(config.sensor().recordsRareEvents()).isTrue();
        assertThat(config.sensor().rareEventBytes()).isEqualTo(50L << 20);
        assertThat(config.sensor().lowPower()).isEmpty();
        assertThat(config.reporting().updateInterval()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void contradictionsNameBothSides() {
        assertThat(problems(Map.of("carrierMode", "fixed", "carrierFrequency", 36_000, "sampleRate", 48_000)))
                .containsExactly(
                        "carrierFrequency contradiction: got 36000 Hz, wanted <= 22560 Hz (sampleRate 48000 Hz)");
        assertThat(problems(Map.of("minSpeed", 2, "maxSpeed", 1)))
                .containsExactly("minSpeed contradiction: got 2 m/s, wanted < 1 m/s (maxSpeed)");
        assertThat(problems(Map.of("outputLevel", "-3", "levelCeiling", -12)))
                .containsExactly("outputLevel contradiction: got -3 dBFS, wanted <= -12 dBFS (levelCeiling)");
        assertThat(problems(Map.of("lowPower", "auto", "occupancyHold", 100, "emissionPauseAfterPresence", 80)))
                .containsExactly(
                        "emissionPauseAfterPresence contradiction: got 80 s, wanted <= 50 s (occupancyHold / 2)");
        assertThat(problems(Map.of("engine", "tensorflow")))
                .singleElement()
                .asString()
                .startsWith("modelPath missing-beside: got -, wanted engine = tensorflow");
    }

    @Test
    void theUsualPauseGivesWayToAShortHold() {
        SensingConfig config = read(Map.of("lowPower", "auto", "occupancyHold", 60));
        assertThat(config.problems()).isEmpty();
        assertThat(config.sensor().lowPower().map(LowPowerConfig::pauseSeconds)).contains(30.0);
    }

    @Test
    void quietHoursHoldWithoutLowPower() {
        LowPowerConfig power =
                read(Map.of("quietHours", "22:30-06:00")).sensor().lowPower().orElseThrow();
        assertThat(power.pauseSeconds()).isZero();
        assertThat(power.offSeconds()).isZero();
        assertThat(power.quietHours()).singleElement().hasToString("QuietHours[from=22:30, to=06:00]");
    }

    @Test
    void allProblemsAreFoundAtOnce() {
        assertThat(problems(Map.of("sensitivity", 0, "channels", "2.5", "restoreOccupancy", "maybe", "lowPower", "on")))
                .containsExactlyInAnyOrder(
                        "sensitivity out-of-range: got 0, wanted 1..10",
                        "channels not-whole: got 2.5, wanted 0..32",
                        "restoreOccupancy not-an-option: got maybe, wanted true / false",
                        "lowPower not-an-option: got on, wanted off / auto");
    }

    @ParameterizedTest
    @CsvSource({
        "ultrasonic:sensor:kitchen, kitchen",
        "ultrasonic:simulated-sensor:kitchen, simulated-kitchen",
        "ultrasonic:sensor:hw-pch-dev-0-1a2b, hw-pch-dev-0-1a2b"
    })
    void plainNamesStayWhatTheyAre(String thing, String name) {
        assertThat(SensorNames.of(new ThingUID(thing))).isEqualTo(name);
    }

    @Test
    void namesThatMustBeChangedStayApart() {
        String upper = SensorNames.of(new ThingUID("ultrasonic:sensor:Living_Room"));
        String mixed = SensorNames.of(new ThingUID("ultrasonic:sensor:living_Room"));
        assertThat(upper).matches("living-room-[0-9a-f]{3}").isNotEqualTo(mixed);
        assertThat(SensorNames.of(new ThingUID("ultrasonic:sensor:_"))).matches("[a-z0-9][a-z0-9-]*");
    }
}
