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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.neural.Activation;
import org.openhab.binding.ultrasonic.neural.Calibration;
import org.openhab.binding.ultrasonic.neural.CausalConvolution;
import org.openhab.binding.ultrasonic.neural.DenseLayer;
import org.openhab.binding.ultrasonic.neural.FeatureNormalisation;
import org.openhab.binding.ultrasonic.neural.ModelFileException;
import org.openhab.binding.ultrasonic.neural.Network;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.Provenance;
import org.openhab.binding.ultrasonic.neural.StreamingNetwork;
import org.openhab.binding.ultrasonic.neural.WeightMatrix;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.SessionFunction;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** The same network by TensorFlow and by the built-in engine, and SavedModels that are none of ours. */
class TensorFlowEngineTest {

    private static final int FEATURES = FeatureSpec.size();
    private static final int TAPS = 3;
    private static final int UNITS = 5;

    @TempDir
    private Path folder;

    private static final WeightMatrix KERNEL = random(TAPS * FEATURES, UNITS, 1);
    private static final WeightMatrix HEAD = random(UNITS, 3, 2);

    @BeforeAll
    static void needsTensorFlow() {
        assumeThat(TensorFlowHost.here().obstacle())
                .as("TensorFlow cannot run here")
                .isEmpty();
    }

    private static WeightMatrix random(int rows, int columns, long seed) {
        Random random = new Random(seed);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() / Math.sqrt(rows));
        }
        return WeightMatrix.of(rows, columns, values);
    }

    private static NetworkModel model() {
        return new NetworkModel(
                new Network(
                        "test",
                        List.of(
                                new CausalConvolution(
                                        TAPS, 1, KERNEL, WeightMatrix.row(new float[UNITS]), Activation.RELU),
                                new DenseLayer(HEAD, WeightMatrix.row(0, 0, 0), Activation.LINEAR))),
                FeatureNormalisation.none(FEATURES),
                Calibration.none(3),
                new Provenance(0, "none", "2026-01-01T00:00:00Z"));
    }

    /** The same in TensorFlow's own operations. */
    private Path export(String key, String input, String output, long hops, int features) throws IOException {
        TensorFlowHost.prepare();
        Path target = folder.resolve("saved_model");
        try (Graph graph = new Graph();
                Session session = new Session(graph)) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> in = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(1, hops, features)));
            Operand<TFloat32> padded = tf.pad(
                    tf.slice(in, tf.constant(new int[] {0, 0, 0}), tf.constant(new int[] {-1, -1, features})),
                    tf.constant(new int[][] {{0, 0}, {TAPS - 1, 0}, {0, 0}}),
                    tf.constant(0f));
            Operand<TFloat32> image = tf.expandDims(padded, tf.constant(1));
            Operand<TFloat32> kernel =
                    tf.constant(Shape.of(1, TAPS, features, UNITS), DataBuffers.of(shortened(features)));
            Operand<TFloat32> hidden = tf.nn.relu(tf.nn.conv2d(image, kernel, List.of(1L, 1L, 1L, 1L), "VALID"));
            Operand<TFloat32> rows = tf.reshape(hidden, tf.constant(new int[] {-1, UNITS}));
            Operand<TFloat32> logits =
                    tf.linalg.matMul(rows, tf.constant(Shape.of(UNITS, 3), DataBuffers.of(HEAD.toArray())));
            Operand<TFloat32> probabilities =
                    tf.math.sigmoid(tf.reshape(logits, tf.constant(new int[] {1, (int) hops, 3})));
            Signature signature = Signature.builder(key)
                    .input(input, in)
                    .output(output, probabilities)
                    .build();
            SavedModelBundle.exporter(target.toString())
                    .withFunction(SessionFunction.create(signature, session))
                    .export();
        }
        return target;
    }

    private static float[] shortened(int features) {
        float[] values = new float[TAPS * features * UNITS];
        System.arraycopy(KERNEL.toArray(), 0, values, 0, values.length);
        return values;
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 7})
    void windowsOfASavedModelSayWhatTheBuiltInEngineSays(int hops) throws IOException {
        Path saved = export(Signature.DEFAULT_KEY, "features", "probabilities", hops, FEATURES);
        Random random = new Random(3);
        float[] features = new float[FEATURES];
        float[] expected = new float[3];
        float[] actual = new float[3];
        StreamingNetwork builtIn = new StreamingNetwork(model());
        try (TensorFlowModel model = TensorFlowModel.open(saved)) {
            TensorFlowEngine engine =
                    new TensorFlowEngine(model, FEATURES, model().network().pastHops());
            for (int hop = 0; hop < 60; hop++) {
                if (hop == 40) {
                    engine.reset();
                    builtIn.reset();
                }
                for (int i = 0; i < FEATURES; i++) {
                    features[i] = hop == 50 && i == 2 ? Float.NaN : (float) random.nextGaussian();
                }
                engine.process(features, actual);
                builtIn.process(features, expected);
                assertThat(actual).as("hop %d", hop).containsExactly(expected, within(1e-5f));
            }
        }
    }

    @Test
    void aSavedModelTooShortForTheNetworkIsRefused() throws IOException {
        Path saved = export(Signature.DEFAULT_KEY, "features", "probabilities", 7, FEATURES);
        try (TensorFlowModel model = TensorFlowModel.open(saved)) {
            assertThatThrownBy(() -> new TensorFlowEngine(model, FEATURES, 7))
                    .hasMessage("the SavedModel takes 7 hops at once, the network looks back 7; export it with more");
        }
    }

    @Test
    void otherSignaturesAreNamed() throws IOException {
        Path other = export("other", "features", "probabilities", -1, FEATURES);
        assertThatThrownBy(() -> TensorFlowModel.open(other))
                .isInstanceOf(ModelFileException.class)
                .hasMessageEndingWith("has no signature serving_default, only [other]; export it with train");
    }

    @Test
    void otherInputsAndOutputsAreNamed() throws IOException {
        Path input = export(Signature.DEFAULT_KEY, "sound", "probabilities", -1, FEATURES);
        assertThatThrownBy(() -> TensorFlowModel.open(input))
                .hasMessageEndingWith("its signature has no input 'features', only [sound]; export it with train");
    }

    @Test
    void otherSizesAreNamed() throws IOException {
        Path narrow = export(Signature.DEFAULT_KEY, "features", "probabilities", -1, FEATURES - 1);
        assertThatThrownBy(() -> TensorFlowModel.open(narrow))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("its features are DT_FLOAT [1, -1, " + (FEATURES - 1) + "]");
    }

    @Test
    void foldersAndFilesThatAreNoSavedModelAreNamed() throws IOException {
        assertThatThrownBy(() -> TensorFlowModel.open(folder))
                .hasMessageEndingWith("holds no saved_model.pb; name the folder of a SavedModel");

        Files.writeString(folder.resolve("saved_model.pb"), "this is no protocol buffer");
        assertThatThrownBy(() -> TensorFlowModel.open(folder))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("TensorFlow cannot load it: ")
                .hasMessageNotContaining("\n");
    }
}
