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
import java.util.Random;
import java.util.stream.IntStream;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;

/** Networks of every kind of layer with weights by chance, scaled so that sums neither fade nor grow. */
final class RandomNetworks {

    static final int FEATURES = FeatureSpec.size();
    static final int CLASSES = NetworkModel.CLASSES.size();

    private final Random random;

    RandomNetworks(long seed) {
        this.random = new Random(seed);
    }

    WeightMatrix matrix(int rows, int columns, int summed) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() / Math.sqrt(summed));
        }
        return WeightMatrix.of(rows, columns, values);
    }

    WeightMatrix bias(int columns) {
        return matrix(1, columns, 10);
    }

    DenseLayer dense(int inputs, int outputs, Activation activation) {
        return new DenseLayer(matrix(inputs, outputs, inputs), bias(outputs), activation);
    }

    CausalConvolution convolution(int inputs, int outputs, int taps, int dilation) {
        return new CausalConvolution(
                taps, dilation, matrix(taps * inputs, outputs, taps * inputs), bias(outputs), Activation.RELU);
    }

    DepthwiseConvolution depthwise(int channels, int taps, int dilation) {
        return new DepthwiseConvolution(dilation, matrix(taps, channels, taps), bias(channels), Activation.RELU);
    }

    GatedRecurrence recurrence(int inputs, int units) {
        return new GatedRecurrence(
                matrix(inputs, 3 * units, inputs), matrix(units, 3 * units, units), bias(3 * units), bias(3 * units));
    }

    /** Separable temporal convolutions with skips; about 106 k parameters with 96 channels and 10 blocks. */
    NetworkModel separable(int channels, int blocks) {
        List<NetworkLayer> layers = new ArrayList<>();
        layers.add(convolution(FEATURES, channels, 3, 1));
        for (int block = 0; block < blocks; block++) {
            layers.add(new ResidualBlock(
                    List.of(depthwise(channels, 5, 1 << block % 5), dense(channels, channels, Activation.LINEAR)),
                    Activation.RELU));
        }
        layers.add(dense(channels, CLASSES, Activation.LINEAR));
        return model("separable", layers);
    }

    NetworkModel recurrent(int units) {
        return model(
                "gru",
                List.of(
                        dense(FEATURES, units, Activation.TANH),
                        recurrence(units, units),
                        recurrence(units, units),
                        dense(units, CLASSES, Activation.LINEAR)));
    }

    /** Approaching and receding as two channels over the bands, everything else beside them. */
    NetworkModel broadcast(int channels, int blocks) {
        int bands = FeatureSpec.fastEdgesMetersPerSecond().length - 1;
        List<Integer> fast = new ArrayList<>();
        for (int band = 0; band < bands; band++) {
            fast.add(band);
            fast.add(bands + band);
        }
        List<NetworkLayer> overBands = new ArrayList<>();
        overBands.add(new BandConvolution(bands, 3, matrix(6, channels, 6), bias(channels), Activation.RELU));
        for (int block = 0; block < blocks; block++) {
            overBands.add(new BroadcastBlock(
                    bands,
                    List.of(new DepthwiseBandConvolution(
                            bands, matrix(3, channels, 3), bias(channels), Activation.LINEAR)),
                    List.of(depthwise(channels, 3, 1 << block % 4), dense(channels, channels, Activation.TANH)),
                    block > 0,
                    Activation.RELU));
        }
        overBands.add(new BandMean(bands, channels));
        List<Integer> others = IntStream.range(2 * bands, FEATURES).boxed().toList();
        ParallelBranches branches = new ParallelBranches(
                FEATURES,
                List.of(
                        new ParallelBranches.Branch(fast, overBands),
                        new ParallelBranches.Branch(others, List.of(convolution(others.size(), 8, 4, 2)))));
        return model(
                "broadcast",
                List.of(branches, dense(channels + 8, 16, Activation.SIGMOID), dense(16, CLASSES, Activation.LINEAR)));
    }

    NetworkModel model(String architecture, List<NetworkLayer> layers) {
        float[] mean = new float[FEATURES];
        float[] scale = new float[FEATURES];
        for (int i = 0; i < FEATURES; i++) {
            mean[i] = 0.1f + 0.2f * random.nextFloat();
            scale[i] = 0.5f + random.nextFloat();
        }
        return new NetworkModel(
                new Network(architecture, layers),
                new FeatureNormalisation(WeightMatrix.row(mean), WeightMatrix.row(scale)),
                new Calibration(WeightMatrix.row(1.5f, 0.8f, 1), WeightMatrix.row(-0.3f, 0.2f, 0)),
                new Provenance(7, "0123abc", "2026-01-01T00:00:00Z"));
    }

    /** Features as a room with people now and then might have them. */
    float[][] features(int hops) {
        float[][] features = new float[hops][FEATURES];
        for (int hop = 0; hop < hops; hop++) {
            double loudness = hop / 40 % 3 == 0 ? 1 : 0.1;
            for (int i = 0; i < FEATURES; i++) {
                features[hop][i] = (float) Math.max(
                        FeatureSpec.LEAST, Math.min(FeatureSpec.MOST, loudness * (0.3 + random.nextGaussian())));
            }
        }
        return features;
    }
}
