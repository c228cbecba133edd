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
package org.openhab.binding.ultrasonic.motion;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jtransforms.fft.FloatFFT_1D;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;

/**
 * Amplitude spectrum around the carrier, carrier included, as a transform of the audio itself would show it.
 *
 * <p>A window of the original's duration has the original's bin spacing, whatever the rate. A real sine of amplitude A
 * has a baseband magnitude of A / 2, which is also what each half of its spectrum holds: |sum w z| / N is the
 * original's |sum w x exp(-i...)| / N.
 */
final class CarrierSpectrum {

    private final StrongestMicrophone microphone = new StrongestMicrophone();
    private final FloatFFT_1D transform;
    private final double[] window;
    private final float[] historyRe;
    private final float[] historyIm;
    private final float[] data;
    private final double[] amplitudes;
    private final double spacingHz;
    private int filled;

    /**
     * @param durationSeconds length of the original's window, longer than a hop
     * @param taper makes the window's shape of a number of samples
     * @param hopSeconds time between frames
     */
    CarrierSpectrum(double durationSeconds, IntFunction<double[]> taper, double hopSeconds) {
        double rateHz = BasebandPlan.HOP / hopSeconds;
        int length = (int) Math.round(durationSeconds * rateHz);
        if (length < BasebandPlan.HOP) {
            throw new IllegalArgumentException("a window must be at least as long as a hop of " + hopSeconds
                    + " s, got " + durationSeconds + " s");
        }
        this.transform = new FloatFFT_1D(length);
        this.window = taper.apply(length);
        this.historyRe = new float[length];
        this.historyIm = new float[length];
        this.data = new float[2 * length];
        this.amplitudes = new double[length];
        this.spacingHz = rateHz / length;
    }

    /**
     * Takes in a hop.
     *
     * @return whether the window is filled and {@link #amplitude} holds the newest spectrum
     */
    boolean process(DopplerFrame doppler) {
        int mic = microphone.of(doppler);
        push(historyRe, doppler.basebandRe()[mic]);
        push(historyIm, doppler.basebandIm()[mic]);
        filled = Math.min(window.length, filled + BasebandPlan.HOP);
        if (filled < window.length) {
            return false;
        }
        for (int n = 0; n < window.length; n++) {
            data[2 * n] = (float) (historyRe[n] * window[n]);
            data[2 * n + 1] = (float) (historyIm[n] * window[n]);
        }
        transform.complexForward(data);
        for (int bin = 0; bin < window.length; bin++) {
            amplitudes[bin] = Math.hypot(data[2 * bin], data[2 * bin + 1]) / window.length;
        }
        return true;
    }

    private static void push(float[] history, float[] fresh) {
        System.arraycopy(history, fresh.length, history, 0, history.length - fresh.length);
        System.arraycopy(fresh, 0, history, history.length - fresh.length, fresh.length);
    }

    /**
     * Amplitude of a bin, full scale 1.
     *
     * @param bins distance from the carrier's bin, positive above it, at most {@link #reachBins()} either way
     */
    double amplitude(int bins) {
        return amplitudes[Math.floorMod(bins, amplitudes.length)];
    }

    /** The farthest bin on both sides of the carrier. */
    int reachBins() {
        return (amplitudes.length - 1) / 2;
    }

    /** Distance of two bins. */
    double spacingHz() {
        return spacingHz;
    }

    void reset() {
        microphone.reset();
        Arrays.fill(historyRe, 0f);
        Arrays.fill(historyIm, 0f);
        filled = 0;
    }
}
