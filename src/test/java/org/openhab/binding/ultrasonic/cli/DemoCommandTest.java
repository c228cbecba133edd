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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    @TempDir
    private Path folder;

    @Test
    void itSaysThatItIsSimulatedAndFindsWhatItMadeUp() throws IOException {
        Path recording = folder.resolve("demo.wav");
        Path states = folder.resolve("states.csv");

        CommandResult run = CommandResult.of("demo", "--recording", recording, "--out", states);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("SIMULATED")
                .contains("4 microphones, 96 kHz", "Tone      36000.0 Hz", "major", "minor");
        assertThat(Files.readAllLines(states)).hasSizeGreaterThan(2000);

        CommandResult evaluate = CommandResult.of("evaluate", folder);
        assertThat(evaluate.out()).containsPattern("demo\\.wav +7/7  0 ");
    }

    @Test
    void speedOutOfRangeIsWrongUsage() {
        CommandResult run = CommandResult.of("demo", "--speed", "0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("--speed", "got 0.0");
    }
}
