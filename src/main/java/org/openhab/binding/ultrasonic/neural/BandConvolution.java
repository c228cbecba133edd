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
 * A convolution over the bands of one hop, all channels together; zeros beyond the outermost bands, as many bands come
 * out as go in.
 *
 * @param bands how many, 1..1024
 * @param taps bands looked at, odd, 1..31; with 1 it is a pointwise layer applied to each band
 * @param weights {@code [tap * channels + channel][output channel]}, lowest band first: the kernel {@code [1, tap,
 *     channel, output]} of TensorFlow's Conv2D
 * @param bias {@code [1][output channel]}
 * @param activation what is done with the sums
 */
public record BandConvolution(int bands, int taps, WeightMatrix weights, WeightMatrix bias, Activation activation)
        implements NetworkLayer {

    static final int MOST_BANDS = 1024;
    static final int MOST_BAND_TAPS = 31;

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException names what does not fit
     */
    public BandConvolution {
        NetworkLayer.checkRange("band convolution: bands", bands, 1, MOST_BANDS);
        checkTaps("band convolution", taps);
        if (weights.rows() % taps != 0) {
            throw new IllegalArgumentException(
                    "band convolution: " + weights.rows() + " rows of weights are no multiple of " + taps + " taps");
        }
        NetworkLayer.checkBias("band convolution", bias, weights.columns());
    }

    static void checkTaps(String owner, int taps) {
        NetworkLayer.checkRange(owner + ": taps", taps, 1, MOST_BAND_TAPS);
        if (taps % 2 == 0) {
            throw new IllegalArgumentException(owner + ": taps must be odd, got " + taps);
        }
    }

    /** Channels per band that go in. */
    public int channels() {
        return weights.rows() / taps;
    }

    @Override
    public int inputs() {
        return bands * channels();
    }

    @Override
    public int outputs() {
        return bands * weights.columns();
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
