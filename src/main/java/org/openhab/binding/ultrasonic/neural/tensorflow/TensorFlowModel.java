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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.neural.ModelFileException;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.SessionFunction;
import org.tensorflow.Signature;
import org.tensorflow.Tensor;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.StdArrays;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.TFloat32;

/** A SavedModel in memory, for any number of engines and threads. */
public final class TensorFlowModel implements AutoCloseable {

    /** What a SavedModel's signature calls its input. */
    public static final String FEATURES = "features";

    /** What it calls its output. */
    public static final String PROBABILITIES = "probabilities";

    private static final int AXES = 3;

    private final SavedModelBundle bundle;
    private final SessionFunction function;
    private final int fixedHops;

    private TensorFlowModel(SavedModelBundle bundle, SessionFunction function, int fixedHops) {
        this.bundle = bundle;
        this.function = function;
        this.fixedHops = fixedHops;
    }

    /**
     * Loads a SavedModel; takes some seconds and 300 MB.
     *
     * @param folder that holds {@code saved_model.pb}
     * @throws TensorFlowUnavailableException if TensorFlow cannot run here
     * @throws ModelFileException if the folder holds no such model, or one with another signature
     */
    public static TensorFlowModel open(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve("saved_model.pb"))) {
            throw new ModelFileException(folder.toString(), "holds no saved_model.pb; name the folder of a SavedModel");
        }
        TensorFlowHost.prepare();
        SavedModelBundle bundle;
        try {
            bundle = SavedModelBundle.load(folder.toString(), SavedModelBundle.DEFAULT_TAG);
        } catch (TensorFlowException e) {
            throw new ModelFileException(folder.toString(), "TensorFlow cannot load it: " + oneLine(e));
        } catch (LinkageError e) {
            throw new TensorFlowUnavailableException("its natives do not load: " + oneLine(e), e);
        }
        try {
            Signature signature = signature(bundle, folder.toString());
            return new TensorFlowModel(
                    bundle, bundle.function(signature.key()), fixedHops(signature, folder.toString()));
        } catch (ModelFileException e) {
            bundle.close();
            throw e;
        }
    }

    private static String oneLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private static Signature signature(SavedModelBundle bundle, String name) throws ModelFileException {
        Set<String> keys = new TreeSet<>();
        for (Signature signature : bundle.signatures()) {
            keys.add(signature.key());
            if (signature.key().equals(Signature.DEFAULT_KEY)) {
                require(name, "input", FEATURES, signature.inputNames());
                require(name, "output", PROBABILITIES, signature.outputNames());
                return signature;
            }
        }
        throw new ModelFileException(
                name, "has no signature " + Signature.DEFAULT_KEY + ", only " + keys + "; export it with train");
    }

    private static void require(String name, String what, String wanted, Set<String> present)
            throws ModelFileException {
        if (!present.contains(wanted)) {
            throw new ModelFileException(
                    name,
                    "its signature has no " + what + " '" + wanted + "', only " + new TreeSet<>(present)
                            + "; export it with train");
        }
    }

    private static int fixedHops(Signature signature, String name) throws ModelFileException {
        Signature.TensorDescription input = signature.getInputs().get(FEATURES);
        Signature.TensorDescription output = signature.getOutputs().get(PROBABILITIES);
        checkTensor(name, FEATURES, input, FeatureSpec.size());
        // What TensorFlow cannot tell of a result it leaves open.
        if (!output.shape.isUnknown()) {
            checkTensor(name, PROBABILITIES, output, NetworkModel.CLASSES.size());
        }
        long hops = input.shape.get(1);
        return hops == Shape.UNKNOWN_SIZE ? 0 : (int) hops;
    }

    private static void checkTensor(String name, String key, Signature.TensorDescription tensor, int wanted)
            throws ModelFileException {
        Shape shape = tensor.shape;
        boolean fits = tensor.dataType == DataType.DT_FLOAT
                && shape.numDimensions() == AXES
                && shape.get(0) <= 1
                && shape.get(1) != 0
                && shape.get(2) == wanted;
        if (!fits) {
            throw new ModelFileException(
                    name,
                    "its " + key + " are " + tensor.dataType + " " + shape
                            + ", this program works with DT_FLOAT [1 or -1, hops or -1, " + wanted + "]");
        }
    }

    /** How many hops the model takes at once; 0 if any number. */
    public int fixedHops() {
        return fixedHops;
    }

    /**
     * Runs a stretch of hops that begins with nothing before it.
     *
     * @param features {@code [hop][feature]}; as many hops as {@link #fixedHops()} if that is not 0
     * @return {@code [hop][class]}
     */
    public float[][] run(float[][] features) {
        float[][][] batch = new float[1][][];
        batch[0] = features;
        float[][][] probabilities = new float[1][features.length][NetworkModel.CLASSES.size()];
        try (TFloat32 input = TFloat32.tensorOf(StdArrays.ndCopyOf(batch));
                Result result = function.call(Map.of(FEATURES, (Tensor) input))) {
            TFloat32 output = (TFloat32) result.get(PROBABILITIES).orElseThrow();
            StdArrays.copyFrom(output, probabilities);
        }
        return probabilities[0];
    }

    @Override
    public void close() {
        bundle.close();
    }
}
