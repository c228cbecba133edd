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

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.math.Decibels;

/** The floor is what the room sounds like when nobody moves, and stays that while somebody does. */
class NoiseFloorTest {

    private static final int BINS = 512;
    private static final double HOP_SECONDS = 64.0 / 3000;
    private static final double FRAME_SECONDS = DopplerAnalyzer.INDEPENDENT_SECONDS;
    private static final double NEPER_TO_DB = 10 / Math.log(10);
    /** 80 Hz to 1150 Hz on both sides. */
    private static final int[] REFERENCE = IntStream.concat(
                    IntStream.rangeClosed(256 - 196, 256 - 14), IntStream.rangeClosed(256 + 14, 256 + 196))
            .toArray();

    private static NoiseFloor floor(int averages) {
        return new NoiseFloor(BINS, HOP_SECONDS, FRAME_SECONDS, REFERENCE, averages);
    }

    private static void run(NoiseFloor floor, SpectrumNoise noise, double seconds) {
        for (int hop = 0; hop < seconds / HOP_SECONDS; hop++) {
            floor.process(noise.next(), 0);
        }
    }

    private static double floorDb(NoiseFloor floor, int bin) {
        return floor.floorNeper()[bin] * NEPER_TO_DB;
    }

    /** Mean over bins of how far the floor is above a level. */
    private static double biasDb(NoiseFloor floor, double[] level, int from, int to) {
        double sum = 0;
        for (int bin = from; bin < to; bin++) {
            sum += floorDb(floor, bin) - Decibels.ofPower(level[bin]);
        }
        return sum / (to - from);
    }

    /** Root mean square over bins of how far the floor is off a level. */
    private static double errorDb(NoiseFloor floor, double[] level, int from, int to) {
        double sum = 0;
        for (int bin = from; bin < to; bin++) {
            double off = floorDb(floor, bin) - Decibels.ofPower(level[bin]);
            sum += off * off;
        }
        return Math.sqrt(sum / (to - from));
    }

    /** A room whose noise is louder on one side and has a hump. */
    private static void colour(double[] level) {
        for (int bin = 0; bin < BINS; bin++) {
            double hump = 4 * Math.exp(-Math.pow((bin - 150) / 40.0, 2));
            level[bin] = Decibels.toPower(-60 + 6.0 * bin / BINS + hump);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void floorIsTheMeanPowerOfTheNoise(int averages) {
        NoiseFloor floor = floor(averages);
        SpectrumNoise noise = new SpectrumNoise(BINS, averages, 1);
        colour(noise.level);

        run(floor, noise, 5);
        assertThat(biasDb(floor, noise.level, 0, BINS)).isCloseTo(0, within(0.5));
        assertThat(errorDb(floor, noise.level, 0, BINS)).isLessThan(1.5);
        double bias = 0;
        for (int look = 0; look < 10; look++) {
            run(floor, noise, 3);
            bias += biasDb(floor, noise.level, 0, BINS) / 10;
        }
        assertThat(bias).isCloseTo(0, within(0.5));
        assertThat(errorDb(floor, noise.level, 0, BINS)).isLessThan(1.2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void floorIsKnownWithinFourTenthsOfASecond(int averages) {
        double bias = 0;
        double error = 0;
        for (int seed = 0; seed < 20; seed++) {
            NoiseFloor floor = floor(averages);
            SpectrumNoise noise = new SpectrumNoise(BINS, averages, 100 + seed);
            colour(noise.level);
            run(floor, noise, 0.38);
            bias += biasDb(floor, noise.level, 0, BINS) / 20;
            error += errorDb(floor, noise.level, 0, BINS) / 20;
        }
        assertThat(bias).isCloseTo(0, within(0.7));
        assertThat(error).isLessThan(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void personDoesNotLiftTheFloor(int averages) {
        NoiseFloor floor = floor(averages);
        SpectrumNoise noise = new SpectrumNoise(BINS, averages, 2);
        colour(noise.level);
        double[] room = noise.level.clone();
        run(floor, noise, 20);
        SplittableRandom random = new SplittableRandom(3);
        int from = 275;
        int to = 275 + REFERENCE.length * 3 / 10;
        double fading = 0;
        double worst = -100;
        int hops = (int) (60 / HOP_SECONDS);
        for (int hop = 0; hop < hops; hop++) {
            // Walks for 3.5 s of each 5 s; the echo fades by many dB as it moves through standing waves.
            boolean there = hop * HOP_SECONDS % 5 < 3.5;
            fading += 0.05 * (30 * random.nextGaussian() - fading);
            for (int bin = from; bin < to; bin++) {
                noise.level[bin] = room[bin] + (there ? room[bin] * Decibels.toPower(15 + fading) : 0);
            }
            floor.process(noise.next(), 0);
            if (hop * HOP_SECONDS > 5) {
                worst = Math.max(worst, biasDb(floor, room, from, to));
            }
        }
        assertThat(worst).isLessThan(3);

        System.arraycopy(room, 0, noise.level, 0, BINS);
        run(floor, noise, 4);
        assertThat(biasDb(floor, room, from, to)).isCloseTo(0, within(1.0));
        assertThat(biasDb(floor, room, 60, 240)).isCloseTo(0, within(1.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, -20, 40, -40})
    void stepOfEverythingIsFollowedWithinHalfASecond(double stepDb) {
        NoiseFloor floor = floor(2);
        SpectrumNoise noise = new SpectrumNoise(BINS, 2, 4);
        colour(noise.level);
        run(floor, noise, 10);
        for (int bin = 0; bin < BINS; bin++) {
            noise.level[bin] *= Decibels.toPower(stepDb);
        }

        run(floor, noise, 0.45);

        assertThat(biasDb(floor, noise.level, 0, BINS)).isCloseTo(0, within(1.0));
        assertThat(floor.broadbandDb()).isLessThan(1);
        run(floor, noise, 3);
        assertThat(errorDb(floor, noise.level, 0, BINS)).isLessThan(1.5);
    }

    @Test
    void foreignLineIsTakenInAfterTwentySeconds() {
        NoiseFloor floor = floor(1);
        SpectrumNoise noise = new SpectrumNoise(BINS, 1, 5);
        run(floor, noise, 30);
        int line = 300;
        double takenIn = Double.NaN;
        for (int hop = 0; hop < 40 / HOP_SECONDS; hop++) {
            float[] power = noise.next();
            power[line] += 100;
            floor.process(power, 0);
            if (Double.isNaN(takenIn) && floorDb(floor, line) > 18) {
                takenIn = hop * HOP_SECONDS;
            }
        }

        assertThat(takenIn).isBetween(18.0, 26.0);
        // A line does not fade as noise does: its logarithm has no mean below its median.
        assertThat(floorDb(floor, line)).isBetween(19.5, 23.0);
        assertThat(floorDb(floor, line + 5)).isCloseTo(0, within(2.5));

        // It goes: most of it within seconds, the rest when the quiet has lasted.
        run(floor, noise, 10);
        assertThat(floorDb(floor, line)).isLessThan(10);
        run(floor, noise, 16);
        assertThat(floorDb(floor, line)).isCloseTo(0, within(2.0));
    }

    @Test
    void clickIsToldAndForgotten() {
        NoiseFloor floor = floor(2);
        SpectrumNoise noise = new SpectrumNoise(BINS, 2, 6);
        run(floor, noise, 10);
        float[] before = floor.floorNeper().clone();
        double quiet = 0;
        for (int hop = 0; hop < 50; hop++) {
            floor.process(noise.next(), 0);
            quiet = Math.max(quiet, Math.abs(floor.broadbandDb()));
        }
        assertThat(quiet).isLessThan(1.5);
        double told = 0;
        // 50 ms of click are in every frame of 128 ms that touches them.
        for (int hop = 0; hop < 8; hop++) {
            float[] power = noise.next();
            for (int bin = 0; bin < BINS; bin++) {
                power[bin] *= 1000;
            }
            floor.process(power, 0);
            told = Math.max(told, floor.broadbandDb());
        }
        assertThat(told).isCloseTo(30, within(1.5));

        for (int hop = 0; hop < 8; hop++) {
            floor.process(noise.next(), 0);
        }
        double moved = 0;
        for (int bin = 0; bin < BINS; bin++) {
            moved += Math.abs(floor.floorNeper()[bin] - before[bin]) * NEPER_TO_DB / BINS;
        }
        assertThat(moved).isLessThan(1);
        assertThat(Math.abs(floor.broadbandDb())).isLessThan(1.5);
    }

    @Test
    void hoursDoNotLetTheShapeDrift() {
        int bins = 48;
        NoiseFloor floor = new NoiseFloor(
                bins, HOP_SECONDS, FRAME_SECONDS, IntStream.range(4, 40).toArray(), 1);
        SpectrumNoise noise = new SpectrumNoise(bins, 1, 7);
        for (int bin = 0; bin < bins; bin++) {
            noise.level[bin] = Decibels.toPower(bin % 12 - 40);
        }
        // An hour and a half; the level wanders by 30 dB and back, again and again.
        double[] room = noise.level.clone();
        double[] mean = new double[bins];
        int looks = 0;
        for (int hop = 0; hop < 250_000; hop++) {
            double gain = Decibels.toPower(15 * Math.sin(hop / 20_000.0));
            for (int bin = 0; bin < bins; bin++) {
                noise.level[bin] = room[bin] * gain;
            }
            floor.process(noise.next(), 0);
            if (hop >= 200_000 && hop % 50 == 0) {
                looks++;
                for (int bin = 0; bin < bins; bin++) {
                    mean[bin] += floorDb(floor, bin) - Decibels.ofPower(noise.level[bin]);
                }
            }
        }

        for (int bin = 0; bin < bins; bin++) {
            assertThat(mean[bin] / looks).as("bin %s", bin).isCloseTo(0, within(0.75));
        }
    }

    @Test
    void slowBranchHasAFloorWithoutBias() {
        AnalyzerBench bench = new AnalyzerBench(1, 0);
        DisplacementAnalyzer slow = new DisplacementAnalyzer(1);
        SplittableRandom random = new SplittableRandom(12);
        NoiseFloor floor = new NoiseFloor(
                DisplacementAnalyzer.FRAME, HOP_SECONDS, DisplacementAnalyzer.INDEPENDENT_SECONDS, new int[0], 1);
        float[] power = new float[DisplacementAnalyzer.FRAME];
        double bias = 0;
        int looks = 0;
        for (int hop = 0; hop < 20_000; hop++) {
            DopplerFrame frame = bench.hop((re, im, mic, first) -> {
                for (int i = 0; i < re.length; i++) {
                    re[i] = (float) (0.02 + 1e-3 * random.nextGaussian());
                    im[i] = (float) (0.01 + 1e-3 * random.nextGaussian());
                }
            });
            if (frame.valid()) {
                slow.process(frame, false);
            }
            if (frame.slowValid()) {
                for (int bin = 0; bin < power.length; bin++) {
                    power[bin] = (float) AnalyzerBench.slowPower(frame, 0, bin);
                }
                // The common level is the median of exponentially distributed powers.
                floor.process(power, Math.log(2e-6 * Math.log(2)));
                if (floor.ageSeconds() > 20 && hop % 100 == 0) {
                    double[] level = new double[power.length];
                    Arrays.fill(level, 2e-6);
                    bias += (biasDb(floor, level, 5, 31) + biasDb(floor, level, 34, 60)) / 2;
                    looks++;
                }
            }
        }

        assertThat(bias / looks).isCloseTo(0, within(0.5));
    }

    @Test
    void levelToldFromOutsideIsUsedWithoutReferenceBins() {
        NoiseFloor floor = new NoiseFloor(BINS, HOP_SECONDS, FRAME_SECONDS, new int[0], 1);
        SpectrumNoise noise = new SpectrumNoise(BINS, 1, 8);
        Arrays.fill(noise.level, 5);
        for (int hop = 0; hop < 500; hop++) {
            floor.process(noise.next(), Math.log(1));
        }
        assertThat(biasDb(floor, noise.level, 0, BINS)).isCloseTo(0, within(0.5));

        // Ten times louder, and told so.
        Arrays.fill(noise.level, 50);
        for (int hop = 0; hop < 25; hop++) {
            floor.process(noise.next(), Math.log(10));
        }
        assertThat(biasDb(floor, noise.level, 0, BINS)).isCloseTo(0, within(1.0));
    }

    @Test
    void silenceIsFinite() {
        NoiseFloor floor = floor(1);
        for (int hop = 0; hop < 2000; hop++) {
            floor.process(new float[BINS], 0);
        }
        for (float value : floor.floorNeper()) {
            assertThat(value).isFinite();
        }
        assertThat(floor.broadbandDb()).isFinite();
    }

    @Test
    void resetIsLikeNew() {
        NoiseFloor used = floor(1);
        SpectrumNoise other = new SpectrumNoise(BINS, 1, 9);
        colour(other.level);
        run(used, other, 25);
        assertThat(used.ageSeconds()).isCloseTo(25, within(0.1));

        used.reset();

        assertThat(used.ageSeconds()).isZero();
        NoiseFloor fresh = floor(1);
        SpectrumNoise noise = new SpectrumNoise(BINS, 1, 10);
        for (int hop = 0; hop < 1200; hop++) {
            float[] power = noise.next();
            used.process(power, 0);
            fresh.process(power, 0);
            assertThat(used.broadbandDb()).isEqualTo(fresh.broadbandDb());
        }
        assertThat(used.floorNeper()).isEqualTo(fresh.floorNeper());
        assertThat(used.commonLevelNeper()).isEqualTo(fresh.commonLevelNeper());
    }

    @Test
    void agreesWithTheSpectraOfTheAnalyzer() {
        AnalyzerBench bench = new AnalyzerBench(1, 0);
        SplittableRandom random = new SplittableRandom(11);
        NoiseFloor floor = floor(1);
        float[] power = new float[BINS];
        double[] level = new double[BINS];
        Arrays.fill(level, 2e-6);
        for (int hop = 0; hop < 1000; hop++) {
            DopplerFrame frame = bench.hop((re, im, mic, first) -> {
                for (int i = 0; i < re.length; i++) {
                    re[i] = (float) (0.02 + 1e-3 * random.nextGaussian());
                    im[i] = (float) (0.01 + 1e-3 * random.nextGaussian());
                }
            });
            if (frame.valid()) {
                for (int bin = 0; bin < BINS; bin++) {
                    power[bin] = (float) AnalyzerBench.power(frame, 0, bin);
                }
                floor.process(power, 0);
            }
        }

        assertThat(biasDb(floor, level, 0, 250)).isCloseTo(0, within(0.5));
        assertThat(biasDb(floor, level, 262, BINS)).isCloseTo(0, within(0.5));
    }
}
