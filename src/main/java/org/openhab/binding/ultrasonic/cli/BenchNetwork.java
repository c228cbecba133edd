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
package org.openhab.binding.ultrasonic.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.neural.Activation;
import org.openhab.binding.ultrasonic.neural.Calibration;
import org.openhab.binding.ultrasonic.neural.CausalConvolution;
import org.openhab.binding.ultrasonic.neural.DenseLayer;
import org.openhab.binding.ultrasonic.neural.DepthwiseConvolution;
import org.openhab.binding.ultrasonic.neural.FeatureNormalisation;
import org.openhab.binding.ultrasonic.neural.Network;
import org.openhab.binding.ultrasonic.neural.NetworkLayer;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.Provenance;
import org.openhab.binding.ultrasonic.neural.ResidualBlock;
import org.openhab.binding.ultrasonic.neural.ShippedModel;
import org.openhab.binding.ultrasonic.neural.StreamingNetwork;
import org.openhab.binding.ultrasonic.neural.WeightMatrix;

/**
 * A network to measure speed with, and noise for it to listen to: that of this build, or one of chance with 100,000
 * parameters, the most that a network of this project may have.
 */
final class BenchNetwork implements LongConsumer {

    private static final int CHANNELS = 96;
    private static final int BLOCKS = 9;
    private static final int TAPS = 5;
    private static final int HOPS = 256;

    private final StreamingNetwork network;
    private final float[][] features = new float[HOPS][FeatureSpec.size()];
    private final float[] probabilities = new float[NetworkModel.CLASSES.size()];

    BenchNetwork(NetworkModel model) {
        this.network = new StreamingNetwork(model);
        Random random = new Random(1);
        for (float[] hop : features) {
            for (int i = 0; i < hop.length; i++) {
                hop[i] = (float) (0.3 * random.nextGaussian());
            }
        }
    }

    /** What is measured. */
    static NetworkModel model() {
        return ShippedModel.get().orElseGet(() -> random(new Random(1)));
    }

    private static NetworkModel random(Random random) {
        List<NetworkLayer> layers = new ArrayList<>();
        int inputs = FeatureSpec.size();
        layers.add(new CausalConvolution(
                3, 1, weights(random, 3 * inputs, CHANNELS), weights(random, 1, CHANNELS), Activation.RELU));
        for (int block = 0; block < BLOCKS; block++) {
            layers.add(new ResidualBlock(
                    List.of(
                            new DepthwiseConvolution(
                                    1 << block % TAPS,
                                    weights(random, TAPS, CHANNELS),
                                    weights(random, 1, CHANNELS),
                                    Activation.RELU),
                            new DenseLayer(
                                    weights(random, CHANNELS, CHANNELS),
                                    weights(random, 1, CHANNELS),
                                    Activation.LINEAR)),
                    Activation.RELU));
        }
        int classes = NetworkModel.CLASSES.size();
        layers.add(new DenseLayer(weights(random, CHANNELS, classes), weights(random, 1, classes), Activation.LINEAR));
        return new NetworkModel(
                new Network("random", layers),
                FeatureNormalisation.none(inputs),
                Calibration.none(classes),
                new Provenance(1, "none", "none"));
    }

    private static WeightMatrix weights(Random random, int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() / Math.sqrt(rows));
        }
        return WeightMatrix.of(rows, columns, values);
    }

    @Override
    public void accept(long hop) {
        network.process(features[(int) (hop % HOPS)], probabilities);
    }
}
