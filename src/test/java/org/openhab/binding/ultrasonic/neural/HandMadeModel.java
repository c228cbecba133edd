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

import java.util.Arrays;
import java.util.List;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;

/** A network that nobody trained: whoever is 5 dB above the floor beyond 0.3 m/s walks. */
public final class HandMadeModel {

    private static final float THRESHOLD = 0.5f;
    private static final double MAJOR_METERS_PER_SECOND = 0.3;

    private HandMadeModel() {}

    /** The model. */
    public static NetworkModel walkers() {
        int features = FeatureSpec.size();
        int classes = NetworkModel.CLASSES.size();
        float[] above = new float[features * features];
        float[] thresholds = new float[features];
        Arrays.fill(thresholds, -THRESHOLD);
        float[] walking = new float[features * classes];
        double[] edges = FeatureSpec.fastEdgesMetersPerSecond();
        int bands = edges.length - 1;
        for (int feature = 0; feature < features; feature++) {
            above[feature * features + feature] = 1;
            boolean fast = feature < 2 * bands && edges[feature % bands] >= MAJOR_METERS_PER_SECOND;
            walking[feature * classes] = fast ? 4 : 0;
        }
        Network network = new Network(
                "hand-made",
                List.of(
                        new DenseLayer(
                                WeightMatrix.of(features, features, above),
                                WeightMatrix.row(thresholds),
                                Activation.RELU),
                        new DenseLayer(
                                WeightMatrix.of(features, classes, walking),
                                WeightMatrix.row(-4, -4, -4),
                                Activation.LINEAR)));
        return new NetworkModel(
                network,
                FeatureNormalisation.none(features),
                Calibration.none(classes),
                new Provenance(0, "none", "2026-01-01T00:00:00Z"));
    }
}
