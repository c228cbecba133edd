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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.core.types.UnDefType;

class SensorStatesTest {

    @ParameterizedTest
    @CsvSource({"0.4, 0 s", "59.4, 59 s", "60, 60 s", "69.4, 60 s", "3605, 3600 s", "-1, 0 s"})
    void timeThatPassesIsToldCoarselyAfterAMinute(double seconds, String told) {
        assertThat(SensorStates.seconds(seconds)).hasToString(told);
    }

    @Test
    void ofARoomThatIsNotHeardOnlySignalAndSettingsAreKnown() {
        var states = SensorStates.of(Readings.unknown(), ContextConfig.defaults(), true, true);
        assertThat(states)
                .containsEntry(UltrasonicBindingConstants.CHANNEL_OCCUPANCY, UnDefType.UNDEF)
                .containsEntry(UltrasonicBindingConstants.CHANNEL_MOTION, UnDefType.UNDEF);
        assertThat(states.get(UltrasonicBindingConstants.CHANNEL_CARRIER_SNR)).hasToString("48.3 dB");
    }

    @Test
    void longTimesAgoAreToldInTens() {
        var states = SensorStates.of(Readings.still(127), ContextConfig.defaults(), true, true);
        assertThat(states.get(UltrasonicBindingConstants.CHANNEL_TIME_SINCE_MOTION))
                .hasToString("120 s");
        assertThat(states.get(UltrasonicBindingConstants.CHANNEL_HOLD_REMAINING))
                .hasToString("170 s");
    }
}
