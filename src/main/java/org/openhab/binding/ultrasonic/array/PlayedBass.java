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

import org.openhab.binding.ultrasonic.carrier.Baseband;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.doppler.DopplerAnalyzer;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;

/**
 * What the loudspeaker plays below the sensing band, as spectra of what may modulate the tone.
 *
 * <p>A driver multiplies the tone by Bl(x) and by one over its impedance, which depends on displacement x and current i
 * (W. Klippel, JAES 54, 2006). Both follow the played voltage u linearly to first order, x as a second-order low pass,
 * since beyond the resonance the moving mass holds the membrane; so the modulation is u through a linear filter, plus
 * products of the second and third order: x^2, x u, x^3. What the filters are is left to who uses the spectra, hence u
 * also as it was one hop before, for what comes late; x only needs the right shape.
 *
 * <p>Everything passes the same window as the microphones' frames. Nothing older than that window and one hop is held.
 */
public final class PlayedBass {

    /** How many spectra there are. */
    static final int SIGNALS = 5;

    /**
     * Where displacement begins to fall: the resonance of small drivers, whose suspension and mass differ by octaves.
     */
    private static final double RESONANCE_HZ = 150;

    private static final double QUALITY = Math.sqrt(0.5);
    private static final int PAIRS = 2;

    private final DopplerAnalyzer analyzer;
    private final Baseband pairs;
    private final float[][] re;
    private final float[][] im;
    private final double gain;
    private final double feedbackOne;
    private final double feedbackTwo;
    private double inputOne;
    private double inputTwo;
    private double outputOne;
    private double outputTwo;
    private boolean valid;

    /**
     * @param plan rates of the baseband
     * @param settleSamples baseband samples after a start or gap that hold the filters' transient, 0 if none do
     */
    public PlayedBass(BasebandPlan plan, int settleSamples) {
        this.analyzer = new DopplerAnalyzer(plan, PAIRS, BasebandPlan.LOWEST_CARRIER_HZ, settleSamples);
        this.pairs = new Baseband(new float[PAIRS][BasebandPlan.HOP], new float[PAIRS][BasebandPlan.HOP]);
        int bins = DopplerAnalyzer.BINS / 2;
        this.re = new float[SIGNALS][bins];
        this.im = new float[SIGNALS][bins];
        // Second-order low pass by the bilinear transform.
        double angle = 2 * Math.PI * RESONANCE_HZ / plan.basebandRateHz();
        double alpha = Math.sin(angle) / (2 * QUALITY);
        this.gain = (1 - Math.cos(angle)) / 2 / (1 + alpha);
        this.feedbackOne = -2 * Math.cos(angle) / (1 + alpha);
        this.feedbackTwo = (1 - alpha) / (1 + alpha);
    }

    /**
     * Takes in a hop.
     *
     * @param played {@link BasebandPlan#HOP} samples at the rate of the baseband, band-limited and delayed like the
     *     microphones' basebands, full scale 1
     */
    public void process(float[] played) {
        for (int n = 0; n < BasebandPlan.HOP; n++) {
            float u = Math.max(-1, Math.min(1, played[n]));
            float x = (float) displacement(u);
            pairs.re()[0][n] = u;
            pairs.im()[0][n] = x * x;
            pairs.re()[1][n] = x * u;
            pairs.im()[1][n] = x * x * x;
        }
        System.arraycopy(re[0], 0, re[SIGNALS - 1], 0, re[0].length);
        System.arraycopy(im[0], 0, im[SIGNALS - 1], 0, im[0].length);
        analyzer.process(pairs);
        valid = analyzer.frame().valid();
        if (valid) {
            unpack(0);
            unpack(1);
        }
    }

    private double displacement(double u) {
        double x = gain * (u + 2 * inputOne + inputTwo) - feedbackOne * outputOne - feedbackTwo * outputTwo;
        inputTwo = inputOne;
        inputOne = u;
        outputTwo = outputOne;
        outputOne = x;
        return x;
    }

    /** Two real signals share a complex transform: the spectrum of a real one is its own mirror image, conjugate. */
    private void unpack(int pair) {
        DopplerFrame frame = analyzer.frame();
        float[] fromRe = frame.spectrumRe()[pair];
        float[] fromIm = frame.spectrumIm()[pair];
        int centre = frame.axis().centre();
        int first = 2 * pair;
        for (int k = 0; k < re[0].length; k++) {
            float upperRe = fromRe[centre + k];
            float upperIm = fromIm[centre + k];
            float lowerRe = fromRe[centre - k];
            float lowerIm = fromIm[centre - k];
            re[first][k] = (upperRe + lowerRe) / 2;
            im[first][k] = (upperIm - lowerIm) / 2;
            re[first + 1][k] = (upperIm + lowerIm) / 2;
            im[first + 1][k] = (lowerRe - upperRe) / 2;
        }
    }

    /** {@code float[signal][k]}: spectra at k bins above 0 Hz, real part; below it lie the conjugates. */
    float[][] re() {
        return re;
    }

    /** Imaginary part of {@link #re()}. */
    float[][] im() {
        return im;
    }

    /** Whether filters and window are filled with samples from after the last start or gap. */
    boolean valid() {
        return valid;
    }

    /** Starts anew behind a gap. */
    public void reset() {
        analyzer.reset();
        valid = false;
        inputOne = 0;
        inputTwo = 0;
        outputOne = 0;
        outputTwo = 0;
    }
}
