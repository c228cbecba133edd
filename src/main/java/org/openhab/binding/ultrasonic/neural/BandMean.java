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
 * The mean of each channel over the bands.
 *
 * @param bands how many, 1..1024
 * @param channels per band
 */
public record BandMean(int bands, int channels) implements NetworkLayer {

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException names what is out of range
     */
    public BandMean {
        NetworkLayer.checkRange("band mean: bands", bands, 1, BandConvolution.MOST_BANDS);
        NetworkLayer.checkRange("band mean: channels", channels, 1, WeightMatrix.MOST_COLUMNS);
    }

    @Override
    public int inputs() {
        return bands * channels;
    }

    @Override
    public int outputs() {
        return channels;
    }

    @Override
    public int pastHops() {
        return 0;
    }

    @Override
    public long multiplications() {
        return inputs();
    }

    @Override
    public List<WeightMatrix> tensors() {
        return List.of();
    }
}
