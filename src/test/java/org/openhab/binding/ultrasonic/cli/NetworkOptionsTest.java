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
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.neural.Calibration;
import org.openhab.binding.ultrasonic.neural.HandMadeModel;
import org.openhab.binding.ultrasonic.neural.ModelFile;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.PersonalAdaptation;
import org.openhab.binding.ultrasonic.neural.ShippedModel;
import org.openhab.binding.ultrasonic.neural.WeightMatrix;

/** Which network judges, and everything that can be wrong with it. */
class NetworkOptionsTest {

    @TempDir
    private Path folder;

    private Path recording;
    private Path model;

    @BeforeEach
    void writeFiles() throws IOException {
        recording = MadeUpRecording.write(folder.resolve("walk.wav"), MadeUpRecording.walk(1));
        model = folder.resolve("network.bin");
        ModelFile.write(model, HandMadeModel.walkers(), ModelFile.Encoding.INT8);
    }

    @Test
    void aModelFromAFileJudges() {
        CommandResult replay = CommandResult.of("replay", recording, "--detector", "network", "--model", model);

        assertThat(replay.err()).isEmpty();
        assertThat(replay.exitCode()).isZero();
        assertThat(replay.out()).contains("in 1 interval", "major");
    }

    @Test
    void aHomeCanRaiseTheThreshold() throws IOException {
        NetworkModel read = ModelFile.read(model);
        Path personal = folder.resolve("home.bin");
        PersonalAdaptation.of(
                        read,
                        read.network().head(),
                        new Calibration(WeightMatrix.row(100, 100, 100), WeightMatrix.row(-30, -30, -30)),
                        3,
                        "2026-02-01T00:00:00Z")
                .write(personal);

        CommandResult replay = CommandResult.of(
                "replay", recording, "--detector", "network", "--model", model, "--personal", personal);

        assertThat(replay.exitCode()).isZero();
        assertThat(replay.out()).doesNotContain("major");
    }

    @Test
    void anAdaptationOfAnotherModelIsRefused() throws IOException {
        NetworkModel other = HandMadeModel.walkers();
        Path personal = folder.resolve("home.bin");
        PersonalAdaptation.of(other, other.network().head(), other.calibration(), 3, "now")
                .write(personal);
        NetworkModel read = ModelFile.read(model);
        ModelFile.write(
                model,
                read.with(
                        read.network().head(),
                        new Calibration(read.calibration().temperature(), WeightMatrix.row(1, 1, 1))),
                ModelFile.Encoding.INT8);

        CommandResult replay = CommandResult.of(
                "replay", recording, "--detector", "network", "--model", model, "--personal", personal);

        assertThat(replay.exitCode()).isEqualTo(1);
        assertThat(replay.err()).hasLineCount(1).contains("home.bin", "was made for model " + other.fingerprint());
    }

    @Test
    void aDamagedModelIsOneLine() throws IOException {
        byte[] bytes = Files.readAllBytes(model);
        Files.write(model, Arrays.copyOf(bytes, bytes.length / 2));

        CommandResult replay = CommandResult.of("replay", recording, "--detector", "network", "--model", model);

        assertThat(replay.exitCode()).isEqualTo(1);
        assertThat(replay.err())
                .hasLineCount(1)
                .contains("network.bin: is cut off: " + bytes.length / 2 + " bytes, at least " + bytes.length);
    }

    @Test
    void evaluateTakesTheModelToo() throws IOException {
        CommandResult missing =
                CommandResult.of("evaluate", folder, "--detector", "network", "--model", folder.resolve("none.bin"));

        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).hasLineCount(1).contains("none.bin: no such file");
    }

    @Test
    void wrongUsageIsNamed() {
        CommandResult physics = CommandResult.of("replay", recording, "--detector", "physics", "--model", model);
        assertThat(physics.exitCode()).isEqualTo(2);
        assertThat(physics.err()).contains("need --detector network");

        CommandResult engine = CommandResult.of("replay", recording, "--engine", "magic");
        assertThat(engine.exitCode()).isEqualTo(2);
        assertThat(engine.err()).contains("expected auto, builtin or tensorflow, got 'magic'");

        CommandResult alone = CommandResult.of("replay", recording, "--detector", "network", "--engine", "tensorflow");
        assertThat(alone.exitCode()).isEqualTo(2);
        assertThat(alone.err()).contains("--engine tensorflow needs --model FILE");
    }

    @Test
    void tensorFlowWithoutItsModelSaysWhatIsMissing() {
        CommandResult replay = CommandResult.of(
                "replay", recording, "--detector", "network", "--model", model, "--engine", "tensorflow");

        assertThat(replay.exitCode()).isEqualTo(1);
        assertThat(replay.err()).hasLineCount(1).contains("saved_model: holds no saved_model.pb");
    }

    @Test
    void aBuildWithoutModelSaysSo() {
        assumeThat(ShippedModel.exists()).as("this build ships a model").isFalse();

        CommandResult replay = CommandResult.of("replay", recording, "--detector", "network");

        assertThat(replay.exitCode()).isEqualTo(1);
        assertThat(replay.err())
                .hasLineCount(1)
                .contains("this build ships no model; name one with --model FILE, or take the detector physics");
    }
}
