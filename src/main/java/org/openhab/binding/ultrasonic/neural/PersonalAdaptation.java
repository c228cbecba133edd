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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openhab.binding.ultrasonic.audio.AtomicFile;

/**
 * What one home changes about a model: the last layer and the calibration, in which the thresholds lie. It belongs to
 * one model and is of no use beside another, whose embedding means something else.
 *
 * @param model {@link NetworkModel#fingerprint()} of the model
 * @param head instead of the model's last layer
 * @param calibration instead of the model's
 * @param examples how many labelled events it was made from
 * @param created when, ISO 8601
 */
public record PersonalAdaptation(String model, DenseLayer head, Calibration calibration, int examples, String created) {

    private static final String KIND = "ULTRAPER";
    private static final String NOUN = "a personal adaptation";
    private static final String MODEL = "model";

    /**
     * An adaptation of a model.
     *
     * @throws IllegalArgumentException if head or calibration do not fit the model
     */
    public static PersonalAdaptation of(
            NetworkModel model, DenseLayer head, Calibration calibration, int examples, String created) {
        NetworkModel adapted = model.with(head, calibration);
        return new PersonalAdaptation(
                model.fingerprint(), adapted.network().head(), adapted.calibration(), examples, created);
    }

    /**
     * The model with this home's head and calibration.
     *
     * @throws IllegalArgumentException if it was made for another model; names both
     */
    public NetworkModel applyTo(NetworkModel base) {
        if (!base.fingerprint().equals(model)) {
            throw new IllegalArgumentException(MODEL + ": the adaptation was made for model " + model
                    + ", this is model " + base.fingerprint() + "; make it anew with train --personal");
        }
        return base.with(head, calibration);
    }

    /** Writes it, whole or not at all. */
    public void write(Path file) throws IOException {
        JsonObject header = new JsonObject();
        header.addProperty(MODEL, model);
        header.addProperty("examples", examples);
        header.addProperty("created", created);
        ModelHeader.write(calibration, header);
        header.add("layers", LayerJson.write(List.of(head)));
        byte[] weights = WeightCodec.encode(head.tensors(), ModelFile.Encoding.FLOAT32);
        try (AtomicFile target = new AtomicFile(file)) {
            Files.write(target.temporary(), ModelContainer.write(KIND, header, weights));
            target.commit();
        }
    }

    /**
     * Reads it.
     *
     * @throws ModelFileException if the file holds none; the message is one line for the user
     * @throws IOException if it cannot be read
     */
    public static PersonalAdaptation read(Path file) throws IOException {
        String name = file.toString();
        ModelContainer container = ModelContainer.read(ModelFile.bytes(file, NOUN), name, KIND, NOUN);
        try {
            return of(container.header(), container.weights());
        } catch (IllegalArgumentException e) {
            throw new ModelFileException(name, e.getMessage());
        }
    }

    private static PersonalAdaptation of(HeaderFields header, ByteBuffer weights) {
        LayerJson json = new LayerJson(
                (rows, columns) -> WeightCodec.decode(weights, rows, columns, ModelFile.Encoding.FLOAT32));
        List<NetworkLayer> layers = json.read(header, "layers");
        if (layers.size() != 1
                || !(layers.get(0) instanceof DenseLayer head)
                || head.activation() != Activation.LINEAR
                || head.outputs() != NetworkModel.CLASSES.size()) {
            throw new IllegalArgumentException(
                    "layers: expected one dense linear layer with " + NetworkModel.CLASSES.size() + " outputs");
        }
        if (weights.hasRemaining()) {
            throw new IllegalArgumentException(
                    "layers: " + weights.remaining() + " bytes of weights belong to no layer");
        }
        return new PersonalAdaptation(
                header.text(MODEL),
                head,
                ModelHeader.calibration(header),
                Math.toIntExact(Math.min(Integer.MAX_VALUE, header.whole("examples"))),
                header.text("created"));
    }
}
