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
package org.openhab.binding.ultrasonic.array;

import java.util.Arrays;

/**
 * Mean over neighbouring bins, edges repeated, by sums over 1, 2, 4 and so on bins: passes over whole arrays that
 * become vector code, and no sum that holds more than its own bins, so that a loud bin does not spoil quiet ones.
 */
final class BoxMean {

    private final int bins;
    private final int radius;
    private final float[] sums;
    private final float[] shifted;

    /**
     * @param bins length of the spectra, 1 or more
     * @param radius bins to each side, 0 or more
     */
    BoxMean(int bins, int radius) {
        this.bins = bins;
        this.radius = radius;
        this.sums = new float[bins + 2 * radius];
        this.shifted = new float[bins + 2 * radius];
    }

    /**
     * Writes {@code out[b] = mean of in[b - radius .. b + radius]}.
     *
     * @param out another array
     */
    void of(float[] in, float[] out) {
        Arrays.fill(sums, 0, radius, in[0]);
        System.arraycopy(in, 0, sums, radius, bins);
        Arrays.fill(sums, radius + bins, sums.length, in[bins - 1]);
        Arrays.fill(out, 0, bins, 0f);
        int from = 0;
        int width = 1;
        for (int left = 2 * radius + 1; left > 0; left /= 2) {
            if (left % 2 == 1) {
                System.arraycopy(sums, from, shifted, 0, bins);
                add(shifted, out, bins);
                from += width;
            }
            if (left > 1) {
                System.arraycopy(sums, width, shifted, 0, sums.length - width);
                add(shifted, sums, sums.length - width);
                width *= 2;
            }
        }
        float share = 1f / (2 * radius + 1);
        for (int bin = 0; bin < bins; bin++) {
            out[bin] *= share;
        }
    }

    private static void add(float[] values, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += values[i];
        }
    }
}
