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

/**
 * From logits to probabilities that mean what they say: p = sigmoid(logit / temperature + bias), for each class (Platt
 * scaling: J. Platt, "Probabilistic outputs for support vector machines", 1999).
 *
 * <p>A decision is made at a probability of one half, so that a shift of the bias is a shift of the threshold.
 *
 * @param temperature one per class, 0.01..100
 * @param bias one per class, -30..30
 */
public record Calibration(WeightMatrix temperature, WeightMatrix bias) {

    private static final float LEAST_TEMPERATURE = 0.01f;
    private static final float MOST_TEMPERATURE = 100;
    private static final float MOST_BIAS = 30;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException names the class, the value and its range
     */
    public Calibration {
        NetworkLayer.checkBias("temperature", temperature, temperature.columns());
        NetworkLayer.checkBias("calibration bias", bias, temperature.columns());
        for (int i = 0; i < temperature.columns(); i++) {
            float divisor = temperature.get(0, i);
            if (!(divisor >= LEAST_TEMPERATURE && divisor <= MOST_TEMPERATURE)) {
                throw new IllegalArgumentException("the temperature of class " + i + " must be " + LEAST_TEMPERATURE
                        + ".." + MOST_TEMPERATURE + ", got " + divisor);
            }
            if (!(Math.abs(bias.get(0, i)) <= MOST_BIAS)) {
                throw new IllegalArgumentException("the calibration bias of class " + i + " must be -" + MOST_BIAS
                        + ".." + MOST_BIAS + ", got " + bias.get(0, i));
            }
        }
    }

    /** Logits as they are: p = sigmoid(logit). */
    public static Calibration none(int classes) {
        float[] ones = new float[classes];
        Arrays.fill(ones, 1f);
        return new Calibration(WeightMatrix.row(ones), WeightMatrix.row(new float[classes]));
    }

    /** How many classes. */
    public int classes() {
        return temperature.columns();
    }
}
