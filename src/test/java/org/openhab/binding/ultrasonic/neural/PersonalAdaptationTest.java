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
package org.openhab.binding.ultrasonic.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home changes the last layer and the calibration of its own model, and nothing else. */
class PersonalAdaptationTest {

    private static final Calibration CAUTIOUS =
            new Calibration(WeightMatrix.row(1, 2, 1), WeightMatrix.row(-1, 0, 0.5f));

    private final NetworkModel model = new RandomNetworks(1).separable(12, 2);
    private final DenseLayer head = new RandomNetworks(2).dense(12, 3, Activation.LINEAR);

    @TempDir
    private Path folder;

    private Path write() throws IOException {
        Path file = folder.resolve("home.bin");
        PersonalAdaptation.of(model, head, CAUTIOUS, 40, "2026-02-01T00:00:00Z").write(file);
        return file;
    }

    @Test
    void headAndCalibrationAreReplacedAndNothingElse() throws IOException {
        PersonalAdaptation read = PersonalAdaptation.read(write());

        NetworkModel adapted = read.applyTo(model);

        assertThat(adapted.network().head()).isEqualTo(head);
        assertThat(adapted.calibration()).isEqualTo(CAUTIOUS);
        assertThat(adapted.network().layers().subList(0, 3))
                .isEqualTo(model.network().layers().subList(0, 3));
        assertThat(adapted.normalisation()).isEqualTo(model.normalisation());
        assertThat(read.examples()).isEqualTo(40);
    }

    @Test
    void anotherModelIsRefusedAndBothAreNamed() throws IOException {
        PersonalAdaptation read = PersonalAdaptation.read(write());
        NetworkModel other = new RandomNetworks(3).separable(12, 2);

        assertThatThrownBy(() -> read.applyTo(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("model: the adaptation was made for model " + model.fingerprint() + ", this is model "
                        + other.fingerprint() + "; make it anew with train --personal");
    }

    @Test
    void aHeadThatDoesNotFitTheModelIsRefused() {
        DenseLayer wide = new RandomNetworks(2).dense(13, 3, Activation.LINEAR);

        assertThatThrownBy(() -> PersonalAdaptation.of(model, wide, CAUTIOUS, 1, "now"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("network: layer 3 takes 13 values, but gets 12");
    }

    @Test
    void filesThatAreNoneSaySo() throws IOException {
        Path file = write();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> PersonalAdaptation.read(file))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("is cut off: " + (whole.length - 1) + " bytes");

        ModelFile.write(file, model, ModelFile.Encoding.INT8);
        assertThatThrownBy(() -> PersonalAdaptation.read(file))
                .hasMessageEndingWith("is not a personal adaptation; such a file begins with 'ULTRAPER'");
    }

    @Test
    void goldenVectorsComeBackAndBelongToTheirModel() throws IOException {
        float[][] features = new RandomNetworks(4).features(30);
        float[][] probabilities = new float[30][3];
        StreamingNetwork engine = new StreamingNetwork(model);
        for (int hop = 0; hop < 30; hop++) {
            engine.process(features[hop], probabilities[hop]);
        }
        Path file = folder.resolve("golden.bin");

        new GoldenVectors(model.fingerprint(), features, probabilities).write(file);

        GoldenVectors read = GoldenVectors.read(file);
        assertThat(read.fingerprint()).isEqualTo(model.fingerprint());
        assertThat(List.of(read.features())).usingRecursiveComparison().isEqualTo(List.of(features));
        assertThat(List.of(read.probabilities())).usingRecursiveComparison().isEqualTo(List.of(probabilities));
    }
}
