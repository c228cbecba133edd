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

/**
 * The network in plain Java, computing for every hop nothing but what is new; equal to a batch over the whole past.
 *
 * <p>Allocates nothing once made. A network whose sums overflow says 0 and begins anew.
 */
public final class StreamingNetwork implements NetworkEngine {

    private final int features;
    private final float[] mean;
    private final float[] inverseScale;
    private final float[] normalised;
    private final Stage.Chain body;
    private final Stage head;
    private final float[] embedding;
    private final float[] inverseTemperature;
    private final float[] bias;

    /** @param model whose network is run */
    public StreamingNetwork(NetworkModel model) {
        Network network = model.network();
        List<NetworkLayer> layers = network.layers();
        this.features = network.inputs();
        this.mean = model.normalisation().mean().toArray();
        this.inverseScale = inverse(model.normalisation().scale());
        this.normalised = new float[features];
        this.body = new Stage.Chain(layers.subList(0, layers.size() - 1));
        this.head = Stage.of(network.head());
        this.embedding = new float[network.embeddingSize()];
        this.inverseTemperature = inverse(model.calibration().temperature());
        this.bias = model.calibration().bias().toArray();
    }

    private static float[] inverse(WeightMatrix row) {
        float[] values = row.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = 1 / values[i];
        }
        return values;
    }

    @Override
    public void process(float[] values, float[] probabilities) {
        if (values.length != features || probabilities.length != bias.length) {
            throw new IllegalArgumentException("the network takes " + features + " features and yields " + bias.length
                    + " probabilities, got " + values.length + " and " + probabilities.length);
        }
        for (int i = 0; i < features; i++) {
            normalised[i] = (FeatureNormalisation.harmless(values[i]) - mean[i]) * inverseScale[i];
        }
        float[] hidden = body.process(normalised);
        System.arraycopy(hidden, 0, embedding, 0, embedding.length);
        head.process(embedding);
        boolean finite = true;
        for (int i = 0; i < bias.length; i++) {
            float logit = head.output[i] * inverseTemperature[i] + bias[i];
            finite &= Float.isFinite(logit);
            probabilities[i] = Float.isFinite(logit) ? Activation.sigmoid(logit) : 0f;
        }
        if (!finite) {
            reset();
        }
    }

    /**
     * What went into the last layer at the newest hop: alike for hops that the network takes for alike. Filled anew at
     * the next hop.
     */
    public float[] embedding() {
        return embedding;
    }

    @Override
    public void reset() {
        body.reset();
    }
}
