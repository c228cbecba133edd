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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.math.TestWaves;

/** Tones are found where they are, with their level, whatever else can be heard. */
class CarrierFinderTest {

    private static final int RATE = 96_000;

    private final SplittableRandom random = new SplittableRandom(7);

    private static float[][] silence(int microphones, CarrierFinder finder) {
        return new float[microphones][finder.searchSamples()];
    }

    private static List<CarrierTone> all(CarrierFinder finder, float[][] samples) {
        return finder.findAll(samples, samples[0].length);
    }

    /** Deviation of noise that lies so many dB below a tone of this amplitude, over the whole band. */
    private static double noiseBelow(double amplitude, double snrDb) {
        return amplitude / Math.sqrt(2) * Decibels.toAmplitude(-snrDb);
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 50_000, 88_200, 96_000, 176_400, 192_000})
    void findsATone(int rate) {
        CarrierFinder finder = new CarrierFinder(rate);
        double highestHz = 0.47 * rate - 50;
        for (int step = 0; step <= 12; step++) {
            double hz = 16_050 + (highestHz - 16_050) * step / 12 + random.nextDouble();
            float[][] samples = silence(2, finder);
            TestWaves.addTone(samples[0], 0.1, hz, rate, random.nextDouble() * 6, 0);
            TestWaves.addTone(samples[1], 0.02, hz, rate, random.nextDouble() * 6, 0);
            for (float[] row : samples) {
                TestWaves.addNoise(row, noiseBelow(0.1, 40), random);
            }

            List<CarrierTone> tones = all(finder, samples);

            assertThat(tones).as("tone of %s Hz", hz).hasSize(1);
            assertThat(tones.get(0).frequencyHz()).isCloseTo(hz, within(0.1));
            assertThat(tones.get(0).levelDbfs()).isCloseTo(-20, within(0.2));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 96_000, 192_000})
    void weakToneIsFoundWithinAHertz(int rate) {
        CarrierFinder finder = new CarrierFinder(rate);
        for (int trial = 0; trial < 20; trial++) {
            double hz = 17_000 + random.nextDouble() * (0.47 * rate - 17_500);
            float[][] samples = silence(1, finder);
            TestWaves.addTone(samples[0], 1e-3, hz, rate, 1, 0);
            // 12 dB below the noise as a whole, 18 dB above it within a bin of the finder.
            TestWaves.addNoise(samples[0], noiseBelow(1e-3, -10), random);

            Optional<CarrierTone> tone = all(finder, samples).stream().findFirst();

            assertThat(tone).as("tone of %s Hz", hz).isPresent();
            assertThat(tone.get().frequencyHz()).isCloseTo(hz, within(1.0));
        }
    }

    @Test
    void levelIsFreeOfScalloping() {
        CarrierFinder finder = new CarrierFinder(RATE);
        double binHz = RATE / 4096.0;
        for (int step = 0; step <= 20; step++) {
            float[][] samples = silence(1, finder);
            TestWaves.addTone(samples[0], 0.01, binHz * (1500 + step / 20.0), RATE, step, 0);

            assertThat(all(finder, samples)).hasSize(1).allSatisfy(tone -> {
                assertThat(tone.levelDbfs()).isCloseTo(-40, within(0.05));
                assertThat(tone.snrDb()).isGreaterThan(80);
            });
        }
    }

    @Test
    void severalTonesAreFoundStrongestFirst() {
        CarrierFinder finder = new CarrierFinder(RATE);
        float[][] samples = silence(2, finder);
        TestWaves.addTone(samples[0], 0.02, 21_000.3, RATE, 0, 0);
        TestWaves.addTone(samples[0], 0.05, 33_333, RATE, 1, 0);
        TestWaves.addTone(samples[1], 0.1, 44_444.4, RATE, 2, 0);
        TestWaves.addNoise(samples[0], 1e-4, random);

        List<CarrierTone> tones = all(finder, samples);

        assertThat(tones).hasSize(3);
        assertThat(tones.get(0).frequencyHz()).isCloseTo(44_444.4, within(0.1));
        assertThat(tones.get(1).frequencyHz()).isCloseTo(33_333, within(0.1));
        assertThat(tones.get(2).frequencyHz()).isCloseTo(21_000.3, within(0.1));
        assertThat(tones.get(2).levelDbfs()).isCloseTo(-34, within(0.2));
    }

    @Test
    void somebodyElsesWeakToneIsIgnored() {
        CarrierFinder finder = new CarrierFinder(RATE);
        float[][] samples = silence(1, finder);
        TestWaves.addTone(samples[0], 0.1, 36_000, RATE, 0, 0);
        TestWaves.addTone(samples[0], 0.1 * Decibels.toAmplitude(-21), 32_500, RATE, 0, 0);
        assertThat(all(finder, samples)).hasSize(1);

        TestWaves.addTone(samples[0], 0.1 * Decibels.toAmplitude(-19), 40_500, RATE, 0, 0);
        assertThat(all(finder, samples)).hasSize(2);
    }

    @Test
    void tonesWithinOneDopplerBandAreOne() {
        CarrierFinder finder = new CarrierFinder(RATE);
        float[][] samples = silence(1, finder);
        TestWaves.addTone(samples[0], 0.05, 36_000, RATE, 0, 0);
        TestWaves.addTone(samples[0], 0.1, 37_500, RATE, 0, 0);

        assertThat(all(finder, samples)).hasSize(1).allSatisfy(tone -> assertThat(tone.frequencyHz())
                .isCloseTo(37_500, within(0.1)));
    }

    @Test
    void toneIsFoundUnderLoudAudibleSound() {
        for (int rate : new int[] {48_000, RATE}) {
            CarrierFinder finder = new CarrierFinder(rate);
            float[][] samples = silence(1, finder);
            float[] music = TestWaves.lowPassedNoise(samples[0].length, 15_000, rate, random);
            for (int i = 0; i < music.length; i++) {
                samples[0][i] = Math.max(-0.9f, Math.min(0.9f, 0.2f * music[i]));
            }
            for (int harmonic = 1; harmonic < 30; harmonic++) {
                TestWaves.addTone(samples[0], 0.02, 441.3 * harmonic, rate, harmonic, 0);
            }
            TestWaves.addTone(samples[0], 1e-3, 19_500, rate, 0, 0);

            assertThat(all(finder, samples)).hasSize(1).allSatisfy(tone -> assertThat(tone.frequencyHz())
                    .isCloseTo(19_500, within(0.1)));
        }
    }

    @Test
    void nothingInSilenceAndDc() {
        CarrierFinder finder = new CarrierFinder(RATE);
        float[][] samples = silence(2, finder);
        assertThat(all(finder, samples)).isEmpty();

        java.util.Arrays.fill(samples[0], 0.7f);
        assertThat(all(finder, samples)).isEmpty();

        java.util.Arrays.fill(samples[1], -1f);
        assertThat(all(finder, samples)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 96_000, 192_000})
    void nothingInNoise(int rate) {
        CarrierFinder finder = new CarrierFinder(rate);
        for (int trial = 0; trial < 40; trial++) {
            float[][] samples = silence(1, finder);
            TestWaves.addNoise(samples[0], 0.1, random);
            assertThat(all(finder, samples)).isEmpty();
        }
    }

    @Test
    void nothingInClicks() {
        CarrierFinder finder = new CarrierFinder(RATE);
        for (int trial = 0; trial < 40; trial++) {
            float[][] samples = silence(1, finder);
            TestWaves.addNoise(samples[0], 1e-4, random);
            // Keys and claps: bursts that ring at some ultrasonic resonance for milliseconds.
            for (int click = 0; click < 1 + trial % 4; click++) {
                int at = random.nextInt(samples[0].length);
                double ringHz = 17_000 + random.nextDouble() * 25_000;
                double decay = RATE * (0.0005 + 0.005 * random.nextDouble());
                for (int i = at; i < samples[0].length; i++) {
                    samples[0][i] +=
                            (float) (0.5 * Math.exp((at - i) / decay) * Math.sin(2 * Math.PI * ringHz * i / RATE));
                }
            }
            assertThat(all(finder, samples)).as("trial %s", trial).isEmpty();
        }
    }

    @Test
    void nothingInCymbalsAndSibilants() {
        CarrierFinder finder = new CarrierFinder(RATE);
        for (int trial = 0; trial < 60; trial++) {
            float[][] samples = silence(1, finder);
            TestWaves.addNoise(samples[0], 1e-4, random);
            // Noise through a resonance of 30 to 1500 Hz width, fading away: hiss of an s, plates that rattle.
            double widthHz = 30 * Math.pow(50, random.nextDouble());
            double centreHz = 17_000 + random.nextDouble() * 20_000;
            double radius = Math.exp(-Math.PI * widthHz / RATE);
            double feedback = 2 * radius * Math.cos(2 * Math.PI * centreHz / RATE);
            double one = 0;
            double two = 0;
            double fadeSeconds = 0.05 + 0.3 * random.nextDouble();
            for (int i = 0; i < samples[0].length; i++) {
                double now = random.nextGaussian() + feedback * one - radius * radius * two;
                two = one;
                one = now;
                samples[0][i] += (float) (0.01 * now * Math.exp(-i / (fadeSeconds * RATE)));
            }
            assertThat(all(finder, samples))
                    .as("resonance of %s Hz, trial %s", widthHz, trial)
                    .isEmpty();
        }
    }

    @Test
    void nothingInSweeps() {
        CarrierFinder finder = new CarrierFinder(RATE);
        for (double hzPerSecond : new double[] {400, 1_000, 3_000, 10_000, 50_000, 100_000, -700, -20_000}) {
            float[][] samples = silence(1, finder);
            TestWaves.addNoise(samples[0], 1e-4, random);
            for (int i = 0; i < samples[0].length; i++) {
                double seconds = (double) i / RATE;
                samples[0][i] += (float) (0.3 * Math.cos(2 * Math.PI * (30_000 + hzPerSecond / 2 * seconds) * seconds));
            }
            assertThat(all(finder, samples)).as("%s Hz/s", hzPerSecond).isEmpty();
        }
    }

    @Test
    void toneOutsideTheBandIsNoCarrier() {
        CarrierFinder finder = new CarrierFinder(RATE);
        for (double hz : new double[] {440, 15_900, 0.472 * RATE, 47_900}) {
            float[][] samples = silence(1, finder);
            TestWaves.addTone(samples[0], 0.5, hz, RATE, 0, 0);
            assertThat(all(finder, samples)).as("%s Hz", hz).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 96_000, 192_000})
    void knownToneIsFoundWithinTheTolerance(int rate) {
        CarrierFinder finder = new CarrierFinder(rate);
        for (double off : new double[] {-39, -20, -3, 0, 0.4, 11, 39}) {
            float[][] samples = silence(1, finder);
            TestWaves.addTone(samples[0], 0.01, 19_000 + off, rate, 0, 0);
            TestWaves.addNoise(samples[0], noiseBelow(0.01, 20), random);

            Optional<CarrierTone> tone = finder.findNear(samples, samples[0].length, 19_000);

            assertThat(tone).as("%s Hz off", off).isPresent();
            assertThat(tone.get().frequencyHz()).isCloseTo(19_000 + off, within(0.2));
        }
        for (double off : new double[] {-500, -150, -100, -60, -45, 45, 60, 100, 150, 500}) {
            float[][] samples = silence(1, finder);
            TestWaves.addTone(samples[0], 0.01, 19_000 + off, rate, 0, 0);
            TestWaves.addNoise(samples[0], noiseBelow(0.01, 20), random);

            assertThat(finder.findNear(samples, samples[0].length, 19_000))
                    .as("%s Hz off", off)
                    .isEmpty();
        }
    }

    @Test
    void knownToneIsFoundBesideALouderOne() {
        CarrierFinder finder = new CarrierFinder(RATE);
        float[][] samples = silence(1, finder);
        TestWaves.addTone(samples[0], 0.3, 33_000, RATE, 0, 0);
        TestWaves.addTone(samples[0], 0.001, 36_000, RATE, 0, 0);
        TestWaves.addNoise(samples[0], 1e-4, random);

        assertThat(finder.findNear(samples, samples[0].length, 36_000)).hasValueSatisfying(tone -> {
            assertThat(tone.frequencyHz()).isCloseTo(36_000, within(0.2));
            assertThat(tone.levelDbfs()).isCloseTo(-60, within(0.3));
        });
    }

    @Test
    void knownToneThatIsNotThereIsNotFound() {
        CarrierFinder finder = new CarrierFinder(RATE);
        for (int trial = 0; trial < 40; trial++) {
            float[][] samples = silence(1, finder);
            TestWaves.addNoise(samples[0], 0.01, random);
            assertThat(finder.findNear(samples, samples[0].length, 36_000)).isEmpty();
        }
    }

    @Test
    void toneInOneMicrophoneOfFourIsFound() {
        CarrierFinder finder = new CarrierFinder(RATE);
        float[][] samples = silence(4, finder);
        for (float[] row : samples) {
            TestWaves.addNoise(row, 0.003, random);
        }
        TestWaves.addTone(samples[2], 0.01, 36_000.2, RATE, 0, 0);

        assertThat(all(finder, samples)).hasSize(1).allSatisfy(tone -> {
            assertThat(tone.frequencyHz()).isCloseTo(36_000.2, within(0.2));
            assertThat(tone.levelDbfs()).isCloseTo(-40, within(0.2));
        });
    }

    @Test
    void refusesTooLittleSound() {
        CarrierFinder finder = new CarrierFinder(RATE);
        assertThat(finder.searchSamples()).isEqualTo(19_200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> finder.findAll(new float[1][1000], 1000))
                .withMessageContaining("19200")
                .withMessageContaining("1000");
        assertThatIllegalArgumentException().isThrownBy(() -> new CarrierFinder(16_000));
    }
}
