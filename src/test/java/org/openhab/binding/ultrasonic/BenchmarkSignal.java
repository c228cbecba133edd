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
package org.openhab.binding.ultrasonic;

import java.util.SplittableRandom;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;

/** One second at 96 kHz that repeats without a seam: a tone, noise and a mover's sidebands. */
public final class BenchmarkSignal {

    /** Frequency of the tone. */
    public static final double CARRIER_HZ = 36_000;

    /** Samples per second. */
    public static final int SAMPLE_RATE_HZ = 96_000;

    private static final int HOPS = 48;

    private final BasebandPlan plan = BasebandPlan.of(SAMPLE_RATE_HZ);
    private final float[][] samples;
    private int hop;

    /** The signal of some microphones. */
    public BenchmarkSignal(int microphones) {
        int length = HOPS * plan.hopSamples();
        double repetitionsHz = (double) SAMPLE_RATE_HZ / length;
        double toneHz = Math.round(CARRIER_HZ / repetitionsHz) * repetitionsHz;
        SplittableRandom random = new SplittableRandom(microphones);
        samples = new float[microphones][length];
        for (float[] row : samples) {
            for (int i = 0; i < length; i++) {
                double angle = 2 * Math.PI * i / SAMPLE_RATE_HZ;
                row[i] = (float) (0.2 * Math.cos(toneHz * angle)
                        + 3e-4 * Math.cos((toneHz + 200 * repetitionsHz) * angle)
                        + 1e-4 * random.nextGaussian());
            }
        }
    }

    /** Rates and hop. */
    public BasebandPlan plan() {
        return plan;
    }

    /** {@code float[microphone][sample]}. */
    public float[][] samples() {
        return samples;
    }

    /** Where the next hop begins. */
    public int nextOffset() {
        hop = (hop + 1) % HOPS;
        return hop * plan.hopSamples();
    }
}
