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
 * The soft gate behind the {@link DistortionSignature}: how much of each bin is let through, given the distortion D
 * found along the signature.
 *
 * <p>What the tail of the reverberation leaves of distortion in the other directions is learnt per bin as a share of D.
 * The gate divides by the noise and that expectation together; where more than that stands out, only the expectation is
 * subtracted (spectral subtraction: S. F. Boll, IEEE Trans. Acoust. Speech Signal Process. 27, 1979), so that an echo
 * among the distortion gets through.
 */
final class LeakGate {

    /** Share of the distortion that is expected to be left where nothing has been learnt: the early reflections. */
    private static final float FIRST_LEAK = 0.1f;
    /** Distortion, in noise powers, after which the leak that was seen outweighs the expectation. */
    private static final float LEAK_LOADING = 30;
    /** The tail of the reverberation leaves at least this share, 27 dB below, however well the signature is known. */
    private static final float LEAST_LEAK = 0.002f;
    /** The gate expects more than the mean of the leak, since it scatters. */
    private static final float LEAK_MARGIN = 4;
    /**
     * Distortion leaves about the same on both sidebands, an echo is on one: what is left opposite counts by half as
     * expected, so that a signature that does not fit yet, once the device was moved, is not taken for an echo.
     */
    private static final float MIRRORED_LEAK = 0.5f;

    private static final double LEAK_SECONDS = 6;
    /** Decay of the residual's power to 1 / e once distortion has ended: rooms of 0.4 s reverberation time. */
    private static final double TAIL_SECONDS = 0.03;

    private final float leakFade;
    private final float tailFade;
    private final float[] leakSum;
    private final float[] removedSum;
    private final float[] leak;
    private final float[] keep;
    private final float[] excess;
    /** Expected residual, fading with the reverberation. */
    private final float[] expected;

    private final float[] opposite;
    private final float[] likely;
    private final float[] passed;
    private final float[] through;
    private final float[] amplitude;

    /**
     * @param bins of the spectra
     * @param hopSeconds time between calls of {@link #process}
     * @param learningSeconds time between calls of {@link #learn}
     */
    LeakGate(int bins, double hopSeconds, double learningSeconds) {
        this.leakFade = (float) (learningSeconds / LEAK_SECONDS);
        this.tailFade = (float) Math.exp(-hopSeconds / TAIL_SECONDS);
        this.leakSum = new float[bins];
        this.removedSum = new float[bins];
        this.leak = new float[bins];
        this.keep = new float[bins];
        this.excess = new float[bins];
        this.expected = new float[bins];
        this.opposite = new float[bins];
        this.likely = new float[bins];
        this.passed = new float[bins];
        this.through = new float[bins];
        this.amplitude = new float[bins];
        reset();
    }

    /**
     * Learns what distortion leaves.
     *
     * @param dominance per bin, 0 to 1: how much it looks like distortion
     * @param weight per bin, 0 or more: what the frame counts
     * @param across mean power of the other directions
     * @param along power along the signature
     */
    void learn(float[] dominance, float[] weight, float[] across, float[] along) {
        for (int bin = 0; bin < keep.length; bin++) {
            keep[bin] = 1 - leakFade * dominance[bin];
        }
        for (int bin = 0; bin < excess.length; bin++) {
            excess[bin] = Math.max(0, across[bin] - 1);
        }
        BinArithmetic.gather(keep, weight, excess, leakSum);
        BinArithmetic.gather(keep, weight, along, removedSum);
        for (int bin = 0; bin < leak.length; bin++) {
            leak[bin] = (leakSum[bin] + FIRST_LEAK * LEAK_LOADING) / (removedSum[bin] + LEAK_LOADING);
        }
    }

    /**
     * Decides for a hop.
     *
     * @param present distortion per bin, in units of the noise
     * @param left mean power of the other directions
     * @param everywhere what lifts half of the band, in units of the noise; 0 or less if nothing does
     * @param channels how many there are
     * @param noiseLeft receives the share of the noise that passes
     */
    void process(float[] present, float[] left, float everywhere, int channels, float[] noiseLeft) {
        for (int bin = 0; bin < through.length; bin++) {
            through[bin] = 1 / (1 + present[bin]);
        }
        expect(present, leak, tailFade, expected);
        BinMean.mirror(left, opposite);
        suspect(present, opposite, expected, likely);
        if (everywhere > 0) {
            for (int bin = 0; bin < likely.length; bin++) {
                likely[bin] = present[bin] > everywhere ? Math.max(likely[bin], everywhere) : likely[bin];
            }
        }
        pass(likely, left, passed);
        for (int bin = 0; bin < amplitude.length; bin++) {
            amplitude[bin] = (float) Math.sqrt(passed[bin]);
        }
        keepNoise(passed, through, channels, noiseLeft);
    }

    private static void expect(float[] present, float[] leak, float fade, float[] expected) {
        for (int bin = 0; bin < expected.length; bin++) {
            expected[bin] = Math.max(Math.max(LEAST_LEAK, leak[bin]) * present[bin], fade * expected[bin]);
        }
    }

    private static void suspect(float[] present, float[] opposite, float[] expected, float[] likely) {
        for (int bin = 0; bin < likely.length; bin++) {
            float mirrored = Math.min(FIRST_LEAK * present[bin], MIRRORED_LEAK * (opposite[bin] - 1));
            likely[bin] = Math.max(expected[bin], mirrored);
        }
    }

    private static void pass(float[] likely, float[] left, float[] passed) {
        for (int bin = 0; bin < passed.length; bin++) {
            float ofEcho = 1 - LEAK_MARGIN * likely[bin] / Math.max(left[bin], Float.MIN_NORMAL);
            passed[bin] = Math.max(1 / (1 + LEAK_MARGIN * likely[bin]), ofEcho);
        }
    }

    private static void keepNoise(float[] passed, float[] through, int channels, float[] noiseLeft) {
        float share = 1f / channels;
        for (int bin = 0; bin < noiseLeft.length; bin++) {
            noiseLeft[bin] = passed[bin] * (channels - 1 + through[bin] * through[bin]) * share;
        }
    }

    /** Lets everything through, for a hop. */
    void open() {
        Arrays.fill(through, 1f);
        Arrays.fill(amplitude, 1f);
    }

    /** Factor per bin of the part along the signature, 0 to 1. */
    float[] through() {
        return through;
    }

    /** Factor per bin of everything, 0 to 1. */
    float[] amplitude() {
        return amplitude;
    }

    /** Power per bin that distortion is expected to leave in each of the other directions, in units of the noise. */
    float[] expected() {
        return expected;
    }

    /** Forgets what was learnt; what sounds still fades. */
    void startAnew() {
        Arrays.fill(leakSum, 0f);
        Arrays.fill(removedSum, 0f);
        Arrays.fill(leak, FIRST_LEAK);
    }

    void reset() {
        startAnew();
        Arrays.fill(expected, 0f);
    }
}
