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

/** {@link BroadcastBlock} at work. */
final class BroadcastStage extends Stage {

    private final int bands;
    private final boolean skip;
    private final Activation activation;
    private final Chain bandChain;
    private final BandMeanStage mean;
    private final Chain timeChain;

    BroadcastStage(BroadcastBlock block) {
        super(block.outputs());
        this.bands = block.bands();
        this.skip = block.skip();
        this.activation = block.activation();
        this.bandChain = new Chain(block.bandLayers());
        this.mean = new BandMeanStage(block.bands(), block.channels());
        this.timeChain = new Chain(block.timeLayers());
    }

    @Override
    void process(float[] input) {
        float[] overBands = bandChain.process(input);
        mean.process(overBands);
        float[] overTime = timeChain.process(mean.output);
        int channels = overTime.length;
        for (int band = 0; band < bands; band++) {
            int from = band * channels;
            for (int channel = 0; channel < channels; channel++) {
                output[from + channel] = overBands[from + channel] + overTime[channel];
            }
        }
        if (skip) {
            ResidualStage.add(output, input);
        }
        activation.apply(output);
    }

    @Override
    void reset() {
        bandChain.reset();
        timeChain.reset();
    }
}
