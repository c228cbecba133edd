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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.math.TestWaves;
import org.openhab.binding.ultrasonic.math.Windows;

/** What stands still goes, what moves stays. */
class ClutterFilterTest {

    private static final int LENGTH = 384;
    private static final double[] WINDOW = Windows.blackmanHarris(LENGTH);

    private final ClutterFilter filter = new ClutterFilter(WINDOW);
    private final float[] out = new float[LENGTH];

    private double leftDb(float[] x) {
        filter.process(x, out);
        double before = 0;
        double after = 0;
        for (int n = 0; n < LENGTH; n++) {
            before += Math.pow(WINDOW[n] * x[n], 2);
            after += (double) out[n] * out[n];
        }
        return Decibels.ofPower(after / before);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0, 0", "0, 0.1, 0", "0, 0, 0.1", "-0.2, 0.05, 0.02", "1e-4, 1e-5, 1e-5"})
    void constantSlopeAndParabolaVanish(double constant, double slope, double bend) {
        float[] x = new float[LENGTH];
        for (int n = 0; n < LENGTH; n++) {
            double t = 2.0 * n / LENGTH - 1;
            x[n] = (float) (constant + slope * t + bend * t * t);
        }

        assertThat(leftDb(x)).isLessThan(-110);
    }

    @Test
    void lineFarFromZeroStaysAsItIs() {
        float[] x = TestWaves.tone(LENGTH, 0.1, 100, 3000);

        filter.process(x, out);

        for (int n = 0; n < LENGTH; n++) {
            assertThat((double) out[n]).isCloseTo(WINDOW[n] * x[n], within(0.1 * 1e-3));
        }
    }

    @Test
    void staticPartIsTheWeightedMean() {
        float[] x = new float[LENGTH];
        TestWaves.addNoise(x, 1, new SplittableRandom(1));
        double sum = 0;
        double weights = 0;
        for (int n = 0; n < LENGTH; n++) {
            sum += WINDOW[n] * x[n];
            weights += WINDOW[n];
        }

        assertThat(filter.process(x, out)).isCloseTo(sum / weights, within(1e-6));
    }

    @Test
    void nothingLingersFromOneFrameToTheNext() {
        float[] loud = new float[LENGTH];
        java.util.Arrays.fill(loud, 1f);
        float[] x = TestWaves.tone(LENGTH, 1e-3, 70, 3000);
        float[] first = new float[LENGTH];
        filter.process(x, first);

        filter.process(loud, out);
        filter.process(x, out);

        assertThat(out).isEqualTo(first);
    }

    @Test
    void noiseResponseIsWhatNoiseShows() {
        int bins = 512;
        double[] response = filter.noiseResponse(bins);
        int frames = 3000;
        int[] looked = {256, 257, 258, 259, 260, 262, 266, 280, 400, 511, 0, 255, 250};
        double[] measured = new double[looked.length];
        SplittableRandom random = new SplittableRandom(2);
        double squares = 0;
        for (double value : WINDOW) {
            squares += value * value;
        }
        float[] re = new float[LENGTH];
        float[] im = new float[LENGTH];
        float[] outIm = new float[LENGTH];
        for (int frame = 0; frame < frames; frame++) {
            java.util.Arrays.fill(re, 0f);
            java.util.Arrays.fill(im, 0f);
            TestWaves.addNoise(re, Math.sqrt(0.5), random);
            TestWaves.addNoise(im, Math.sqrt(0.5), random);
            filter.process(re, out);
            filter.process(im, outIm);
            for (int i = 0; i < looked.length; i++) {
                double step = 2 * Math.PI * (looked[i] - bins / 2) / bins;
                double turnRe = Math.cos(step);
                double turnIm = -Math.sin(step);
                double nowRe = 1;
                double nowIm = 0;
                double sumRe = 0;
                double sumIm = 0;
                for (int n = 0; n < LENGTH; n++) {
                    sumRe += out[n] * nowRe - outIm[n] * nowIm;
                    sumIm += out[n] * nowIm + outIm[n] * nowRe;
                    double next = nowRe * turnRe - nowIm * turnIm;
                    nowIm = nowRe * turnIm + nowIm * turnRe;
                    nowRe = next;
                }
                measured[i] += (sumRe * sumRe + sumIm * sumIm) / squares / frames;
            }
        }
        // The mean of 3000 exponentials is good to 1.8 %.
        for (int i = 0; i < looked.length; i++) {
            assertThat(measured[i])
                    .as("bin %s", looked[i])
                    .isCloseTo(response[looked[i]], within(1e-4 + 0.07 * response[looked[i]]));
        }
        assertThat(response[256]).isLessThan(1e-3);
        assertThat(response[300]).isCloseTo(1, within(1e-3));
        for (int bin = 1; bin < bins; bin++) {
            assertThat(response[bin]).isCloseTo(response[bins - bin], within(1e-9));
        }
    }
}
