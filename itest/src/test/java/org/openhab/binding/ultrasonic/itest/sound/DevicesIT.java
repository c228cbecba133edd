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
package org.openhab.binding.ultrasonic.itest.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.itest.RealProcess;

/** Devices are listed, and what cannot be had is told in one line. */
class DevicesIT {

    @TempDir
    private Path folder;

    private RealProcess ultrasonic(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("ultrasonic.jar")));
        command.addAll(List.of(arguments));
        return RealProcess.run(folder, command, environment);
    }

    @Test
    void aSoundServerIsListedAndTakenByAuto() throws Exception {
        SoundServer.require();
        try (SoundServer sound = SoundServer.start()) {
            RealProcess table = ultrasonic(sound.environment(), "devices");
            assertThat(table.exitCode()).isZero();
            assertThat(table.err()).isEmpty();
            assertThat(table.out())
                    .containsPattern("\\* pulse +out +192/96/48/44.1 kHz +1-32 +32/24/16 bit")
                    .contains("* what 'auto' takes");

            RealProcess json = ultrasonic(sound.environment(), "devices", "--json");
            assertThat(json.out()).contains("\"auto\": {", "\"out\": \"pulse\"", "192000");
        }
    }

    @Test
    void whatCannotBeHadIsToldInOneLine() throws Exception {
        SoundServer.require();
        try (SoundServer sound = SoundServer.start()) {
            assertFails(
                    1,
                    sound,
                    "hw:CARD=nosuch,DEV=0: no such device",
                    "run",
                    "--no-calibration",
                    "--device",
                    "hw:CARD=nosuch,DEV=0");
            assertFails(
                    1,
                    sound,
                    "java:nosuch: Java Sound has no such device",
                    "run",
                    "--no-calibration",
                    "--device",
                    "java:nosuch");
            assertFails(
                    2,
                    sound,
                    "40000 Hz is beyond a sample rate of 48000 Hz",
                    "run",
                    "--device",
                    "pulse",
                    "--rate",
                    "48000",
                    "--carrier",
                    "40000");
            assertFails(
                    2, sound, "ceiling is -6.0 dBFS", "run", "--no-calibration", "--device", "pulse", "--level", "-3");
            assertFails(
                    2, sound, "sample rate must be", "run", "--no-calibration", "--device", "pulse", "--rate", "8000");
            sound.kill();
            assertFails(1, sound, "pulse: no sound server answers", "run", "--no-calibration", "--device", "pulse");
        }
    }

    private void assertFails(int exitCode, SoundServer sound, String message, String... arguments) throws Exception {
        RealProcess run = ultrasonic(sound.environment(), arguments);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        assertThat(run.err().lines()).as(run.err()).hasSize(1);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }
}
