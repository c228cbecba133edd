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
 * Gated recurrent unit (K. Cho et al., EMNLP 2014) with the reset gate behind the product, as cuDNN and Keras
 * ({@code reset_after}) have it:
 *
 * <pre>
 * z = sigmoid(Wz x + bz + Uz h + cz)    r = sigmoid(Wr x + br + Ur h + cr)
 * n = tanh(Wn x + bn + r (Un h + cn))   h' = z h + (1 - z) n
 * </pre>
 *
 * @param weights W, {@code [input][3 units]}: columns of z, then r, then n
 * @param recurrentWeights U, {@code [unit][3 units]}, in the same order
 * @param bias b, {@code [1][3 units]}
 * @param recurrentBias c, {@code [1][3 units]}
 */
public record GatedRecurrence(
        WeightMatrix weights, WeightMatrix recurrentWeights, WeightMatrix bias, WeightMatrix recurrentBias)
        implements NetworkLayer {

    /** z, r and n. */
    static final int GATES = 3;

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException names what does not fit
     */
    public GatedRecurrence {
        int columns = recurrentWeights.rows() * GATES;
        if (recurrentWeights.columns() != columns) {
            throw new IllegalArgumentException("gru: the recurrent weights must be units x 3 units, got "
                    + recurrentWeights.rows() + " x " + recurrentWeights.columns());
        }
        if (weights.columns() != columns) {
            throw new IllegalArgumentException("gru: " + recurrentWeights.rows() + " units need " + columns
                    + " columns of weights, got " + weights.columns());
        }
        NetworkLayer.checkBias("gru", bias, columns);
        NetworkLayer.checkBias("gru", recurrentBias, columns);
    }

    @Override
    public int inputs() {
        return weights.rows();
    }

    @Override
    public int outputs() {
        return recurrentWeights.rows();
    }

    @Override
    public int pastHops() {
        return ENDLESS;
    }

    @Override
    public long multiplications() {
        return (long) weights.size() + recurrentWeights.size() + (long) GATES * outputs();
    }

    @Override
    public List<WeightMatrix> tensors() {
        return List.of(weights, recurrentWeights, bias, recurrentBias);
    }
}
