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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationFileTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("calibration.json");
    }

    @Test
    void readsWhatItWrote() throws IOException {
        CalibrationFile file = new CalibrationFile(folder.resolve("new/calibration.json"));
        file.write(CalibrationResults.two());

        assertThat(file.read().result()).contains(CalibrationResults.two());
        assertThat(file.read().problem()).isEmpty();
        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void noFileIsNoProblem() throws IOException {
        CalibrationFile.Loaded loaded = new CalibrationFile(file()).read();

        assertThat(loaded.result()).isEmpty();
        assertThat(loaded.problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"format\":\"other\",\"version\":1}",
                "{\"format\":\"ultrasonic-calibration\"}",
                "{\"format\":\"ultrasonic-calibration\",\"version\":0,\"calibration\":{}}",
                "{\"format\":\"ultrasonic-calibration\",\"version\":1}",
                "{\"format\":\"ultrasonic-calibration\",\"version\":1,\"calibration\":{}}",
                "{\"format\":\"ultrasonic-calibration\",\"version\":1,\"calibration\":{\"created\":\"yesterday\"}}"
            })
    void keepsABrokenFileAside(String text) throws IOException {
        Files.writeString(file(), text);
        CalibrationFile.Loaded loaded = new CalibrationFile(file()).read();

        assertThat(loaded.result()).isEmpty();
        assertThat(loaded.problem().orElseThrow())
                .contains(file().toString(), "calibration.json.broken")
                .doesNotContain("\n");
        assertThat(file()).doesNotExist();
        assertThat(folder.resolve("calibration.json.broken")).hasContent(text);
    }

    @Test
    void aValueOutOfRangeBreaksTheFile() throws IOException {
        CalibrationFile file = new CalibrationFile(file());
        file.write(CalibrationResults.two());
        Files.writeString(file(), Files.readString(file()).replace("33400.0", "95000.0"));

        assertThat(file.read().problem().orElseThrow()).contains("95000.0");
    }

    @Test
    void leavesAFileOfANewerVersionAlone() throws IOException {
        String text = "{\"format\":\"ultrasonic-calibration\",\"version\":2,\"calibration\":{}}";
        Files.writeString(file(), text);

        assertThatThrownBy(() -> new CalibrationFile(file()).read())
                .isInstanceOf(CalibrationFileException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("newer version")
                .hasMessageContaining("update");
        assertThat(file()).hasContent(text);
    }
}
