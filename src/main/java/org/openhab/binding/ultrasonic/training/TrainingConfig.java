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

/**
 * What a training is made of. The names of the components are those of the keys in a configuration file.
 *
 * @param seed of scenes, weights and batches, 0..2^53
 * @param architecture of the network
 * @param width channels of its main way, 4..256
 * @param trainScenes scenes to learn from, 1..1000000
 * @param tuneScenes scenes to choose and calibrate by, 1..1000000
 * @param gestureScenes scenes of hands before the device to learn from, and a quarter as many to choose by, 1..1000000
 * @param walkScenes scenes of single walks to learn from, and a quarter as many to choose by, 1..1000000
 * @param mergedDraws tracks of each scene to learn from to which the disturbers of another are added, 0..100; of those
 *     to choose by there is one
 * @param noisyDraws tracks of each scene to learn from in which there is more noise, 0..100; of those to choose by
 *     there is none
 * @param mostMicrophones of a scene's device, 1..8
 * @param batch stretches at once, 1..1024
 * @param windowHops length of a stretch, 16..4096
 * @param epochs how often each hop is seen at most, 0..1000; 0 only calibrates the model to start from
 * @param stepsPerEpoch at most so many steps to an epoch, 1..1000000
 * @param learningRate largest of the schedule, more than 0, at most 0.1
 * @param negativeWeight how much more it matters that nobody is there than that somebody is, 0.1..100
 * @param patience epochs without gain on the tuning family after which training ends, 1..1000
 */
public record TrainingConfig(
        long seed,
        Architecture architecture,
        int width,
        int trainScenes,
        int tuneScenes,
        int gestureScenes,
        int walkScenes,
        int mergedDraws,
        int noisyDraws,
        int mostMicrophones,
        int batch,
        int windowHops,
        int epochs,
        int stepsPerEpoch,
        double learningRate,
        double negativeWeight,
        int patience) {

    private static final int MOST_SCENES = 1_000_000;
    private static final int MOST_DRAWS = 100;

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException names the key, its value and its range
     */
    public TrainingConfig {
        requireRange("seed", seed, 0, 1L << 53);
        requireRange("width", width, 4, 256);
        requireRange("trainScenes", trainScenes, 1, MOST_SCENES);
        requireRange("tuneScenes", tuneScenes, 1, MOST_SCENES);
        requireRange("gestureScenes", gestureScenes, 1, MOST_SCENES);
        requireRange("walkScenes", walkScenes, 1, MOST_SCENES);
        requireRange("mergedDraws", mergedDraws, 0, MOST_DRAWS);
        requireRange("noisyDraws", noisyDraws, 0, MOST_DRAWS);
        requireRange("mostMicrophones", mostMicrophones, 1, 8);
        requireRange("batch", batch, 1, 1024);
        requireRange("windowHops", windowHops, 16, 4096);
        requireRange("epochs", epochs, 0, 1000);
        requireRange("stepsPerEpoch", stepsPerEpoch, 1, 1_000_000);
        requireRange("learningRate", learningRate, 1e-9, 0.1);
        requireRange("negativeWeight", negativeWeight, 0.1, 100);
        requireRange("patience", patience, 1, 1000);
    }

    private static void requireRange(String key, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "key " + key + ": must be " + plain(least) + ".." + plain(most) + ", got " + plain(value));
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** A training from nothing; the shipped model's own files stand beside it. */
    public static TrainingConfig defaults() {
        return of(Architecture.SEPARABLE);
    }

    /** The usual training of an architecture. */
    public static TrainingConfig of(Architecture architecture) {
        return new TrainingConfig(
                1,
                architecture,
                architecture == Architecture.BROADCAST ? 48 : architecture == Architecture.RECURRENT ? 64 : 96,
                528,
                196,
                160,
                120,
                2,
                1,
                8,
                24 * 512 / architecture.windowHops(),
                architecture.windowHops(),
                8,
                400,
                2e-3,
                2,
                5);
    }

    /** A minute's training that only shows that everything works. */
    public static TrainingConfig smoke() {
        return new TrainingConfig(1, Architecture.SEPARABLE, 8, 2, 2, 1, 1, 1, 1, 1, 4, 128, 2, 10, 2e-3, 2, 5);
    }
}
