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

/** {@link ParallelBranches} at work. */
final class BranchesStage extends Stage {

    private final int[][] selected;
    private final float[][] gathered;
    private final Chain[] chains;

    BranchesStage(ParallelBranches layer) {
        super(layer.outputs());
        int count = layer.branches().size();
        this.selected = new int[count][];
        this.gathered = new float[count][];
        this.chains = new Chain[count];
        for (int branch = 0; branch < count; branch++) {
            selected[branch] = layer.branches().get(branch).selected().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            gathered[branch] = new float[selected[branch].length];
            chains[branch] = new Chain(layer.branches().get(branch).layers());
        }
    }

    @Override
    void process(float[] input) {
        int at = 0;
        for (int branch = 0; branch < chains.length; branch++) {
            float[] taken = gathered[branch];
            for (int i = 0; i < taken.length; i++) {
                taken[i] = input[selected[branch][i]];
            }
            float[] result = chains[branch].process(taken);
            System.arraycopy(result, 0, output, at, result.length);
            at += result.length;
        }
    }

    @Override
    void reset() {
        for (Chain chain : chains) {
            chain.reset();
        }
    }
}
