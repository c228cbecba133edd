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

/** A layer at work: one vector in, one vector out, and what the layer remembers. Allocates nothing once made. */
abstract class Stage {

    /** The result of the last {@link #process}. */
    final float[] output;

    Stage(int outputs) {
        this.output = new float[outputs];
    }

    /** Takes in a hop; {@link #output} holds the result. */
    abstract void process(float[] input);

    /** Forgets all earlier hops. */
    abstract void reset();

    /** A layer's stage, its past zero. */
    static Stage of(NetworkLayer layer) {
        if (layer instanceof DenseLayer dense) {
            return new BandStage(1, 1, dense.weights(), dense.bias(), dense.activation());
        } else if (layer instanceof CausalConvolution convolution) {
            return new ConvolutionStage(convolution);
        } else if (layer instanceof DepthwiseConvolution depthwise) {
            return new DepthwiseStage(depthwise);
        } else if (layer instanceof GatedRecurrence recurrence) {
            return new RecurrenceStage(recurrence);
        } else if (layer instanceof ResidualBlock residual) {
            return new ResidualStage(residual);
        } else if (layer instanceof ParallelBranches branches) {
            return new BranchesStage(branches);
        } else if (layer instanceof BandConvolution convolution) {
            return new BandStage(
                    convolution.bands(),
                    convolution.taps(),
                    convolution.weights(),
                    convolution.bias(),
                    convolution.activation());
        } else if (layer instanceof DepthwiseBandConvolution depthwise) {
            return new DepthwiseBandStage(depthwise);
        } else if (layer instanceof BandMean mean) {
            return new BandMeanStage(mean.bands(), mean.channels());
        } else if (layer instanceof BroadcastBlock block) {
            return new BroadcastStage(block);
        }
        throw new IllegalArgumentException("no stage for " + layer.getClass().getSimpleName());
    }

    /** Stages in a row. */
    static final class Chain {

        private final Stage[] stages;

        Chain(List<NetworkLayer> layers) {
            this.stages = layers.stream().map(Stage::of).toArray(Stage[]::new);
        }

        /** What the last stage yields, or the input itself if there is no stage. */
        float[] process(float[] input) {
            float[] vector = input;
            for (Stage stage : stages) {
                stage.process(vector);
                vector = stage.output;
            }
            return vector;
        }

        void reset() {
            for (Stage stage : stages) {
                stage.reset();
            }
        }
    }
}
