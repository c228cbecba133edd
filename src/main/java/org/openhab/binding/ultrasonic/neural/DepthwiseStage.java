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

/** {@link DepthwiseConvolution} at work. */
final class DepthwiseStage extends Stage {

    private final VectorHistory history;
    private final int taps;
    private final int dilation;
    private final float[] bias;
    private final float[][] weights;
    private final Activation activation;

    DepthwiseStage(DepthwiseConvolution layer) {
        super(layer.outputs());
        this.history = new VectorHistory(layer.inputs(), layer.pastHops());
        this.taps = layer.taps();
        this.dilation = layer.dilation();
        this.bias = layer.bias().toArray();
        this.weights = layer.weights().toRows();
        this.activation = layer.activation();
    }

    @Override
    void process(float[] input) {
        history.add(input);
        System.arraycopy(bias, 0, output, 0, output.length);
        for (int tap = 0; tap < taps; tap++) {
            float[] past = history.ago((taps - 1 - tap) * dilation);
            float[] row = weights[tap];
            for (int channel = 0; channel < output.length; channel++) {
                output[channel] += past[channel] * row[channel];
            }
        }
        activation.apply(output);
    }

    @Override
    void reset() {
        history.reset();
    }
}
