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
 * Every channel is filtered over time by itself.
 *
 * @param dilation hops between taps, 1..512
 * @param weights {@code [tap][channel]}, oldest tap first: the kernel {@code [1, tap, channel, 1]} of TensorFlow's
 *     DepthwiseConv2dNative
 * @param bias {@code [1][channel]}
 * @param activation what is done with the sums
 */
public record DepthwiseConvolution(int dilation, WeightMatrix weights, WeightMatrix bias, Activation activation)
        implements NetworkLayer {

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException names what does not fit
     */
    public DepthwiseConvolution {
        NetworkLayer.checkRange("depthwise: taps", weights.rows(), 1, CausalConvolution.MOST_TAPS);
        NetworkLayer.checkRange("depthwise: dilation", dilation, 1, CausalConvolution.MOST_TAPS);
        NetworkLayer.checkBias("depthwise", bias, weights.columns());
    }

    /** How many hops are looked at. */
    public int taps() {
        return weights.rows();
    }

    @Override
    public int inputs() {
        return weights.columns();
    }

    @Override
    public int outputs() {
        return weights.columns();
    }

    @Override
    public int pastHops() {
        return (taps() - 1) * dilation;
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
