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
 * Mean over a bin and two neighbours on either side.
 *
 * <p>Shifted copies are added, since a sum over neighbours within one array does not become vector code. Neither the
 * values nor their sums of five may leave float's range.
 */
final class FiveMean {

    private static final int RADIUS = 2;

    private final int bins;
    /** Two bins down, one down, the bin itself, one up, two up. */
    private final float[][] shifted;

    private final float[] padded;
    private final float[] mean;

    /** @param bins length of the spectra, 1 or more */
    FiveMean(int bins) {
        this.bins = bins;
        this.shifted = new float[2 * RADIUS + 1][bins];
        this.padded = new float[bins + 2 * RADIUS];
        this.mean = new float[bins];
    }

    /** Writes {@code out[b] = mean of in[b - 2 .. b + 2]}, edges repeated. */
    void of(float[] in, float[] out) {
        Arrays.fill(padded, 0, RADIUS, in[0]);
        System.arraycopy(in, 0, padded, RADIUS, bins);
        Arrays.fill(padded, RADIUS + bins, padded.length, in[bins - 1]);
        mean(padded, RADIUS, bins, out);
    }

    /**
     * The same for some bins; those of them that have not two neighbours on either side stay as they are.
     *
     * @param from first bin
     * @param to bin behind the last one
     */
    void of(float[] in, int from, int to, float[] out) {
        int first = Math.min(to, Math.max(from, RADIUS));
        int end = Math.max(first, Math.min(to, bins - RADIUS));
        System.arraycopy(in, from, out, from, first - from);
        if (end > first) {
            mean(in, first, end - first, mean);
            System.arraycopy(mean, 0, out, first, end - first);
        }
        System.arraycopy(in, end, out, end, to - end);
    }

    private void mean(float[] in, int first, int count, float[] out) {
        for (int i = 0; i < shifted.length; i++) {
            System.arraycopy(in, first - RADIUS + i, shifted[i], 0, count);
        }
        add(shifted[0], shifted[1], shifted[2], shifted[3], shifted[4], count, out);
    }

    private static void add(float[] a, float[] b, float[] c, float[] d, float[] e, int count, float[] out) {
        for (int i = 0; i < count; i++) {
            out[i] = 0.2f * (a[i] + b[i] + c[i] + d[i] + e[i]);
        }
    }
}
