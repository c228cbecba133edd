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
 * Every output is a weighted sum of all inputs of the same hop: a pointwise convolution.
 *
 * @param weights {@code [input][output]}, as the kernel of TensorFlow's MatMul
 * @param bias {@code [1][output]}
 * @param activation what is done with the sums
 */
public record DenseLayer(WeightMatrix weights, WeightMatrix bias, Activation activation) implements NetworkLayer {

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if the bias does not fit
     */
    public DenseLayer {
        NetworkLayer.checkBias("dense", bias, weights.columns());
    }

    @Override
    public int inputs() {
        return weights.rows();
    }

    @Override
    public int outputs() {
        return weights.columns();
    }

    @Override
    public int pastHops() {
        return 0;
    }

    @Override
    public long multiplications() {
        return weights.size();
    }

    @Override
    public List<WeightMatrix> tensors() {
        return List.of(weights, bias);
    }
}
