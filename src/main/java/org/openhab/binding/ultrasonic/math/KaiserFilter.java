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

/**
 * Linear-phase low-pass filters designed with the Kaiser window.
 *
 * <p>Length and shape follow Kaiser's formulas: beta = 0.1102 (A - 8.7) for A &gt; 50 dB, and N - 1 = (A - 7.95) /
 * (14.36 df) with the transition width df as a fraction of the sample rate (J. F. Kaiser, "Nonrecursive digital filter
 * design using the I0-sinh window function", ISCAS 1974). Pass-band ripple equals stop-band ripple, so 100 dB of
 * attenuation leave a pass band flat within 0.0003 dB.
 */
public final class KaiserFilter {

    private static final double LEAST_ATTENUATION_DB = 50;

    private KaiserFilter() {}

    /**
     * Designs a low-pass filter.
     *
     * @param passHz end of the pass band, more than 0
     * @param stopHz start of the stop band, more than {@code passHz}
     * @param sampleRateHz rate at which the filter runs, at least twice {@code stopHz}
     * @param attenuationDb attenuation in the stop band, at least 50 dB
     * @return the symmetric taps, their sum is 1
     * @throws IllegalArgumentException if the edges do not fit each other or the rate
     */
    public static double[] lowPass(double passHz, double stopHz, double sampleRateHz, double attenuationDb) {
        if (!(passHz > 0 && stopHz > passHz && stopHz <= sampleRateHz / 2)) {
            throw new IllegalArgumentException("need 0 < pass < stop <= rate / 2, got pass " + passHz + " Hz, stop "
                    + stopHz + " Hz, rate " + sampleRateHz + " Hz");
        }
        if (attenuationDb < LEAST_ATTENUATION_DB) {
            throw new IllegalArgumentException(
                    "attenuation must be at least " + LEAST_ATTENUATION_DB + " dB, got " + attenuationDb);
        }
        double transition = (stopHz - passHz) / sampleRateHz;
        int length = 1 + (int) Math.ceil((attenuationDb - 7.95) / (14.36 * transition));
        double beta = 0.1102 * (attenuationDb - 8.7);
        double cutoff = (passHz + stopHz) / 2 / sampleRateHz;
        double[] taps = new double[length];
        double centre = (length - 1) / 2.0;
        double sum = 0;
        for (int n = 0; n < length; n++) {
            double t = n - centre;
            double ideal = t == 0 ? 2 * cutoff : Math.sin(2 * Math.PI * cutoff * t) / (Math.PI * t);
            double x = t / (centre + 0.5);
            taps[n] = ideal * besselI0(beta * Math.sqrt(1 - x * x)) / besselI0(beta);
            sum += taps[n];
        }
        for (int n = 0; n < length; n++) {
            taps[n] /= sum;
        }
        return taps;
    }

    /** Modified Bessel function of order 0 by its power series; converges for every argument used here. */
    private static double besselI0(double x) {
        double quarter = x * x / 4;
        double term = 1;
        double sum = 1;
        for (int k = 1; term > 1e-17 * sum; k++) {
            term *= quarter / ((double) k * k);
            sum += term;
        }
        return sum;
    }
}
