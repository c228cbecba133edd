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
package org.openhab.binding.ultrasonic.simulation.render;

/** Windowed-sinc interpolation between samples (Laakso et al., "Splitting the unit delay", IEEE SPM 13, 1996). */
final class FractionalDelay {

    private static final double KAISER_BETA = 7;

    private FractionalDelay() {}

    /**
     * A tap of the interpolator.
     *
     * @param offset from the interpolated point to the tap's sample, samples
     * @param half taps on each side
     */
    static double windowedSinc(double offset, int half) {
        double inside = 1 - offset * offset / (half * (double) half);
        if (inside <= 0) {
            return 0;
        }
        double sinc = offset == 0 ? 1 : Math.sin(Math.PI * offset) / (Math.PI * offset);
        return sinc * bessel(KAISER_BETA * Math.sqrt(inside)) / bessel(KAISER_BETA);
    }

    /**
     * Taps that delay by a number of samples; sample n of the result is the sum of taps[i] x[n - first - i].
     *
     * @param taps even number of places, filled so that their sum is 1
     * @return {@code first}, the delay of the first tap, negative if it looks ahead
     */
    static int taps(double delaySamples, double[] taps) {
        int half = taps.length / 2;
        int first = (int) Math.floor(delaySamples) - half + 1;
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            taps[i] = windowedSinc(first + i - delaySamples, half);
            sum += taps[i];
        }
        for (int i = 0; i < taps.length; i++) {
            taps[i] /= sum;
        }
        return first;
    }

    /** Modified Bessel function of the first kind, order 0, by its power series. */
    static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }
}
