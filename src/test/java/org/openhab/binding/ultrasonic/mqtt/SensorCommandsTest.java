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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensorCommandsTest {

    private final FakeSensor sensor = new FakeSensor("kitchen");

    private void obey(String channel, String payload) {
        SensorCommands.obey(sensor, channel, payload.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "enabled, off, enable false",
        "enabled, true, enable true",
        "override, occupied, override OCCUPIED",
        "override, AUTO, override AUTO",
        "calibration, START, calibrate",
        "calibration, cancel, cancel calibration",
        "calibration, CLEAR, clear calibration",
        "sensitivity, 7.5, configure",
        "occupancy-hold, 600, configure"
    })
    void commandsAreObeyed(String channel, String payload, String call) {
        obey(channel, payload);
        assertThat(sensor.asked).containsExactly(call);
    }

    @Test
    void holdLeavesTheRestAlone() {
        obey("occupancy-hold", "600");
        assertThat(sensor.context().occupancyHoldSeconds()).isEqualTo(600);
        assertThat(sensor.context().sensitivity()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "sensitivity, 0.5, 1 to 10",
        "sensitivity, 11, 1 to 10",
        "sensitivity, NaN, a number",
        "sensitivity, 0x1p3, a number",
        "sensitivity, 5f, a number",
        "occupancy-hold, 9, 10 to 86400 s",
        "occupancy-hold, 1e3, a number",
        "enabled, 1, ON or OFF",
        "override, MAYBE, 'AUTO, OCCUPIED, VACANT'",
        "calibration, '', 'START, CANCEL, CLEAR'",
        "motion, ON, there is no command for 'motion'"
    })
    void othersSayWhatIsAllowed(String channel, String payload, String expected) {
        assertThatThrownBy(() -> obey(channel, payload))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expected);
        assertThat(sensor.asked).isEmpty();
    }

    @Test
    void longAndBrokenPayloadsAreRefused() {
        assertThatThrownBy(() -> obey("enabled", "ON" + " ".repeat(63))).hasMessageContaining("64 bytes");
        assertThatThrownBy(() -> SensorCommands.obey(sensor, "enabled", new byte[] {'O', (byte) 0xC3}))
                .hasMessageContaining("UTF-8");
    }

    @Test
    void whatIsRepeatedIsHarmless() {
        assertThat(SensorCommands.shown("\u001b[2Jxä\n\u0085".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("?[2Jxä??");
    }
}
