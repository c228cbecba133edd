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
 * Every channel is filtered over the bands of one hop by itself; zeros beyond the outermost bands.
 *
 * @param bands how many, 1..1024
 * @param weights {@code [tap][channel]}, lowest band first, an odd number of taps up to 31: the kernel {@code [1, tap,
 *     channel, 1]} of TensorFlow's DepthwiseConv2dNative
 * @param bias {@code [1][channel]}
 * @param activation what is done with the sums
 */
public record DepthwiseBandConvolution(int bands, WeightMatrix weights, WeightMatrix bias, Activation activation)
        implements NetworkLayer {

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException names what does not fit
     */
    public DepthwiseBandConvolution {
        NetworkLayer.checkRange("depthwise band: bands", bands, 1, BandConvolution.MOST_BANDS);
        BandConvolution.checkTaps("depthwise band", weights.rows());
        NetworkLayer.checkBias("depthwise band", bias, weights.columns());
    }

    @Override
    public int inputs() {
        return bands * weights.columns();
    }

    @Override
    public int outputs() {
        return inputs();
    }

    @Override
    public int pastHops() {
        return 0;
    }

    @Override
    public long multiplications() {
        return (long) bands * weights.size();
    }

    @Override
    public List<WeightMatrix> tensors() {
        return List.of(weights, bias);
    }
}
