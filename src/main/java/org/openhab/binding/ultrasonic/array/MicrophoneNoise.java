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
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;

/**
 * Each microphone's own noise, followed through music.
 *
 * <p>Without distortion the median over the bins away from the carrier tells it. Under distortion that median tells of
 * distortion; then what the canceller leaves between its signature and echoes scales all microphones in common, and
 * their ratios stay as they were.
 */
final class MicrophoneNoise {

    private static final double SECONDS = 3;
    /** Once known, noise is looked at this rarely: neighbouring hops share most of their samples. */
    private static final int HOPS = 4;

    private static final double KNOWN_SECONDS = 1;
    /** Activity of the canceller at which half of the correction comes from its residual. */
    private static final double HALF_ACTIVITY = 0.15;
    /** Noise is never taken for less than this share of the carrier: 150 dB below, which no converter reaches. */
    private static final double LEAST_SHARE = 1e-15;

    private static final double MOST_NEPER = 3;

    private final int[] reference;
    private final float[] scratch;
    private final double[] noise;
    private final double hopSeconds;
    /** Hops since each microphone was first heard, or heard again. */
    private final long[] hops;

    MicrophoneNoise(int[] reference, int microphones, double hopSeconds) {
        this.reference = reference;
        this.scratch = new float[reference.length];
        this.noise = new double[microphones];
        this.hops = new long[microphones];
        this.hopSeconds = hopSeconds;
    }

    /** Median of the mean of k unit powers that are exponentially distributed (Choi, Proc. AMS 121, 1994). */
    static double medianOfMean(int k) {
        return 1 - 1 / (3.0 * k) + 0.02 / ((double) k * k);
    }

    /**
     * Takes in the spectra of a hop.
     *
     * @param frame a valid frame
     * @param activity of the canceller, 0 to 1
     * @param residualLevel of the canceller, in units of the noise
     */
    void process(DopplerFrame frame, double activity, double residualLevel) {
        double trust = activity < HALF_ACTIVITY / 3 ? 0 : activity / (activity + HALF_ACTIVITY);
        double common = limited(Math.log(Math.max(residualLevel, Float.MIN_NORMAL)));
        double strongest = 0;
        for (int mic = 0; mic < noise.length; mic++) {
            strongest = Math.max(strongest, carrier(frame, mic));
        }
        for (int mic = 0; mic < noise.length; mic++) {
            double tone = carrier(frame, mic);
            // What a dead microphone delivers says nothing about its noise once it is back.
            hops[mic] = tone > MicrophoneMonitor.DEAD_RATIO * strongest ? hops[mic] + 1 : 0;
            boolean known = hops[mic] * hopSeconds > KNOWN_SECONDS;
            if (known && (hops[mic] + mic) % HOPS != 0) {
                continue;
            }
            double least = Math.max(LEAST_SHARE * tone, Float.MIN_NORMAL);
            double median =
                    Math.max(MicrophoneCombiner.medianPower(frame, mic, reference, scratch) / medianOfMean(1), least);
            double gain = Math.max((known ? HOPS : 1) * hopSeconds / SECONDS, 1.0 / Math.max(1, hops[mic]));
            // The logarithm is averaged, so that a click of a few frames hardly counts.
            noise[mic] = hops[mic] <= 1
                    ? median
                    : noise[mic] * Math.exp(gain * (trust * common + (1 - trust) * Math.log(median / noise[mic])));
        }
    }

    private static double carrier(DopplerFrame frame, int mic) {
        double re = frame.staticRe()[mic];
        double im = frame.staticIm()[mic];
        return re * re + im * im;
    }

    private static double limited(double neper) {
        return Math.max(-MOST_NEPER, Math.min(MOST_NEPER, neper));
    }

    /** Noise power per bin of a microphone. */
    double power(int mic) {
        return noise[mic];
    }

    void reset() {
        Arrays.fill(hops, 0);
    }
}
