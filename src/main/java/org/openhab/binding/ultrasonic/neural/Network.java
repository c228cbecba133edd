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

import java.util.ArrayList;
import java.util.List;

/**
 * A causal network: layers in a row, of which the last, the head, yields one logit per class. Immutable.
 *
 * @param architecture its name, for people
 * @param layers in order; the last is a linear {@link DenseLayer}
 */
public record Network(String architecture, List<NetworkLayer> layers) {

    /** A network beyond this is no longer one for the smallest hosts, by far. */
    static final int MOST_PARAMETERS = 4_000_000;

    /**
     * Checks that the layers fit one another.
     *
     * @throws IllegalArgumentException names the layers that do not
     */
    public Network {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a network needs at least one layer");
        }
        layers = NetworkLayer.chained("network", layers.get(0).inputs(), layers);
        if (!(layers.get(layers.size() - 1) instanceof DenseLayer head) || head.activation() != Activation.LINEAR) {
            throw new IllegalArgumentException("the last layer of a network must be dense and linear");
        }
        long parameters = NetworkLayer.tensors(layers).stream()
                .mapToLong(WeightMatrix::size)
                .sum();
        if (parameters > MOST_PARAMETERS) {
            throw new IllegalArgumentException(
                    "a network has at most " + MOST_PARAMETERS + " parameters, got " + parameters);
        }
    }

    /** Values per hop that go in. */
    public int inputs() {
        return layers.get(0).inputs();
    }

    /** Classes. */
    public int outputs() {
        return head().outputs();
    }

    /** The last layer. */
    public DenseLayer head() {
        return (DenseLayer) layers.get(layers.size() - 1);
    }

    /** Size of the vector that goes into the head: what the network has made of the sound, before it judges. */
    public int embeddingSize() {
        return head().inputs();
    }

    /** Weights and biases together. */
    public int parameters() {
        return NetworkLayer.tensors(layers).stream()
                .mapToInt(WeightMatrix::size)
                .sum();
    }

    /** Multiplications per hop when streamed. */
    public long multiplications() {
        return NetworkLayer.multiplications(layers);
    }

    /** Hops before the newest one that reach the output; {@link NetworkLayer#ENDLESS} if there is no end. */
    public int pastHops() {
        return NetworkLayer.pastHops(layers);
    }

    /**
     * The same with another head.
     *
     * @throws IllegalArgumentException if it does not fit
     */
    public Network withHead(DenseLayer head) {
        List<NetworkLayer> changed = new ArrayList<>(layers.subList(0, layers.size() - 1));
        changed.add(head);
        Network network = new Network(architecture, changed);
        if (network.inputs() != inputs() || head.inputs() != embeddingSize() || head.outputs() != outputs()) {
            throw new IllegalArgumentException("the head of this network is " + embeddingSize() + " x " + outputs()
                    + ", got " + head.inputs() + " x " + head.outputs());
        }
        return network;
    }
}
