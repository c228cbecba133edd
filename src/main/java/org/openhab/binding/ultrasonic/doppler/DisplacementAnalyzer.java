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

import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.math.Windows;

/**
 * The slow branch, for minor motion: spectra of the I/Q displacement below about 10 Hz.
 *
 * <p>The window-weighted mean of each frame is the static phasor, low-passed by that window (-6 dB at 11 Hz, null at 31
 * Hz, side lobes -92 dB) and sampled once a hop (47 Hz). What moves slowly moves this phasor. Its spectrum over the
 * last 64 hops (1.4 s), mean and slow course removed, Hann window, resolves Doppler shifts down to about 1 Hz.
 *
 * <p>A click or a step of gain would ring in this long window for its whole length: while the frame is spoilt the last
 * good phasor is held, and afterwards the past is turned and scaled so that it joins the present.
 */
public final class DisplacementAnalyzer {

    /** Hops per frame, and bins of the spectrum. */
    public static final int FRAME = 64;

    /** Time after which a spectrum is independent of an earlier one. */
    public static final double INDEPENDENT_SECONDS = 0.7;

    private final FrameTransform transform;
    private final float[][] historyRe;
    private final float[][] historyIm;
    private long hops;
    private boolean holding;

    /** @param microphones how many */
    public DisplacementAnalyzer(int microphones) {
        this.transform = new FrameTransform(Windows.hann(FRAME), FRAME, noiseShape());
        this.historyRe = new float[microphones][FRAME];
        this.historyIm = new float[microphones][FRAME];
    }

    /**
     * Power of white baseband noise in each bin, relative to its power per sample: low-passed by the frame's window,
     * folded by taking one value a hop, smeared over neighbouring bins by the Hann window (1/6, 2/3, 1/6 in power).
     */
    private static double[] noiseShape() {
        double[] window = Windows.blackmanHarris(DopplerAnalyzer.FRAME);
        double[] folded = new double[FRAME];
        for (int bin = 0; bin < FRAME; bin++) {
            for (int fold = -1; fold <= 1; fold++) {
                double cyclesPerSample = (bin - FRAME / 2 + fold * FRAME) / (double) (FRAME * BasebandPlan.HOP);
                folded[bin] += meanResponse(window, cyclesPerSample) / BasebandPlan.HOP;
            }
        }
        double[] shape = new double[FRAME];
        for (int bin = 0; bin < FRAME; bin++) {
            shape[bin] = folded[bin] * 2 / 3 + (folded[(bin + 1) % FRAME] + folded[(bin + FRAME - 1) % FRAME]) / 6;
        }
        return shape;
    }

    /** Power response of the window-weighted mean at a frequency. */
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

    /**
     * Takes in the static phasors of a valid frame and fills the frame's slow spectra.
     *
     * @param frame the newest frame of the {@link DopplerAnalyzer}
     * @param spoilt whether a click or a step of gain falls into its window
     */
    public void process(DopplerFrame frame, boolean spoilt) {
        boolean hold = spoilt && hops > 0;
        for (int mic = 0; mic < historyRe.length; mic++) {
            float[] re = historyRe[mic];
            float[] im = historyIm[mic];
            if (holding && !hold) {
                join(re, im, frame.staticRe()[mic], frame.staticIm()[mic]);
            }
            push(re, hold ? re[FRAME - 1] : frame.staticRe()[mic]);
            push(im, hold ? im[FRAME - 1] : frame.staticIm()[mic]);
        }
        holding = hold;
        hops++;
        boolean valid = hops >= FRAME;
        for (int mic = 0; valid && mic < historyRe.length; mic++) {
            transform.process(historyRe[mic], historyIm[mic], frame.slowRe()[mic], frame.slowIm()[mic]);
        }
        frame.slowValid(valid);
    }

    private static void push(float[] history, float fresh) {
        System.arraycopy(history, 1, history, 0, FRAME - 1);
        history[FRAME - 1] = fresh;
    }

    /** Multiplies the past by the complex number that takes its end to the present. */
    private static void join(float[] re, float[] im, float presentRe, float presentIm) {
        double endRe = re[FRAME - 1];
        double endIm = im[FRAME - 1];
        double square = endRe * endRe + endIm * endIm;
        if (square == 0) {
            return;
        }
        float turnRe = (float) ((presentRe * endRe + presentIm * endIm) / square);
        float turnIm = (float) ((presentIm * endRe - presentRe * endIm) / square);
        for (int hop = 0; hop < FRAME; hop++) {
            float turned = re[hop] * turnRe - im[hop] * turnIm;
            im[hop] = re[hop] * turnIm + im[hop] * turnRe;
            re[hop] = turned;
        }
    }

    /** Starts anew behind a gap. */
    public void reset() {
        hops = 0;
        holding = false;
    }
}
