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

/** Mean over neighbouring bins, edges repeated. */
final class BinMean {

    private BinMean() {}

    /**
     * Writes {@code out[b] = mean of in[b - radius .. b + radius]}.
     *
     * @param in values, not changed
     * @param out another array of the same length
     * @param radius 0 or more, less than half the length
     */
    static void of(float[] in, float[] out, int radius) {
        int last = in.length - 1;
        float share = 1f / (2 * radius + 1);
        // Sums of this kind are as exact as their largest term; doubles keep a loud bin from spoiling quiet ones.
        double sum = in[0] * (double) radius;
        for (int bin = 0; bin <= radius; bin++) {
            sum += in[bin];
        }
        for (int bin = 0; bin <= last; bin++) {
            out[bin] = (float) Math.max(0, sum * share);
            sum += in[Math.min(last, bin + radius + 1)] - (double) in[Math.max(0, bin - radius)];
        }
    }
}
