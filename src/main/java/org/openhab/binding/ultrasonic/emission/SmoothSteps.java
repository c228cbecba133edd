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
package org.openhab.binding.ultrasonic.emission;

import java.util.Arrays;

/**
 * A value that follows its target softly: each change of the target is a ramp in the shape of an integrated Hann
 * window, and ramps that overlap add up, so that changes of mind are as soft as everything else.
 *
 * <p>The ramp of duration T is r(x) = x - sin(2 pi x) / (2 pi), x = t / T. The spectrum of its slope is that of a Hann
 * window, which falls by 18 dB per octave beyond 2 / T, and the ramp's own by 24: 2 kHz beside a tone that is switched
 * within 30 ms nothing is left above -120 dB.
 */
final class SmoothSteps {

    private static final int MOST_RAMPS = 8;

    private final float[] shape;
    private final double[] heights = new double[MOST_RAMPS];
    private final int[] ages = new int[MOST_RAMPS];
    private int ramps;
    private double settled;
    private double target;

    /** @param rampSamples duration of a change, 2 or more */
    SmoothSteps(int rampSamples) {
        shape = new float[rampSamples];
        for (int i = 0; i < rampSamples; i++) {
            double x = (i + 1.0) / rampSamples;
            shape[i] = (float) (x - Math.sin(2 * Math.PI * x) / (2 * Math.PI));
        }
    }

    /** Whether another change can begin; many at once have to wait for one another. */
    boolean takes() {
        return ramps < MOST_RAMPS;
    }

    /** Begins a change. */
    void moveTo(double value) {
        if (value == target) {
            return;
        }
        if (!takes()) {
            throw new IllegalStateException("more than " + MOST_RAMPS + " changes at once");
        }
        heights[ramps] = value - target;
        ages[ramps] = 0;
        ramps++;
        target = value;
    }

    /** Where it is going. */
    double target() {
        return target;
    }

    /** Whether it has arrived. */
    boolean still() {
        return ramps == 0;
    }

    /** Jumps to a value, when nobody hears it. */
    void jumpTo(double value) {
        ramps = 0;
        settled = value;
        target = value;
    }

    /** The next values. */
    void fill(double[] values, int length) {
        Arrays.fill(values, 0, length, settled);
        for (int ramp = 0; ramp < ramps; ramp++) {
            int left = Math.min(length, shape.length - ages[ramp]);
            for (int i = 0; i < left; i++) {
                values[i] += heights[ramp] * shape[ages[ramp] + i];
            }
            for (int i = left; i < length; i++) {
                values[i] += heights[ramp];
            }
            ages[ramp] += left;
        }
        // The oldest end first.
        int ended = 0;
        while (ended < ramps && ages[ended] == shape.length) {
            settled += heights[ended++];
        }
        if (ended > 0) {
            ramps -= ended;
            System.arraycopy(heights, ended, heights, 0, ramps);
            System.arraycopy(ages, ended, ages, 0, ramps);
            if (ramps == 0) {
                // Free of what adding and subtracting has left.
                settled = target;
            }
        }
    }
}
