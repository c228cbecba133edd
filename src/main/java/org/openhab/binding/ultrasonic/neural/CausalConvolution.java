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
 * Every output is a weighted sum of all inputs at several hops, the newest and earlier ones.
 *
 * @param taps how many hops are looked at, 1..512
 * @param dilation hops between them, 1..512
 * @param weights {@code [tap * inputs + input][output]}, oldest tap first: the kernel {@code [tap, input, output]} of
 *     TensorFlow's Conv1D
 * @param bias {@code [1][output]}
 * @param activation what is done with the sums
 */
public record CausalConvolution(int taps, int dilation, WeightMatrix weights, WeightMatrix bias, Activation activation)
        implements NetworkLayer {

    /** Largest number of taps, and largest dilation. */
    static final int MOST_TAPS = 512;

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException names what does not fit
     */
    public CausalConvolution {
        NetworkLayer.checkRange("convolution: taps", taps, 1, MOST_TAPS);
        NetworkLayer.checkRange("convolution: dilation", dilation, 1, MOST_TAPS);
        if (weights.rows() % taps != 0) {
            throw new IllegalArgumentException(
                    "convolution: " + weights.rows() + " rows of weights are no multiple of " + taps + " taps");
        }
        NetworkLayer.checkBias("convolution", bias, weights.columns());
    }

    @Override
    public int inputs() {
        return weights.rows() / taps;
    }

    @Override
    public int outputs() {
        return weights.columns();
    }

    @Override
    public int pastHops() {
        return (taps - 1) * dilation;
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
