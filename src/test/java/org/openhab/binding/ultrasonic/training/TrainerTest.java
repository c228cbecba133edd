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
package org.openhab.binding.ultrasonic.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.neural.GoldenVectors;
import org.openhab.binding.ultrasonic.neural.ModelFile;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.Provenance;
import org.openhab.binding.ultrasonic.neural.StreamingNetwork;
import org.openhab.binding.ultrasonic.neural.tensorflow.TensorFlowHost;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;

class TrainerTest {

    private static final TrainingConfig CONFIG =
            new TrainingConfig(1, Architecture.SEPARABLE, 8, 1, 1, 1, 1, 1, 1, 1, 4, 64, 3, 20, 5e-3, 1, 5);
    private static final Provenance PROVENANCE = new Provenance(1, "test", "2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private final List<FeatureTrack> train = SyntheticTracks.some(12, 100);
    private final List<FeatureTrack> tune = SyntheticTracks.some(4, 900);

    @BeforeAll
    static void tensorFlowRunsHere() throws IOException {
        Assumptions.assumeTrue(
                TensorFlowHost.here().obstacle().isEmpty(),
                () -> "TensorFlow cannot run here: "
                        + TensorFlowHost.here().obstacle().orElse(""));
        TensorFlowHost.prepare();
    }

    /** Ends a training in the middle, as a power cut would. */
    private static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static TrainingProgress until(long lastStep) {
        return new TrainingProgress() {
            @Override
            public void rendered(int done, int total) {}

            @Override
            public void stepped(long done, long total, double loss) {
                if (done == lastStep) {
                    throw new PowerCut();
                }
            }

            @Override
            public void judged(EpochRecord record) {}
        };
    }

    @Test
    void findsTheWalksAndIsSilentElsewhere() throws IOException {
        Trainer trainer = new Trainer(CONFIG, List.of(), Optional.empty(), folder, train, tune, 2, until(-1));
        NetworkModel model = trainer.run(false, PROVENANCE);
        List<EpochRecord> records = trainer.records();
        assertThat(records).hasSize(3);
        assertThat(records.get(2).trainingLoss()).isLessThan(records.get(0).trainingLoss());
        TuneMetrics metrics = TuneMetrics.of(TrackScores.of(model, tune, 2));
        assertThat(metrics.aucMajor()).isGreaterThan(0.99);
        assertThat(metrics.walksAtTwo()).isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve(Trainer.LOG))).hasSize(3);

        ModelExport.write(folder.resolve("model"), model, tune.get(0));
        NetworkModel read = ModelFile.read(folder.resolve("model").resolve(ModelExport.NETWORK));
        assertThat(read.fingerprint()).isEqualTo(model.fingerprint());
        GoldenVectors golden = GoldenVectors.read(folder.resolve("model").resolve(ModelExport.GOLDEN));
        assertThat(golden.fingerprint()).isEqualTo(model.fingerprint());
        StreamingNetwork engine = new StreamingNetwork(read);
        float[] probabilities = new float[Target.COUNT];
        for (int hop = 0; hop < golden.features().length; hop++) {
            engine.process(golden.features()[hop], probabilities);
            assertThat(probabilities).containsExactly(golden.probabilities()[hop], within(1e-4f));
        }
    }

    @Test
    void goesOnAfterAPowerCutAsIfNothingHadHappened() throws IOException {
        NetworkModel whole = new Trainer(
                        CONFIG, List.of(), Optional.empty(), folder.resolve("whole"), train, tune, 1, until(-1))
                .run(false, PROVENANCE);
        Path cut = folder.resolve("cut");
        assertThatThrownBy(() -> new Trainer(CONFIG, List.of(), Optional.empty(), cut, train, tune, 1, until(33))
                        .run(false, PROVENANCE))
                .isInstanceOf(PowerCut.class);
        Trainer second = new Trainer(CONFIG, List.of(), Optional.empty(), cut, train, tune, 1, until(-1));
        NetworkModel resumed = second.run(true, PROVENANCE);
        assertThat(second.records()).hasSize(3);
        for (int i = 0; i < NetworkWeights.of(whole.network()).size(); i++) {
            assertThat(NetworkWeights.of(resumed.network()).get(i).toArray())
                    .containsExactly(NetworkWeights.of(whole.network()).get(i).toArray(), within(1e-3f));
        }
    }

    @Test
    void aTrainingThatStartsFromAModelBeginsWhereThatLeftOff() throws IOException {
        NetworkModel whole = new Trainer(
                        CONFIG, List.of(), Optional.empty(), folder.resolve("a"), train, tune, 1, until(-1))
                .run(false, PROVENANCE);
        TrainingConfig little =
                new TrainingConfig(1, Architecture.SEPARABLE, 8, 1, 1, 1, 1, 1, 1, 1, 4, 64, 1, 1, 1e-6, 1, 5);
        Trainer second =
                new Trainer(little, List.of(), Optional.of(whole), folder.resolve("b"), train, tune, 1, until(-1));
        NetworkModel again = second.run(false, PROVENANCE);
        for (int i = 0; i < NetworkWeights.of(whole.network()).size(); i++) {
            assertThat(NetworkWeights.of(again.network()).get(i).toArray())
                    .containsExactly(NetworkWeights.of(whole.network()).get(i).toArray(), within(1e-5f));
        }
        TrainingConfig wider =
                new TrainingConfig(1, Architecture.SEPARABLE, 12, 1, 1, 1, 1, 1, 1, 1, 4, 64, 1, 1, 1e-6, 1, 5);
        assertThatThrownBy(() -> new Trainer(
                                wider, List.of(), Optional.of(whole), folder.resolve("c"), train, tune, 1, until(-1))
                        .run(false, PROVENANCE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the model to start from is a network");
    }

    @Test
    void refusesACheckpointOfAnotherTrainingAndADamagedOne() throws IOException {
        Trainer first = new Trainer(CONFIG, List.of(), Optional.empty(), folder, train, tune, 1, until(25));
        assertThatThrownBy(() -> first.run(false, PROVENANCE)).isInstanceOf(PowerCut.class);
        TrainingConfig other =
                new TrainingConfig(2, Architecture.SEPARABLE, 8, 1, 1, 1, 1, 1, 1, 1, 4, 64, 3, 20, 5e-3, 1, 5);
        assertThatThrownBy(() -> new Trainer(other, List.of(), Optional.empty(), folder, train, tune, 1, until(-1))
                        .run(true, PROVENANCE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is of another configuration");
        List<MinedScene> mined = List.of(new MinedScene(SceneFamily.TRAIN, 1001, 4));
        assertThatThrownBy(() -> new Trainer(CONFIG, mined, Optional.empty(), folder, train, tune, 1, until(-1))
                        .run(true, PROVENANCE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has learnt from 0 mined scenes, now there are 1");
        Path checkpoint = folder.resolve(Trainer.CHECKPOINT);
        byte[] bytes = Files.readAllBytes(checkpoint);
        bytes[bytes.length / 2] ^= 1;
        Files.write(checkpoint, bytes);
        assertThatThrownBy(() -> new Trainer(CONFIG, List.of(), Optional.empty(), folder, train, tune, 1, until(-1))
                        .run(true, PROVENANCE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is damaged");
        assertThatThrownBy(() -> new Trainer(
                                CONFIG, List.of(), Optional.empty(), folder.resolve("none"), train, tune, 1, until(-1))
                        .run(true, PROVENANCE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no such checkpoint");
    }
}
