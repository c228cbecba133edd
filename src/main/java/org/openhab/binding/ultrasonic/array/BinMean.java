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

/** Mean over neighbouring bins, edges repeated, and the order of bins turned round. */
final class BinMean {

    private BinMean() {}

    /**
     * Writes {@code out[b] = mean of in[b - radius .. b + radius]}.
     *
     * @param in values, not changed
     * @param out another array of the same length
     * @param radius 0 or more, less than half the length
     * @param sums as many values and one more, overwritten
     */
    static void of(float[] in, float[] out, int radius, double[] sums) {
        int last = in.length - 1;
        // Sums of this kind are as exact as their largest term; doubles keep a loud bin from spoiling quiet ones.
        double sum = 0;
        for (int bin = 0; bin <= last; bin++) {
            sum += in[bin];
            sums[bin + 1] = sum;
        }
        double share = 1.0 / (2 * radius + 1);
        for (int bin = radius; bin <= last - radius; bin++) {
            out[bin] = (float) Math.max(0, (sums[bin + radius + 1] - sums[bin - radius]) * share);
        }
        for (int bin = 0; bin < radius; bin++) {
            double low = sums[bin + radius + 1] + (radius - bin) * (double) in[0];
            double high = sum - sums[last - bin - radius] + (radius - bin) * (double) in[last];
            out[bin] = (float) Math.max(0, low * share);
            out[last - bin] = (float) Math.max(0, high * share);
        }
    }

    /** Writes what lies opposite, 0 Hz in the middle: {@code out[b] = in[-b]}; the lowest bin is its own opposite. */
    static void mirror(float[] in, float[] out) {
        out[0] = in[0];
        for (int bin = 1; bin < in.length; bin++) {
            out[bin] = in[in.length - bin];
        }
    }
}
