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
package org.openhab.binding.ultrasonic.simulation.scene;

import java.util.Locale;

/**
 * Three worlds that have nothing in common, so that what is judged was never trained or tuned on.
 *
 * <p>They are disjoint twice over. <em>Seeds</em>: every seed that stands in a drawn scene leaves the rest 0 (train), 1
 * (tune) or 2 (test) on division by 4; 3 is left for files written by hand. <em>Values</em>: the range of every
 * {@link Stratum} is cut into 20 equal cells, dealt in turn train, tune, train, test, train, and so on; a family draws
 * from the inner nine tenths of its own cells. All three so see small and large rooms, but never the same one.
 * Combinations of walls' materials are dealt out as lists; music differs in its seeds, which fix key, tempo and notes.
 */
public enum SceneFamily {
    /** What the network learns from: three cells of five. */
    TRAIN,
    /** What choices are made on: one cell of five. */
    TUNE,
    /** What is judged by, nothing else: one cell of five. */
    TEST;

    static final int CELLS_IN_TURN = 5;

    private static final int SEED_MODULUS = 4;

    /** The family whose cell this is. */
    static SceneFamily ofCell(int cell) {
        return switch (cell % CELLS_IN_TURN) {
            case 1 -> TUNE;
            case 3 -> TEST;
            default -> TRAIN;
        };
    }

    /** The nearest seed at or below that is this family's. */
    long ownSeed(long seed) {
        return (seed & (SceneSection.LARGEST_SEED >> 13)) / SEED_MODULUS * SEED_MODULUS + ordinal();
    }

    /** Whether a seed is this family's. */
    public boolean owns(long seed) {
        return Math.floorMod(seed, SEED_MODULUS) == ordinal();
    }

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
