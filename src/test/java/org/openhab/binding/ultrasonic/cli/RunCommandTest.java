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
package org.openhab.binding.ultrasonic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunCommandTest {

    @Test
    void theVirtualRoomIsSaidToBeSimulated() {
        CommandResult run = CommandResult.of(
                "run", "--no-web", "--no-calibration", "--device", "virtual", "--seconds", "2", "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains("SIMULATED")
                .contains("virtual room 'day at home': 4 microphones, 96 kHz, tone 36 kHz at -20 dBFS")
                .contains("stopped; 0 overruns");
        assertThat(run.out().lines()).isNotEmpty().allMatch(line -> line.endsWith("\"simulated\":true}"));
    }

    @Test
    void whatCannotBeIsWrongUsage() {
        assertWrong("0.0", "run", "--seconds", "0");
        assertWrong("16000.0 Hz", "run", "--no-calibration", "--device", "virtual", "--carrier", "12000");
        assertWrong(
                "beyond a sample rate of 96000 Hz",
                "run",
                "--no-calibration",
                "--device",
                "virtual",
                "--carrier",
                "46000");
        assertWrong("--no-calibration or --level", "run", "--device", "virtual", "--reference-channel", "2");
        assertWrong("-3.0", "run", "--no-calibration", "--device", "virtual", "--level", "-3");
    }

    private static void assertWrong(String message, Object... arguments) {
        CommandResult run = CommandResult.of(arguments);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }
}
