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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;

/** The engine against formulas, hop by hop against all at once, and with everything that can go wrong. */
class StreamingNetworkTest {

    private static final int CLASSES = RandomNetworks.CLASSES;
    private static final int FEATURES = RandomNetworks.FEATURES;

    static Stream<NetworkModel> models() {
        return Stream.of(
                new RandomNetworks(1).separable(18, 6),
                new RandomNetworks(2).recurrent(13),
                new RandomNetworks(3).broadcast(6, 5));
    }

    private static float[][] run(NetworkEngine engine, float[][] features) {
        float[][] probabilities = new float[features.length][CLASSES];
        for (int hop = 0; hop < features.length; hop++) {
            engine.process(features[hop], probabilities[hop]);
        }
        return probabilities;
    }

    @ParameterizedTest
    @MethodSource("models")
    void hopByHopEqualsTheFormulasOverTheWholeRecording(NetworkModel model) {
        float[][] features = new RandomNetworks(4).features(600);

        float[][] streamed = run(new StreamingNetwork(model), features);

        double[][] batch = BatchReference.run(model, features);
        for (int hop = 0; hop < features.length; hop++) {
            for (int i = 0; i < CLASSES; i++) {
                assertThat(streamed[hop][i]).as("hop %d", hop).isCloseTo((float) batch[hop][i], within(2e-5f));
            }
        }
        // A network that says the same whatever it hears would prove nothing.
        assertThat(Arrays.stream(batch).mapToDouble(row -> row[0]).summaryStatistics())
                .satisfies(summary ->
                        assertThat(summary.getMax() - summary.getMin()).isGreaterThan(0.02));
    }

    @ParameterizedTest
    @MethodSource("models")
    void afterAResetItIsAsNew(NetworkModel model) {
        float[][] features = new RandomNetworks(5).features(200);
        StreamingNetwork engine = new StreamingNetwork(model);
        float[][] first = run(engine, features);

        engine.reset();

        assertThat(run(engine, features)).isDeepEqualTo(first);
    }

    static Stream<NetworkModel> convolutionalModels() {
        return models().filter(model -> model.network().pastHops() != NetworkLayer.ENDLESS);
    }

    @ParameterizedTest
    @MethodSource("convolutionalModels")
    void whatIsLongerAgoThanThePastOfItsLayersIsForgotten(NetworkModel model) {
        int past = model.network().pastHops();
        float[][] one = new RandomNetworks(6).features(past + 60);
        float[][] other = new RandomNetworks(6).features(past + 60);
        other[20][3] += 1.5f;
        StreamingNetwork engine = new StreamingNetwork(model);
        float[][] ofOne = run(engine, one);
        engine.reset();
        float[][] ofOther = run(engine, other);

        assertThat(ofOther[20 + past + 1]).containsExactly(ofOne[20 + past + 1]);
        assertThat(ofOther[19]).containsExactly(ofOne[19]);
        assertThat(ofOther[20]).isNotEqualTo(ofOne[20]);
    }

    /** Two features, one filtered over time, one as it is; every step by hand. */
    @Test
    void aSmallNetworkIsWhatTheHandComputes() {
        float[] first = new float[FEATURES * 2];
        first[0] = 1;
        first[3] = -2;
        DenseLayer pick = new DenseLayer(WeightMatrix.of(FEATURES, 2, first), WeightMatrix.row(0, 1), Activation.RELU);
        DepthwiseConvolution filter = new DepthwiseConvolution(
                1, WeightMatrix.of(2, 2, new float[] {0.5f, 0, 1, 1}), WeightMatrix.row(0, 0), Activation.LINEAR);
        DenseLayer head = new DenseLayer(
                WeightMatrix.of(2, 3, new float[] {1, 0, 1, 0, 1, -1}), WeightMatrix.row(0, -1, 0), Activation.LINEAR);
        NetworkModel model = new NetworkModel(
                new Network("hand", List.of(pick, filter, head)),
                FeatureNormalisation.none(FEATURES),
                new Calibration(WeightMatrix.row(2, 1, 1), WeightMatrix.row(0, 0, 0.5f)),
                new Provenance(0, "none", "2026-01-01T00:00:00Z"));
        float[] quiet = new float[FEATURES];
        float[] loud = new float[FEATURES];
        loud[0] = 2;
        loud[1] = 0.25f;
        StreamingNetwork engine = new StreamingNetwork(model);

        float[][] probabilities = run(engine, new float[][] {quiet, loud, quiet});

        // Hop 0: picked (0, 1), filtered (0, 1); hop 1: (2, 0.5), (2, 0.5); hop 2: (0, 1), (0 + 0.5 * 2, 1) = (1, 1).
        assertThat(probabilities[0]).containsExactly(new float[] {p(0 / 2.0), p(1 - 1), p(-1 + 0.5)}, within(1e-6f));
        assertThat(probabilities[1]).containsExactly(new float[] {p(2 / 2.0), p(-0.5), p(1.5 + 0.5)}, within(1e-6f));
        assertThat(probabilities[2]).containsExactly(new float[] {p(1 / 2.0), p(0), p(0 + 0.5)}, within(1e-6f));
        assertThat(engine.embedding()).containsExactly(1, 1);
    }

    private static float p(double logit) {
        return (float) (1 / (1 + Math.exp(-logit)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatNoFeatureCanBeCountsAsWhatIsNext(NetworkModel model) {
        float[][] wild = new RandomNetworks(7).features(100);
        float[][] tame = new RandomNetworks(7).features(100);
        float[] impossible = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1e30f, -1e30f, 5.5f};
        float[] instead = {0, FeatureSpec.MOST, FeatureSpec.LEAST, FeatureSpec.MOST, FeatureSpec.LEAST, 5};
        for (int hop = 10; hop < 60; hop++) {
            wild[hop][hop % FEATURES] = impossible[hop % impossible.length];
            tame[hop][hop % FEATURES] = instead[hop % impossible.length];
        }

        assertThat(run(new StreamingNetwork(model), wild)).isDeepEqualTo(run(new StreamingNetwork(model), tame));
    }

    @ParameterizedTest
    @MethodSource("models")
    void itDoesNotDriftInALongRun(NetworkModel model) {
        RandomNetworks random = new RandomNetworks(8);
        float[][] features = random.features(200);
        StreamingNetwork engine = new StreamingNetwork(model);
        float[][] early = run(engine, features);
        float[] probabilities = new float[CLASSES];
        float[] silence = new float[FEATURES];
        for (int hop = 0; hop < 100_000; hop++) {
            engine.process(hop % 1000 < 500 ? features[hop % 200] : silence, probabilities);
            for (float probability : probabilities) {
                assertThat(probability >= 0 && probability <= 1)
                        .as("hop %d", hop)
                        .isTrue();
            }
        }

        float[][] late = run(engine, features);

        // Whatever a hop says depends on the past that the layers see, not on the hops since the start.
        for (int i = 0; i < CLASSES; i++) {
            assertThat(late[199][i]).isCloseTo(early[199][i], within(1e-5f));
        }
    }

    @Test
    void aStateThatFadesEndsAtZeroNotInDenormalNumbers() {
        float[] keep = new float[3 * 4];
        Arrays.fill(keep, 0, 4, -0.5f);
        GatedRecurrence fading = new GatedRecurrence(
                new RandomNetworks(9).matrix(FEATURES, 12, FEATURES),
                WeightMatrix.of(4, 12, new float[48]),
                WeightMatrix.row(new float[12]),
                WeightMatrix.row(keep));
        NetworkModel model = new RandomNetworks(9)
                .model("fading", List.of(fading, new RandomNetworks(9).dense(4, CLASSES, Activation.LINEAR)));
        StreamingNetwork engine = new StreamingNetwork(model);
        float[] probabilities = new float[CLASSES];
        engine.process(new RandomNetworks(9).features(1)[0], probabilities);
        assertThat(engine.embedding()).doesNotContain(0f);

        float[] still = model.normalisation().mean().toArray();
        for (int hop = 0; hop < 400; hop++) {
            engine.process(still, probabilities);
            for (float value : engine.embedding()) {
                assertThat(value == 0 || Math.abs(value) >= Float.MIN_NORMAL)
                        .as("state %s at hop %d", value, hop)
                        .isTrue();
            }
        }

        assertThat(engine.embedding()).containsOnly(0f);
    }

    @Test
    void aNetworkWhoseSumsOverflowSaysNothingAndBeginsAnew() {
        float[] huge = new float[FEATURES * 4];
        Arrays.fill(huge, 0, 4, 1e38f);
        float[] more = new float[4 * CLASSES];
        Arrays.fill(more, 1e38f);
        NetworkModel model = new NetworkModel(
                new Network(
                        "overflow",
                        List.of(
                                new DenseLayer(
                                        WeightMatrix.of(FEATURES, 4, huge),
                                        WeightMatrix.row(new float[4]),
                                        Activation.LINEAR),
                                new DenseLayer(
                                        WeightMatrix.of(4, CLASSES, more),
                                        WeightMatrix.row(new float[CLASSES]),
                                        Activation.LINEAR))),
                FeatureNormalisation.none(FEATURES),
                Calibration.none(CLASSES),
                new Provenance(0, "none", "2026-01-01T00:00:00Z"));
        float[] loud = new float[FEATURES];
        loud[0] = 1;

        float[][] probabilities = run(new StreamingNetwork(model), new float[][] {loud, new float[FEATURES]});

        assertThat(probabilities[0]).containsOnly(0f);
        assertThat(probabilities[1]).containsOnly(0.5f);
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingIsAllocatedPerHop(NetworkModel model) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        float[][] features = new RandomNetworks(10).features(64);
        float[] probabilities = new float[CLASSES];
        StreamingNetwork engine = new StreamingNetwork(model);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int hop = 0; hop < 2000; hop++) {
                engine.process(features[hop % 64], probabilities);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }

        // The compiler and the counter itself may take a little now and then; a hop does not.
        assertThat(least).isLessThan(2000);
    }

    @Test
    void vectorsOfTheWrongSizeAreRefused() {
        StreamingNetwork engine = new StreamingNetwork(models().findFirst().orElseThrow());

        assertThatThrownBy(() -> engine.process(new float[40], new float[CLASSES]))
                .hasMessage("the network takes 45 features and yields 3 probabilities, got 40 and 3");
    }
}
