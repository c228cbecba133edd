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

import org.junit.jupiter.api.Test;

class CalibrationSummaryTest {

    @Test
    void saysWhatWasFoundInPlainWords() {
        assertThat(CalibrationSummary.lines(CalibrationResults.two()))
                .containsExactly(
                        "hw:CARD=Array,DEV=0, 2 microphones at 96 kHz, calibrated at 2026-11-01T10:00:00Z.",
                        "Emits 33.4 kHz at -14.5 dBFS; it arrives at -44 to -40 dBFS, the noise beside it is -131 dBFS"
                                + " in 1 Hz.",
                        "A walking person should be found up to 5.0 m away.",
                        "Other ultrasonic sources: 40.01 kHz (strong, perhaps another sensor), 32.7 kHz (comes and"
                                + " goes).",
                        "Warning: " + CalibrationWarning.DEAF_MICROPHONES.text());
    }
}
