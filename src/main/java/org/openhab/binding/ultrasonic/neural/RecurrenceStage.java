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

/** {@link GatedRecurrence} at work. */
final class RecurrenceStage extends Stage {

    /** A state that fades away must not end as denormal numbers, which some processors are slow with. */
    private static final float LEAST_STATE = 1e-20f;

    private final int units;
    private final WeightedSum inputSum;
    private final WeightedSum recurrentSum;
    private final float[] bias;
    private final float[] recurrentBias;
    private final float[] fromInput;
    private final float[] fromState;

    RecurrenceStage(GatedRecurrence layer) {
        super(layer.outputs());
        this.units = layer.outputs();
        this.inputSum = new WeightedSum(layer.weights());
        this.recurrentSum = new WeightedSum(layer.recurrentWeights());
        this.bias = layer.bias().toArray();
        this.recurrentBias = layer.recurrentBias().toArray();
        this.fromInput = new float[bias.length];
        this.fromState = new float[bias.length];
    }

    @Override
    void process(float[] input) {
        System.arraycopy(bias, 0, fromInput, 0, bias.length);
        inputSum.add(fromInput, 0, input, 0, input.length);
        System.arraycopy(recurrentBias, 0, fromState, 0, bias.length);
        recurrentSum.add(fromState, 0, output, 0, units);
        for (int unit = 0; unit < units; unit++) {
            float update = Activation.sigmoid(fromInput[unit] + fromState[unit]);
            float reset = Activation.sigmoid(fromInput[units + unit] + fromState[units + unit]);
            float candidate = Activation.tanh(fromInput[2 * units + unit] + reset * fromState[2 * units + unit]);
            float state = update * output[unit] + (1 - update) * candidate;
            output[unit] = Math.abs(state) < LEAST_STATE ? 0f : state;
        }
    }

    @Override
    void reset() {
        Arrays.fill(output, 0f);
    }
}
