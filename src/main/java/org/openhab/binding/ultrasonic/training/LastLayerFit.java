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

import java.util.List;
import org.openhab.binding.ultrasonic.neural.Calibration;
import org.openhab.binding.ultrasonic.neural.DenseLayer;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.WeightMatrix;

/**
 * Moves one output of a model's last layer towards examples of a home: logistic regression with a normal prior around
 * the weights that are there (maximum a posteriori; C. Bishop, "Pattern Recognition and Machine Learning", 4.5), by
 * Newton's method.
 *
 * <p>The calibrated logit becomes z + sum_i d_i (x_i - m_i) / s_i + c, where x is the embedding, m and s its mean and
 * deviation over the examples; d and c are found, and kept small.
 */
final class LastLayerFit {

    private static final int ITERATIONS = 25;
    /** So many sure examples at one deviation would be needed to move a weight far. */
    private static final double WEIGHT_PRIOR = 5;

    private static final double BIAS_PRIOR = 3;
    private static final double MOST_BIAS = 30;
    private static final double LEAST_DEVIATION = 0.05;

    private final double[] mean;
    private final double[] deviation;

    /**
     * What one output ought to say at a hop.
     *
     * @param embedding of the hop
     * @param logit what it says, calibrated
     * @param target whether it is true
     * @param weight how much that counts
     */
    record Example(float[] embedding, double logit, boolean target, double weight) {}

    /** @param examples of all outputs, for the range of embeddings */
    LastLayerFit(List<Example> examples) {
        int size = examples.get(0).embedding().length;
        this.mean = new double[size];
        this.deviation = new double[size];
        for (Example example : examples) {
            for (int i = 0; i < size; i++) {
                mean[i] += example.embedding()[i] / (double) examples.size();
            }
        }
        for (Example example : examples) {
            for (int i = 0; i < size; i++) {
                deviation[i] += Math.pow(example.embedding()[i] - mean[i], 2) / examples.size();
            }
        }
        for (int i = 0; i < size; i++) {
            deviation[i] = Math.max(LEAST_DEVIATION, Math.sqrt(deviation[i]));
        }
    }

    /** A model whose output fits its examples better. */
    NetworkModel fit(NetworkModel model, Target target, List<Example> examples) {
        double[] change = change(examples);
        int size = mean.length;
        int column = target.ordinal();
        DenseLayer head = model.network().head();
        float[] weights = head.weights().toArray();
        float[] bias = head.bias().toArray();
        float[] shift = model.calibration().bias().toArray();
        double temperature = model.calibration().temperature().get(0, column);
        for (int i = 0; i < size; i++) {
            double slope = temperature * change[i] / deviation[i];
            weights[i * head.outputs() + column] += (float) slope;
            bias[column] -= (float) (slope * mean[i]);
        }
        shift[column] = (float) Math.max(-MOST_BIAS, Math.min(MOST_BIAS, shift[column] + change[size]));
        return model.with(
                new DenseLayer(
                        WeightMatrix.of(size, head.outputs(), weights), WeightMatrix.row(bias), head.activation()),
                new Calibration(model.calibration().temperature(), WeightMatrix.row(shift)));
    }

    /** The most likely change of weights, in deviations, and last that of the bias. */
    private double[] change(List<Example> examples) {
        int size = mean.length + 1;
        double[] change = new double[size];
        double[] x = new double[size];
        x[size - 1] = 1;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] gradient = new double[size];
            double[][] curvature = new double[size][size];
            for (int i = 0; i < size; i++) {
                double prior = i < size - 1 ? WEIGHT_PRIOR : BIAS_PRIOR;
                gradient[i] = prior * change[i];
                curvature[i][i] = prior;
            }
            for (Example example : examples) {
                double logit = example.logit() + change[size - 1];
                for (int i = 0; i < size - 1; i++) {
                    x[i] = (example.embedding()[i] - mean[i]) / deviation[i];
                    logit += change[i] * x[i];
                }
                double probability = 1 / (1 + Math.exp(-logit));
                double error = example.weight() * (probability - (example.target() ? 1 : 0));
                double curve = example.weight() * probability * (1 - probability);
                for (int i = 0; i < size; i++) {
                    gradient[i] += error * x[i];
                    for (int j = 0; j <= i; j++) {
                        curvature[i][j] += curve * x[i] * x[j];
                    }
                }
            }
            double largest = 0;
            double[] step = solve(curvature, gradient);
            for (int i = 0; i < size; i++) {
                change[i] -= step[i];
                largest = Math.max(largest, Math.abs(step[i]));
            }
            if (largest < 1e-6) {
                break;
            }
        }
        return change;
    }

    /** Solves a positive definite system, of which only the lower half is read, by Cholesky's factors in its place. */
    private static double[] solve(double[][] lower, double[] right) {
        int size = right.length;
        double[] solution = right.clone();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = lower[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
            for (int k = 0; k < i; k++) {
                solution[i] -= lower[i][k] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solution[i] -= lower[k][i] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        return solution;
    }
}
