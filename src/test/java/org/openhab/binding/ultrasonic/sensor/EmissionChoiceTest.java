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
package org.openhab.binding.ultrasonic.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.calibration.DeviceIdentity;
import org.openhab.binding.ultrasonic.emission.EmittedTone;

class EmissionChoiceTest {

    private static final DeviceIdentity FAST = new DeviceIdentity("fast", 96_000, 2);
    private static final DeviceIdentity SLOW = new DeviceIdentity("slow", 48_000, 2);

    @Test
    void uncalibratedTheToneIsBeyondHearingWhereTheDeviceCarriesIt() {
        assertThat(EmissionChoice.automatic().on(FAST).tones()).containsExactly(new EmittedTone(36_000, -20));
        assertThat(EmissionChoice.automatic().on(SLOW).tones()).containsExactly(new EmittedTone(20_000, -20));
        assertThat(EmissionChoice.automatic().withCeilingDbfs(-30).on(FAST).tones())
                .containsExactly(new EmittedTone(36_000, -30));
    }

    @Test
    void whatWasAskedForIsEmittedOrRefusedInALine() {
        EmissionChoice own =
                EmissionChoice.automatic().withCarriersHz(List.of(40_000.0)).withLevelDbfs(-12);
        assertThat(own.calibrated()).isFalse();
        assertThat(own.on(FAST).tones()).containsExactly(new EmittedTone(40_000, -12));
        assertThatThrownBy(() -> own.on(SLOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("slow: a tone of 40000 Hz is beyond a sample rate of 48000 Hz");
        assertThatThrownBy(() -> EmissionChoice.automatic().withLevelDbfs(-3).on(FAST))
                .hasMessageContaining("the ceiling is -6.0 dBFS");
        assertThatThrownBy(() -> EmissionChoice.automatic().withCeilingDbfs(-61))
                .hasMessageContaining("got -61.0");
    }
}
