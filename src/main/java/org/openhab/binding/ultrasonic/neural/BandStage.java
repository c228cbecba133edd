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

/** {@link BandConvolution} at work; with one band and one tap {@link DenseLayer}. */
final class BandStage extends Stage {

    private final int bands;
    private final int taps;
    private final int channels;
    private final float[] bias;
    private final float[] sums;
    private final WeightedSum weightedSum;
    private final Activation activation;

    BandStage(int bands, int taps, WeightMatrix weights, WeightMatrix bias, Activation activation) {
        super(bands * weights.columns());
        this.bands = bands;
        this.taps = taps;
        this.channels = weights.rows() / taps;
        this.bias = bias.toArray();
        this.sums = new float[weights.columns()];
        this.weightedSum = new WeightedSum(weights);
        this.activation = activation;
    }

    @Override
    void process(float[] input) {
        int half = taps / 2;
        for (int band = 0; band < bands; band++) {
            System.arraycopy(bias, 0, sums, 0, sums.length);
            int first = Math.max(0, half - band);
            int end = Math.min(taps, bands + half - band);
            // The channels of neighbouring bands stand side by side, as do their weights.
            weightedSum.add(sums, first * channels, input, (band + first - half) * channels, (end - first) * channels);
            System.arraycopy(sums, 0, output, band * sums.length, sums.length);
        }
        activation.apply(output);
    }

    @Override
    void reset() {
        // Remembers nothing.
    }
}
