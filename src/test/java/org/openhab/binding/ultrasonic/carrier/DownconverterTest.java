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

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.math.KaiserFilter;
import org.openhab.binding.ultrasonic.math.TestWaves;

/** The receiver over time: hops join without a seam, carriers and microphones keep to themselves. */
class DownconverterTest {

    private static final int RATE = 96_000;
    private static final double CARRIER_HZ = 36_012.3;

    private static float[][] noise(int microphones, int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] samples = new float[microphones][length];
        for (float[] row : samples) {
            TestWaves.addNoise(row, 0.2, random);
        }
        return samples;
    }

    /** Low pass and decimation in one go, in double precision. */
    private static double[][] filterAndDecimate(double[][] x, double[] taps, int factor) {
        double[][] out = new double[2][x[0].length / factor];
        for (int part = 0; part < 2; part++) {
            for (int m = 0; m < out[part].length; m++) {
                int newest = m * factor + factor - 1;
                for (int n = 0; n < taps.length && n <= newest; n++) {
                    out[part][m] += taps[n] * x[part][newest - n];
                }
            }
        }
        return out;
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 96_000})
    void streamingEqualsMixingAndFilteringTheWholeAtOnce(int rate) {
        double carrierHz = 19_876.5;
        ReceiverBench bench = new ReceiverBench(rate, 1, carrierHz);
        BasebandPlan plan = bench.plan;
        float[][] samples = noise(1, bench.samples(12), 1);

        float[][] streamed = bench.run(samples)[0][0];

        double[][] mixed = new double[2][samples[0].length];
        for (int n = 0; n < samples[0].length; n++) {
            // The oscillator's phase belongs to the oldest sample of each group, the filter to the newest.
            double cycles = carrierHz / rate * (n - (plan.firstFactor() - 1));
            mixed[0][n] = samples[0][n] * Math.cos(2 * Math.PI * cycles);
            mixed[1][n] = -samples[0][n] * Math.sin(2 * Math.PI * cycles);
        }
        double edgeHz = plan.basebandRateHz() / 2;
        double[][] batch = filterAndDecimate(
                mixed, KaiserFilter.lowPass(edgeHz, plan.firstRateHz() - edgeHz, rate, 105), plan.firstFactor());
        if (plan.halvings() == 2) {
            batch = filterAndDecimate(batch, KaiserFilter.lowPass(edgeHz, 3 * edgeHz, plan.firstRateHz(), 105), 2);
        }
        batch = filterAndDecimate(batch, KaiserFilter.lowPass(1200, edgeHz, 4 * edgeHz, 105), 2);
        for (int n = 0; n < streamed[0].length; n++) {
            assertThat((double) streamed[0][n]).as("re[%s]", n).isCloseTo(batch[0][n], within(1e-6));
            assertThat((double) streamed[1][n]).as("im[%s]", n).isCloseTo(batch[1][n], within(1e-6));
        }
    }

    @Test
    void whereTheHopLiesInTheArrayDoesNotMatter() {
        ReceiverBench bench = new ReceiverBench(RATE, 3, CARRIER_HZ);
        float[][] samples = noise(3, bench.samples(8), 2);
        float[][][] whole = bench.run(samples)[0];

        Downconverter other = new Downconverter(bench.plan, 3, new double[] {CARRIER_HZ});
        int hopSamples = bench.plan.hopSamples();
        for (int hop = 0; hop < 8; hop++) {
            float[][] part = new float[3][];
            for (int mic = 0; mic < 3; mic++) {
                part[mic] = new float[hopSamples + 100];
                System.arraycopy(samples[mic], hop * hopSamples, part[mic], 17, hopSamples);
            }
            other.process(part, 17, new double[1]);
            for (int mic = 0; mic < 3; mic++) {
                int at = hop * BasebandPlan.HOP;
                assertThat(other.baseband(0).re()[mic])
                        .isEqualTo(Arrays.copyOfRange(whole[mic][0], at, at + BasebandPlan.HOP));
                assertThat(other.baseband(0).im()[mic])
                        .isEqualTo(Arrays.copyOfRange(whole[mic][1], at, at + BasebandPlan.HOP));
            }
        }
    }

    @Test
    void phaseHasNoStepAtHopBordersWhileSteeringChanges() {
        ReceiverBench bench = new ReceiverBench(RATE, 1, CARRIER_HZ);
        int hops = 200;
        float[][] samples = {TestWaves.tone(bench.samples(hops), 0.5, CARRIER_HZ, RATE)};
        SplittableRandom random = new SplittableRandom(3);
        double mostHz = 3;
        double turned = 0;
        double expected = 0;
        double last = Double.NaN;
        for (int hop = 0; hop < hops; hop++) {
            double steeringHz = mostHz * (2 * random.nextDouble() - 1);
            // Constant at both ends, so that the filters' delay does not matter to the sum.
            steeringHz = hop < 4 || hop >= hops - 4 ? 0 : steeringHz;
            bench.downconverter.process(samples, hop * bench.plan.hopSamples(), new double[] {steeringHz});
            expected -= 2 * Math.PI * steeringHz * bench.plan.hopSeconds();
            float[] re = bench.downconverter.baseband(0).re()[0];
            float[] im = bench.downconverter.baseband(0).im()[0];
            for (int n = 0; n < BasebandPlan.HOP; n++) {
                if (hop < bench.settleHops()) {
                    continue;
                }
                double phase = Math.atan2(im[n], re[n]);
                if (!Double.isNaN(last)) {
                    double step = Math.IEEEremainder(phase - last, 2 * Math.PI);
                    turned += step;
                    // A change of frequency rings a little in the last filter.
                    assertThat(Math.abs(step))
                            .as("hop %s sample %s", hop, n)
                            .isLessThan(1.3 * 2 * Math.PI * mostHz / bench.plan.basebandRateHz());
                }
                assertThat(Math.hypot(re[n], im[n])).isCloseTo(0.25, within(0.001));
                last = phase;
            }
        }
        assertThat(turned).isCloseTo(expected, within(1e-3));
    }

    @Test
    void steadyToneHasAPerfectlySteadyPhasor() {
        ReceiverBench bench = new ReceiverBench(RATE, 1, CARRIER_HZ);
        float[][] samples = {TestWaves.tone(bench.samples(60), 0.5, CARRIER_HZ + 2.5, RATE)};

        float[][] received = bench.run(samples, 2.5)[0][0];

        int from = bench.settleHops() * BasebandPlan.HOP;
        double re = received[0][from];
        double im = received[1][from];
        for (int n = from; n < received[0].length; n++) {
            // -100 dB: neither images at multiples of the hop rate nor rounding that a window would not hide.
            assertThat(Math.hypot(received[0][n] - re, received[1][n] - im)).isLessThan(0.25e-5);
        }
    }

    @Test
    void microphonesDoNotLeakIntoEachOther() {
        ReceiverBench bench = new ReceiverBench(RATE, 4, CARRIER_HZ);
        float[][] samples = noise(4, bench.samples(6), 4);
        Arrays.fill(samples[1], 0f);
        float[][][] together = bench.run(samples)[0];

        for (int mic = 0; mic < 4; mic++) {
            float[][] alone = new ReceiverBench(RATE, 1, CARRIER_HZ).run(new float[][] {samples[mic]})[0][0];
            assertThat(together[mic][0]).isEqualTo(alone[0]);
            assertThat(together[mic][1]).isEqualTo(alone[1]);
        }
        assertThat(together[1][0]).containsOnly(0f);
    }

    @Test
    void severalCarriersAtOnceEqualEachAlone() {
        double[] carriersHz = {20_000.5, CARRIER_HZ, 44_999};
        ReceiverBench bench = new ReceiverBench(RATE, 2, carriersHz);
        float[][] samples = noise(2, bench.samples(6), 5);
        float[][][][] together = bench.run(samples, 1.25);

        assertThat(bench.downconverter.carriers()).isEqualTo(3);
        for (int carrier = 0; carrier < carriersHz.length; carrier++) {
            float[][][] alone = new ReceiverBench(RATE, 2, carriersHz[carrier]).run(samples, 1.25)[0];
            assertThat(together[carrier]).isDeepEqualTo(alone);
        }
    }

    @Test
    void resetIsLikeNew() {
        ReceiverBench bench = new ReceiverBench(RATE, 2, CARRIER_HZ, 20_000);
        float[][] samples = noise(2, bench.samples(5), 6);
        float[][][][] first = bench.run(samples);

        bench.downconverter.reset();

        assertThat(bench.run(samples)).isDeepEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 4801, 123_456_789_011L})
    void carrierPhaseFitsBehindAGap(long lostSamples) {
        double offsetHz = -3.7;
        ReceiverBench bench = new ReceiverBench(RATE, 1, CARRIER_HZ);
        int hops = bench.settleHops() + 4;
        float[] before = TestWaves.tone(bench.samples(hops), 0.5, CARRIER_HZ + offsetHz, RATE);
        float[] after = new float[before.length];
        TestWaves.addTone(after, 0.5, CARRIER_HZ + offsetHz, RATE, 0, before.length + lostSamples);

        float[][] one = bench.run(new float[][] {before}, offsetHz)[0][0];
        bench.downconverter.skip(lostSamples, new double[] {offsetHz});
        float[][] two = bench.run(new float[][] {after}, offsetHz)[0][0];

        int last = one[0].length - 1;
        double turned = Math.atan2(two[1][last], two[0][last]) - Math.atan2(one[1][last], one[0][last]);
        // Two weeks at 96 kHz leave a thousandth of a radian to rounding.
        assertThat(Math.IEEEremainder(turned, 2 * Math.PI)).isCloseTo(0, within(lostSamples > 1e9 ? 1e-2 : 1e-4));
        assertThat(Math.hypot(two[0][last], two[1][last])).isCloseTo(0.25, within(1e-5));
    }

    @Test
    void filtersHaveSettledWhenTheySaySo() {
        ReceiverBench bench = new ReceiverBench(RATE, 1, CARRIER_HZ);
        float[][] samples = {TestWaves.tone(bench.samples(6), 0.5, CARRIER_HZ, RATE)};

        float[][] received = bench.run(samples)[0][0];

        int settle = bench.downconverter.settleSamples();
        assertThat(settle * bench.plan.decimation() / (double) RATE).isLessThan(0.035);
        int last = received[0].length - 1;
        for (int n = settle; n <= last; n++) {
            assertThat((double) received[0][n]).isCloseTo(received[0][last], within(2e-6));
            assertThat((double) received[1][n]).isCloseTo(received[1][last], within(2e-6));
        }
    }
}
