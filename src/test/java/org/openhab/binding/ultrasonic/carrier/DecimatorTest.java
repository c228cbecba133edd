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
package org.openhab.binding.ultrasonic.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The polyphase stages compute what their sums say, tap by tap, for any number of taps. */
class DecimatorTest {

    private final SplittableRandom random = new SplittableRandom(1);

    private double[] taps(int count) {
        double[] taps = new double[count];
        for (int n = 0; n < count; n++) {
            taps[n] = random.nextGaussian();
        }
        return taps;
    }

    @Test
    void bandpassIsTheSumOverTurnedTaps() {
        int factor = 5;
        int groups = 16;
        double cyclesPerSample = 0.3217;
        for (int count : new int[] {1, 4, 19, 20, 21, 43}) {
            double[] taps = taps(count);
            int history = BandpassDecimator.historyGroups(count, factor);
            double[] x = taps((history + groups) * factor);
            float[][] planes = new float[BandpassDecimator.planes(factor)][history + groups];
            for (int n = 0; n < x.length; n++) {
                planes[n % factor][n / factor] = (float) x[n];
            }
            float[] re = new float[history + groups];
            float[] im = new float[history + groups];

            new BandpassDecimator(taps, factor, cyclesPerSample, groups).process(planes, re, im);

            for (int m = 0; m < groups; m++) {
                int newest = (history + m) * factor + factor - 1;
                double sumRe = 0;
                double sumIm = 0;
                for (int n = 0; n < count; n++) {
                    sumRe += taps[n] * Math.cos(2 * Math.PI * cyclesPerSample * n) * x[newest - n];
                    sumIm += taps[n] * Math.sin(2 * Math.PI * cyclesPerSample * n) * x[newest - n];
                }
                assertThat((double) re[history + m])
                        .as("%s taps, output %s", count, m)
                        .isCloseTo(sumRe, within(2e-5));
                assertThat((double) im[history + m])
                        .as("%s taps, output %s", count, m)
                        .isCloseTo(sumIm, within(2e-5));
            }
        }
    }

    @Test
    void halvingIsTheSumOverTapsInEveryChannelAndHop() {
        for (int count : new int[] {1, 2, 7, 8, 9, 31}) {
            assertHalving(taps(count));
        }
    }

    @Test
    void halfBandIsTheSumOverTapsToo() {
        for (int middle : new int[] {3, 14, 15}) {
            double[] taps = taps(2 * middle + 1);
            for (int n = 0; n < taps.length; n++) {
                taps[n] = n != middle && (n - middle) % 2 == 0 ? 0 : taps[n];
            }
            assertHalving(taps);
        }
    }

    private void assertHalving(double[] taps) {
        int channels = 3;
        int outputs = 8;
        int count = taps.length;
        HalvingDecimator decimator = new HalvingDecimator(taps, channels, outputs);
        int hops = 6;
        double[][] x = new double[channels][];
        for (int channel = 0; channel < channels; channel++) {
            x[channel] = taps(2 * outputs * hops);
        }
        float[] out = new float[decimator.outputLength()];
        for (int hop = 0; hop < hops; hop++) {
            for (int i = 0; i < 2 * outputs; i++) {
                for (int channel = 0; channel < channels; channel++) {
                    decimator.plane(i & 1)[decimator.offset() + (i >> 1) * channels + channel] =
                            (float) x[channel][hop * 2 * outputs + i];
                }
            }
            decimator.process(out);
            for (int m = 0; m < outputs; m++) {
                for (int channel = 0; channel < channels; channel++) {
                    int newest = (hop * outputs + m) * 2 + 1;
                    double sum = 0;
                    for (int n = 0; n < count && n <= newest; n++) {
                        sum += taps[n] * x[channel][newest - n];
                    }
                    assertThat((double) out[decimator.offset() + m * channels + channel])
                            .as("%s taps, hop %s, output %s, channel %s", count, hop, m, channel)
                            .isCloseTo(sum, within(2e-5));
                }
            }
        }
    }
}
