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
package org.openhab.binding.ultrasonic.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AirPropertiesTest {

    @ParameterizedTest
    @CsvSource({
        "20, 50, 20, 0.52", "20, 50, 32, 1.02", "20, 50, 36, 1.17", "20, 50, 40, 1.32", "20, 50, 45, 1.49",
        "20, 30, 20, 0.60", "20, 30, 32, 0.90", "20, 30, 36, 0.99", "20, 30, 40, 1.07", "20, 30, 45, 1.17",
        "20, 70, 20, 0.42", "20, 70, 32, 0.92", "20, 70, 36, 1.10", "20, 70, 40, 1.29", "20, 70, 45, 1.51",
        "10, 50, 32, 0.72", "10, 50, 40, 0.85", "30, 30, 32, 1.16", "30, 30, 40, 1.53"
    })
    void absorptionIsTheStandardsToTheTablesLastDigit(
            double temperature, double humidity, double kilohertz, double dbPerMeter) {
        AirProperties air = new AirProperties(temperature, humidity, 101.325);

        assertThat(air.absorptionDbPerMeter(1000 * kilohertz)).isCloseTo(dbPerMeter, within(0.0055));
    }

    @Test
    void soundTravelsAt343To344MetersPerSecondInARoomAnd06FasterForEachKelvin() {
        assertThat(AirProperties.STANDARD.speedOfSoundMetersPerSecond()).isBetween(343.2, 344.4);
        assertThat(AirProperties.STANDARD.speedOfSoundPerKelvin()).isCloseTo(0.586, within(0.01));
    }

    @Test
    void refusesWeatherThatNoRoomHas() {
        assertThatThrownBy(() -> new AirProperties(80, 50, 101))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("temperature must be between -20.0 and 50.0 degrees C, got 80.0");
    }
}
