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
import org.openhab.binding.ultrasonic.feature.FeatureSpec;

/**
 * Brings features to the range that a network was trained in: (x - mean) / scale.
 *
 * <p>Before that, whatever no {@link FeatureSpec} allows is made harmless: NaN counts as 0, the value in a quiet room;
 * everything else is clamped to {@link FeatureSpec#LEAST}..{@link FeatureSpec#MOST}, infinities too.
 *
 * @param mean one per feature, {@code 1 x features}
 * @param scale one per feature, positive, at least 1e-6
 */
public record FeatureNormalisation(WeightMatrix mean, WeightMatrix scale) {

    private static final float LEAST_SCALE = 1e-6f;

    /**
     * Checks sizes and scales.
     *
     * @throws IllegalArgumentException names the feature
     */
    public FeatureNormalisation {
        NetworkLayer.checkBias("feature mean", mean, mean.columns());
        NetworkLayer.checkBias("feature scale", scale, mean.columns());
        for (int i = 0; i < scale.columns(); i++) {
            if (!(scale.get(0, i) >= LEAST_SCALE)) {
                throw new IllegalArgumentException(
                        "the scale of feature " + i + " must be at least " + LEAST_SCALE + ", got " + scale.get(0, i));
            }
        }
    }

    /** Features as they are, for tests and networks that need no more. */
    public static FeatureNormalisation none(int features) {
        float[] ones = new float[features];
        Arrays.fill(ones, 1f);
        return new FeatureNormalisation(WeightMatrix.row(new float[features]), WeightMatrix.row(ones));
    }

    /** How many features. */
    public int features() {
        return mean.columns();
    }

    /** What a feature counts as: NaN as 0, all else within the range of the features. */
    public static float harmless(float value) {
        return Float.isNaN(value) ? 0f : Math.max(FeatureSpec.LEAST, Math.min(FeatureSpec.MOST, value));
    }
}
