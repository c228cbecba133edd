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
package org.openhab.binding.ultrasonic.doppler;

import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;
import org.openhab.binding.ultrasonic.carrier.Baseband;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.math.Windows;

/**
 * Short-time Doppler spectra of one carrier, once a hop, and the slow branch for minor motion.
 *
 * <p>Fast branch: the last 384 baseband samples (128 ms) without carrier and static echoes, Blackman-Harris window,
 * 512-point transform. Slow branch: the window-weighted mean of each frame is the displacement phasor, low-passed by
 * the same window (-6 dB at 11 Hz, null at 31 Hz, side lobes -92 dB) and sampled once a hop (47 Hz); its spectrum over
 * the last 64 hops, mean and slope removed, Hann window, resolves Doppler shifts down to about 1 Hz.
 */
public final class DopplerAnalyzer {

    /** Baseband samples per frame. */
    public static final int FRAME = 384;

    /** Bins of the fast spectrum. */
    public static final int BINS = 512;

    /** Time after which a fast spectrum is independent of an earlier one: half the tapered window. */
    public static final double INDEPENDENT_SECONDS = 0.064;

    /** Time after which a slow spectrum is independent of an earlier one. */
    public static final double SLOW_INDEPENDENT_SECONDS = 0.7;

    /** Hops per slow frame, and bins of the slow spectrum. */
    public static final int SLOW_FRAME = 64;

    /** Bins in which less than this share of the noise is left are not lifted any further. */
    private static final double LEAST_RESPONSE = 1e-3;

    private static final int HOP = BasebandPlan.HOP;

    private final int microphones;
    private final int settleSamples;
    private final ClutterFilter clutter;
    private final ClutterFilter slowClutter;
    private final FloatFFT_1D fft = new FloatFFT_1D(BINS);
    private final FloatFFT_1D slowFft = new FloatFFT_1D(SLOW_FRAME);
    private final float[] gain;
    private final float[] slowGain;
    private final float[][] historyRe;
    private final float[][] historyIm;
    private final float[][] slowHistoryRe;
    private final float[][] slowHistoryIm;
    private final float[] partRe = new float[FRAME];
    private final float[] partIm = new float[FRAME];
    private final float[] data = new float[2 * BINS];
    private final DopplerFrame frame;
    private long samplesSinceStart;
    private long slowSinceStart;

    /**
     * @param plan rates of the baseband
     * @param microphones how many
     * @param carrierHz the carrier at 0 Hz, for the velocity axis
     * @param settleSamples baseband samples after a start or gap that hold the filters' transient, see
     *     {@link org.openhab.binding.ultrasonic.carrier.Downconverter#settleSamples()}
     */
    public DopplerAnalyzer(BasebandPlan plan, int microphones, double carrierHz, int settleSamples) {
        this.microphones = microphones;
        this.settleSamples = settleSamples;
        double[] window = Windows.blackmanHarris(FRAME);
        double[] slowWindow = Windows.hann(SLOW_FRAME);
        this.clutter = new ClutterFilter(window);
        this.slowClutter = new ClutterFilter(slowWindow);
        double rateHz = plan.basebandRateHz();
        this.gain = whitening(clutter.noiseResponse(BINS), window);
        double[] slowResponse = slowClutter.noiseResponse(SLOW_FRAME);
        for (int bin = 0; bin < SLOW_FRAME; bin++) {
            slowResponse[bin] *= meanResponse(window, (bin - SLOW_FRAME / 2) / (double) (SLOW_FRAME * HOP));
        }
        this.slowGain = whitening(slowResponse, slowWindow);
        double soundSpeed = DopplerAxis.SOUND_SPEED_METERS_PER_SECOND;
        this.frame = new DopplerFrame(
                new DopplerAxis(BINS, rateHz / BINS, carrierHz, soundSpeed),
                new DopplerAxis(SLOW_FRAME, rateHz / HOP / SLOW_FRAME, carrierHz, soundSpeed),
                microphones,
                HOP);
        this.historyRe = new float[microphones][FRAME];
        this.historyIm = new float[microphones][FRAME];
        this.slowHistoryRe = new float[microphones][SLOW_FRAME];
        this.slowHistoryIm = new float[microphones][SLOW_FRAME];
    }

    /**
     * Gains that give white noise of power P per baseband sample the power P in each bin, in spite of the clutter
     * filter; bounded, since at 0 Hz nothing is left to amplify.
     */
    private static float[] whitening(double[] response, double[] window) {
        double squares = 0;
        for (double value : window) {
            squares += value * value;
        }
        float[] gain = new float[response.length];
        for (int bin = 0; bin < gain.length; bin++) {
            gain[bin] = (float) (1 / Math.sqrt(squares * Math.max(response[bin], LEAST_RESPONSE)));
        }
        return gain;
    }

    /** Power response of the window-weighted mean at a frequency given in cycles per baseband sample. */
    private static double meanResponse(double[] window, double cyclesPerSample) {
        double re = 0;
        double im = 0;
        double sum = 0;
        for (int n = 0; n < window.length; n++) {
            re += window[n] * Math.cos(2 * Math.PI * cyclesPerSample * n);
            im += window[n] * Math.sin(2 * Math.PI * cyclesPerSample * n);
            sum += window[n];
        }
        return (re * re + im * im) / (sum * sum);
    }

    /** Takes in one hop and analyses the newest frame; {@link #frame()} holds the result. */
    public void process(Baseband baseband) {
        samplesSinceStart += HOP;
        boolean valid = samplesSinceStart >= settleSamples + FRAME;
        slowSinceStart = valid ? slowSinceStart + 1 : 0;
        boolean slowValid = slowSinceStart >= SLOW_FRAME;
        for (int mic = 0; mic < microphones; mic++) {
            System.arraycopy(baseband.re()[mic], 0, frame.basebandRe()[mic], 0, HOP);
            System.arraycopy(baseband.im()[mic], 0, frame.basebandIm()[mic], 0, HOP);
            push(historyRe[mic], baseband.re()[mic]);
            push(historyIm[mic], baseband.im()[mic]);
            if (valid) {
                analyse(mic, slowValid);
            }
        }
        frame.validity(valid, slowValid);
    }

    private static void push(float[] history, float[] fresh) {
        System.arraycopy(history, HOP, history, 0, FRAME - HOP);
        System.arraycopy(fresh, 0, history, FRAME - HOP, HOP);
    }

    private void analyse(int mic, boolean slowValid) {
        float staticRe = (float) clutter.process(historyRe[mic], 0, partRe);
        float staticIm = (float) clutter.process(historyIm[mic], 0, partIm);
        frame.staticRe()[mic] = staticRe;
        frame.staticIm()[mic] = staticIm;
        transform(fft, FRAME, gain, frame.spectrumRe()[mic], frame.spectrumIm()[mic]);
        shift(slowHistoryRe[mic], staticRe);
        shift(slowHistoryIm[mic], staticIm);
        if (slowValid) {
            slowClutter.process(slowHistoryRe[mic], 0, partRe);
            slowClutter.process(slowHistoryIm[mic], 0, partIm);
            transform(slowFft, SLOW_FRAME, slowGain, frame.slowRe()[mic], frame.slowIm()[mic]);
        }
    }

    private static void shift(float[] history, float fresh) {
        System.arraycopy(history, 1, history, 0, SLOW_FRAME - 1);
        history[SLOW_FRAME - 1] = fresh;
    }

    private void transform(FloatFFT_1D transform, int length, float[] gains, float[] re, float[] im) {
        for (int n = 0; n < length; n++) {
            data[2 * n] = partRe[n];
            data[2 * n + 1] = partIm[n];
        }
        int bins = gains.length;
        Arrays.fill(data, 2 * length, 2 * bins, 0f);
        transform.complexForward(data);
        int half = bins / 2;
        for (int bin = 0; bin < bins; bin++) {
            int from = 2 * ((bin + half) % bins);
            re[bin] = data[from] * gains[bin];
            im[bin] = data[from + 1] * gains[bin];
        }
    }

    /** The result of the last {@link #process}. */
    public DopplerFrame frame() {
        return frame;
    }

    /** Starts anew behind a gap: no frame is valid until the window holds only samples from after it. */
    public void reset() {
        samplesSinceStart = 0;
        slowSinceStart = 0;
        frame.validity(false, false);
    }
}
