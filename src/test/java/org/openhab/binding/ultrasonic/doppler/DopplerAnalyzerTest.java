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
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.math.Median;
import org.openhab.binding.ultrasonic.math.TestWaves;

/** Echoes appear where their velocity puts them, carriers do not appear at all, noise is noise. */
class DopplerAnalyzerTest {

    private static final double CARRIER = 0.025;
    private static final double RATE_HZ = AnalyzerBench.RATE_HZ;

    private final SplittableRandom random = new SplittableRandom(1);

    private static AnalyzerBench.Part line(double amplitude, double hz) {
        return (re, im, mic, first) -> TestWaves.addLine(re, im, amplitude, hz, RATE_HZ, 0.3 + mic, first);
    }

    private AnalyzerBench.Part noise(double power) {
        return (re, im, mic, first) -> {
            TestWaves.addNoise(re, Math.sqrt(power / 2), random);
            TestWaves.addNoise(im, Math.sqrt(power / 2), random);
        };
    }

    private static int peak(DopplerFrame frame, int mic) {
        int peak = 0;
        for (int bin = 0; bin < DopplerAnalyzer.BINS; bin++) {
            peak = AnalyzerBench.power(frame, mic, bin) > AnalyzerBench.power(frame, mic, peak) ? bin : peak;
        }
        return peak;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-4, -1.5, -1, -0.3, 0.3, 0.5, 1, 2, 4})
    void echoLiesAtItsVelocityApproachingPositive(double velocity) {
        AnalyzerBench bench = new AnalyzerBench(2, 0);
        double hz = 2 * velocity * AnalyzerBench.CARRIER_HZ / 343.2;

        DopplerFrame frame = bench.hops(8, line(CARRIER, 0), line(CARRIER * 0.01, hz));

        for (int mic = 0; mic < 2; mic++) {
            int peak = peak(frame, mic);
            assertThat(Math.abs(frame.axis().binOf(velocity) - peak)).isLessThanOrEqualTo(0.5 + 1e-6);
            assertThat(Math.signum(frame.axis().velocityMetersPerSecond(peak))).isEqualTo(Math.signum(velocity));
            assertThat(frame.axis().frequencyHz(peak)).isCloseTo(hz, within(RATE_HZ / 512 / 2 + 1e-6));
        }
    }

    @Test
    void echo75DbBelowTheCarrierStands10DbAboveTheFloor() {
        // The noise of the whole baseband is 5 dB above the echo; a bin gathers 22.8 dB against it.
        AnalyzerBench bench = new AnalyzerBench(1, 0);
        double noisePower = CARRIER * CARRIER * Decibels.toPower(-70);
        AnalyzerBench.Part[] room = {
            line(CARRIER, 0), line(CARRIER * Decibels.toAmplitude(-75), 209.8), noise(noisePower)
        };
        bench.hops(7, room);
        int frames = 200;
        double[] mean = new double[DopplerAnalyzer.BINS];
        for (int hop = 0; hop < frames; hop++) {
            DopplerFrame frame = bench.hop(room);
            for (int bin = 0; bin < mean.length; bin++) {
                mean[bin] += AnalyzerBench.power(frame, 0, bin) / frames;
            }
        }
        float[] others = new float[300];
        for (int i = 0; i < others.length; i++) {
            others[i] = (float) mean[(i < 150 ? 100 : 300 - 150) + i];
        }
        double floor = Median.of(others, others.length);
        int echo = DopplerAnalyzer.BINS / 2 + (int) Math.round(209.8 / (RATE_HZ / DopplerAnalyzer.BINS));

        assertThat(Decibels.ofPower(mean[echo] / floor)).isGreaterThan(10);
        assertThat(Decibels.ofPower(mean[DopplerAnalyzer.BINS - echo] / floor)).isLessThan(1);
    }

    /** Power of the loudest bin beyond a shift, as a line, dB re the carrier. */
    private static double leakageDb(DopplerFrame frame, double fromHz) {
        // A line of amplitude A shows the power A^2 (sum w)^2 / sum w^2 = A^2 N / 2.00 in this scale.
        double carrierPower = CARRIER * CARRIER * DopplerAnalyzer.FRAME / 2.0044;
        double highest = 0;
        for (int bin = 0; bin < DopplerAnalyzer.BINS; bin++) {
            if (Math.abs(frame.axis().frequencyHz(bin)) >= fromHz) {
                highest = Math.max(highest, AnalyzerBench.power(frame, 0, bin));
            }
        }
        return Decibels.ofPower(highest / carrierPower);
    }

    @Test
    void steadyCarrierLeaksNothing() {
        AnalyzerBench bench = new AnalyzerBench(1, 0);

        assertThat(leakageDb(bench.hops(8, line(CARRIER, 0)), 0)).isLessThan(-100);
        assertThat(leakageDb(bench.hops(8, line(CARRIER, 0.05)), 12)).isLessThan(-100);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 1, 2})
    void carrierThatWandersByADecibelLeaksNothingInto30Hz(double wanderHz) {
        AnalyzerBench bench = new AnalyzerBench(1, 0);
        AnalyzerBench.Part wandering = (re, im, mic, first) -> {
            for (int i = 0; i < re.length; i++) {
                double db = 0.5 * Math.sin(2 * Math.PI * wanderHz * (first + i) / RATE_HZ);
                re[i] += (float) (CARRIER * Decibels.toAmplitude(db));
            }
        };
        bench.hops(7, wandering);
        double worst = -300;
        for (int hop = 0; hop < 200; hop++) {
            worst = Math.max(worst, leakageDb(bench.hop(wandering), 30));
        }

        assertThat(worst).isLessThan(-75);
    }

    @Test
    void whiteNoiseHasItsPowerInEveryBin() {
        AnalyzerBench bench = new AnalyzerBench(4, 0);
        double power = 3e-6;
        AnalyzerBench.Part[] room = {line(CARRIER, 0), noise(power)};
        int frames = 300;
        double[] mean = new double[DopplerAnalyzer.BINS];
        for (int frame = 0; frame < frames; frame++) {
            // Every other window length, so that frames are independent.
            DopplerFrame now = bench.hops(frame == 0 ? 6 : 4, room);
            for (int mic = 0; mic < 4; mic++) {
                for (int bin = 0; bin < mean.length; bin++) {
                    mean[bin] += AnalyzerBench.power(now, mic, bin) / (4 * frames);
                }
            }
        }
        double all = 0;
        for (int bin = 0; bin < mean.length; bin++) {
            all += mean[bin] / mean.length;
            // 1200 independent powers: +-3 % standard deviation, 0.6 dB are five of them. Nothing is left at 0 Hz.
            if (bin != mean.length / 2) {
                assertThat(Decibels.ofPower(mean[bin] / power))
                        .as("bin %s", bin)
                        .isCloseTo(0, within(0.6));
            }
        }
        assertThat(Decibels.ofPower(all / power)).isCloseTo(0, within(0.05));
        assertThat(mean[mean.length / 2]).isLessThan(power);
    }

    @Test
    void staticPhasorIsTheCarrier() {
        AnalyzerBench bench = new AnalyzerBench(2, 0);

        DopplerFrame frame = bench.hops(6, line(CARRIER, 0), line(CARRIER / 30, 140));

        for (int mic = 0; mic < 2; mic++) {
            assertThat((double) frame.staticRe()[mic]).isCloseTo(CARRIER * Math.cos(0.3 + mic), within(1e-6));
            assertThat((double) frame.staticIm()[mic]).isCloseTo(CARRIER * Math.sin(0.3 + mic), within(1e-6));
        }
    }

    @Test
    void microphonesKeepToThemselves() {
        AnalyzerBench bench = new AnalyzerBench(2, 0);
        AnalyzerBench.Part onlyTheFirst = (re, im, mic, first) -> {
            if (mic == 0) {
                TestWaves.addLine(re, im, 0.01, 300, RATE_HZ, 0, first);
            }
        };

        DopplerFrame frame = bench.hops(7, onlyTheFirst);

        assertThat(AnalyzerBench.power(frame, 1, peak(frame, 1))).isZero();
        assertThat(AnalyzerBench.power(frame, 0, peak(frame, 0))).isPositive();
    }

    @Test
    void basebandOfTheHopIsHandedOn() {
        AnalyzerBench bench = new AnalyzerBench(1, 0);
        DopplerFrame frame = bench.hop(line(CARRIER, 10));
        float[] re = new float[BasebandPlan.HOP];
        float[] im = new float[BasebandPlan.HOP];
        TestWaves.addLine(re, im, CARRIER, 10, RATE_HZ, 0.3, 0);

        assertThat(frame.basebandHop()).isEqualTo(BasebandPlan.HOP);
        assertThat(frame.basebandRe()[0]).isEqualTo(re);
        assertThat(frame.basebandIm()[0]).isEqualTo(im);
    }

    @Test
    void framesAreValidOnceFiltersAndWindowAreFilled() {
        int settle = 85;
        AnalyzerBench bench = new AnalyzerBench(1, settle);
        int needed = (settle + DopplerAnalyzer.FRAME + BasebandPlan.HOP - 1) / BasebandPlan.HOP;
        for (int hop = 1; hop <= 20; hop++) {
            assertThat(bench.hop(line(CARRIER, 0)).valid()).as("hop %s", hop).isEqualTo(hop >= needed);
        }

        bench.analyzer.reset();

        assertThat(bench.analyzer.frame().valid()).isFalse();
        assertThat(bench.analyzer.frame().slowValid()).isFalse();
        for (int hop = 1; hop <= 20; hop++) {
            assertThat(bench.hop(line(CARRIER, 0)).valid()).as("hop %s", hop).isEqualTo(hop >= needed);
        }
    }

    @Test
    void resetIsLikeNew() {
        AnalyzerBench used = new AnalyzerBench(2, 85);
        used.hops(30, line(CARRIER, 3), noise(1e-4));
        used.analyzer.reset();
        AnalyzerBench fresh = new AnalyzerBench(2, 85);

        DopplerFrame now = null;
        DopplerFrame expected = null;
        AnalyzerBench.Part sameNoise = (re, im, mic, first) -> {
            SplittableRandom own = new SplittableRandom(mic);
            TestWaves.addNoise(re, 0.1, own);
            TestWaves.addNoise(im, 0.1, own);
        };
        for (int hop = 0; hop < 12; hop++) {
            now = used.hop(sameNoise);
            expected = fresh.hop(sameNoise);
            assertThat(now.valid()).isEqualTo(expected.valid());
            if (now.valid()) {
                assertThat(now.spectrumRe()).isDeepEqualTo(expected.spectrumRe());
                assertThat(now.spectrumIm()).isDeepEqualTo(expected.spectrumIm());
                assertThat(now.staticRe()).isEqualTo(expected.staticRe());
            }
        }
        assertThat(now.valid()).isTrue();
    }
}
