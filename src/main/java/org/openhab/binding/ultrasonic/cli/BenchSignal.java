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
package org.openhab.binding.ultrasonic.cli;

import java.util.SplittableRandom;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;

/**
 * Sound to measure speed with: a tone, noise, and the sidebands of somebody who walks. One second that repeats without
 * a seam, since every frequency in it is a whole number of its repetitions.
 *
 * @param plan of the sample rate
 * @param samples {@code float[microphone][sample]}, a whole number of hops
 */
record BenchSignal(BasebandPlan plan, float[][] samples) {

    static final int SAMPLE_RATE_HZ = 96_000;
    static final double CARRIER_HZ = 36_000;

    private static final int HOPS = 48;
    private static final double TONE = 0.2;
    private static final double NOISE = 1e-4;
    private static final double ECHO = 3e-4;
    private static final double[] DOPPLER_HZ = {-90, 120, 180, 210, 260};

    /** The signal of some microphones, the same for the same number. */
    static BenchSignal of(int microphones) {
        BasebandPlan plan = BasebandPlan.of(SAMPLE_RATE_HZ);
        int length = HOPS * plan.hopSamples();
        double repetitionsHz = (double) SAMPLE_RATE_HZ / length;
        SplittableRandom random = new SplittableRandom(microphones);
        float[][] samples = new float[microphones][length];
        for (float[] row : samples) {
            double phase = random.nextDouble() * 2 * Math.PI;
            for (int i = 0; i < length; i++) {
                double seconds = (double) i / SAMPLE_RATE_HZ;
                double value = NOISE * random.nextGaussian()
                        + TONE * Math.cos(2 * Math.PI * whole(CARRIER_HZ, repetitionsHz) * seconds + phase);
                for (double shiftHz : DOPPLER_HZ) {
                    value += ECHO
                            * Math.cos(2 * Math.PI * whole(CARRIER_HZ + shiftHz, repetitionsHz) * seconds + 2 * phase);
                }
                row[i] = (float) value;
            }
        }
        return new BenchSignal(plan, samples);
    }

    private static double whole(double frequencyHz, double repetitionsHz) {
        return Math.round(frequencyHz / repetitionsHz) * repetitionsHz;
    }

    int microphones() {
        return samples.length;
    }

    /** Where the hop with a number begins in the samples. */
    int offset(long hop) {
        return (int) (hop % HOPS) * plan.hopSamples();
    }

    /** Hops before the signal repeats. */
    int hops() {
        return HOPS;
    }
}
