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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.neural.GoldenVectors;
import org.openhab.binding.ultrasonic.neural.ModelFile;
import org.openhab.binding.ultrasonic.neural.ModelFileException;
import org.openhab.binding.ultrasonic.neural.NetworkLayer;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.WeightMatrix;
import org.openhab.binding.ultrasonic.neural.tensorflow.TensorFlowModel;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * Writes a trained model to a folder: the compact file of the built-in engine, a SavedModel whose weights are
 * constants, and golden vectors computed by that SavedModel.
 */
public final class ModelExport {

    /** Name of the compact file. */
    public static final String NETWORK = "network.bin";

    /** Name of the SavedModel's folder. */
    public static final String SAVED_MODEL = "saved_model";

    /** Name of the file with golden vectors. */
    public static final String GOLDEN = "golden.bin";

    private static final int GOLDEN_HOPS = 600;
    private static final int RECURRENT_HOPS = 512;

    private ModelExport() {}

    /**
     * Writes everything; what was there before is replaced.
     *
     * @param folder made if it does not exist
     * @param model calibrated
     * @param example the golden vectors' features come from here
     * @throws IOException if the disk refuses
     */
    static void write(Path folder, NetworkModel model, FeatureTrack example) throws IOException {
        Files.createDirectories(folder);
        ModelFile.write(folder.resolve(NETWORK), model, encoding(model));
        Path saved = folder.resolve(SAVED_MODEL);
        Path fresh = folder.resolve(SAVED_MODEL + ".part");
        remove(fresh);
        export(fresh, model);
        remove(saved);
        Files.move(fresh, saved);
        golden(folder, model, example);
    }

    /**
     * A model as its file gives it again: where it is too large as it is, its weights are rounded. What comes out is to
     * be judged and exported, so that all that is said of a model is true of its file.
     */
    static NetworkModel storable(NetworkModel model) {
        try {
            return ModelFile.decode(ModelFile.encode(model, encoding(model)), "the trained model");
        } catch (ModelFileException e) {
            throw new IllegalStateException("a model cannot be read that was just written: " + e.getMessage(), e);
        }
    }

    private static ModelFile.Encoding encoding(NetworkModel model) {
        boolean fits = ModelFile.encode(model, ModelFile.Encoding.FLOAT32).length <= ModelFile.MOST_BYTES;
        return fits ? ModelFile.Encoding.FLOAT32 : ModelFile.Encoding.INT8;
    }

    private static void export(Path folder, NetworkModel model) throws IOException {
        boolean endless = model.network().pastHops() == NetworkLayer.ENDLESS;
        int hops = endless ? RECURRENT_HOPS : NetworkGraph.ANY_HOPS;
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> features =
                    tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(1, hops, FeatureSpec.size())));
            List<Operand<TFloat32>> weights = new ArrayList<>();
            for (WeightMatrix matrix : NetworkWeights.of(model.network())) {
                weights.add(tf.constant(Shape.of(matrix.rows(), matrix.columns()), DataBuffers.of(matrix.toArray())));
            }
            Operand<TFloat32> input = NetworkGraph.normalise(tf, features, model.normalisation());
            Operand<TFloat32> logits = new NetworkGraph(tf, hops, weights).draw(model.network(), input);
            Operand<TFloat32> probabilities = tf.math.sigmoid(tf.math.add(
                    tf.math.div(
                            logits,
                            tf.constant(model.calibration().temperature().toArray())),
                    tf.constant(model.calibration().bias().toArray())));
            Signature signature = Signature.builder()
                    .input(TensorFlowModel.FEATURES, features)
                    .output(TensorFlowModel.PROBABILITIES, probabilities)
                    .build();
            try (Session session = new Session(graph)) {
                SavedModelBundle.exporter(folder.toString())
                        .withSession(session)
                        .withSignature(signature)
                        .export();
            }
        }
    }

    private static void golden(Path folder, NetworkModel model, FeatureTrack example) throws IOException {
        int size = FeatureSpec.size();
        int hops = Math.min(GOLDEN_HOPS, example.hops());
        float[] values = new float[hops * size];
        example.features(0, hops, values, 0);
        float[][] features = new float[hops][];
        for (int hop = 0; hop < hops; hop++) {
            features[hop] = Arrays.copyOfRange(values, hop * size, (hop + 1) * size);
        }
        try (TensorFlowModel reference = TensorFlowModel.open(folder.resolve(SAVED_MODEL))) {
            float[][] given = reference.fixedHops() == 0 ? features : Arrays.copyOf(features, reference.fixedHops());
            for (int hop = hops; hop < given.length; hop++) {
                given[hop] = new float[size];
            }
            int kept = Math.min(hops, given.length);
            float[][] probabilities = Arrays.copyOf(reference.run(given), kept);
            new GoldenVectors(model.fingerprint(), Arrays.copyOf(features, kept), probabilities)
                    .write(folder.resolve(GOLDEN));
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(ModelExport::delete);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
