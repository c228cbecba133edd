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
package org.openhab.binding.ultrasonic.audio;

import java.util.SplittableRandom;

/**
 * One signal to interleaved integers, the same on every channel.
 *
 * <p>Sixteen bits are dithered with noise of triangular density over +-1 step (Lipshitz, Wannamaker, Vanderkooy, JAES
 * 40(5), 1992): without it the rounding errors of a steady tone are lines, which come and go with every change and look
 * like echoes. Finer encodings round more than 40 dB below any converter's noise and are left alone, and so is silence:
 * a device that plays nothing gets zeros.
 */
public final class PlaybackEncoder {

    private static final long SEED = 16;

    private final SampleEncoding encoding;
    private final int channels;
    private final SplittableRandom dither;
    private final double fullScale;
    private final int least;
    private final int most;
    private int[] steps = new int[0];

    /**
     * @param encoding of integers
     * @param channels 1 or more
     */
    public PlaybackEncoder(SampleEncoding encoding, int channels) {
        if (encoding.floatingPoint()) {
            throw new IllegalArgumentException("devices take integers, got " + encoding);
        }
        this.encoding = encoding;
        this.channels = channels;
        this.dither = encoding == SampleEncoding.PCM_16 ? new SplittableRandom(SEED) : null;
        this.fullScale = encoding.fullScale();
        this.least = (int) -fullScale;
        this.most = (int) (fullScale - 1);
    }

    /** Bytes of one sample of all channels. */
    public int frameBytes() {
        return channels * encoding.bytes();
    }

    /**
     * Encodes; what lies beyond full scale is clipped.
     *
     * @param samples full scale 1.0
     * @param count how many
     * @param bytes receives {@code count} frames from its start
     */
    public void encode(float[] samples, int count, byte[] bytes) {
        if (steps.length < count) {
            steps = new int[count];
        }
        if (dither == null) {
            for (int i = 0; i < count; i++) {
                steps[i] = clipped(samples[i] * fullScale);
            }
        } else {
            for (int i = 0; i < count; i++) {
                steps[i] = samples[i] == 0 ? 0 : clipped(dithered(samples[i] * fullScale));
            }
        }
        SampleCodec.encode(encoding, steps, count, channels, bytes);
    }

    private double dithered(double exact) {
        double up = dither.nextDouble();
        double down = dither.nextDouble();
        return exact + (up - down);
    }

    /** The cast to int ends at int's own limits, so that what is far beyond full scale is clipped, too. */
    private int clipped(double exact) {
        return Math.max(least, Math.min(most, (int) Math.rint(exact)));
    }
}
