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

/** {@link DepthwiseBandConvolution} at work. */
final class DepthwiseBandStage extends Stage {

    private final int bands;
    private final int taps;
    private final int channels;
    private final float[] bias;
    private final float[][] weights;
    private final Activation activation;

    DepthwiseBandStage(DepthwiseBandConvolution layer) {
        super(layer.outputs());
        this.bands = layer.bands();
        this.taps = layer.weights().rows();
        this.channels = layer.weights().columns();
        this.bias = layer.bias().toArray();
        this.weights = layer.weights().toRows();
        this.activation = layer.activation();
    }

    @Override
    void process(float[] input) {
        int half = taps / 2;
        for (int band = 0; band < bands; band++) {
            System.arraycopy(bias, 0, output, band * channels, channels);
            int end = Math.min(taps, bands + half - band);
            for (int tap = Math.max(0, half - band); tap < end; tap++) {
                addProduct(band * channels, input, (band + tap - half) * channels, weights[tap]);
            }
        }
        activation.apply(output);
    }

    private void addProduct(int at, float[] input, int from, float[] row) {
        for (int channel = 0; channel < row.length; channel++) {
            output[at + channel] += input[from + channel] * row[channel];
        }
    }

    @Override
    void reset() {
        // Remembers nothing.
    }
}
