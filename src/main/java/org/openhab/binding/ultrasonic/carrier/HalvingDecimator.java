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
import org.openhab.binding.ultrasonic.math.MultiplyAdd;

/**
 * Later stages: a low pass at half the rate for all channels at once.
 *
 * <p>Channels (real and imaginary parts of all microphones) lie interleaved, so one pass of the filter's inner loop
 * runs over all of them; even and odd samples lie in planes of their own (polyphase form).
 *
 * <p>Four taps are taken at a time, from four copies of the plane of which each is a sample later than the one before.
 * The sums are formed from the oldest taps to the newest and move on by four samples in between: so sums and copies are
 * always indexed alike, which is what becomes vector code, see {@link MultiplyAdd}.
 */
final class HalvingDecimator {

    private static final int WAYS = 4;

    /** Of a half-band filter every other tap but the middle one is 0, as far as doubles can tell. */
    private static final double LEAST_TAP = 1e-12;

    private final int channels;
    private final int length;
    /** Where the hop begins in planes and sums. */
    private final int offset;

    private final Plane[] planes;

    /** The even or the odd samples and the taps that meet them. */
    private static final class Plane {
        /** Newest first. */
        final float[] taps;
        /** {@code [samples later][(history + outputs) * channels]}; row 0 is the plane itself. */
        final float[][] late;
        /** How many taps are not 0. */
        private int count;

        private int last;

        Plane(int taps, int length) {
            this.taps = new float[taps];
            this.late = new float[WAYS][length];
        }

        void tap(int index, double value) {
            if (Math.abs(value) < LEAST_TAP) {
                return;
            }
            taps[index] = (float) value;
            last = index;
            count++;
        }

        void delay(int channels) {
            for (int row = 1; row < WAYS && count > 1; row++) {
                System.arraycopy(late[0], 0, late[row], row * channels, late[row].length - row * channels);
            }
        }

        /** Adds four taps' products to the sums. */
        void add(float[] sums, int from, int to, int tap) {
            if (count > 1) {
                MultiplyAdd.fourArrays(
                        sums,
                        from,
                        to,
                        late[0],
                        late[1],
                        late[2],
                        late[3],
                        taps[tap],
                        taps[tap + 1],
                        taps[tap + 2],
                        taps[tap + 3]);
            }
        }

        /** Adds what the only tap makes of the samples, if there is but one. */
        void addOnly(float[] sums, int offset, int channels) {
            if (count != 1) {
                return;
            }
            float tap = taps[last];
            float[] moved = late[1];
            System.arraycopy(late[0], offset - last * channels, moved, offset, moved.length - offset);
            for (int i = offset; i < moved.length; i++) {
                sums[i] += tap * moved[i];
            }
        }
    }

    /**
     * @param lowPass taps at the input rate
     * @param channels interleaved channels
     * @param outputs output samples per channel and hop; the input has twice as many
     */
    HalvingDecimator(double[] lowPass, int channels, int outputs) {
        this.channels = channels;
        this.length = outputs * channels;
        int perPlane = ((lowPass.length + 1) / 2 + WAYS - 1) / WAYS * WAYS;
        this.offset = (perPlane - 1) * channels;
        this.planes = new Plane[] {new Plane(perPlane, offset + length), new Plane(perPlane, offset + length)};
        for (int n = 0; n < lowPass.length; n++) {
            planes[1 - n % 2].tap(n / 2, lowPass[n]);
        }
    }

    /** The plane into which the even (0) or odd (1) input samples of the coming hop are written. */
    float[] plane(int parity) {
        return planes[parity].late[0];
    }

    /** Where the first input pair of the hop starts within a plane, and the first output among the outputs. */
    int offset() {
        return offset;
    }

    /** How long the array of the outputs has to be. */
    int outputLength() {
        return offset + length;
    }

    /**
     * Filters the hop that has been written into the planes.
     *
     * @param out {@code float[>= outputLength]}, receives interleaved values from the offset on
     */
    void process(float[] out) {
        for (Plane plane : planes) {
            plane.delay(channels);
        }
        int step = WAYS * channels;
        int oldest = step - channels;
        Arrays.fill(out, oldest, oldest + length, 0f);
        for (int tap = planes[0].taps.length - WAYS; tap >= 0; tap -= WAYS) {
            int from = offset - tap * channels;
            if (from > oldest) {
                System.arraycopy(out, from - step, out, from, length);
            }
            for (Plane plane : planes) {
                plane.add(out, from, from + length, tap);
            }
        }
        for (Plane plane : planes) {
            plane.addOnly(out, offset, channels);
            System.arraycopy(plane.late[0], length, plane.late[0], 0, offset);
        }
    }

    void reset() {
        for (Plane plane : planes) {
            Arrays.fill(plane.late[0], 0f);
        }
    }
}
