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

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.openhab.binding.ultrasonic.neural.Activation;
import org.openhab.binding.ultrasonic.neural.BandConvolution;
import org.openhab.binding.ultrasonic.neural.BandMean;
import org.openhab.binding.ultrasonic.neural.BroadcastBlock;
import org.openhab.binding.ultrasonic.neural.CausalConvolution;
import org.openhab.binding.ultrasonic.neural.DenseLayer;
import org.openhab.binding.ultrasonic.neural.DepthwiseBandConvolution;
import org.openhab.binding.ultrasonic.neural.DepthwiseConvolution;
import org.openhab.binding.ultrasonic.neural.FeatureNormalisation;
import org.openhab.binding.ultrasonic.neural.GatedRecurrence;
import org.openhab.binding.ultrasonic.neural.Network;
import org.openhab.binding.ultrasonic.neural.NetworkLayer;
import org.openhab.binding.ultrasonic.neural.ParallelBranches;
import org.openhab.binding.ultrasonic.neural.ResidualBlock;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.index.Index;
import org.tensorflow.ndarray.index.Indices;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Draws a network as a TensorFlow graph over stretches of hops: {@code [batch, hops, values]} goes in and comes out.
 * Only operations that have gradients are used; each layer pads the past with zeros, as the streaming engine begins.
 */
final class NetworkGraph {

    private static final List<Long> UNIT_STRIDES = List.of(1L, 1L, 1L, 1L);
    private static final String SAME = "SAME";

    /** For stretches of any length; then there is one of them at a time. */
    static final int ANY_HOPS = -1;

    private final Ops tf;
    private final int hops;
    private final Iterator<Operand<TFloat32>> weights;

    /**
     * A drawing.
     *
     * @param hops length of the stretches, or {@link #ANY_HOPS}
     * @param weights a variable or constant for each of {@link NetworkWeights#of}, {@code rows x columns}
     */
    NetworkGraph(Ops tf, int hops, List<Operand<TFloat32>> weights) {
        this.tf = tf;
        this.hops = hops;
        this.weights = weights.iterator();
    }

    /** Normalises features. */
    static Operand<TFloat32> normalise(Ops tf, Operand<TFloat32> features, FeatureNormalisation normalisation) {
        return tf.math.div(
                tf.math.sub(features, tf.constant(normalisation.mean().toArray())),
                tf.constant(normalisation.scale().toArray()));
    }

    /** The logits of a network. */
    Operand<TFloat32> draw(Network network, Operand<TFloat32> input) {
        Operand<TFloat32> output = draw(network.layers(), input);
        if (weights.hasNext()) {
            throw new IllegalArgumentException("more weights than network " + network.architecture() + " has");
        }
        return output;
    }

    private Operand<TFloat32> draw(List<NetworkLayer> layers, Operand<TFloat32> input) {
        Operand<TFloat32> values = input;
        for (NetworkLayer layer : layers) {
            values = draw(layer, values);
        }
        return values;
    }

    private Operand<TFloat32> draw(NetworkLayer layer, Operand<TFloat32> input) {
        if (layer instanceof DenseLayer dense) {
            return activate(sum(input, dense.inputs(), dense.outputs()), dense.activation());
        }
        if (layer instanceof CausalConvolution causal) {
            List<Operand<TFloat32>> past = past(input, causal.taps(), causal.dilation());
            Operand<TFloat32> all = past.size() == 1 ? past.get(0) : tf.concat(past, tf.constant(2));
            return activate(sum(all, causal.taps() * causal.inputs(), causal.outputs()), causal.activation());
        }
        if (layer instanceof DepthwiseConvolution depthwise) {
            return activate(overTime(depthwise, input), depthwise.activation());
        }
        if (layer instanceof ResidualBlock residual) {
            return activate(tf.math.add(input, draw(residual.layers(), input)), residual.activation());
        }
        if (layer instanceof ParallelBranches parallel) {
            List<Operand<TFloat32>> outputs = new ArrayList<>();
            for (ParallelBranches.Branch branch : parallel.branches()) {
                outputs.add(draw(branch.layers(), select(input, parallel.inputs(), branch.selected())));
            }
            return tf.concat(outputs, tf.constant(2));
        }
        if (layer instanceof BroadcastBlock broadcast) {
            return broadcast(broadcast, input);
        }
        if (layer instanceof GatedRecurrence recurrence) {
            return recurrence(recurrence, input);
        }
        return bandLayer(layer, input);
    }

    private Operand<TFloat32> bandLayer(NetworkLayer layer, Operand<TFloat32> input) {
        if (layer instanceof BandConvolution band) {
            Operand<TFloat32> filter = tf.reshape(
                    weights.next(),
                    tf.constant(new int[] {1, band.taps(), band.channels(), band.outputs() / band.bands()}));
            Operand<TFloat32> plane = plane(input, band.bands(), band.channels());
            Operand<TFloat32> output = tf.math.add(tf.nn.conv2d(plane, filter, UNIT_STRIDES, SAME), weights.next());
            return flat(activate(output, band.activation()), band.outputs());
        }
        if (layer instanceof DepthwiseBandConvolution band) {
            int channels = band.inputs() / band.bands();
            Operand<TFloat32> filter = tf.reshape(
                    weights.next(), tf.constant(new int[] {1, band.weights().rows(), channels, 1}));
            Operand<TFloat32> output = tf.math.add(
                    tf.nn.depthwiseConv2dNative(plane(input, band.bands(), channels), filter, UNIT_STRIDES, SAME),
                    weights.next());
            return flat(activate(output, band.activation()), band.outputs());
        }
        if (layer instanceof BandMean mean) {
            return meanOverBands(input, mean.bands(), mean.channels());
        }
        throw new IllegalArgumentException("unknown layer " + layer);
    }

    /** Weighted sums over the values of each hop, and the bias. */
    private Operand<TFloat32> sum(Operand<TFloat32> input, int inputs, int outputs) {
        Operand<TFloat32> rows = tf.reshape(input, tf.constant(new int[] {-1, inputs}));
        Operand<TFloat32> sums = tf.math.add(tf.linalg.matMul(rows, weights.next()), weights.next());
        return tf.reshape(sums, stretches(outputs));
    }

    /** The input at each tap, the oldest first. */
    private List<Operand<TFloat32>> past(Operand<TFloat32> input, int taps, int dilation) {
        int reach = (taps - 1) * dilation;
        if (reach == 0) {
            return List.of(input);
        }
        Operand<TFloat32> padded =
                tf.pad(input, tf.constant(new int[][] {{0, 0}, {reach, 0}, {0, 0}}), tf.constant(0f));
        List<Operand<TFloat32>> past = new ArrayList<>();
        for (int tap = 0; tap < taps; tap++) {
            past.add(part(padded, tap * dilation, reach));
        }
        return past;
    }

    /** As many hops as were there before the padding, from some hop of the padded on. */
    private Operand<TFloat32> part(Operand<TFloat32> padded, int first, int reach) {
        if (hops != ANY_HOPS) {
            return tf.slice(padded, tf.constant(new int[] {0, first, 0}), tf.constant(new int[] {-1, hops, -1}));
        }
        Index stretch = first == reach ? Indices.sliceFrom(first) : Indices.slice((long) first, (long) first - reach);
        return tf.stridedSlice(padded, Indices.all(), stretch, Indices.all());
    }

    /** The shape of stretches with so many values per hop. */
    private Operand<TInt32> stretches(int values) {
        return tf.constant(hops == ANY_HOPS ? new int[] {1, ANY_HOPS, values} : new int[] {-1, hops, values});
    }

    private Operand<TFloat32> overTime(DepthwiseConvolution layer, Operand<TFloat32> input) {
        Operand<TFloat32> kernel = weights.next();
        Operand<TFloat32> output = weights.next();
        List<Operand<TFloat32>> past = past(input, layer.taps(), layer.dilation());
        for (int tap = 0; tap < past.size(); tap++) {
            Operand<TFloat32> row =
                    tf.slice(kernel, tf.constant(new int[] {tap, 0}), tf.constant(new int[] {1, layer.inputs()}));
            output = tf.math.add(output, tf.math.mul(past.get(tap), row));
        }
        return output;
    }

    /** A product with a matrix of zeros and ones has a gradient for any choice of columns. */
    private Operand<TFloat32> select(Operand<TFloat32> input, int inputs, List<Integer> selected) {
        float[][] choice = new float[inputs][selected.size()];
        for (int column = 0; column < selected.size(); column++) {
            choice[selected.get(column)][column] = 1;
        }
        Operand<TFloat32> rows = tf.reshape(input, tf.constant(new int[] {-1, inputs}));
        return tf.reshape(tf.linalg.matMul(rows, tf.constant(choice)), stretches(selected.size()));
    }

    private Operand<TFloat32> broadcast(BroadcastBlock block, Operand<TFloat32> input) {
        int channels = block.channels();
        Operand<TFloat32> bands = draw(block.bandLayers(), input);
        Operand<TFloat32> time = draw(block.timeLayers(), meanOverBands(bands, block.bands(), channels));
        Operand<TFloat32> everywhere = tf.reshape(time, tf.constant(new int[] {-1, 1, 1, channels}));
        Operand<TFloat32> sum = flat(tf.math.add(plane(bands, block.bands(), channels), everywhere), block.outputs());
        return activate(block.skip() ? tf.math.add(sum, input) : sum, block.activation());
    }

    private Operand<TFloat32> meanOverBands(Operand<TFloat32> input, int bands, int channels) {
        Operand<TFloat32> mean = tf.math.mean(plane(input, bands, channels), tf.constant(new int[] {1, 2}));
        return tf.reshape(mean, stretches(channels));
    }

    /** Each hop as an image of one line: {@code [batch * hops, 1, bands, channels]}. */
    private Operand<TFloat32> plane(Operand<TFloat32> input, int bands, int channels) {
        return tf.reshape(input, tf.constant(new int[] {-1, 1, bands, channels}));
    }

    private Operand<TFloat32> flat(Operand<TFloat32> plane, int values) {
        return tf.reshape(plane, stretches(values));
    }

    /** Unrolled, hop by hop. */
    private Operand<TFloat32> recurrence(GatedRecurrence layer, Operand<TFloat32> input) {
        int units = layer.outputs();
        Operand<TFloat32> inputWeights = weights.next();
        Operand<TFloat32> recurrentWeights = weights.next();
        Operand<TFloat32> inputBias = weights.next();
        Operand<TFloat32> recurrentBias = weights.next();
        Operand<TFloat32> rows = tf.reshape(input, tf.constant(new int[] {-1, layer.inputs()}));
        Operand<TFloat32> all =
                tf.reshape(tf.math.add(tf.linalg.matMul(rows, inputWeights), inputBias), stretches(3 * units));
        Operand<TFloat32> state = null;
        List<Operand<TFloat32>> states = new ArrayList<>();
        for (int hop = 0; hop < hops; hop++) {
            Operand<TFloat32> fresh = tf.reshape(
                    tf.slice(all, tf.constant(new int[] {0, hop, 0}), tf.constant(new int[] {-1, 1, -1})),
                    tf.constant(new int[] {-1, 3 * units}));
            if (state == null) {
                state = tf.math.mul(gate(fresh, 0, units), tf.constant(0f));
            }
            Operand<TFloat32> past = tf.math.add(tf.linalg.matMul(state, recurrentWeights), recurrentBias);
            Operand<TFloat32> update = tf.math.sigmoid(tf.math.add(gate(fresh, 0, units), gate(past, 0, units)));
            Operand<TFloat32> reset = tf.math.sigmoid(tf.math.add(gate(fresh, 1, units), gate(past, 1, units)));
            Operand<TFloat32> candidate =
                    tf.math.tanh(tf.math.add(gate(fresh, 2, units), tf.math.mul(reset, gate(past, 2, units))));
            state = tf.math.add(candidate, tf.math.mul(update, tf.math.sub(state, candidate)));
            states.add(tf.reshape(state, tf.constant(new int[] {-1, 1, units})));
        }
        return tf.concat(states, tf.constant(1));
    }

    private Operand<TFloat32> gate(Operand<TFloat32> all, int gate, int units) {
        return tf.slice(all, tf.constant(new int[] {0, gate * units}), tf.constant(new int[] {-1, units}));
    }

    private Operand<TFloat32> activate(Operand<TFloat32> values, Activation activation) {
        return switch (activation) {
            case LINEAR -> values;
            case RELU -> tf.nn.relu(values);
            case TANH -> tf.math.tanh(values);
            case SIGMOID -> tf.math.sigmoid(values);
        };
    }
}
