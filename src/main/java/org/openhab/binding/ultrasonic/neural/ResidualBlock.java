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

/**
 * Layers in a row, whose input is added to their output.
 *
 * @param layers in order, at least one; as many values come out as go in
 * @param activation what is done with the sum
 */
public record ResidualBlock(List<NetworkLayer> layers, Activation activation) implements NetworkLayer {

    /**
     * Checks that the layers fit one another and that the last yields as much as the first takes.
     *
     * @throws IllegalArgumentException names what does not fit
     */
    public ResidualBlock {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("residual: needs at least one layer");
        }
        layers = NetworkLayer.chained("residual", layers.get(0).inputs(), layers);
        int inputs = layers.get(0).inputs();
        int outputs = NetworkLayer.outputs(inputs, layers);
        if (inputs != outputs) {
            throw new IllegalArgumentException(
                    "residual: takes " + inputs + " values and yields " + outputs + "; they must be as many");
        }
    }

    @Override
    public int inputs() {
        return layers.get(0).inputs();
    }

    @Override
    public int outputs() {
        return inputs();
    }

    @Override
    public int pastHops() {
        return NetworkLayer.pastHops(layers);
    }

    @Override
    public long multiplications() {
        return NetworkLayer.multiplications(layers);
    }

    @Override
    public List<WeightMatrix> tensors() {
        return NetworkLayer.tensors(layers);
    }
}
