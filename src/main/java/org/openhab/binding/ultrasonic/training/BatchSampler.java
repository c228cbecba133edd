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
package org.openhab.binding.ultrasonic.training;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;

/**
 * Draws batches of stretches from tracks. A batch depends on seed and number alone, so that training can be resumed.
 */
final class BatchSampler {

    private static final double MIX_SHARE = 0.2;
    /** A masked movement says less. */
    private static final float MIXED_WEIGHT = 0.7f;
    /**
     * A receiver is young for moments only, and hops of such moments are few among all; they count more, whatever is
     * true of them, so that what is said of them is neither more nor less likely for that.
     */
    private static final float YOUNG_WEIGHT = 2.5f;

    /** While the floor is new; tracks begin with their receivers. */
    static final double YOUNG_SECONDS = 2;

    private final List<FeatureTrack> tracks;
    private final long[] ends;
    private final long seed;
    private final int batch;
    private final int hops;
    private final float negativeWeight;

    /**
     * A sampler.
     *
     * @param tracks what to draw from; longer ones are drawn more often
     * @param seed of all draws
     * @param batch stretches at once
     * @param hops length of each
     * @param negativeWeight how much more it matters that nobody is there than that somebody is
     * @throws IllegalArgumentException if there is no track
     */
    BatchSampler(List<FeatureTrack> tracks, long seed, int batch, int hops, double negativeWeight) {
        this.tracks = List.copyOf(tracks);
        if (this.tracks.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to learn from: no tracks");
        }
        this.ends = new long[this.tracks.size()];
        long sum = 0;
        for (int i = 0; i < ends.length; i++) {
            sum += this.tracks.get(i).hops();
            ends[i] = sum;
        }
        this.seed = seed;
        this.batch = batch;
        this.hops = hops;
        this.negativeWeight = (float) negativeWeight;
    }

    /** Batches in which every hop is drawn once on average. */
    int batchesPerEpoch() {
        return (int) Math.max(1, ends[ends.length - 1] / ((long) batch * hops));
    }

    /** The batch of a step. */
    Batch batch(long number) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + number);
        int size = FeatureSpec.size();
        float[] features = new float[batch * hops * size];
        float[] targets = new float[batch * hops * Target.COUNT];
        float[] weights = new float[batch * hops * Target.COUNT];
        FeatureAugmentation augmentation = new FeatureAugmentation(random);
        float[] stretch = new float[hops * size];
        float[] other = new float[hops * size];
        for (int i = 0; i < batch; i++) {
            FeatureTrack track = draw(random);
            int first = first(track, random);
            load(track, first, stretch);
            int at = i * hops * Target.COUNT;
            label(track, first, targets, weights, at);
            int young = young(track, first);
            if (random.nextDouble() < MIX_SHARE) {
                FeatureTrack second = draw(random);
                int secondFirst = first(second, random);
                load(second, secondFirst, other);
                FeatureAugmentation.mix(stretch, other, Math.min(hops, second.hops()));
                mixLabels(second, secondFirst, targets, weights, at);
                // Two receivers in one: the younger floor of both counts.
                young = Math.max(young, young(second, secondFirst));
            }
            for (int k = at; k < at + Math.min(young, hops) * Target.COUNT; k++) {
                weights[k] *= YOUNG_WEIGHT;
            }
            augmentation.apply(stretch, hops);
            System.arraycopy(stretch, 0, features, i * stretch.length, stretch.length);
        }
        for (int i = 0; i < weights.length; i++) {
            boolean person = i % Target.COUNT != Target.MECHANICAL.ordinal();
            weights[i] *= person && targets[i] == 0 ? negativeWeight : 1;
        }
        return new Batch(features, targets, weights);
    }

    /** How many hops from one on the receiver is young. */
    private static int young(FeatureTrack track, int first) {
        return Math.max(0, (int) (YOUNG_SECONDS / track.info().hopSeconds()) - first);
    }

    private int first(FeatureTrack track, Random random) {
        return random.nextInt(Math.max(1, track.hops() - hops + 1));
    }

    /** What lies behind a track's end is zero, and its weights are, too. */
    private void load(FeatureTrack track, int first, float[] stretch) {
        int length = Math.min(hops, track.hops());
        track.features(first, length, stretch, 0);
        Arrays.fill(stretch, length * FeatureSpec.size(), stretch.length, 0f);
    }

    private FeatureTrack draw(Random random) {
        long hop = (long) (random.nextDouble() * ends[ends.length - 1]);
        int low = 0;
        int high = ends.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (ends[middle] > hop) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return tracks.get(low);
    }

    private void label(FeatureTrack track, int first, float[] targets, float[] weights, int at) {
        for (int hop = 0; hop < Math.min(hops, track.hops()); hop++) {
            for (Target target : Target.values()) {
                int index = at + hop * Target.COUNT + target.ordinal();
                targets[index] = track.target(first + hop, target) ? 1 : 0;
                weights[index] = track.weight(first + hop, target);
            }
        }
    }

    /** What is true of either is true of both together; what neither is sure of stays unsure. */
    private void mixLabels(FeatureTrack second, int first, float[] targets, float[] weights, int at) {
        for (int hop = 0; hop < Math.min(hops, second.hops()); hop++) {
            for (Target target : Target.values()) {
                int index = at + hop * Target.COUNT + target.ordinal();
                boolean one = targets[index] == 1;
                boolean other = second.target(first + hop, target);
                float weight = second.weight(first + hop, target);
                if (one && other) {
                    weights[index] = Math.max(weights[index], weight);
                } else if (one) {
                    weights[index] *= MIXED_WEIGHT;
                } else if (other) {
                    weights[index] = weight * MIXED_WEIGHT;
                } else {
                    weights[index] = Math.min(weights[index], weight);
                }
                targets[index] = one || other ? 1 : 0;
            }
        }
    }
}
