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
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Layers as JSON, their shapes only; the weights stand behind it in the same order. */
final class LayerJson {

    private static final int MOST_DEPTH = 8;

    /** Where the weights come from while layers are read. */
    @FunctionalInterface
    interface WeightSource {
        WeightMatrix next(int rows, int columns);
    }

    private final WeightSource source;

    LayerJson(WeightSource source) {
        this.source = source;
    }

    static JsonArray write(List<NetworkLayer> layers) {
        JsonArray array = new JsonArray();
        layers.forEach(layer -> array.add(write(layer)));
        return array;
    }

    private static JsonObject write(NetworkLayer layer) {
        JsonObject json = new JsonObject();
        if (layer instanceof DenseLayer dense) {
            shape(json, "dense", dense.inputs(), dense.outputs(), dense.activation());
        } else if (layer instanceof CausalConvolution convolution) {
            shape(json, "convolution", convolution.inputs(), convolution.outputs(), convolution.activation());
            json.addProperty("taps", convolution.taps());
            json.addProperty("dilation", convolution.dilation());
        } else if (layer instanceof DepthwiseConvolution depthwise) {
            channels(json, "depthwise", depthwise.inputs(), depthwise.activation());
            json.addProperty("taps", depthwise.taps());
            json.addProperty("dilation", depthwise.dilation());
        } else if (layer instanceof GatedRecurrence recurrence) {
            json.addProperty("type", "gru");
            json.addProperty("inputs", recurrence.inputs());
            json.addProperty("units", recurrence.outputs());
        } else if (layer instanceof ResidualBlock residual) {
            json.addProperty("type", "residual");
            json.addProperty("activation", residual.activation().key());
            json.add("layers", write(residual.layers()));
        } else if (layer instanceof ParallelBranches parallel) {
            json.addProperty("type", "branches");
            json.addProperty("inputs", parallel.inputs());
            json.add("branches", writeBranches(parallel));
        } else if (layer instanceof BandConvolution convolution) {
            shape(
                    json,
                    "band-convolution",
                    convolution.channels(),
                    convolution.weights().columns(),
                    convolution.activation());
            json.addProperty("bands", convolution.bands());
            json.addProperty("taps", convolution.taps());
        } else if (layer instanceof DepthwiseBandConvolution depthwise) {
            channels(json, "depthwise-band", depthwise.weights().columns(), depthwise.activation());
            json.addProperty("bands", depthwise.bands());
            json.addProperty("taps", depthwise.weights().rows());
        } else if (layer instanceof BandMean mean) {
            json.addProperty("type", "band-mean");
            json.addProperty("bands", mean.bands());
            json.addProperty("channels", mean.channels());
        } else if (layer instanceof BroadcastBlock block) {
            json.addProperty("type", "broadcast");
            json.addProperty("bands", block.bands());
            json.addProperty("skip", block.skip());
            json.addProperty("activation", block.activation().key());
            json.add("band_layers", write(block.bandLayers()));
            json.add("time_layers", write(block.timeLayers()));
        }
        return json;
    }

    private static void shape(JsonObject json, String type, int inputs, int outputs, Activation activation) {
        json.addProperty("type", type);
        json.addProperty("inputs", inputs);
        json.addProperty("outputs", outputs);
        json.addProperty("activation", activation.key());
    }

    private static void channels(JsonObject json, String type, int channels, Activation activation) {
        json.addProperty("type", type);
        json.addProperty("channels", channels);
        json.addProperty("activation", activation.key());
    }

    private static JsonArray writeBranches(ParallelBranches parallel) {
        JsonArray branches = new JsonArray();
        for (ParallelBranches.Branch branch : parallel.branches()) {
            JsonArray selected = new JsonArray();
            branch.selected().forEach(selected::add);
            JsonObject json = new JsonObject();
            json.add("selected", selected);
            json.add("layers", write(branch.layers()));
            branches.add(json);
        }
        return branches;
    }

    /**
     * Reads layers and takes their weights from the source.
     *
     * @throws IllegalArgumentException names the layer, the key, the value and what is allowed
     */
    List<NetworkLayer> read(HeaderFields header, String key) {
        return read(header, key, "", 0);
    }

    private List<NetworkLayer> read(HeaderFields owner, String key, String path, int depth) {
        if (depth > MOST_DEPTH) {
            throw new IllegalArgumentException(path + " layers are nested deeper than " + MOST_DEPTH);
        }
        List<NetworkLayer> layers = new ArrayList<>();
        for (JsonElement element : owner.array(key)) {
            String name = path + key + "[" + layers.size() + "]";
            try {
                layers.add(read(new HeaderFields(element), name + ".", depth));
            } catch (LayerFault e) {
                throw e;
            } catch (IllegalArgumentException e) {
                throw new LayerFault(name + ": " + e.getMessage(), e);
            }
        }
        return layers;
    }

    private NetworkLayer read(HeaderFields json, String path, int depth) {
        String type = json.text("type");
        return switch (type) {
            case "dense" ->
                new DenseLayer(
                        matrix(json.size("inputs"), json.size("outputs")),
                        bias(json.size("outputs")),
                        activation(json));
            case "convolution" ->
                new CausalConvolution(
                        json.size("taps"),
                        json.size("dilation"),
                        matrix(json.size("taps") * json.size("inputs"), json.size("outputs")),
                        bias(json.size("outputs")),
                        activation(json));
            case "depthwise" ->
                new DepthwiseConvolution(
                        json.size("dilation"),
                        matrix(json.size("taps"), json.size("channels")),
                        bias(json.size("channels")),
                        activation(json));
            case "gru" -> recurrence(json.size("inputs"), json.size("units"));
            case "residual" -> new ResidualBlock(read(json, "layers", path, depth + 1), activation(json));
            case "branches" -> branches(json, path, depth);
            case "band-convolution" ->
                new BandConvolution(
                        json.size("bands"),
                        json.size("taps"),
                        matrix(json.size("taps") * json.size("inputs"), json.size("outputs")),
                        bias(json.size("outputs")),
                        activation(json));
            case "depthwise-band" ->
                new DepthwiseBandConvolution(
                        json.size("bands"),
                        matrix(json.size("taps"), json.size("channels")),
                        bias(json.size("channels")),
                        activation(json));
            case "band-mean" -> new BandMean(json.size("bands"), json.size("channels"));
            case "broadcast" ->
                new BroadcastBlock(
                        json.size("bands"),
                        read(json, "band_layers", path, depth + 1),
                        read(json, "time_layers", path, depth + 1),
                        json.flag("skip"),
                        activation(json));
            default -> throw new IllegalArgumentException("type: unknown layer '" + type + "'");
        };
    }

    private GatedRecurrence recurrence(int inputs, int units) {
        int columns = GatedRecurrence.GATES * units;
        return new GatedRecurrence(matrix(inputs, columns), matrix(units, columns), bias(columns), bias(columns));
    }

    private ParallelBranches branches(HeaderFields json, String path, int depth) {
        List<ParallelBranches.Branch> branches = new ArrayList<>();
        for (JsonElement element : json.array("branches")) {
            HeaderFields branch = new HeaderFields(element);
            branches.add(new ParallelBranches.Branch(
                    branch.integers("selected"),
                    read(branch, "layers", path + "branches[" + branches.size() + "].", depth + 1)));
        }
        return new ParallelBranches(json.size("inputs"), branches);
    }

    private WeightMatrix matrix(int rows, int columns) {
        return source.next(rows, columns);
    }

    private WeightMatrix bias(int columns) {
        return source.next(1, columns);
    }

    private static Activation activation(HeaderFields json) {
        return Activation.of(json.text("activation"));
    }

    /** A fault that already names its layer. */
    private static final class LayerFault extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        LayerFault(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
