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

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;

/** Random choices for one scene, in the order they are asked for; the same seed and family give the same. */
final class Draw {

    private static final int SIGNIFICANT_DIGITS = 6;

    private final SceneFamily family;
    private final long seed;
    private long index;

    Draw(SceneFamily family, long seed) {
        this.family = family;
        this.seed = SeededNoise.derive(seed, family.word());
    }

    SceneFamily family() {
        return family;
    }

    /** A seed of the family's. */
    long seed() {
        return family.ownSeed(SeededNoise.derive(seed, index++));
    }

    /** A value of a quantity that is dealt out to the families. */
    double of(Stratum stratum) {
        return inRange(stratum, stratum.low(), stratum.high());
    }

    /**
     * The same, between limits.
     *
     * @throws IllegalArgumentException if the family has no cell there
     */
    double inRange(Stratum stratum, double low, double high) {
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < Stratum.CELLS; cell++) {
            boolean within = stratum.at((double) cell / Stratum.CELLS) >= low - 1e-9
                    && stratum.at((cell + 1.0) / Stratum.CELLS) <= high + 1e-9;
            if (within && SceneFamily.ofCell(cell) == family) {
                cells.add(cell);
            }
        }
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("family " + family.word() + " has no cell of " + stratum.key()
                    + " between " + low + " and " + high);
        }
        double share = (pick(cells) + uniform(Stratum.MARGIN, 1 - Stratum.MARGIN)) / Stratum.CELLS;
        return new BigDecimal(stratum.at(share))
                .round(new MathContext(SIGNIFICANT_DIGITS))
                .doubleValue();
    }

    /** Evenly distributed, free for all families. */
    double uniform(double low, double high) {
        return SeededNoise.uniform(seed, index++, low, high);
    }

    /** Evenly distributed, rounded to a step so that files stay readable. */
    double stepped(double low, double high, double step) {
        return Math.round(uniform(low, high) / step) * step;
    }

    /** Evenly distributed in the logarithm, to 3 digits. */
    double logUniform(double low, double high) {
        double value = low * Math.pow(high / low, uniform(0, 1));
        return new BigDecimal(value).round(new MathContext(3)).doubleValue();
    }

    /** A whole number, both ends included. */
    int count(int low, int high) {
        return low + (int) Math.floor(uniform(0, 1) * (high - low + 1));
    }

    boolean chance(double probability) {
        return uniform(0, 1) < probability;
    }

    <T> T pick(List<T> items) {
        return items.get(count(0, items.size() - 1));
    }

    /** Several different ones, in random order. */
    <T> List<T> pickSeveral(List<T> items, int count) {
        List<T> shuffled = new ArrayList<>(items);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, count(0, i));
        }
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }
}
