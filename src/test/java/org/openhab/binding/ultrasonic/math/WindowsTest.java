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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Side lobes, main lobe and noise bandwidth as Harris tabulates them. */
class WindowsTest {

    private static final int LENGTH = 384;

    /** Level at a distance from a line, dB against the line itself. */
    private static double leakageDb(double[] window, double bins) {
        double re = 0;
        double im = 0;
        double sum = 0;
        for (int n = 0; n < window.length; n++) {
            re += window[n] * Math.cos(2 * Math.PI * bins * n / window.length);
            im += window[n] * Math.sin(2 * Math.PI * bins * n / window.length);
            sum += window[n];
        }
        return Decibels.ofAmplitude(Math.hypot(re, im) / sum);
    }

    private static double highestDb(double[] window, double fromBins) {
        double highest = -400;
        for (double bins = fromBins; bins <= window.length / 2.0; bins += 0.05) {
            highest = Math.max(highest, leakageDb(window, bins));
        }
        return highest;
    }

    private static double noiseBandwidthBins(double[] window) {
        double sum = 0;
        double squares = 0;
        for (double value : window) {
            sum += value;
            squares += value * value;
        }
        return squares * window.length / (sum * sum);
    }

    @Test
    void blackmanHarrisLeaksNothingAbove92DbBeyondFourBins() {
        double[] window = Windows.blackmanHarris(LENGTH);

        assertThat(highestDb(window, 4)).isCloseTo(-92, within(0.5));
        assertThat(leakageDb(window, 3.0)).isGreaterThan(-40);
        assertThat(noiseBandwidthBins(window)).isCloseTo(2.00, within(0.01));
    }

    @Test
    void hannLeaksNothingAbove31DbBeyondTwoBins() {
        double[] window = Windows.hann(LENGTH);

        assertThat(highestDb(window, 2)).isCloseTo(-31.5, within(0.2));
        assertThat(highestDb(window, 8)).isLessThan(-65);
        assertThat(noiseBandwidthBins(window)).isCloseTo(1.50, within(0.001));
    }

    @Test
    void scallopingIsAsTabulated() {
        assertThat(leakageDb(Windows.blackmanHarris(LENGTH), 0.5)).isCloseTo(-0.83, within(0.01));
        assertThat(leakageDb(Windows.hann(LENGTH), 0.5)).isCloseTo(-1.42, within(0.01));
    }

    @Test
    void windowsArePeriodicWithPeakOne() {
        for (double[] window : new double[][] {Windows.blackmanHarris(LENGTH), Windows.hann(LENGTH)}) {
            assertThat(window[LENGTH / 2]).isCloseTo(1, within(1e-12));
            assertThat(window[0]).isCloseTo(0, within(1e-4));
            for (int n = 1; n < LENGTH; n++) {
                assertThat(window[n]).isCloseTo(window[LENGTH - n], within(1e-12));
            }
        }
    }
}
