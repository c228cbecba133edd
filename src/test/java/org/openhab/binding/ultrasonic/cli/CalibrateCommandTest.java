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
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioFiles;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.calibration.CalibrationFile;
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;

/** calibrate, selftest and record in the virtual room. */
class CalibrateCommandTest {

    @TempDir
    private Path folder;

    @Test
    void calibratesTheVirtualRoom() throws IOException {
        Path file = folder.resolve("calibration.json");
        Path picture = folder.resolve("calibration.png");
        CommandResult result = CommandResult.of(
                "calibrate",
                "--device",
                "virtual",
                "--watch",
                "3",
                "--range",
                "4",
                "--out",
                file.toString(),
                "--plot",
                picture.toString());

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("SIMULATED", "virtual room", "Emits ", "A walking person", "kept in " + file);
        CalibrationResult calibration =
                new CalibrationFile(file).read().result().orElseThrow();
        assertThat(calibration.rangeMeters()).isEqualTo(4);
        assertThat(calibration.carriers().get(0).frequencyHz()).isBetween(32_000.0, 45_000.0);
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isGreaterThan(1000);
    }

    @Test
    void selfTestNamesEveryCheck() {
        CommandResult result = CommandResult.of("selftest", "--device", "virtual", "--range", "3");

        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("passed  device opens", "probe is heard", "every microphone hears the tone", "range");
        assertThat(result.exitCode()).isEqualTo(result.out().contains("FAILED") ? 1 : 0);
    }

    @Test
    void recordsTheSensingBandOnly() throws IOException {
        Path file = folder.resolve("room.wav");
        CommandResult result = CommandResult.of(
                "record", "--device", "virtual", "--carrier", "36000", "--seconds", "1.5", "--out", file.toString());

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("SIMULATED", "1.5 s", "15.5 kHz and above only");
        try (AudioSource source = AudioFiles.open(file)) {
            assertThat(source.totalSamples().orElseThrow()).isEqualTo(Math.round(1.5 * source.sampleRateHz()));
            AudioBlock block = null;
            for (int i = 0; i < 10; i++) {
                block = source.read(source.sampleRateHz() / 10);
            }
            double peak = 0;
            for (int n = 0; n < block.length(); n++) {
                peak = Math.max(peak, Math.abs(block.samples()[0][n]));
            }
            assertThat(peak).isGreaterThan(1e-4);
        }
    }

    @Test
    void wrongOptionsAreNamed() {
        assertThat(CommandResult.of("calibrate", "--device", "virtual", "--range", "50"))
                .satisfies(result -> assertThat(result.exitCode()).isEqualTo(2))
                .satisfies(result -> assertThat(result.err()).contains("range must be 1.0 to 12.0 m, got 50.0"));
        assertThat(CommandResult.of("record", "--device", "virtual", "--out", "room.txt"))
                .satisfies(result -> assertThat(result.exitCode()).isEqualTo(2))
                .satisfies(result -> assertThat(result.err()).contains("room.txt", ".wav"));
        assertThat(CommandResult.of("record", "--device", "virtual", "--out", "room.wav", "--full-band"))
                .satisfies(result -> assertThat(result.exitCode()).isEqualTo(2))
                .satisfies(result -> assertThat(result.err()).contains("confirmed", "--everybody-agrees"));
        assertThat(CommandResult.of("run", "--device", "virtual", "--rest", "30"))
                .satisfies(result -> assertThat(result.exitCode()).isEqualTo(2))
                .satisfies(result -> assertThat(result.err()).contains("--low-power"));
        assertThat(CommandResult.of("run", "--device", "virtual", "--low-power", "--quiet-hours", "22:00"))
                .satisfies(result -> assertThat(result.exitCode()).isEqualTo(2))
                .satisfies(result -> assertThat(result.err()).contains("22:00", "22:30-06:00"));
    }

    @Test
    void calibrationsLieInTheUsersDataFolder() {
        assertThat(CalibrationStore.path("hw:CARD=Array,DEV=0", Map.of(), "/home/me"))
                .isEqualTo(Path.of("/home/me/.local/share/ultrasonic/calibration-hw-card-array-dev-0.json"));
        assertThat(CalibrationStore.path("pulse", Map.of("XDG_DATA_HOME", "/data"), "/home/me"))
                .isEqualTo(Path.of("/data/ultrasonic/calibration-pulse.json"));
    }
}
