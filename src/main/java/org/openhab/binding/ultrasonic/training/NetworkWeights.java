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

import java.util.Iterator;
import java.util.List;
import org.openhab.binding.ultrasonic.neural.BandConvolution;
import org.openhab.binding.ultrasonic.neural.BandMean;
import org.openhab.binding.ultrasonic.neural.BroadcastBlock;
import org.openhab.binding.ultrasonic.neural.CausalConvolution;
import org.openhab.binding.ultrasonic.neural.DenseLayer;
import org.openhab.binding.ultrasonic.neural.DepthwiseBandConvolution;
import org.openhab.binding.ultrasonic.neural.DepthwiseConvolution;
import org.openhab.binding.ultrasonic.neural.GatedRecurrence;
import org.openhab.binding.ultrasonic.neural.Network;
import org.openhab.binding.ultrasonic.neural.NetworkLayer;
import org.openhab.binding.ultrasonic.neural.ParallelBranches;
import org.openhab.binding.ultrasonic.neural.ParallelBranches.Branch;
import org.openhab.binding.ultrasonic.neural.ResidualBlock;
import org.openhab.binding.ultrasonic.neural.WeightMatrix;

/** Takes a network's weights out and puts others in. The order is that of {@link NetworkLayer#tensors()}. */
final class NetworkWeights {

    private NetworkWeights() {}

    /** All weights in order. */
    static List<WeightMatrix> of(Network network) {
        return NetworkLayer.tensors(network.layers());
    }

    /**
     * The same network with other weights.
     *
     * @param weights one array for each of {@link #of}, rows one after the other
     * @throws IllegalArgumentException if their number or a size does not fit
     */
    static Network with(Network network, List<float[]> weights) {
        Iterator<float[]> source = weights.iterator();
        int wanted = of(network).size();
        if (weights.size() != wanted) {
            throw new IllegalArgumentException(
                    "network " + network.architecture() + " has " + wanted + " weights, got " + weights.size());
        }
        return new Network(network.architecture(), layers(network.layers(), source));
    }

    private static List<NetworkLayer> layers(List<NetworkLayer> layers, Iterator<float[]> source) {
        return layers.stream().map(layer -> layer(layer, source)).toList();
    }

    private static NetworkLayer layer(NetworkLayer layer, Iterator<float[]> source) {
        if (layer instanceof DenseLayer dense) {
            return new DenseLayer(next(dense.weights(), source), next(dense.bias(), source), dense.activation());
        }
        if (layer instanceof CausalConvolution causal) {
            return new CausalConvolution(
                    causal.taps(),
                    causal.dilation(),
                    next(causal.weights(), source),
                    next(causal.bias(), source),
                    causal.activation());
        }
        if (layer instanceof DepthwiseConvolution depthwise) {
            return new DepthwiseConvolution(
                    depthwise.dilation(),
                    next(depthwise.weights(), source),
                    next(depthwise.bias(), source),
                    depthwise.activation());
        }
        if (layer instanceof ResidualBlock residual) {
            return new ResidualBlock(layers(residual.layers(), source), residual.activation());
        }
        if (layer instanceof ParallelBranches parallel) {
            return new ParallelBranches(
                    parallel.inputs(),
                    parallel.branches().stream()
                            .map(branch -> new Branch(branch.selected(), layers(branch.layers(), source)))
                            .toList());
        }
        if (layer instanceof BroadcastBlock broadcast) {
            List<NetworkLayer> bandLayers = layers(broadcast.bandLayers(), source);
            return new BroadcastBlock(
                    broadcast.bands(),
                    bandLayers,
                    layers(broadcast.timeLayers(), source),
                    broadcast.skip(),
                    broadcast.activation());
        }
        return bandLayer(layer, source);
    }

    private static NetworkLayer bandLayer(NetworkLayer layer, Iterator<float[]> source) {
        if (layer instanceof BandConvolution band) {
            return new BandConvolution(
                    band.bands(),
                    band.taps(),
                    next(band.weights(), source),
                    next(band.bias(), source),
                    band.activation());
        }
        if (layer instanceof DepthwiseBandConvolution band) {
            return new DepthwiseBandConvolution(
                    band.bands(), next(band.weights(), source), next(band.bias(), source), band.activation());
        }
        if (layer instanceof GatedRecurrence recurrence) {
            return new GatedRecurrence(
                    next(recurrence.weights(), source),
                    next(recurrence.recurrentWeights(), source),
                    next(recurrence.bias(), source),
                    next(recurrence.recurrentBias(), source));
        }
        if (layer instanceof BandMean) {
            return layer;
        }
        throw new IllegalArgumentException("unknown layer " + layer);
    }

    private static WeightMatrix next(WeightMatrix like, Iterator<float[]> source) {
        return WeightMatrix.of(like.rows(), like.columns(), source.next());
    }
}
