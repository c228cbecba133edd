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
package org.openhab.binding.ultrasonic.carrier;

import java.util.Arrays;
import org.openhab.binding.ultrasonic.math.FourStretches;

/**
 * Later stages: a low pass at half the rate for all channels at once.
 *
 * <p>Channels (real and imaginary parts of all microphones) lie interleaved, so one pass of the filter's inner loop
 * runs over all of them; even and odd samples lie in planes of their own (polyphase form).
 */
final class HalvingDecimator {

    private final int channels;
    private final int outputs;
    private final int history;
    /** {@code [parity][tap]}: taps that meet even and odd samples, newest first. */
    private final float[][] taps;
    /** {@code [parity][(history + outputs) * channels]}. */
    private final float[][] planes;

    private final FourStretches stretches;

    /**
     * @param lowPass taps at the input rate
     * @param channels interleaved channels
     * @param outputs output samples per channel and hop; the input has twice as many
     */
    HalvingDecimator(double[] lowPass, int channels, int outputs) {
        this.channels = channels;
        this.outputs = outputs;
        int perPlane = ((lowPass.length + 1) / 2 + 3) / 4 * 4;
        this.history = perPlane - 1;
        this.taps = new float[2][perPlane];
        for (int n = 0; n < lowPass.length; n++) {
            taps[1 - n % 2][n / 2] = (float) lowPass[n];
        }
        this.planes = new float[2][(history + outputs) * channels];
        this.stretches = new FourStretches(outputs * channels);
    }

    /** The plane into which the even (0) or odd (1) input samples of the coming hop are written. */
    float[] plane(int parity) {
        return planes[parity];
    }

    /** Where the first input pair of the hop starts within a plane. */
    int offset() {
        return history * channels;
    }

    /**
     * Filters the hop that has been written into the planes.
     *
     * @param out receives {@code outputs * channels} interleaved values
     */
    void process(float[] out) {
        int length = outputs * channels;
        Arrays.fill(out, 0, length, 0f);
        for (int parity = 0; parity < 2; parity++) {
            float[] x = planes[parity];
            float[] h = taps[parity];
            for (int k = 0; k < h.length; k += 4) {
                stretches.take(x, (history - k) * channels, channels);
                stretches.addTo(out, h, k);
            }
            System.arraycopy(x, length, x, 0, history * channels);
        }
    }

    void reset() {
        Arrays.fill(planes[0], 0f);
        Arrays.fill(planes[1], 0f);
    }
}
