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
package org.openhab.binding.ultrasonic.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is packaged, with the libraries that its manifest names. */
class CommandLineIT {

    @TempDir
    private Path folder;

    @Test
    void helpListsTheCommands() throws Exception {
        RealProcess help = RealProcess.ultrasonic(folder, "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Usage: ultrasonic", "help ", "generate-completion");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void versionIsThatOfTheManifest() throws Exception {
        RealProcess version = RealProcess.ultrasonic(folder, "--version");

        assertThat(version.exitCode()).isZero();
        assertThat(version.out().lines().findFirst().orElseThrow()).matches("ultrasonic \\d+\\.\\d+\\.\\d+.*");
        assertThat(version.out()).contains("Java " + System.getProperty("java.version"));
    }

    @Test
    void unknownCommandIsToldInOneLine() throws Exception {
        RealProcess unknown = RealProcess.ultrasonic(folder, "dance");

        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err().lines()).hasSize(1);
        assertThat(unknown.err()).contains("unknown command 'dance'", "ultrasonic --help");
        assertThat(unknown.out()).isEmpty();
    }

    @Test
    void scenesOfASetAreJudgedWithoutStoringThem() throws Exception {
        RealProcess evaluate = RealProcess.ultrasonic(
                folder, "evaluate", "--set", "walks", "--limit", "1", "--mics", "1", "--jobs", "1", "--out", "w.json");

        assertThat(evaluate.err()).isEmpty();
        assertThat(evaluate.exitCode()).isZero();
        assertThat(evaluate.out())
                .contains("1 scene, ", "events found within 1 s", "walk at up to 4 m found within 1 s");
        assertThat(folder.resolve("w.json")).isNotEmptyFile();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void musicBeforeAndBehindTheCancellerIsDrawnFromTheSceneFiles() throws Exception {
        Path scenes = RealProcess.root().resolve("docs").resolve("scenes");
        for (String name : List.of("music-alone", "music-with-motion")) {
            RealProcess simulate = RealProcess.ultrasonic(
                    folder,
                    "simulate",
                    scenes.resolve(name + ".yaml").toString(),
                    "--mics",
                    "2",
                    "--out",
                    name + ".wav");
            assertThat(simulate.exitCode()).as(simulate.err()).isZero();
        }

        RealProcess replay = RealProcess.ultrasonic(
                folder, "replay", "music-alone.wav", "music-with-motion.wav", "--stage-plot", "stages.png");

        assertThat(replay.exitCode()).as(replay.err()).isZero();
        assertThat(folder.resolve("stages.png")).isNotEmptyFile();
    }
}
