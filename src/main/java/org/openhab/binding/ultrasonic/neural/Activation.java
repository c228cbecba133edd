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
import java.util.Locale;

/** What a layer does with each of its sums. */
public enum Activation {
    /** Nothing. */
    LINEAR,
    /** max(0, x). */
    RELU,
    /** tanh(x). */
    TANH,
    /** 1 / (1 + exp(-x)). */
    SIGMOID;

    /**
     * Beyond this the logistic function is 0 or 1 within 1e-13. Without the limit it would yield denormal numbers, with
     * which some processors calculate a hundred times more slowly.
     */
    private static final float MOST_LOGIT = 30;

    /** Name in a model file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The activation of a name in a model file.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    static Activation of(String key) {
        return Arrays.stream(values())
                .filter(activation -> activation.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown activation '" + key + "'; there are "
                        + String.join(
                                ", ",
                                Arrays.stream(values()).map(Activation::key).toList())));
    }

    /** Applies it in place. */
    void apply(float[] values) {
        switch (this) {
            case LINEAR -> {
                // The sums are the result.
            }
            case RELU -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = Math.max(0f, values[i]);
                }
            }
            case TANH -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = tanh(values[i]);
                }
            }
            case SIGMOID -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = sigmoid(values[i]);
                }
            }
        }
    }

    static float sigmoid(float value) {
        return (float) (1 / (1 + Math.exp(-Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, value)))));
    }

    /** By way of exp, which Java computes much faster than its own tanh. */
    static float tanh(float value) {
        return (float) (1 - 2 / (Math.exp(2 * Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, value))) + 1));
    }
}
