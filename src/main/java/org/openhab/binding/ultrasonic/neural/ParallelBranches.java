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
 * Several rows of layers side by side, each over its own choice of the inputs; their outputs stand one after the other.
 *
 * @param inputs values that go in
 * @param branches in order, at least one
 */
public record ParallelBranches(int inputs, List<Branch> branches) implements NetworkLayer {

    /**
     * One row of layers.
     *
     * @param selected which inputs it takes, in the order it takes them; an input may be taken by several
     * @param layers in order; none if the selected inputs pass as they are
     */
    public record Branch(List<Integer> selected, List<NetworkLayer> layers) {

        /**
         * Checks that the layers fit.
         *
         * @throws IllegalArgumentException names what does not fit
         */
        public Branch {
            selected = List.copyOf(selected);
            if (selected.isEmpty()) {
                throw new IllegalArgumentException("branches: a branch must take at least one input");
            }
            layers = NetworkLayer.chained("branches", selected.size(), layers);
        }

        int outputs() {
            return NetworkLayer.outputs(selected.size(), layers);
        }
    }

    /**
     * Checks that every branch takes what there is.
     *
     * @throws IllegalArgumentException names what does not fit
     */
    public ParallelBranches {
        NetworkLayer.checkRange("branches: inputs", inputs, 1, WeightMatrix.MOST_COLUMNS);
        branches = List.copyOf(branches);
        if (branches.isEmpty()) {
            throw new IllegalArgumentException("branches: needs at least one branch");
        }
        for (Branch branch : branches) {
            for (int index : branch.selected()) {
                NetworkLayer.checkRange("branches: input", index, 0, inputs - 1);
            }
        }
    }

    @Override
    public int outputs() {
        return branches.stream().mapToInt(Branch::outputs).sum();
    }

    @Override
    public int pastHops() {
        return branches.stream()
                .mapToInt(branch -> NetworkLayer.pastHops(branch.layers()))
                .max()
                .orElseThrow();
    }

    @Override
    public long multiplications() {
        return branches.stream()
                .mapToLong(branch -> NetworkLayer.multiplications(branch.layers()))
                .sum();
    }

    @Override
    public List<WeightMatrix> tensors() {
        return branches.stream()
                .flatMap(branch -> NetworkLayer.tensors(branch.layers()).stream())
                .toList();
    }
}
