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

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A fair sample of all embeddings that ever came by, in bounded memory (J. S. Vitter, algorithm R, 1985). */
public final class EmbeddingReservoir {

    private final int capacity;
    private final Random random;
    private final List<float[]> kept = new ArrayList<>();
    private long seen;

    /**
     * An empty one.
     *
     * @param capacity the most that are kept
     * @param seed of the choice
     */
    public EmbeddingReservoir(int capacity, long seed) {
        this.capacity = capacity;
        this.random = new Random(seed);
    }

    /** Takes in an embedding, which is copied if it is kept. */
    public void add(float[] embedding) {
        seen++;
        if (kept.size() < capacity) {
            kept.add(embedding.clone());
            return;
        }
        long place = (long) (random.nextDouble() * seen);
        if (place < capacity) {
            kept.set((int) place, embedding.clone());
        }
    }

    /** How many came by. */
    public long seen() {
        return seen;
    }

    /** Those that are kept. */
    public List<float[]> kept() {
        return List.copyOf(kept);
    }
}
