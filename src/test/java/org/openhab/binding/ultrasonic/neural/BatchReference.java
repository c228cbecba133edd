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
import org.openhab.binding.ultrasonic.feature.FeatureSpec;

/**
 * The network over a whole recording at once, by the formulas as they stand in the literature: in double, element by
 * element, sharing nothing with the engine but the description.
 */
final class BatchReference {

    private BatchReference() {}

    /** Probabilities {@code [hop][class]} of features {@code [hop][feature]}. */
    static double[][] run(NetworkModel model, float[][] features) {
        double[][] x = new double[features.length][features[0].length];
        for (int t = 0; t < x.length; t++) {
            for (int i = 0; i < x[t].length; i++) {
                double value = Math.max(FeatureSpec.LEAST, Math.min(FeatureSpec.MOST, features[t][i]));
                FeatureNormalisation normalisation = model.normalisation();
                x[t][i] = (value - normalisation.mean().get(0, i))
                        / normalisation.scale().get(0, i);
            }
        }
        double[][] logits = all(model.network().layers(), x);
        for (double[] row : logits) {
            for (int i = 0; i < row.length; i++) {
                row[i] = sigmoid(row[i] / model.calibration().temperature().get(0, i)
                        + model.calibration().bias().get(0, i));
            }
        }
        return logits;
    }

    private static double[][] all(List<NetworkLayer> layers, double[][] x) {
        double[][] y = x;
        for (NetworkLayer layer : layers) {
            y = one(layer, y);
        }
        return y;
    }

    private static double[][] one(NetworkLayer layer, double[][] x) {
        double[][] y = new double[x.length][layer.outputs()];
        if (layer instanceof GatedRecurrence gru) {
            recur(gru, x, y);
        } else if (layer instanceof ResidualBlock residual) {
            double[][] inner = all(residual.layers(), x);
            fill(y, (t, o) -> activate(residual.activation(), x[t][o] + inner[t][o]));
        } else if (layer instanceof ParallelBranches parallel) {
            branch(parallel, x, y);
        } else if (layer instanceof BroadcastBlock block) {
            broadcast(block, x, y);
        } else {
            fill(y, (t, o) -> value(layer, x, t, o));
        }
        return y;
    }

    private interface Element {
        double at(int t, int output);
    }

    private static void fill(double[][] y, Element element) {
        for (int t = 0; t < y.length; t++) {
            for (int o = 0; o < y[t].length; o++) {
                y[t][o] = element.at(t, o);
            }
        }
    }

    private static double value(NetworkLayer layer, double[][] x, int t, int o) {
        double sum;
        if (layer instanceof DenseLayer dense) {
            sum = dense.bias().get(0, o);
            for (int i = 0; i < dense.inputs(); i++) {
                sum += dense.weights().get(i, o) * x[t][i];
            }
            return activate(dense.activation(), sum);
        } else if (layer instanceof CausalConvolution convolution) {
            sum = convolution.bias().get(0, o);
            for (int k = 0; k < convolution.taps(); k++) {
                int past = t - (convolution.taps() - 1 - k) * convolution.dilation();
                for (int i = 0; past >= 0 && i < convolution.inputs(); i++) {
                    sum += convolution.weights().get(k * convolution.inputs() + i, o) * x[past][i];
                }
            }
            return activate(convolution.activation(), sum);
        } else if (layer instanceof DepthwiseConvolution depthwise) {
            sum = depthwise.bias().get(0, o);
            for (int k = 0; k < depthwise.taps(); k++) {
                int past = t - (depthwise.taps() - 1 - k) * depthwise.dilation();
                sum += past < 0 ? 0 : depthwise.weights().get(k, o) * x[past][o];
            }
            return activate(depthwise.activation(), sum);
        }
        return bandValue(layer, x[t], o);
    }

    private static double bandValue(NetworkLayer layer, double[] x, int o) {
        if (layer instanceof BandMean mean) {
            double sum = 0;
            for (int band = 0; band < mean.bands(); band++) {
                sum += x[band * mean.channels() + o] / mean.bands();
            }
            return sum;
        } else if (layer instanceof DepthwiseBandConvolution depthwise) {
            int channels = depthwise.weights().columns();
            int band = o / channels;
            int channel = o % channels;
            double sum = depthwise.bias().get(0, channel);
            for (int k = 0; k < depthwise.weights().rows(); k++) {
                int from = band + k - depthwise.weights().rows() / 2;
                boolean inside = from >= 0 && from < depthwise.bands();
                sum += inside ? depthwise.weights().get(k, channel) * x[from * channels + channel] : 0;
            }
            return activate(depthwise.activation(), sum);
        }
        BandConvolution convolution = (BandConvolution) layer;
        int outputs = convolution.weights().columns();
        double sum = convolution.bias().get(0, o % outputs);
        for (int k = 0; k < convolution.taps(); k++) {
            int from = o / outputs + k - convolution.taps() / 2;
            for (int i = 0; from >= 0 && from < convolution.bands() && i < convolution.channels(); i++) {
                sum += convolution.weights().get(k * convolution.channels() + i, o % outputs)
                        * x[from * convolution.channels() + i];
            }
        }
        return activate(convolution.activation(), sum);
    }

    private static void branch(ParallelBranches parallel, double[][] x, double[][] y) {
        int at = 0;
        for (ParallelBranches.Branch branch : parallel.branches()) {
            double[][] chosen = new double[x.length][branch.selected().size()];
            fill(chosen, (t, i) -> x[t][branch.selected().get(i)]);
            double[][] result = all(branch.layers(), chosen);
            for (int t = 0; t < x.length; t++) {
                System.arraycopy(result[t], 0, y[t], at, result[t].length);
            }
            at += result[0].length;
        }
    }

    private static void broadcast(BroadcastBlock block, double[][] x, double[][] y) {
        double[][] overBands = all(block.bandLayers(), x);
        double[][] overTime = all(block.timeLayers(), one(new BandMean(block.bands(), block.channels()), overBands));
        fill(
                y,
                (t, o) -> activate(
                        block.activation(),
                        (block.skip() ? x[t][o] : 0) + overBands[t][o] + overTime[t][o % block.channels()]));
    }

    private static void recur(GatedRecurrence gru, double[][] x, double[][] y) {
        int units = gru.outputs();
        double[] h = new double[units];
        for (int t = 0; t < x.length; t++) {
            double[] next = new double[units];
            for (int u = 0; u < units; u++) {
                double z = sigmoid(input(gru, x[t], u) + state(gru, h, u));
                double r = sigmoid(input(gru, x[t], units + u) + state(gru, h, units + u));
                double n = Math.tanh(input(gru, x[t], 2 * units + u) + r * state(gru, h, 2 * units + u));
                next[u] = z * h[u] + (1 - z) * n;
            }
            h = next;
            y[t] = next;
        }
    }

    private static double input(GatedRecurrence gru, double[] x, int column) {
        double sum = gru.bias().get(0, column);
        for (int i = 0; i < x.length; i++) {
            sum += gru.weights().get(i, column) * x[i];
        }
        return sum;
    }

    private static double state(GatedRecurrence gru, double[] h, int column) {
        double sum = gru.recurrentBias().get(0, column);
        for (int i = 0; i < h.length; i++) {
            sum += gru.recurrentWeights().get(i, column) * h[i];
        }
        return sum;
    }

    private static double activate(Activation activation, double x) {
        return switch (activation) {
            case LINEAR -> x;
            case RELU -> Math.max(0, x);
            case TANH -> Math.tanh(x);
            case SIGMOID -> sigmoid(x);
        };
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
