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
package org.openhab.binding.ultrasonic.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.math.AirProperties;

class EchoBudgetTest {

    private final EchoBudget budget = new EchoBudget(AirProperties.STANDARD);

    @Test
    void echoFromFiveMetersAt33KiloHertz() {
        // -20 dB target, 28 dB spreading re 1 m both ways, 1.05 dB/m over 10 m (ISO 9613-1, 20 degrees C, 50 %).
        assertThat(budget.echoDb(33_000, 5)).isCloseTo(-20 - 27.96 - 10.5, within(0.4));
    }

    @Test
    void doubleTheRangeCostsTwelveDecibelsAndTheAir() {
        double air = 2 * AirProperties.STANDARD.absorptionDbPerMeter(20_000) * 2;

        assertThat(budget.echoDb(20_000, 2) - budget.echoDb(20_000, 4)).isCloseTo(12.04 + air, within(0.01));
    }

    @Test
    void reachUndoesEcho() {
        assertThat(budget.reachMeters(36_000, budget.echoDb(36_000, 4.2))).isCloseTo(4.2, within(0.02));
    }
}
