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
import java.util.List;
import org.openhab.binding.ultrasonic.neural.FeatureNormalisation;
import org.openhab.binding.ultrasonic.neural.Network;
import org.openhab.binding.ultrasonic.neural.WeightMatrix;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * A network under training in TensorFlow: weighted cross-entropy of three independent outputs, Adam (D. Kingma and J.
 * Ba, ICLR 2015) with the gradient's norm limited, and a moving average of the weights (B. Polyak and A. Juditsky,
 * 1992), which is what is evaluated and kept.
 */
final class TrainingGraph implements AutoCloseable {

    private static final float BETA_1 = 0.9f;
    private static final float BETA_2 = 0.999f;
    private static final float EPSILON = 1e-7f;
    private static final float MOST_NORM = 1f;
    private static final double AVERAGE = 0.998;

    private final Network network;
    private final int batch;
    private final int hops;
    private final Graph graph = new Graph();
    private final Session session;
    private final Placeholder<TFloat32> features;
    private final Placeholder<TFloat32> targets;
    private final Placeholder<TFloat32> importance;
    private final Placeholder<TFloat32> rate;
    private final Placeholder<TFloat32> power1;
    private final Placeholder<TFloat32> power2;
    private final Placeholder<TFloat32> averaging;
    private final Operand<TFloat32> loss;
    private final Operand<TFloat32> logits;
    private final Op step;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Output<?>> gradients = new ArrayList<>();

    /** A tensor that is kept between steps, and how to set it. */
    private record Slot(Variable<TFloat32> variable, Placeholder<TFloat32> value, Op assign, Shape shape) {}

    /**
     * Draws the graph; the weights begin as those of the network.
     *
     * @param network its shape and first weights
     * @param normalisation of the features
     * @param batch stretches at once
     * @param hops length of each
     */
    TrainingGraph(Network network, FeatureNormalisation normalisation, int batch, int hops) {
        this.network = network;
        this.batch = batch;
        this.hops = hops;
        Ops tf = Ops.create(graph);
        features = placeholder(tf, Shape.of(batch, hops, network.inputs()));
        targets = placeholder(tf, Shape.of(batch, hops, network.outputs()));
        importance = placeholder(tf, Shape.of(batch, hops, network.outputs()));
        rate = placeholder(tf, Shape.scalar());
        power1 = placeholder(tf, Shape.scalar());
        power2 = placeholder(tf, Shape.scalar());
        averaging = placeholder(tf, Shape.scalar());
        List<WeightMatrix> initial = NetworkWeights.of(network);
        // In groups: all weights, then Adam's first moments, its second moments, the averages.
        for (int group = 0; group < 4; group++) {
            for (WeightMatrix matrix : initial) {
                slots.add(slot(tf, Shape.of(matrix.rows(), matrix.columns())));
            }
        }
        int count = initial.size();
        List<Operand<TFloat32>> weights = new ArrayList<>();
        slots.subList(0, count).forEach(slot -> weights.add(slot.variable()));
        Operand<TFloat32> input = NetworkGraph.normalise(tf, features, normalisation);
        logits = new NetworkGraph(tf, hops, weights).draw(network, input);
        loss = loss(tf);
        Output<?>[] variables = weights.stream().map(Operand::asOutput).toArray(Output[]::new);
        gradients.addAll(List.of(graph.addGradients(loss.asOutput(), variables)));
        step = step(tf, count);
        session = new Session(graph);
        restore(initialState(initial));
    }

    private static Placeholder<TFloat32> placeholder(Ops tf, Shape shape) {
        return tf.placeholder(TFloat32.class, Placeholder.shape(shape));
    }

    private static Slot slot(Ops tf, Shape shape) {
        Variable<TFloat32> variable = tf.variable(shape, TFloat32.class);
        Placeholder<TFloat32> value = placeholder(tf, shape);
        return new Slot(variable, value, tf.assign(variable, value), shape);
    }

    private static List<float[]> initialState(List<WeightMatrix> initial) {
        List<float[]> state = new ArrayList<>();
        initial.forEach(matrix -> state.add(matrix.toArray()));
        initial.forEach(matrix -> state.add(new float[matrix.size()]));
        initial.forEach(matrix -> state.add(new float[matrix.size()]));
        initial.forEach(matrix -> state.add(matrix.toArray()));
        return state;
    }

    /** relu(x) - x z + log(1 + exp(-|x|)), weighted, over the sum of the weights. */
    private Operand<TFloat32> loss(Ops tf) {
        Operand<TFloat32> entropy = tf.math.add(
                tf.math.sub(tf.nn.relu(logits), tf.math.mul(logits, targets)),
                tf.math.log1p(tf.math.exp(tf.math.neg(tf.math.abs(logits)))));
        Operand<TFloat32> axes = tf.math.mul(entropy, importance);
        Operand<TFloat32> sum = tf.sum(axes, tf.constant(new int[] {0, 1, 2}));
        Operand<TFloat32> total = tf.math.add(tf.sum(importance, tf.constant(new int[] {0, 1, 2})), tf.constant(1f));
        return tf.math.div(sum, total);
    }

    private Op step(Ops tf, int count) {
        Operand<TFloat32> squares = tf.constant(0f);
        for (Output<?> gradient : gradients) {
            squares = tf.math.add(squares, tf.math.mul(tf.nn.l2Loss(real(gradient)), tf.constant(2f)));
        }
        Operand<TFloat32> norm = tf.math.sqrt(squares);
        Operand<TFloat32> scale = tf.math.div(tf.constant(MOST_NORM), tf.math.maximum(norm, tf.constant(MOST_NORM)));
        List<Op> updates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Operand<TFloat32> updated = tf.train.applyAdam(
                    slots.get(i).variable(),
                    slots.get(count + i).variable(),
                    slots.get(2 * count + i).variable(),
                    power1,
                    power2,
                    rate,
                    tf.constant(BETA_1),
                    tf.constant(BETA_2),
                    tf.constant(EPSILON),
                    tf.math.mul(real(gradients.get(i)), scale));
            Variable<TFloat32> average = slots.get(3 * count + i).variable();
            updates.add(tf.assignAdd(average, tf.math.mul(averaging, tf.math.sub(updated, average))));
        }
        return tf.withControlDependencies(updates).noOp();
    }

    @SuppressWarnings("unchecked")
    private static Operand<TFloat32> real(Output<?> gradient) {
        return (Operand<TFloat32>) (Operand<?>) gradient;
    }

    /**
     * One step of training.
     *
     * @param data as many stretches as a batch has
     * @param number of the step, from 1
     * @param learningRate of the step
     * @return mean loss before the step
     */
    double step(Batch data, long number, double learningRate) {
        try (TFloat32 x = tensor(data.features(), batch, hops, network.inputs());
                TFloat32 y = tensor(data.targets(), batch, hops, network.outputs());
                TFloat32 w = tensor(data.weights(), batch, hops, network.outputs());
                TFloat32 r = TFloat32.scalarOf((float) learningRate);
                TFloat32 p1 = TFloat32.scalarOf((float) Math.pow(BETA_1, number));
                TFloat32 p2 = TFloat32.scalarOf((float) Math.pow(BETA_2, number));
                TFloat32 a = TFloat32.scalarOf((float) (1 - Math.min(AVERAGE, (1.0 + number) / (10.0 + number))));
                Result result = session.runner()
                        .feed(features, x)
                        .feed(targets, y)
                        .feed(importance, w)
                        .feed(rate, r)
                        .feed(power1, p1)
                        .feed(power2, p2)
                        .feed(averaging, a)
                        .addTarget(step)
                        .fetch(loss)
                        .run()) {
            return ((TFloat32) result.get(0)).getFloat();
        }
    }

    /** Loss of a batch, without a step. */
    double loss(Batch data) {
        return run(data, List.of(loss)).get(0)[0];
    }

    /** Logits of a batch, without a step. */
    float[] logits(Batch data) {
        return run(data, List.of(logits)).get(0);
    }

    /** Gradients of the loss with respect to the weights, in their order. */
    List<float[]> gradients(Batch data) {
        return run(data, gradients.stream().map(TrainingGraph::real).toList());
    }

    private List<float[]> run(Batch data, List<Operand<TFloat32>> wanted) {
        try (TFloat32 x = tensor(data.features(), batch, hops, network.inputs());
                TFloat32 y = tensor(data.targets(), batch, hops, network.outputs());
                TFloat32 w = tensor(data.weights(), batch, hops, network.outputs())) {
            Session.Runner runner =
                    session.runner().feed(features, x).feed(targets, y).feed(importance, w);
            wanted.forEach(runner::fetch);
            return fetched(runner);
        }
    }

    private static List<float[]> fetched(Session.Runner runner) {
        List<float[]> values = new ArrayList<>();
        try (Result result = runner.run()) {
            for (int i = 0; i < result.size(); i++) {
                TFloat32 tensor = (TFloat32) result.get(i);
                float[] array = new float[(int) tensor.size()];
                tensor.copyTo(DataBuffers.of(array, false, false));
                values.add(array);
            }
        }
        return values;
    }

    private static TFloat32 tensor(float[] values, long... shape) {
        return TFloat32.tensorOf(Shape.of(shape), DataBuffers.of(values, true, false));
    }

    /** The network with the moving average of its weights. */
    Network averaged() {
        List<float[]> state = state();
        return NetworkWeights.with(network, state.subList(state.size() / 4 * 3, state.size()));
    }

    /** Everything that a later run needs to go on from here. */
    List<float[]> state() {
        Session.Runner runner = session.runner();
        slots.forEach(slot -> runner.fetch(slot.variable()));
        return fetched(runner);
    }

    /** Goes back to an earlier state. */
    void restore(List<float[]> state) {
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            try (TFloat32 tensor = TFloat32.tensorOf(slot.shape(), DataBuffers.of(state.get(i), true, false));
                    Result done = session.runner()
                            .feed(slot.value(), tensor)
                            .addTarget(slot.assign())
                            .run()) {
                if (done.size() != 0) {
                    throw new IllegalStateException("nothing was to be fetched");
                }
            }
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
