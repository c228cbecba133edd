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

import java.util.List;

/** A layer of a causal network: takes one vector per hop, yields one. Immutable; the engine keeps what was before. */
public sealed interface NetworkLayer
        permits DenseLayer,
                CausalConvolution,
                DepthwiseConvolution,
                GatedRecurrence,
                ResidualBlock,
                ParallelBranches,
                BandConvolution,
                DepthwiseBandConvolution,
                BandMean,
                BroadcastBlock {

    /** Context of a layer whose past never ends. */
    int ENDLESS = Integer.MAX_VALUE;

    /** Values per hop that go in. */
    int inputs();

    /** Values per hop that come out. */
    int outputs();

    /** How many hops before the newest one reach the output, 0 or more; {@link #ENDLESS} in a recurrent layer. */
    int pastHops();

    /** Multiplications per hop when streamed. */
    long multiplications();

    /** The weights in the order of the model file, biases and those of inner layers included. */
    List<WeightMatrix> tensors();

    /** Sum of the past of layers in a row. */
    static int pastHops(List<NetworkLayer> layers) {
        long past = layers.stream().mapToLong(NetworkLayer::pastHops).sum();
        return (int) Math.min(ENDLESS, past);
    }

    /** Checks that each layer fits the one before. */
    static List<NetworkLayer> chained(String owner, int inputs, List<NetworkLayer> layers) {
        int width = inputs;
        for (int index = 0; index < layers.size(); index++) {
            NetworkLayer layer = layers.get(index);
            if (layer.inputs() != width) {
                throw new IllegalArgumentException(
                        owner + ": layer " + index + " takes " + layer.inputs() + " values, but gets " + width);
            }
            width = layer.outputs();
        }
        return List.copyOf(layers);
    }

    /** Values that come out of layers in a row. */
    static int outputs(int inputs, List<NetworkLayer> layers) {
        return layers.isEmpty() ? inputs : layers.get(layers.size() - 1).outputs();
    }

    /** All weights of layers in a row. */
    static List<WeightMatrix> tensors(List<NetworkLayer> layers) {
        return layers.stream().flatMap(layer -> layer.tensors().stream()).toList();
    }

    /** All multiplications of layers in a row. */
    static long multiplications(List<NetworkLayer> layers) {
        return layers.stream().mapToLong(NetworkLayer::multiplications).sum();
    }

    /**
     * Checks that a bias fits its layer.
     *
     * @throws IllegalArgumentException names both sizes
     */
    static void checkBias(String owner, WeightMatrix bias, int outputs) {
        if (bias.rows() != 1 || bias.columns() != outputs) {
            throw new IllegalArgumentException(
                    owner + ": the bias must be 1 x " + outputs + ", got " + bias.rows() + " x " + bias.columns());
        }
    }

    /**
     * Checks a number.
     *
     * @throws IllegalArgumentException names it and its range
     */
    static void checkRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + ".." + most + ", got " + value);
        }
    }
}
