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

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;

/**
 * Features of a real stretch of hops and what the network that was trained said to them: with these an engine is
 * checked where TensorFlow is not at hand. The stretch begins with an engine as new.
 *
 * @param fingerprint of the model
 * @param features {@code [hop][feature]}, not normalised
 * @param probabilities {@code [hop][class]}
 */
public record GoldenVectors(String fingerprint, float[][] features, float[][] probabilities) {

    private static final String KIND = "ULTRAGLD";
    private static final String NOUN = "a file of golden vectors";

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException names what does not fit
     */
    public GoldenVectors {
        if (features.length == 0 || features.length != probabilities.length) {
            throw new IllegalArgumentException("golden vectors need as many probabilities as features, got "
                    + probabilities.length + " and " + features.length);
        }
        for (int hop = 0; hop < features.length; hop++) {
            if (features[hop].length != FeatureSpec.size()
                    || probabilities[hop].length != NetworkModel.CLASSES.size()) {
                throw new IllegalArgumentException("hop " + hop + " must have " + FeatureSpec.size() + " features and "
                        + NetworkModel.CLASSES.size() + " probabilities, got " + features[hop].length + " and "
                        + probabilities[hop].length);
            }
        }
    }

    /** Writes them, whole or not at all. */
    public void write(Path file) throws IOException {
        int perHop = FeatureSpec.size() + NetworkModel.CLASSES.size();
        ByteBuffer values =
                ByteBuffer.allocate(features.length * perHop * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int hop = 0; hop < features.length; hop++) {
            put(values, features[hop]);
            put(values, probabilities[hop]);
        }
        JsonObject header = new JsonObject();
        header.addProperty("model", fingerprint);
        header.addProperty("hops", features.length);
        try (AtomicFile target = new AtomicFile(file)) {
            Files.write(target.temporary(), ModelContainer.write(KIND, header, values.array()));
            target.commit();
        }
    }

    private static void put(ByteBuffer out, float[] values) {
        for (float value : values) {
            out.putFloat(value);
        }
    }

    /**
     * Reads them.
     *
     * @throws ModelFileException if the file holds none; the message is one line for the user
     * @throws IOException if it cannot be read
     */
    public static GoldenVectors read(Path file) throws IOException {
        ModelContainer container = ModelContainer.read(ModelFile.bytes(file, NOUN), file.toString(), KIND, NOUN);
        try {
            long hops = container.header().whole("hops");
            int perHop = FeatureSpec.size() + NetworkModel.CLASSES.size();
            ByteBuffer values = container.weights();
            if (hops < 1 || hops * perHop * Float.BYTES != values.remaining()) {
                throw new IllegalArgumentException(
                        "hops: " + hops + " do not fit " + values.remaining() + " bytes of values");
            }
            float[][] features = new float[(int) hops][FeatureSpec.size()];
            float[][] probabilities = new float[(int) hops][NetworkModel.CLASSES.size()];
            for (int hop = 0; hop < hops; hop++) {
                get(values, features[hop]);
                get(values, probabilities[hop]);
            }
            return new GoldenVectors(container.header().text("model"), features, probabilities);
        } catch (IllegalArgumentException e) {
            throw new ModelFileException(file.toString(), e.getMessage());
        }
    }

    private static void get(ByteBuffer in, float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.getFloat();
        }
    }
}
