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

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelfTestTest {

    private static List<SelfTest.Check> failed(CalibrationOutcome outcome, Optional<CalibrationResult> known) {
        return SelfTest.checks(CalibrationResults.DEVICE, outcome, known).stream()
                .filter(check -> !check.passed())
                .toList();
    }

    @Test
    void aWarningFailsItsCheckAndSaysWhatToDo() {
        List<SelfTest.Check> failed =
                failed(new CalibrationOutcome.Calibrated(CalibrationResults.two()), Optional.empty());

        assertThat(failed).singleElement().satisfies(check -> {
            assertThat(check.name()).isEqualTo("every microphone hears the tone");
            assertThat(check.text()).contains("covered");
        });
    }

    @Test
    void aRefusalFailsTheFirstCheckThatItConcerns() {
        for (CalibrationProblem problem : CalibrationProblem.values()) {
            CalibrationOutcome.Refused refused = new CalibrationOutcome.Refused(problem, "7 dB");

            assertThat(failed(refused, Optional.empty())).singleElement().satisfies(check -> assertThat(check.text())
                    .contains("7 dB", problem.advice()));
        }
    }

    @Test
    void comparesWithTheCalibrationInUse() {
        CalibrationResult now = CalibrationResults.at(16_050, -30);

        assertThat(failed(new CalibrationOutcome.Calibrated(now), Optional.of(CalibrationResults.at(16_050, -30))))
                .isEmpty();
        assertThat(failed(new CalibrationOutcome.Calibrated(now), Optional.of(CalibrationResults.at(16_050, -20))))
                .singleElement()
                .satisfies(check -> assertThat(check.text()).contains("-10.0 dB", "calibrate"));
    }
}
