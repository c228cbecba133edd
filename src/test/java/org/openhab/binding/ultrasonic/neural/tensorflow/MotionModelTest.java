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
package org.openhab.binding.ultrasonic.neural.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.neural.GoldenVectors;
import org.openhab.binding.ultrasonic.neural.ModelFile;
import org.openhab.binding.ultrasonic.neural.Network;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.StreamingNetwork;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.pipeline.SensingPipeline;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneGenerator;
import org.openhab.binding.ultrasonic.simulation.scene.StreamedRecording;

/** The trained model: within its limits, and the same by TensorFlow and by the built-in engine. */
class MotionModelTest {

    private static final Path FOLDER = Path.of(System.getProperty("ultrasonic.root", "."), "models", "motion-v1");
    private static final float MOST_DIFFERENCE = 1e-3f;
    private static final int LEAST_HOPS = 10_000;
    private static final int WINDOWED_HOPS = 100;

    private NetworkModel model;

    @BeforeEach
    void readModel() throws IOException {
        Path file = FOLDER.resolve("network.bin");
        assumeThat(file).as("there is no trained model yet").exists();
        model = ModelFile.read(file);
    }

    @Test
    void itIsSmallAndLooksBackTwoSeconds() throws IOException {
        Network network = model.network();
        double hopSeconds = 64 / 3000.0;

        assertThat(Files.size(FOLDER.resolve("network.bin"))).isLessThanOrEqualTo(ModelFile.MOST_BYTES);
        assertThat(network.parameters()).isLessThanOrEqualTo(100_000);
        assertThat(network.multiplications()).isLessThanOrEqualTo(1_000_000);
        assertThat(network.pastHops() * hopSeconds).isGreaterThanOrEqualTo(2);
    }

    @Test
    void theBuiltInEngineSaysWhatTensorFlowSaidWhenItWasTrained() throws IOException {
        GoldenVectors golden = GoldenVectors.read(FOLDER.resolve("golden.bin"));

        assertThat(golden.fingerprint()).isEqualTo(model.fingerprint());
        assertSame(golden.probabilities(), builtIn(golden.features()), 0);
    }

    @Test
    void bothEnginesDecideAlikeInTenThousandHopsOfRooms() throws IOException {
        assumeThat(TensorFlowHost.here().obstacle())
                .as("TensorFlow cannot run here")
                .isEmpty();
        List<float[][]> stretches = stretches();
        int hops = 0;
        int people = 0;
        try (TensorFlowModel reference = TensorFlowModel.open(FOLDER.resolve("saved_model"))) {
            for (float[][] features : stretches) {
                float[][] expected = reference.run(padded(features, reference.fixedHops()));
                float[][] actual = builtIn(features);
                assertSame(Arrays.copyOf(expected, features.length), actual, hops);
                hops += features.length;
                people += (int) Arrays.stream(actual).filter(p -> p[0] >= 0.5f).count();
            }
            float[][] first = stretches.get(0);
            float[][] features = Arrays.copyOf(first, Math.min(first.length, WINDOWED_HOPS));
            TensorFlowEngine engine = new TensorFlowEngine(
                    reference, FeatureSpec.size(), model.network().pastHops());
            float[][] windowed = new float[features.length][NetworkModel.CLASSES.size()];
            for (int hop = 0; hop < features.length; hop++) {
                engine.process(features[hop], windowed[hop]);
            }
            assertSame(windowed, builtIn(features), 0);
        }

        assertThat(hops).isGreaterThanOrEqualTo(LEAST_HOPS);
        // Rooms in which nothing is ever decided would prove nothing.
        assertThat(people).isBetween(100, hops - 100);
    }

    private static float[][] padded(float[][] features, int fixedHops) {
        if (fixedHops == 0) {
            return features;
        }
        float[][] padded = Arrays.copyOf(features, fixedHops);
        for (int hop = features.length; hop < fixedHops; hop++) {
            padded[hop] = new float[FeatureSpec.size()];
        }
        return padded;
    }

    private float[][] builtIn(float[][] features) {
        StreamingNetwork engine = new StreamingNetwork(model);
        float[][] probabilities = new float[features.length][NetworkModel.CLASSES.size()];
        for (int hop = 0; hop < features.length; hop++) {
            engine.process(features[hop], probabilities[hop]);
        }
        return probabilities;
    }

    private static void assertSame(float[][] expected, float[][] actual, int firstHop) {
        assertThat(actual).hasDimensions(expected.length, NetworkModel.CLASSES.size());
        for (int hop = 0; hop < expected.length; hop++) {
            for (int i = 0; i < expected[hop].length; i++) {
                float difference = Math.abs(actual[hop][i] - expected[hop][i]);
                boolean alike = actual[hop][i] >= 0.5f == expected[hop][i] >= 0.5f;
                assertThat(difference <= MOST_DIFFERENCE && alike)
                        .as(
                                "hop %d, %s: %s instead of %s",
                                firstHop + hop, NetworkModel.CLASSES.get(i), actual[hop][i], expected[hop][i])
                        .isTrue();
            }
        }
    }

    /** Features of drawn rooms, in stretches without a gap. */
    private static List<float[][]> stretches() throws IOException {
        List<float[][]> stretches = new ArrayList<>();
        SceneGenerator generator = new SceneGenerator(SceneFamily.TRAIN, 4711);
        int hops = 0;
        for (long index = 0; hops < LEAST_HOPS; index++) {
            SceneFile scene = generator.scene(index);
            for (float[][] stretch : stretches(scene)) {
                stretches.add(stretch);
                hops += stretch.length;
            }
        }
        return stretches;
    }

    private static List<float[][]> stretches(SceneFile scene) throws IOException {
        List<float[][]> stretches = new ArrayList<>();
        List<float[]> growing = new ArrayList<>();
        PipelineConfig config =
                PipelineConfig.defaults().withDetector(Detector.PHYSICS).withCanceller(true);
        try (StreamedRecording recording = new StreamedRecording(scene.scene(), scene.sampleRateHz())) {
            SensingPipeline pipeline = new SensingPipeline(recording.sampleRateHz(), recording.microphones(), config);
            AudioBlock block = recording.read(4096);
            while (block != null) {
                pipeline.process(block, (report, frame) -> {
                    if (frame != null && frame.valid()) {
                        growing.add(frame.values().clone());
                    } else {
                        close(growing, stretches);
                    }
                });
                block = recording.read(4096);
            }
        }
        close(growing, stretches);
        return stretches;
    }

    private static void close(List<float[]> growing, List<float[][]> stretches) {
        int most = 500;
        for (int from = 0; from < growing.size(); from += most) {
            stretches.add(
                    growing.subList(from, Math.min(growing.size(), from + most)).toArray(new float[0][]));
        }
        growing.clear();
    }
}
