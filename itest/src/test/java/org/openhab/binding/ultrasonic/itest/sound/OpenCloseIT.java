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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.itest.RealProcess;

/** Devices that are opened and closed leave nothing behind. */
class OpenCloseIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"pulse", "java:default"})
    @Execution(ExecutionMode.CONCURRENT)
    void twoHundredCyclesLeaveNoThreadAndNoFile(String device) throws Exception {
        SoundServer.require();
        try (SoundServer sound = SoundServer.startWithoutSharedMemory()) {
            // The loudspeaker's monitor has a clock and needs no room.
            sound.control("set-default-source", "speaker.monitor");
            RealProcess cycles = RealProcess.run(
                    folder,
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("ultrasonic.jar") + ":" + System.getProperty("ultrasonic.itest.classes"),
                            CyclesProcess.class.getName(),
                            device,
                            "20",
                            "200"),
                    sound.environment());

            assertThat(cycles.exitCode()).as(cycles.err()).isZero();
            List<String> lines = cycles.out().lines().toList();
            long[] early = numbers(lines.get(0));
            long[] late = numbers(lines.get(1));
            assertThat(late[1]).as("threads, %d at first", early[1]).isLessThanOrEqualTo(early[1] + 3);
            assertThat(late[2]).as("files, %d at first", early[2]).isLessThanOrEqualTo(early[2] + 3);
            assertThat(late[3]).as("samples heard").isPositive();
        }
    }

    private static long[] numbers(String line) {
        return Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
