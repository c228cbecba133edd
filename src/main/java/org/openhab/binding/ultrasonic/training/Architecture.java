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
package org.openhab.binding.ultrasonic.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.neural.Activation;
import org.openhab.binding.ultrasonic.neural.BandConvolution;
import org.openhab.binding.ultrasonic.neural.BandMean;
import org.openhab.binding.ultrasonic.neural.BroadcastBlock;
import org.openhab.binding.ultrasonic.neural.CausalConvolution;
import org.openhab.binding.ultrasonic.neural.DenseLayer;
import org.openhab.binding.ultrasonic.neural.DepthwiseBandConvolution;
import org.openhab.binding.ultrasonic.neural.DepthwiseConvolution;
import org.openhab.binding.ultrasonic.neural.GatedRecurrence;
import org.openhab.binding.ultrasonic.neural.Network;
import org.openhab.binding.ultrasonic.neural.NetworkLayer;
import org.openhab.binding.ultrasonic.neural.ParallelBranches;
import org.openhab.binding.ultrasonic.neural.ParallelBranches.Branch;
import org.openhab.binding.ultrasonic.neural.ResidualBlock;
import org.openhab.binding.ultrasonic.neural.WeightMatrix;

/**
 * Networks that can be trained, with random weights (K. He et al., ICCV 2015). The last layer of each residual branch
 * begins near zero, so that a deep network begins as a shallow one and needs no batch normalisation (H. Zhang et al.,
 * "Fixup initialization", ICLR 2019).
 */
public enum Architecture {
    /** Separable temporal convolutions in residual blocks. */
    SEPARABLE("separable", 512) {
        @Override
        Network create(InitialWeights weights, int width) {
            List<NetworkLayer> layers = new ArrayList<>();
            int features = FeatureSpec.size();
            layers.add(new CausalConvolution(
                    3, 1, weights.he(3 * features, width), weights.zeros(width), Activation.RELU));
            for (int dilation = 1; dilation <= 64; dilation *= 2) {
                layers.add(separable(weights, width, dilation));
            }
            layers.add(head(weights, width));
            return new Network(key(), layers);
        }
    },

    /** Broadcast residual blocks over bands of velocity and time, beside a way for everything that has no velocity. */
    BROADCAST("broadcast", 384) {
        @Override
        Network create(InitialWeights weights, int width) {
            List<NetworkLayer> layers = new ArrayList<>();
            layers.add(new ParallelBranches(
                    FeatureSpec.size(), List.of(fastBranch(weights, width / 4), slowBranch(weights, width))));
            layers.add(new DenseLayer(weights.he(2 * width, width), weights.zeros(width), Activation.RELU));
            for (int dilation = 16; dilation <= 64; dilation *= 2) {
                layers.add(separable(weights, width, dilation));
            }
            layers.add(head(weights, width));
            return new Network(key(), layers);
        }

        private Branch fastBranch(InitialWeights weights, int channels) {
            int bands = FeatureSpec.fastEdgesMetersPerSecond().length - 1;
            List<Integer> selected = new ArrayList<>();
            for (int band = 0; band < bands; band++) {
                selected.add(band);
                selected.add(bands + band);
            }
            List<NetworkLayer> layers = new ArrayList<>();
            layers.add(new BandConvolution(
                    bands, 5, weights.he(5 * 2, channels), weights.zeros(channels), Activation.RELU));
            for (int dilation = 1; dilation <= 32; dilation *= 2) {
                layers.add(broadcast(weights, bands, channels, dilation));
            }
            layers.add(new BandConvolution(
                    bands, 1, weights.he(channels, 4 * channels), weights.zeros(4 * channels), Activation.RELU));
            layers.add(new BandMean(bands, 4 * channels));
            return new Branch(selected, layers);
        }

        private static BroadcastBlock broadcast(InitialWeights weights, int bands, int channels, int dilation) {
            List<NetworkLayer> overBands = List.of(
                    new DepthwiseBandConvolution(
                            bands, weights.he(3, 3, channels), weights.zeros(channels), Activation.LINEAR),
                    new BandConvolution(
                            bands, 1, weights.small(channels, channels), weights.zeros(channels), Activation.LINEAR));
            List<NetworkLayer> overTime = List.of(
                    new DepthwiseConvolution(
                            dilation, weights.he(3, 3, channels), weights.zeros(channels), Activation.RELU),
                    new DenseLayer(weights.small(channels, channels), weights.zeros(channels), Activation.LINEAR));
            return new BroadcastBlock(bands, overBands, overTime, true, Activation.RELU);
        }

        private static Branch slowBranch(InitialWeights weights, int width) {
            int fast = 2 * (FeatureSpec.fastEdgesMetersPerSecond().length - 1);
            List<Integer> selected = new ArrayList<>();
            for (int index = 0; index < FeatureSpec.size(); index++) {
                // The lowest fast bands of both directions belong to small movements, too.
                if (index >= fast || index % (fast / 2) < 4) {
                    selected.add(index);
                }
            }
            List<NetworkLayer> layers = new ArrayList<>();
            layers.add(new CausalConvolution(
                    3, 1, weights.he(3 * selected.size(), width), weights.zeros(width), Activation.RELU));
            for (int dilation = 2; dilation <= 8; dilation *= 2) {
                layers.add(separable(weights, width, dilation));
            }
            return new Branch(selected, layers);
        }
    },

    /** A gated recurrent unit behind a short convolution. */
    RECURRENT("recurrent", 160) {
        @Override
        Network create(InitialWeights weights, int width) {
            int features = FeatureSpec.size();
            return new Network(
                    key(),
                    List.of(
                            new CausalConvolution(
                                    3, 1, weights.he(3 * features, width), weights.zeros(width), Activation.RELU),
                            new GatedRecurrence(
                                    weights.glorot(width, 3 * width),
                                    weights.glorot(width, 3 * width),
                                    weights.zeros(3 * width),
                                    weights.zeros(3 * width)),
                            new DenseLayer(weights.he(width, width), weights.zeros(width), Activation.RELU),
                            head(weights, width)));
        }
    };

    /** Bias of a fresh head: hardly anything moves most of the time. */
    private static final float FIRST_LOGIT = -2;

    private final String key;
    private final int windowHops;

    Architecture(String key, int windowHops) {
        this.key = key;
        this.windowHops = windowHops;
    }

    abstract Network create(InitialWeights weights, int width);

    /** The name in configurations and model files. */
    public String key() {
        return key;
    }

    /** Hops of a stretch that it is trained on at once. */
    int windowHops() {
        return windowHops;
    }

    /**
     * An untrained network.
     *
     * @param width channels of its main way
     * @param seed of the weights
     */
    public Network untrained(int width, long seed) {
        return create(new InitialWeights(seed), width);
    }

    /**
     * The architecture of a name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public static Architecture of(String key) {
        return Arrays.stream(values())
                .filter(architecture -> architecture.key.equals(key.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown architecture '" + key + "'; there are "
                        + String.join(
                                ", ",
                                Arrays.stream(values()).map(Architecture::key).toList())));
    }

    private static ResidualBlock separable(InitialWeights weights, int width, int dilation) {
        return new ResidualBlock(
                List.of(
                        new DepthwiseConvolution(
                                dilation, weights.he(3, 3, width), weights.zeros(width), Activation.RELU),
                        new DenseLayer(weights.small(width, width), weights.zeros(width), Activation.LINEAR)),
                Activation.RELU);
    }

    private static DenseLayer head(InitialWeights weights, int width) {
        float[] bias = new float[Target.COUNT];
        Arrays.fill(bias, FIRST_LOGIT);
        return new DenseLayer(weights.small(width, Target.COUNT), WeightMatrix.row(bias), Activation.LINEAR);
    }
}
