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
package org.openhab.binding.ultrasonic.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every usual rate comes down to about 3 kHz in two or three stages. */
class BasebandPlanTest {

    @ParameterizedTest
    @CsvSource({
        "44100, 3150",
        "88200, 3150",
        "176400, 3150",
        "48000, 3000",
        "96000, 3000",
        "192000, 3000",
        "384000, 3000",
        "50000, 3125",
    })
    void ratesOfAFamilyEndAtTheSameBaseband(int sampleRateHz, double basebandRateHz) {
        BasebandPlan plan = BasebandPlan.of(sampleRateHz);

        assertThat(plan.basebandRateHz()).isCloseTo(basebandRateHz, within(1e-9));
        assertThat(plan.hopSamples()).isEqualTo(BasebandPlan.HOP * plan.decimation());
        assertThat(plan.hopSeconds()).isCloseTo(BasebandPlan.HOP / basebandRateHz, within(1e-12));
        assertThat(plan.firstRateHz() * plan.firstFactor()).isCloseTo(sampleRateHz, within(1e-9));
    }

    @Test
    void everyRateLeavesRoomForTheDopplerBandAndHopsOfAtMost32Millis() {
        for (int rate = 34_400; rate <= 768_000; rate += 97) {
            BasebandPlan plan = BasebandPlan.of(rate);
            assertThat(plan.basebandRateHz()).as("%s Hz", rate).isBetween(2700.0, 3400.0);
            assertThat(plan.hopSeconds()).as("%s Hz", rate).isBetween(0.018, 0.032);
        }
    }

    @Test
    void refusesRatesThatCannotCarryATone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BasebandPlan.of(32_000))
                .withMessageContaining("32000 Hz")
                .withMessageContaining("34400 to 768000 Hz");
        assertThatIllegalArgumentException().isThrownBy(() -> BasebandPlan.of(768_001));
        assertThatIllegalArgumentException().isThrownBy(() -> BasebandPlan.of(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new BasebandPlan(96_000, 8, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new BasebandPlan(96_000, 0, 2));
    }
}
