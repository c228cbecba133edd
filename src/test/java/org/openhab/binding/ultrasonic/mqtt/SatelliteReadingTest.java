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
package org.openhab.binding.ultrasonic.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.sensor.SensorReading;

class SatelliteReadingTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-01T13:00:00Z");

    private final FakeSensor sensor = new FakeSensor("hall");

    private byte[] published() {
        return new UltrasonicTopics(TopicConfig.defaults())
                .state(sensor.snapshot()).stream()
                        .filter(message -> message.topic().equals("ultrasonic/hall"))
                        .findFirst()
                        .orElseThrow()
                        .bytes();
    }

    @Test
    void whatWasPublishedComesBack() {
        sensor.say(true, 250);
        SensorReading reading = SatelliteReading.parse(published(), RECEIVED);
        SensorReading.Room said = sensor.reading().room();
        assertThat(reading.time()).isEqualTo(RECEIVED);
        assertThat(reading.known()).isTrue();
        assertThat(reading.room().moving()).isTrue();
        assertThat(reading.room().motion()).isEqualTo(said.motion());
        assertThat(reading.room().occupancy()).isEqualTo(Occupancy.OCCUPIED);
        assertThat(reading.room().lastMotion())
                .as("by our clock, the satellite's being an hour behind")
                .isEqualTo(said.lastMotion().map(time -> time.plusSeconds(3600)));
        assertThat(reading.room().occupiedSince())
                .isEqualTo(said.occupiedSince().map(time -> time.plusSeconds(3600)));
        assertThat(reading.room().holdRemainingSeconds()).isEqualTo(300);
        assertThat(reading.room().levelPercent()).isEqualTo(250);
        assertThat(reading.calibration().state())
                .isEqualTo(sensor.reading().calibration().state());
    }

    @Test
    void timesOfAClockThatIsNearlyRightAreLeftAlone() {
        SensorReading reading = SatelliteReading.parse(published(), FakeSensor.START.plusMillis(1900));
        assertThat(reading.room().lastMotion())
                .isEqualTo(sensor.reading().room().lastMotion());
    }

    @Test
    void unknownStaysUnknown() {
        sensor.tell(FakeSensor.reading(false, true, 250));
        SensorReading reading = SatelliteReading.parse(published(), RECEIVED);
        assertThat(reading.known()).isFalse();
        assertThat(reading.room().occupancy()).isEqualTo(Occupancy.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "[]",
                "{",
                "{\"motion\":[]}",
                "{\"motion\":true,\"motion-type\":\"HUGE\"}",
                "{\"motion-level\":\"much\"}",
                "{\"last-motion\":\"yesterday\"}",
                "{\"time\":\"-1000000000-01-01T00:00:00Z\",\"last-motion\":\"+999999999-01-01T00:00:00Z\"}"
            })
    void othersAreNoReadings(String json) {
        assertThatThrownBy(() -> SatelliteReading.parse(json.getBytes(StandardCharsets.UTF_8), RECEIVED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void damagedOnesAreReadOrRefusedAndNothingElse() {
        byte[] good = published();
        Random random = new Random(4);
        int refused = 0;
        for (int i = 0; i < 5000; i++) {
            byte[] damaged = good.clone();
            for (int damage = 0; damage < 3; damage++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                SatelliteReading.parse(damaged, RECEIVED);
            } catch (IllegalArgumentException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(500, 5000);
        assertThatThrownBy(() -> SatelliteReading.parse(new byte[20_000], RECEIVED))
                .hasMessageContaining("16384");
    }

    @Test
    void topicsAreThoseOfSensors() {
        SatelliteWatch.requireTopic("ultrasonic/hall");
        for (String topic : Set.of("hall", "ultrasonic/+", "#", "a//b", "")) {
            assertThatThrownBy(() -> SatelliteWatch.requireTopic(topic)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
