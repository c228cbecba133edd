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

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.util.List;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;

/** What stands in a model file's header. */
final class ModelHeader {

    private static final String SPEC_VERSION = "feature_spec_version";
    private static final String FEATURE_NAMES = "feature_names";
    private static final String CLASSES = "classes";
    private static final String MEAN = "feature_mean";
    private static final String SCALE = "feature_scale";
    private static final String TEMPERATURE = "temperature";
    private static final String BIAS = "calibration_bias";
    private static final String WEIGHTS = "weights";

    private ModelHeader() {}

    static JsonObject of(NetworkModel model, ModelFile.Encoding encoding) {
        JsonObject json = new JsonObject();
        json.addProperty("architecture", model.network().architecture());
        json.addProperty("training_seed", model.provenance().trainingSeed());
        json.addProperty("commit", model.provenance().commit());
        json.addProperty("created", model.provenance().created());
        json.addProperty(SPEC_VERSION, FeatureSpec.VERSION);
        json.add(FEATURE_NAMES, texts(FeatureSpec.names()));
        json.add(CLASSES, texts(NetworkModel.CLASSES));
        json.add(MEAN, row(model.normalisation().mean()));
        json.add(SCALE, row(model.normalisation().scale()));
        json.add(TEMPERATURE, row(model.calibration().temperature()));
        json.add(BIAS, row(model.calibration().bias()));
        json.addProperty(WEIGHTS, encoding.key());
        json.add("layers", LayerJson.write(model.network().layers()));
        return json;
    }

    static JsonArray texts(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    static JsonArray row(WeightMatrix row) {
        JsonArray array = new JsonArray();
        for (float value : row.toArray()) {
            array.add(value);
        }
        return array;
    }

    /**
     * The model of a header and its weights.
     *
     * @throws IllegalArgumentException names the field, what it holds and what was expected
     */
    static NetworkModel read(HeaderFields header, ByteBuffer weights) {
        checkSame(SPEC_VERSION, header.whole(SPEC_VERSION), FeatureSpec.VERSION);
        checkNames(FEATURE_NAMES, header.texts(FEATURE_NAMES), FeatureSpec.names());
        checkNames(CLASSES, header.texts(CLASSES), NetworkModel.CLASSES);
        FeatureNormalisation normalisation =
                new FeatureNormalisation(header.row(MEAN, FeatureSpec.size()), header.row(SCALE, FeatureSpec.size()));
        Calibration calibration = calibration(header);
        ModelFile.Encoding encoding = ModelFile.Encoding.of(header.text(WEIGHTS));
        LayerJson layers = new LayerJson((rows, columns) -> WeightCodec.decode(weights, rows, columns, encoding));
        Network network = new Network(header.text("architecture"), layers.read(header, "layers"));
        if (weights.hasRemaining()) {
            throw new IllegalArgumentException(
                    "layers: " + weights.remaining() + " bytes of weights belong to no layer");
        }
        return new NetworkModel(
                network,
                normalisation,
                calibration,
                new Provenance(header.whole("training_seed"), header.text("commit"), header.text("created")));
    }

    static Calibration calibration(HeaderFields header) {
        int classes = NetworkModel.CLASSES.size();
        return new Calibration(header.row(TEMPERATURE, classes), header.row(BIAS, classes));
    }

    static void write(Calibration calibration, JsonObject json) {
        json.add(TEMPERATURE, row(calibration.temperature()));
        json.add(BIAS, row(calibration.bias()));
    }

    private static void checkSame(String field, Object has, Object wanted) {
        if (!has.toString().equals(wanted.toString())) {
            throw new IllegalArgumentException(field + ": the file has " + has + ", this program works with " + wanted
                    + "; train the model anew or take the program that it was made for");
        }
    }

    private static void checkNames(String field, List<String> has, List<String> wanted) {
        checkSame("number of " + field, has.size(), wanted.size());
        for (int i = 0; i < has.size(); i++) {
            checkSame(field + "[" + i + "]", has.get(i), wanted.get(i));
        }
    }
}
