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
package org.openhab.binding.ultrasonic.math;

/** Tapers for spectral analysis. */
public final class Windows {

    private static final double[] BLACKMAN_HARRIS = {0.35875, -0.48829, 0.14128, -0.01168};
    private static final double[] HANN = {0.5, -0.5};
    private static final double[] HAMMING = {0.54, -0.46};
    private static final double[] BLACKMAN = {0.42, -0.5, 0.08};

    private Windows() {}

    /**
     * The minimum four-term Blackman-Harris window: side lobes at -92 dB, main lobe of +-4 bins (F. J. Harris, "On the
     * use of windows for harmonic analysis with the discrete Fourier transform", Proc. IEEE 66, 1978).
     *
     * @param length samples, at least 1
     * @return the periodic (DFT-even) window, peak 1
     */
    public static double[] blackmanHarris(int length) {
        return cosineSum(length, BLACKMAN_HARRIS);
    }

    /**
     * The Hann window: side lobes at -31 dB falling by 18 dB per octave, main lobe of +-2 bins.
     *
     * @param length samples, at least 1
     * @return the periodic (DFT-even) window, peak 1
     */
    public static double[] hann(int length) {
        return cosineSum(length, HANN);
    }

    /**
     * The Hamming window: side lobes at -43 dB, main lobe of +-2 bins.
     *
     * @param length samples, at least 1
     * @return the periodic (DFT-even) window, peak 1
     */
    public static double[] hamming(int length) {
        return cosineSum(length, HAMMING);
    }

    /**
     * The three-term Blackman window with the rounded coefficients (alpha = 0.16) that the Web Audio API prescribes:
     * side lobes at -58 dB, main lobe of +-3 bins.
     *
     * @param length samples, at least 1
     * @return the periodic (DFT-even) window, peak 1
     */
    public static double[] blackman(int length) {
        return cosineSum(length, BLACKMAN);
    }

    private static double[] cosineSum(int length, double[] coefficients) {
        double[] window = new double[length];
        for (int n = 0; n < length; n++) {
            for (int k = 0; k < coefficients.length; k++) {
                window[n] += coefficients[k] * Math.cos(2 * Math.PI * k * n / length);
            }
        }
        return window;
    }
}
