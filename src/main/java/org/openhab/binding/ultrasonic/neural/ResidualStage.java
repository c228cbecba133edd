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

/** {@link ResidualBlock} at work. */
final class ResidualStage extends Stage {

    private final Chain chain;
    private final Activation activation;

    ResidualStage(ResidualBlock block) {
        super(block.outputs());
        this.chain = new Chain(block.layers());
        this.activation = block.activation();
    }

    @Override
    void process(float[] input) {
        System.arraycopy(input, 0, output, 0, output.length);
        add(output, chain.process(input));
        activation.apply(output);
    }

    static void add(float[] sums, float[] values) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[i];
        }
    }

    @Override
    void reset() {
        chain.reset();
    }
}
