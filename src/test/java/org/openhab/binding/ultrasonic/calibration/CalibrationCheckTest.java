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

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalibrationCheckTest {

    private static final Duration MOST_AGE = Duration.ofDays(30);

    private static CalibrationVerdict silent(DeviceIdentity device, int days) {
        return CalibrationCheck.silent(
                Optional.of(CalibrationResults.two()),
                device,
                CalibrationResults.CREATED.plus(Duration.ofDays(days)),
                MOST_AGE);
    }

    @Test
    void holdsForItsDeviceUntilItIsOld() {
        assertThat(silent(CalibrationResults.DEVICE, 29).state()).isEqualTo(CalibrationVerdict.State.VALID);
        assertThat(silent(CalibrationResults.DEVICE, 31).state()).isEqualTo(CalibrationVerdict.State.STALE);
        assertThat(silent(CalibrationResults.DEVICE, 31).reason()).contains("31 days");
        assertThat(silent(CalibrationResults.DEVICE, 31).usable()).isTrue();
    }

    @Test
    void doesNotHoldForAnotherDevice() {
        CalibrationVerdict verdict = silent(new DeviceIdentity("hw:CARD=Array,DEV=0", 48_000, 2), 1);

        assertThat(verdict.state()).isEqualTo(CalibrationVerdict.State.OTHER_DEVICE);
        assertThat(verdict.usable()).isFalse();
        assertThat(verdict.reason()).contains("96000 Hz", "48000 Hz");
    }

    @Test
    void nothingIsMissing() {
        assertThat(CalibrationCheck.silent(
                                Optional.empty(), CalibrationResults.DEVICE, CalibrationResults.CREATED, MOST_AGE)
                        .state())
                .isEqualTo(CalibrationVerdict.State.MISSING);
    }

    @Test
    void toneWithinAFewDecibelsIsAsCalibrated() {
        assertThat(CalibrationCheck.tone(CalibrationResults.two(), List.of(-43.0, -40.5))
                        .state())
                .isEqualTo(CalibrationVerdict.State.VALID);
    }

    @Test
    void weakerToneInAllMicrophonesIsAChange() {
        CalibrationVerdict verdict = CalibrationCheck.tone(CalibrationResults.two(), List.of(-52.0, -55.0));

        assertThat(verdict.state()).isEqualTo(CalibrationVerdict.State.CHANGED);
        assertThat(verdict.reason()).contains("weaker", "volume");
    }

    @Test
    void oneCoveredMicrophoneIsAChangeThatNamesIt() {
        CalibrationVerdict verdict = CalibrationCheck.tone(CalibrationResults.two(), List.of(-28.0, -58.0));

        assertThat(verdict.state()).isEqualTo(CalibrationVerdict.State.CHANGED);
        assertThat(verdict.reason()).contains("Microphone");
    }
}
