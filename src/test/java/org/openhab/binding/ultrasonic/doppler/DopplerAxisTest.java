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
package org.openhab.binding.ultrasonic.doppler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** f = 2 v f0 / c: 210 Hz per m/s at 36 kHz, 186.5 at 32 kHz. */
class DopplerAxisTest {

    @Test
    void oneMeterPerSecondIsTwoTimesTheCarrierOverTheSpeedOfSound() {
        DopplerAxis axis = new DopplerAxis(512, 1, 36_000, 343.2);

        assertThat(axis.binOf(1) - axis.centre()).isCloseTo(209.79, within(0.01));
        assertThat(new DopplerAxis(512, 1, 32_000, 343).binOf(-1) - 256).isCloseTo(-186.59, within(0.01));
        assertThat(axis.velocityMetersPerSecond(axis.centre() + 209.79)).isCloseTo(1, within(1e-4));
    }

    @Test
    void axisIsSignedAndSymmetric() {
        DopplerAxis axis = new DopplerAxis(512, 5.859375, 40_000, 343.2);

        assertThat(axis.frequencyHz(256)).isZero();
        assertThat(axis.frequencyHz(255)).isEqualTo(-5.859375);
        assertThat(axis.frequencyHz(0)).isEqualTo(-1500);
        assertThat(axis.velocityMetersPerSecond(300)).isEqualTo(-axis.velocityMetersPerSecond(212));
        for (double velocity = -4; velocity <= 4; velocity += 0.1) {
            assertThat(axis.velocityMetersPerSecond(axis.binOf(velocity))).isCloseTo(velocity, within(1e-12));
        }
    }
}
