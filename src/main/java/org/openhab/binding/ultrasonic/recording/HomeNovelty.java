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
package org.openhab.binding.ultrasonic.recording;

import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.neural.EmbeddingReservoir;
import org.openhab.binding.ultrasonic.neural.EmbeddingSpace;

/**
 * How unlike everything that this home has shown so far a hop is, by the network's embedding of it.
 *
 * <p>Nothing is novel until ten minutes have been heard. What is usual is then learnt anew from a fair sample each time
 * twice as much has been heard.
 */
public final class HomeNovelty implements ToDoubleFunction<FeatureFrame> {

    private static final int SAMPLES = 2048;
    private static final double FIRST_SECONDS = 600;

    private final Supplier<float[]> embedding;
    private final EmbeddingReservoir reservoir;
    private final long seed;
    private long learnAt;
    private EmbeddingSpace space;

    /**
     * A home that nothing is known of.
     *
     * @param embedding of the hop just judged; empty if there is none, which is not novel
     * @param hopSeconds time between hops
     * @param seed of the sample
     */
    public HomeNovelty(Supplier<float[]> embedding, double hopSeconds, long seed) {
        this.embedding = embedding;
        this.reservoir = new EmbeddingReservoir(SAMPLES, seed);
        this.seed = seed;
        this.learnAt = Math.max(EmbeddingSpace.LEAST_SAMPLES, Math.round(FIRST_SECONDS / hopSeconds));
    }

    @Override
    public double applyAsDouble(FeatureFrame frame) {
        float[] newest = embedding.get();
        if (newest.length == 0) {
            return 0;
        }
        double novelty = space == null ? 0 : space.novelty(newest);
        reservoir.add(newest);
        if (reservoir.seen() >= learnAt) {
            space = EmbeddingSpace.fit(reservoir.kept(), seed);
            learnAt *= 2;
        }
        return novelty;
    }
}
