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
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.neural.FeatureNormalisation;
import org.openhab.binding.ultrasonic.neural.WeightMatrix;

/** Mean and spread of each feature, which a network is given its inputs relative to. */
final class FeatureStatistics {

    /** A feature that hardly ever differs must not be blown up. */
    private static final double LEAST_SCALE = 0.05;

    private FeatureStatistics() {}

    /** Of all hops. */
    static FeatureNormalisation of(List<FeatureTrack> tracks) {
        int size = FeatureSpec.size();
        double[] sum = new double[size];
        double[] squares = new double[size];
        long count = 0;
        for (FeatureTrack track : tracks) {
            float[] values = new float[track.hops() * size];
            track.features(0, track.hops(), values, 0);
            for (int i = 0; i < values.length; i++) {
                sum[i % size] += values[i];
                squares[i % size] += (double) values[i] * values[i];
            }
            count += track.hops();
        }
        float[] mean = new float[size];
        float[] scale = new float[size];
        for (int i = 0; i < size; i++) {
            mean[i] = (float) (sum[i] / count);
            scale[i] = (float) Math.max(LEAST_SCALE, Math.sqrt(Math.max(0, squares[i] / count - mean[i] * mean[i])));
        }
        return new FeatureNormalisation(WeightMatrix.row(mean), WeightMatrix.row(scale));
    }
}
