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

import java.util.List;
import java.util.Random;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;

/**
 * Variations of a stretch of features that leave its targets true.
 *
 * <p>Band values are dB / 10 over the floor: 10 to their power is the excess, in which sources add up.
 */
final class FeatureAugmentation {

    private static final int FAST = FeatureSpec.fastEdgesMetersPerSecond().length - 1;
    private static final int SLOW = FeatureSpec.slowEdgesMetersPerSecond().length - 1;
    private static final int BANDS = 2 * FAST + 2 * SLOW;
    private static final int SIZE = FeatureSpec.size();
    private static final List<String> NAMES = FeatureSpec.names();

    /** Smallest value of an excess: what lies below is noise that happens to be low. */
    private static final double LEAST_EXCESS = 0.1;
    /** A sum of excesses that is clearly more than the fluctuation of noise, and one that may be noise. */
    private static final double SIGNAL_EXCESS = 4;

    private static final double NOISE_EXCESS = 1.5;

    private static final double MOST_WARP = 0.16;
    private static final double LEAST_GAIN_DB = -7;
    private static final double MOST_GAIN_DB = 4;
    private static final double FLOOR_DB = 0.35;
    private static final int LONGEST_MASK = 12;

    private final Random random;

    FeatureAugmentation(Random random) {
        this.random = random;
    }

    /** Applies some variations, each to a share of the stretches. */
    void apply(float[] features, int hops) {
        if (random.nextBoolean()) {
            swapDirections(features, hops);
        }
        if (random.nextDouble() < 0.5) {
            warp(features, hops, Math.exp(MOST_WARP * (2 * random.nextDouble() - 1)));
        }
        if (random.nextDouble() < 0.5) {
            scale(features, hops, LEAST_GAIN_DB + (MOST_GAIN_DB - LEAST_GAIN_DB) * random.nextDouble());
        }
        if (random.nextDouble() < 0.5) {
            misjudgeFloor(features, hops);
        }
        if (random.nextDouble() < 0.15) {
            int length = 1 + random.nextInt(LONGEST_MASK);
            mask(features, random.nextInt(Math.max(1, hops - length)), Math.min(length, hops));
        }
    }

    /** Approaching becomes receding: whoever does the same backwards is as much a person. */
    static void swapDirections(float[] features, int hops) {
        for (int hop = 0; hop < hops; hop++) {
            int first = hop * SIZE;
            swap(features, first, first + FAST, FAST);
            swap(features, first + 2 * FAST, first + 2 * FAST + SLOW, SLOW);
        }
    }

    private static void swap(float[] values, int one, int other, int length) {
        for (int i = 0; i < length; i++) {
            float kept = values[one + i];
            values[one + i] = values[other + i];
            values[other + i] = kept;
        }
    }

    /** All velocities times a factor, as at another temperature or carrier, or of a slower or faster body. */
    static void warp(float[] features, int hops, double factor) {
        double[] centres = new double[FAST];
        double[] edges = FeatureSpec.fastEdgesMetersPerSecond();
        for (int band = 0; band < FAST; band++) {
            centres[band] = Math.log(Math.sqrt(edges[band] * edges[band + 1]));
        }
        double shift = Math.log(factor);
        float[] was = new float[FAST];
        for (int hop = 0; hop < hops; hop++) {
            for (int direction = 0; direction < 2; direction++) {
                int first = hop * SIZE + direction * FAST;
                System.arraycopy(features, first, was, 0, FAST);
                for (int band = 0; band < FAST; band++) {
                    features[first + band] = interpolated(was, centres, centres[band] - shift);
                }
            }
        }
    }

    private static float interpolated(float[] values, double[] centres, double at) {
        int upper = 1;
        while (upper < centres.length - 1 && centres[upper] < at) {
            upper++;
        }
        double share = (at - centres[upper - 1]) / (centres[upper] - centres[upper - 1]);
        share = Math.max(0, Math.min(1, share));
        return (float) (values[upper - 1] + share * (values[upper] - values[upper - 1]));
    }

    /** Echoes louder or fainter; the noise stays as it is. */
    static void scale(float[] features, int hops, double gainDb) {
        double gain = Math.pow(10, gainDb / 10);
        for (int hop = 0; hop < hops; hop++) {
            for (int band = 0; band < BANDS; band++) {
                int at = hop * SIZE + band;
                double excess = Math.pow(10, features[at]);
                if (excess > NOISE_EXCESS) {
                    double share = Math.min(1, (excess - NOISE_EXCESS) / (SIGNAL_EXCESS - NOISE_EXCESS));
                    features[at] = level(1 + (excess - 1) * (1 + share * (gain - 1)));
                }
            }
        }
    }

    /** A floor that is a little wrong, differently in each band. */
    private void misjudgeFloor(float[] features, int hops) {
        float[] offsets = new float[BANDS];
        double common = FLOOR_DB * random.nextGaussian();
        for (int band = 0; band < BANDS; band++) {
            offsets[band] = (float) ((common + FLOOR_DB * random.nextGaussian()) / 10);
        }
        for (int hop = 0; hop < hops; hop++) {
            for (int band = 0; band < BANDS; band++) {
                int at = hop * SIZE + band;
                features[at] = clipped(features[at] + offsets[band]);
            }
        }
    }

    /** Some hops as if nothing moved. */
    static void mask(float[] features, int firstHop, int hops) {
        for (int hop = firstHop; hop < firstHop + hops; hop++) {
            for (int band = 0; band < BANDS; band++) {
                features[hop * SIZE + band] = 0;
            }
        }
    }

    /**
     * Two scenes at once, in place of the first: excesses add up, of the scalars the worse one counts.
     *
     * @param features of the first, changed
     * @param other as many hops of the other
     */
    static void mix(float[] features, float[] other, int hops) {
        for (int hop = 0; hop < hops; hop++) {
            int first = hop * SIZE;
            double power = 0;
            double otherPower = 0;
            for (int band = 0; band < BANDS; band++) {
                double excess = Math.pow(10, features[first + band]);
                double added = Math.pow(10, other[first + band]);
                power += band < 2 * FAST ? excess : 0;
                otherPower += band < 2 * FAST ? added : 0;
                features[first + band] = level(Math.max(LEAST_EXCESS, excess + added - 1));
            }
            for (int scalar = BANDS; scalar < SIZE; scalar++) {
                float kept = features[first + scalar];
                float added = other[first + scalar];
                features[first + scalar] = switch (NAMES.get(scalar)) {
                    // The symmetry of whatever is louder; fewer powers and the younger floor are the worse ones.
                    case "symmetry" -> power >= otherPower ? kept : added;
                    case "averages", "floor-age" -> Math.min(kept, added);
                    default -> Math.max(kept, added);
                };
            }
        }
    }

    private static float level(double excess) {
        return clipped(Math.log10(excess));
    }

    private static float clipped(double value) {
        return (float) Math.max(FeatureSpec.LEAST, Math.min(FeatureSpec.MOST, value));
    }
}
