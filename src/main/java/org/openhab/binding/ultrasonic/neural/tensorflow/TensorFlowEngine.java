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
package org.openhab.binding.ultrasonic.neural.tensorflow;

import org.openhab.binding.ultrasonic.neural.EngineSource;
import org.openhab.binding.ultrasonic.neural.FeatureNormalisation;
import org.openhab.binding.ultrasonic.neural.NetworkEngine;
import org.openhab.binding.ultrasonic.neural.NetworkLayer;
import org.openhab.binding.ultrasonic.neural.NetworkModel;

/**
 * The network by TensorFlow, hop by hop: at each hop the window of the last hops is run anew, and its newest result
 * taken.
 *
 * <p>The window is as long as the network looks back, so that the zeros with which the SavedModel pads each layer's
 * past do not reach the newest hop, except at the start, where they belong. A recurrent network looks back endlessly;
 * it gets what the SavedModel takes at once.
 */
public final class TensorFlowEngine implements NetworkEngine {

    /** Hops for a recurrent network in a SavedModel that takes any number: 11 seconds. */
    private static final int RECURRENT_HOPS = 512;

    private final TensorFlowModel model;
    private final int capacity;
    private final int features;
    private final float[][] window;
    private int filled;

    /**
     * @param model shared with other engines
     * @param features per hop
     * @param pastHops how many hops before the newest reach the output,
     *     {@link org.openhab.binding.ultrasonic.neural.Network#pastHops()}
     * @throws IllegalArgumentException if the SavedModel takes fewer hops at once than the network looks back
     */
    public TensorFlowEngine(TensorFlowModel model, int features, int pastHops) {
        this.model = model;
        this.features = features;
        boolean endless = pastHops == NetworkLayer.ENDLESS;
        int fixed = model.fixedHops();
        if (fixed != 0 && !endless && fixed <= pastHops) {
            throw new IllegalArgumentException("the SavedModel takes " + fixed
                    + " hops at once, the network looks back " + pastHops + "; export it with more");
        }
        this.capacity = fixed != 0 ? fixed : endless ? RECURRENT_HOPS : pastHops + 1;
        this.window = new float[capacity][];
    }

    /**
     * Engines that share a SavedModel, for the lifetime of the process.
     *
     * @param model loaded
     * @param described the same network, as its model file tells it
     * @throws IllegalArgumentException as above
     */
    public static EngineSource source(TensorFlowModel model, NetworkModel described) {
        int features = described.network().inputs();
        int pastHops = described.network().pastHops();
        // Said now, not when the first tone is found.
        TensorFlowEngine first = new TensorFlowEngine(model, features, pastHops);
        return EngineSource.of(
                "model " + described.fingerprint() + ", TensorFlow, windows of " + first.capacity + " hops",
                () -> new TensorFlowEngine(model, features, pastHops));
    }

    @Override
    public void process(float[] values, float[] probabilities) {
        float[] hop = new float[features];
        for (int i = 0; i < features; i++) {
            hop[i] = FeatureNormalisation.harmless(values[i]);
        }
        if (filled == capacity) {
            System.arraycopy(window, 1, window, 0, capacity - 1);
            filled--;
        }
        window[filled++] = hop;
        float[] newest = model.run(stretch())[filled - 1];
        System.arraycopy(newest, 0, probabilities, 0, newest.length);
    }

    /** The window; in a SavedModel of fixed length filled up behind, which nothing before it can hear. */
    private float[][] stretch() {
        int hops = model.fixedHops() != 0 ? capacity : filled;
        float[][] stretch = new float[hops][];
        for (int i = 0; i < hops; i++) {
            stretch[i] = i < filled ? window[i] : new float[features];
        }
        return stretch;
    }

    @Override
    public void reset() {
        filled = 0;
    }
}
