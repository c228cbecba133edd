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
package org.openhab.binding.ultrasonic.simulation.disturber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.math.AirProperties;
import org.openhab.binding.ultrasonic.simulation.physics.GainTable;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

class SoundsTest {

    private static final AirProperties AIR = AirProperties.STANDARD;
    private static final AdditiveSource.Band BAND = new AdditiveSource.Band(33_000, 6000);
    private static final AdditiveSource.Listening PAIR =
            new AdditiveSource.Listening(List.of(new Vector3(1, 0, 0), new Vector3(2, 0, 0)), AIR);

    private static float[][][] hear(AdditiveSource source, AdditiveSource.Band band, long first, int length) {
        float[][] re = new float[2][length];
        float[][] im = new float[2][length];
        source.addEnvelope(band, PAIR, first, length, re, im);
        return new float[][][] {re, im};
    }

    private static double meanSquare(float[][][] heard, int mic) {
        double sum = 0;
        for (int n = 0; n < heard[0][mic].length; n++) {
            sum += heard[0][mic][n] * heard[0][mic][n] + heard[1][mic][n] * heard[1][mic][n];
        }
        return sum / heard[0][mic].length;
    }

    private static AirborneNoise hiss(TimeFunction loudness) {
        return new AirborneNoise("hiss", Trajectory.fixed(Vector3.ZERO), GainTable.flat(20), loudness, 5);
    }

    @Test
    void noiseHasItsLevelSpreadsAndIsAbsorbed() {
        float[][][] heard = hear(hiss(TimeFunction.ONE), BAND, 0, 120_000);
        double absorption = AIR.absorptionDbPerMeter(33_000);
        // 20 dB SPL in 1 Hz, 6000 Hz wide, re 120 dB for a sine of amplitude 1; an envelope has twice the mean square.
        double expected = 20 + 10 * Math.log10(6000) - 120 - absorption;
        assertThat(10 * Math.log10(meanSquare(heard, 0))).isCloseTo(expected, within(0.4));
        double ratio = 10 * Math.log10(meanSquare(heard, 0) / meanSquare(heard, 1));
        assertThat(ratio).isCloseTo(6.02 + absorption, within(0.2));
    }

    @Test
    void noiseArrivesLaterAtTheFartherMicrophone() {
        float[][][] heard = hear(hiss(TimeFunction.ONE), BAND, 0, 20_000);
        int bestLag = 0;
        double best = 0;
        for (int lag = 0; lag < 40; lag++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int n = 0; n < 19_000; n++) {
                double aRe = heard[0][0][n];
                double aIm = heard[1][0][n];
                double bRe = heard[0][1][n + lag];
                double bIm = heard[1][1][n + lag];
                sumRe += aRe * bRe + aIm * bIm;
                sumIm += aRe * bIm - aIm * bRe;
            }
            double value = Math.hypot(sumRe, sumIm);
            if (value > best) {
                best = value;
                bestLag = lag;
            }
        }
        double delay = 1 / AIR.speedOfSoundMetersPerSecond() * BAND.rateHz();
        assertThat((double) bestLag).isCloseTo(delay, within(0.6));
        // Half a sample beside the raster a band-limited noise still agrees by sinc(1/2) = 0.64.
        double both = Math.sqrt(meanSquare(heard, 0) * meanSquare(heard, 1)) * 19_000;
        assertThat(best / both).isGreaterThan(0.55);
    }

    @Test
    void soundsDoNotDependOnTheBlocksAskedFor() {
        Period period = new Period(0.05, 1.9);
        List<Disturber> noisy = List.of(
                Clatter.keys("keys", new Vector3(0, 1, 0), 0, period, 3),
                Clatter.rain("rain", new Vector3(0, 1, 0), 0, period, 4),
                ForeignTones.sensor("sensor", new Vector3(0, 1, 0), 33_400, 50, 70, period),
                RobotVacuum.along("robot", List.of(new Vector3(1, 1, 0), new Vector3(2, 2, 0)), 0.3, 0, 6));
        for (Disturber disturber : noisy) {
            for (AdditiveSource source : disturber.sounds()) {
                float[][][] whole = hear(source, BAND, 700, 3000);
                float[][][] first = hear(source, BAND, 700, 1111);
                float[][][] second = hear(source, BAND, 1811, 1889);
                for (int mic = 0; mic < 2; mic++) {
                    for (int n = 0; n < 3000; n++) {
                        float re = n < 1111 ? first[0][mic][n] : second[0][mic][n - 1111];
                        float im = n < 1111 ? first[1][mic][n] : second[1][mic][n - 1111];
                        assertThat(re).as(source.name()).isEqualTo(whole[0][mic][n]);
                        assertThat(im).as(source.name()).isEqualTo(whole[1][mic][n]);
                    }
                }
            }
        }
    }

    @Test
    void toneLiesWhereItShouldWithItsLevel() {
        Disturber sensor = ForeignTones.sensor("s", Vector3.ZERO, 33_400, 0, 70, new Period(-10, 10));
        float[][][] heard = hear(sensor.sounds().get(0), BAND, 0, 6000);
        double turns = 0;
        for (int n = 1; n < 6000; n++) {
            double before = Math.atan2(heard[1][0][n - 1], heard[0][0][n - 1]);
            double now = Math.atan2(heard[1][0][n], heard[0][0][n]);
            turns += Math.IEEEremainder(now - before, 2 * Math.PI) / (2 * Math.PI);
        }
        assertThat(turns / 5999 * 6000).isCloseTo(400, within(0.01));
        double level = 10 * Math.log10(meanSquare(heard, 0));
        assertThat(level).isCloseTo(70 - 120 - AIR.absorptionDbPerMeter(33_400), within(0.01));
        float[][][] elsewhere = hear(sensor.sounds().get(0), new AdditiveSource.Band(20_000, 6000), 0, 100);
        assertThat(meanSquare(elsewhere, 0)).isZero();
    }

    @Test
    void approachingToneIsShiftedUp() {
        double speed = 2;
        AirborneTone tone = new AirborneTone(
                "car", time -> new Vector3(-5 + speed * time, 0, 0), 33_000, 0, 1, 60, TimeFunction.ONE);
        float[][][] heard = hear(tone, BAND, 0, 6000);
        double turns = 0;
        for (int n = 1; n < 6000; n++) {
            double before = Math.atan2(heard[1][0][n - 1], heard[0][0][n - 1]);
            double now = Math.atan2(heard[1][0][n], heard[0][0][n]);
            turns += Math.IEEEremainder(now - before, 2 * Math.PI) / (2 * Math.PI);
        }
        assertThat(turns).isCloseTo(33_000 * speed / AIR.speedOfSoundMetersPerSecond(), within(1.0));
    }

    @Test
    void dutyCycleIsOnForItsShare() {
        TimeFunction gate = new Period(0, 100).dutyCycle(0.5, 0.3, 0.01);
        double sum = 0;
        for (double time = 0; time < 100; time += 0.001) {
            sum += gate.at(time) * 0.001;
        }
        assertThat(sum / 100).isCloseTo(0.3 - 0.01 / 0.5, within(0.002));
    }

    @Test
    void burstsComeAtTheirRateAndDieAway() {
        BurstTrain train = BurstTrain.random(new Period(10, 1010), 2, 10, 0.001, 0.01, 5);
        assertThat(train.count() / 1000.0).isCloseTo(2, within(0.15));
        BurstTrain one = BurstTrain.at(new double[] {1}, 0.001, 0.01);
        assertThat(one.at(0.999)).isZero();
        assertThat(one.at(1.001)).isCloseTo(1, within(1e-9));
        assertThat(one.at(1.011)).isCloseTo(Math.exp(-1), within(1e-9));
        assertThat(one.at(1.1)).isZero();
    }

    @Test
    void televisionEndsWhereBroadcastsEnd() {
        Disturber set = Clatter.television("tv", new Vector3(0, 0, 1), 0, new Period(0, 10), 3);
        double at17 = loudest(set, 17_000);
        double at33 = loudest(set, 33_000);
        assertThat(20 * Math.log10(at17 / at33)).isGreaterThan(40);
    }

    private static double loudest(Disturber disturber, double centerHz) {
        float[][][] heard = hear(disturber.sounds().get(0), new AdditiveSource.Band(centerHz, 1500), 0, 15_000);
        double loudest = 0;
        for (float value : heard[0][0]) {
            loudest = Math.max(loudest, Math.abs(value));
        }
        return loudest;
    }
}
