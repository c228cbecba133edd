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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.neural.ModelFile;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.tensorflow.TensorFlowHost;
import org.openhab.binding.ultrasonic.training.LearningCurves;
import org.openhab.binding.ultrasonic.training.ModelExport;
import org.openhab.binding.ultrasonic.training.Training;

class TrainCommandTest {

    @TempDir
    private Path folder;

    @Test
    void smokeTrainingEndsInAModelAndResumingAddsNothing() throws IOException {
        Assumptions.assumeTrue(
                TensorFlowHost.here().obstacle().isEmpty(),
                () -> "TensorFlow cannot run here: "
                        + TensorFlowHost.here().obstacle().orElse(""));
        Path model = folder.resolve("model");
        Object[] arguments = {"train", "--smoke", "--work", folder.toString(), "--out", model.toString(), "--jobs", "2"
        };
        CommandResult result = CommandResult.of(arguments);
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("epoch 1: loss", "epoch 2: loss", "written to " + model);
        NetworkModel trained = ModelFile.read(model.resolve(ModelExport.NETWORK));
        assertThat(model.resolve(ModelExport.SAVED_MODEL).resolve("saved_model.pb"))
                .isRegularFile();
        assertThat(model.resolve(ModelExport.GOLDEN)).isRegularFile();
        assertThat(model.resolve(LearningCurves.PICTURE)).isRegularFile();
        assertThat(Files.readString(model.resolve(Training.RECORD))).contains(trained.fingerprint(), "\"seed\": 1");

        CommandResult resumed = CommandResult.of(
                "train", "--smoke", "--work", folder.toString(), "--out", model.toString(), "--resume");
        assertThat(resumed.exitCode()).isZero();
        assertThat(resumed.out()).doesNotContain("epoch");
        assertThat(ModelFile.read(model.resolve(ModelExport.NETWORK)).network()).isEqualTo(trained.network());
        calibratedAnewItKeepsItsWeights(model.resolve(ModelExport.NETWORK), trained);
    }

    /** The tuning scenes of the smoke training are there already. */
    private void calibratedAnewItKeepsItsWeights(Path start, NetworkModel trained) throws IOException {
        Path file = folder.resolve("calibrate.yaml");
        Files.writeString(file, """
                epochs: 0
                width: 8
                trainScenes: 2
                tuneScenes: 2
                gestureScenes: 1
                walkScenes: 1
                mostMicrophones: 1
                """);
        Path out = folder.resolve("calibrated");
        CommandResult result = CommandResult.of(
                "train",
                "--config",
                file.toString(),
                "--start",
                start.toString(),
                "--work",
                folder.toString(),
                "--out",
                out.toString(),
                "--keep-features");
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        NetworkModel calibrated = ModelFile.read(out.resolve(ModelExport.NETWORK));
        assertThat(calibrated.network()).isEqualTo(trained.network());
        assertThat(calibrated.calibration()).isEqualTo(trained.calibration());
        assertThat(out.resolve(ModelExport.SAVED_MODEL)).isDirectory();
        assertThat(Files.readString(out.resolve(Training.CALIBRATION_RECORD)))
                .contains("\"start\": \"" + ModelFile.read(start).fingerprint());
        assertThat(out.resolve(Training.RECORD)).doesNotExist();

        CommandResult nothing = CommandResult.of("train", "--config", file.toString(), "--work", folder.toString());
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).contains("key epochs: 0 calibrates a model anew, so name it with --start");
    }

    @Test
    void wrongConfigurationsAreToldInOneLine() throws IOException {
        Path file = folder.resolve("config.yaml");
        assertFails(file, "width: 1000\n", "key width: must be 4..256, got 1000");
        assertFails(file, "epochs: many\n", "key epochs: expected a whole number, got 'many'");
        assertFails(file, "layers: 3\n", "unknown key 'layers'; there are seed, architecture, width");
        assertFails(file, "architecture: giant\n", "unknown architecture 'giant'; there are separable, broadcast");
        assertFails(file, "a: [\n", "is not valid YAML");
        CommandResult both = CommandResult.of("train", "--smoke", "--config", file.toString());
        assertThat(both.exitCode()).isEqualTo(2);
        CommandResult jobs = CommandResult.of("train", "--smoke", "--jobs", "0");
        assertThat(jobs.exitCode()).isEqualTo(2);
        assertThat(jobs.err()).contains("must be 1 or more");
    }

    private static void assertFails(Path file, String content, String message) throws IOException {
        Files.writeString(file, content);
        CommandResult result = CommandResult.of("train", "--config", file.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains(file + ": ").contains(message);
        assertThat(result.err().lines()).hasSize(1);
    }

    @Test
    void resumingWithoutACheckpointSaysSo() {
        CommandResult result = CommandResult.of(
                "train", "--smoke", "--resume", "--work", folder.resolve("none").toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("no such checkpoint; start without --resume");
        assertThat(result.err().lines()).hasSize(1);
    }
}
