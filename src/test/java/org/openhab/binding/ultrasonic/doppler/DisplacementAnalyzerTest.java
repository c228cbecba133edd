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
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.math.TestWaves;

/** Slow movers turn the static phasor; which way and how fast is what the slow branch tells. */
class DisplacementAnalyzerTest {

    private static final double CARRIER = 0.025;
    private static final double RATE_HZ = AnalyzerBench.RATE_HZ;
    private static final double SLOW_BIN_HZ = RATE_HZ / 64 / 64;

    private final SplittableRandom random = new SplittableRandom(1);
    private final AnalyzerBench bench = new AnalyzerBench(1, 0);
    private final DisplacementAnalyzer slow = new DisplacementAnalyzer(1);

    private static AnalyzerBench.Part line(double amplitude, double hz) {
        return (re, im, mic, first) -> TestWaves.addLine(re, im, amplitude, hz, RATE_HZ, 0.3, first);
    }

    private DopplerFrame hop(boolean spoilt, AnalyzerBench.Part... parts) {
        DopplerFrame frame = bench.hop(parts);
        if (frame.valid()) {
            slow.process(frame, spoilt);
        }
        return frame;
    }

    private DopplerFrame hops(int count, AnalyzerBench.Part... parts) {
        DopplerFrame frame = bench.analyzer.frame();
        for (int hop = 0; hop < count; hop++) {
            frame = hop(false, parts);
        }
        return frame;
    }

    private static int peak(DopplerFrame frame) {
        int peak = 0;
        for (int bin = 0; bin < DisplacementAnalyzer.FRAME; bin++) {
            peak = AnalyzerBench.slowPower(frame, 0, bin) > AnalyzerBench.slowPower(frame, 0, peak) ? bin : peak;
        }
        return peak;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-8, -4, -2, 2, 3, 8, 12})
    void slowMoverLiesAtItsShiftAndSide(double hz) {
        DopplerFrame frame = hops(75, line(CARRIER, 0), line(CARRIER * 1e-3, hz));

        assertThat(frame.slowValid()).isTrue();
        assertThat(frame.slowAxis().frequencyHz(peak(frame))).isCloseTo(hz, within(SLOW_BIN_HZ));
    }

    @Test
    void fiveCentimetersPerSecondAreSeenAtFiveCentimetersPerSecond() {
        double hz = 2 * 0.05 * AnalyzerBench.CARRIER_HZ / 343.2;

        DopplerFrame frame = hops(75, line(CARRIER, 0), line(CARRIER * 1e-3, hz));

        assertThat(frame.slowAxis().velocityMetersPerSecond(peak(frame))).isCloseTo(0.05, within(0.002));
    }

    @Test
    void whatGoesBackAndForthIsOnBothSides() {
        // An arm that sways by a tenth of a radian of phase at 3 Hz.
        AnalyzerBench.Part arm = (re, im, mic, first) -> {
            for (int i = 0; i < re.length; i++) {
                double angle = 0.1 * Math.sin(2 * Math.PI * 4 * SLOW_BIN_HZ * (first + i) / RATE_HZ);
                re[i] += (float) (CARRIER * Math.cos(angle));
                im[i] += (float) (CARRIER * Math.sin(angle));
            }
        };

        DopplerFrame frame = hops(75, arm);

        double approaching = AnalyzerBench.slowPower(frame, 0, 32 + 4);
        double receding = AnalyzerBench.slowPower(frame, 0, 32 - 4);
        assertThat(Decibels.ofPower(approaching / receding)).isCloseTo(0, within(0.1));
        assertThat(approaching).isGreaterThan(100 * AnalyzerBench.slowPower(frame, 0, 32 + 8));
    }

    @Test
    void standingEchoesAndSlowDriftAreNotThere() {
        DopplerFrame frame = hops(75, line(CARRIER, 0), line(CARRIER / 3, 0));
        for (int bin = 0; bin < DisplacementAnalyzer.FRAME; bin++) {
            assertThat(AnalyzerBench.slowPower(frame, 0, bin)).isLessThan(CARRIER * CARRIER * 1e-5);
        }
    }

    @Test
    void whiteNoiseHasItsPowerInEveryBin() {
        double power = 3e-6;
        AnalyzerBench.Part noise = (re, im, mic, first) -> {
            TestWaves.addNoise(re, Math.sqrt(power / 2), random);
            TestWaves.addNoise(im, Math.sqrt(power / 2), random);
        };
        hops(70, line(CARRIER, 0), noise);
        int frames = 500;
        double[] mean = new double[DisplacementAnalyzer.FRAME];
        for (int frame = 0; frame < frames; frame++) {
            DopplerFrame now = hops(32, line(CARRIER, 0), noise);
            for (int bin = 0; bin < mean.length; bin++) {
                mean[bin] += AnalyzerBench.slowPower(now, 0, bin) / frames;
            }
        }
        for (int bin = 0; bin < mean.length; bin++) {
            // Half-overlapping Hann frames: 500 of them are good to 5 %.
            if (bin != mean.length / 2) {
                assertThat(Decibels.ofPower(mean[bin] / power))
                        .as("bin %s", bin)
                        .isCloseTo(0, within(1.0));
            }
        }
    }

    @Test
    void walkerAtHighSpeedIsNotFoldedIntoTheSlowBand() {
        // 47 Hz is the rate of the slow branch; the frame's window has to keep it out.
        for (double hz : new double[] {45, 47.5, 93.75, 200, -150}) {
            DopplerFrame frame = hops(75, line(CARRIER, 0), line(CARRIER * 0.1, hz));
            for (int bin = 22; bin <= 42; bin++) {
                // As a line: 64 / 1.5 is the gain of the Hann window, 64 the rise of noise density by decimation.
                double asLine = AnalyzerBench.slowPower(frame, 0, bin) / (64 / 1.5 * 64);
                assertThat(Decibels.ofPower(asLine / (CARRIER * CARRIER * 0.01)))
                        .as("%s Hz in bin %s", hz, bin)
                        .isLessThan(-60);
            }
        }
    }

    @Test
    void stepOfGainThatIsKnownLeavesNoRinging() {
        AnalyzerBench.Part quiet = line(CARRIER, 0);
        AnalyzerBench.Part louder = line(CARRIER * 1.3, 0);
        hops(80, quiet);
        for (int hop = 0; hop < 8; hop++) {
            hop(true, louder);
        }
        double worst = 0;
        for (int hop = 0; hop < 64; hop++) {
            DopplerFrame frame = hop(false, louder);
            for (int bin = 0; bin < DisplacementAnalyzer.FRAME; bin++) {
                worst = Math.max(worst, AnalyzerBench.slowPower(frame, 0, bin));
            }
        }
        assertThat(worst).isLessThan(CARRIER * CARRIER * 1e-5);
    }

    @Test
    void validAfterAWholeFrameAndAgainAfterAReset() {
        for (int round = 0; round < 2; round++) {
            for (int hop = 1; hop <= 100; hop++) {
                DopplerFrame frame = hop(false, line(CARRIER, 0));
                assertThat(frame.slowValid()).as("hop %s", hop).isEqualTo(hop >= 6 - 1 + DisplacementAnalyzer.FRAME);
            }
            bench.analyzer.reset();
            slow.reset();
            assertThat(bench.analyzer.frame().slowValid()).isFalse();
        }
    }
}
