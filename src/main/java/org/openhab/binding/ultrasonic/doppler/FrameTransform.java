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

/**
 * One complex frame to its spectrum: static part out, window, transform, and the gains that give white noise the same
 * power in every bin in spite of what the clutter filter takes.
 */
final class FrameTransform {

    /** Bins in which less than this share of the noise is left are not lifted any further. */
    private static final double LEAST_RESPONSE = 1e-3;

    private final int length;
    private final int bins;
    private final ClutterFilter clutter;
    private final FloatFFT_1D fft;
    private final float[] gain;
    private final float[] partRe;
    private final float[] partIm;
    private final float[] data;
    private float staticRe;
    private float staticIm;

    /**
     * @param window taper, one value per sample of the frame
     * @param bins length of the zero-padded transform
     * @param noiseShape power of the input's noise in each bin, ascending frequency; 1 for white noise
     */
    FrameTransform(double[] window, int bins, double[] noiseShape) {
        this.length = window.length;
        this.bins = bins;
        this.clutter = new ClutterFilter(window);
        this.fft = new FloatFFT_1D(bins);
        this.partRe = new float[length];
        this.partIm = new float[length];
        this.data = new float[2 * bins];
        this.gain = new float[bins];
        double squares = 0;
        for (double value : window) {
            squares += value * value;
        }
        double[] response = clutter.noiseResponse(bins);
        for (int bin = 0; bin < bins; bin++) {
            double left = Math.max(response[bin], LEAST_RESPONSE) * noiseShape[bin];
            gain[bin] = (float) (1 / Math.sqrt(squares * left));
        }
    }

    /**
     * Transforms a frame.
     *
     * @param frameRe real parts, one per sample of the window
     * @param frameIm imaginary parts
     * @param spectrumRe receives the real parts of the bins in ascending frequency
     * @param spectrumIm receives the imaginary parts
     */
    void process(float[] frameRe, float[] frameIm, float[] spectrumRe, float[] spectrumIm) {
        staticRe = (float) clutter.process(frameRe, partRe);
        staticIm = (float) clutter.process(frameIm, partIm);
        for (int n = 0; n < length; n++) {
            data[2 * n] = partRe[n];
            data[2 * n + 1] = partIm[n];
        }
        Arrays.fill(data, 2 * length, 2 * bins, 0f);
        fft.complexForward(data);
        int half = bins / 2;
        order(half, bins, 0, spectrumRe, spectrumIm);
        order(0, half, bins - half, spectrumRe, spectrumIm);
    }

    private void order(int from, int to, int at, float[] spectrumRe, float[] spectrumIm) {
        for (int k = from; k < to; k++) {
            int bin = at + k - from;
            spectrumRe[bin] = data[2 * k] * gain[bin];
            spectrumIm[bin] = data[2 * k + 1] * gain[bin];
        }
    }

    /** The window-weighted mean of the last frame, which is the static part at that moment, real part. */
    float staticRe() {
        return staticRe;
    }

    /** Imaginary part of {@link #staticRe()}. */
    float staticIm() {
        return staticIm;
    }
}
