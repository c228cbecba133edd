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
 * Broadcasted residual (B. Kim et al., "Broadcasted residual learning for efficient keyword spotting", Interspeech
 * 2021): {@code y = activation(x + f2(x) + broadcast(f1(mean over bands of f2(x))))}. f2 works over the bands of one
 * hop, f1 over time on the channels alone, which is what makes it cheap. Without {@code skip} the first term is left
 * out, for a change of channels.
 *
 * @param bands how many, 1..1024
 * @param bandLayers f2, at least one layer
 * @param timeLayers f1, at least one layer; as many channels come out as go in
 * @param skip whether x is added
 * @param activation what is done with the sum
 */
public record BroadcastBlock(
        int bands, List<NetworkLayer> bandLayers, List<NetworkLayer> timeLayers, boolean skip, Activation activation)
        implements NetworkLayer {

    /**
     * Checks that everything fits.
     *
     * @throws IllegalArgumentException names what does not fit
     */
    public BroadcastBlock {
        NetworkLayer.checkRange("broadcast: bands", bands, 1, BandConvolution.MOST_BANDS);
        if (bandLayers.isEmpty() || timeLayers.isEmpty()) {
            throw new IllegalArgumentException("broadcast: needs layers over bands and layers over time");
        }
        int inputs = bandLayers.get(0).inputs();
        bandLayers = NetworkLayer.chained("broadcast, bands", inputs, bandLayers);
        int outputs = NetworkLayer.outputs(inputs, bandLayers);
        if (outputs % bands != 0) {
            throw new IllegalArgumentException(
                    "broadcast: " + outputs + " values over bands are no multiple of " + bands + " bands");
        }
        if (skip && inputs != outputs) {
            throw new IllegalArgumentException("broadcast: takes " + inputs + " values and yields " + outputs
                    + "; they must be as many, or skip be off");
        }
        int channels = outputs / bands;
        timeLayers = NetworkLayer.chained("broadcast, time", channels, timeLayers);
        if (NetworkLayer.outputs(channels, timeLayers) != channels) {
            throw new IllegalArgumentException("broadcast: the layers over time take " + channels
                    + " channels and yield " + NetworkLayer.outputs(channels, timeLayers) + "; they must be as many");
        }
    }

    /** Channels per band that come out. */
    public int channels() {
        return timeLayers.get(0).inputs();
    }

    @Override
    public int inputs() {
        return bandLayers.get(0).inputs();
    }

    @Override
    public int outputs() {
        return bands * channels();
    }

    @Override
    public int pastHops() {
        long past = (long) NetworkLayer.pastHops(bandLayers) + NetworkLayer.pastHops(timeLayers);
        return (int) Math.min(ENDLESS, past);
    }

    @Override
    public long multiplications() {
        return NetworkLayer.multiplications(bandLayers) + outputs() + NetworkLayer.multiplications(timeLayers);
    }

    @Override
    public List<WeightMatrix> tensors() {
        List<WeightMatrix> all = new ArrayList<>(NetworkLayer.tensors(bandLayers));
        all.addAll(NetworkLayer.tensors(timeLayers));
        return List.copyOf(all);
    }
}
