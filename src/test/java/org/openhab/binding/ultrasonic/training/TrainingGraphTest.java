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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.neural.Calibration;
import org.openhab.binding.ultrasonic.neural.FeatureNormalisation;
import org.openhab.binding.ultrasonic.neural.Network;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.Provenance;
import org.openhab.binding.ultrasonic.neural.StreamingNetwork;
import org.openhab.binding.ultrasonic.neural.tensorflow.TensorFlowHost;

class TrainingGraphTest {

    private static final int BATCH = 4;
    private static final int HOPS = 24;
    private static final int WIDTH = 8;

    private final FeatureNormalisation normalisation = FeatureNormalisation.none(FeatureSpec.size());
    private final Batch batch = new BatchSampler(SyntheticTracks.some(6, 1), 1, BATCH, HOPS, 2).batch(0);

    @BeforeAll
    static void tensorFlowRunsHere() throws Exception {
        Assumptions.assumeTrue(
                TensorFlowHost.here().obstacle().isEmpty(),
                () -> "TensorFlow cannot run here: "
                        + TensorFlowHost.here().obstacle().orElse(""));
        TensorFlowHost.prepare();
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void gradientIsTheSlopeOfTheLoss(Architecture architecture) {
        Network network = architecture.untrained(WIDTH, 3);
        try (TrainingGraph graph = new TrainingGraph(network, normalisation, BATCH, HOPS)) {
            List<float[]> gradients = graph.gradients(batch);
            List<float[]> state = graph.state();
            double norm = 0;
            for (float[] gradient : gradients) {
                for (float value : gradient) {
                    norm += value * value;
                }
            }
            assertThat(norm).isPositive();
            // A small step along the gradient changes the loss by the step's length times the gradient's.
            double step = 1e-3 / Math.sqrt(norm);
            graph.restore(moved(state, gradients, step));
            double above = graph.loss(batch);
            graph.restore(moved(state, gradients, -step));
            double below = graph.loss(batch);
            assertThat((above - below) / (2 * step)).isEqualTo(norm, within(0.05 * norm));
        }
    }

    private static List<float[]> moved(List<float[]> state, List<float[]> gradients, double step) {
        List<float[]> moved = new ArrayList<>();
        for (int i = 0; i < state.size(); i++) {
            float[] values = state.get(i).clone();
            for (int k = 0; i < gradients.size() && k < values.length; k++) {
                values[k] += (float) (step * gradients.get(i)[k]);
            }
            moved.add(values);
        }
        return moved;
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void theStreamingEngineSaysTheSame(Architecture architecture) {
        Network network = architecture.untrained(WIDTH, 5);
        NetworkModel model = new NetworkModel(
                network, normalisation, Calibration.none(Target.COUNT), new Provenance(0, "none", "never"));
        StreamingNetwork engine = new StreamingNetwork(model);
        float[] probabilities = new float[Target.COUNT];
        float[] features = new float[FeatureSpec.size()];
        try (TrainingGraph graph = new TrainingGraph(network, normalisation, BATCH, HOPS)) {
            float[] logits = graph.logits(batch);
            for (int stretch = 0; stretch < BATCH; stretch++) {
                engine.reset();
                for (int hop = 0; hop < HOPS; hop++) {
                    int at = stretch * HOPS + hop;
                    System.arraycopy(batch.features(), at * features.length, features, 0, features.length);
                    engine.process(features, probabilities);
                    for (int i = 0; i < Target.COUNT; i++) {
                        double wanted = 1 / (1 + Math.exp(-logits[at * Target.COUNT + i]));
                        assertThat((double) probabilities[i]).isEqualTo(wanted, within(1e-4));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void stepsLowerTheLossAndTheAverageFollows(Architecture architecture) {
        Network network = architecture.untrained(WIDTH, 7);
        try (TrainingGraph graph = new TrainingGraph(network, normalisation, BATCH, HOPS)) {
            double before = graph.loss(batch);
            for (int step = 1; step <= 30; step++) {
                graph.step(batch, step, 5e-3);
            }
            assertThat(graph.loss(batch)).isLessThan(0.8 * before);
            assertThat(NetworkWeights.of(graph.averaged())).isNotEqualTo(NetworkWeights.of(network));
        }
    }
}
