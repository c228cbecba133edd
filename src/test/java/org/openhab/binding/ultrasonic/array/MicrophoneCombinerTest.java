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
package org.openhab.binding.ultrasonic.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.doppler.DopplerAxis;
import org.openhab.binding.ultrasonic.doppler.FrameForge;
import org.openhab.binding.ultrasonic.math.Decibels;

/** More microphones make the noise smoother; bad ones do no harm. */
class MicrophoneCombinerTest {

    private static final double HOP_SECONDS = 64.0 / 3000;
    private static final double NOISE = 1e-7;
    private static final double CARRIER = 0.01;
    private static final int ECHO_BIN = 330;

    private static MicrophoneCombiner combiner(FrameForge forge, int microphones) {
        return new MicrophoneCombiner(forge.frame().axis(), 64, microphones, HOP_SECONDS);
    }

    /** Mean and variance of the combined power of the reference bins over a number of hops. */
    private static double[] statistics(
            MicrophoneCombiner combiner, FrameForge forge, double[] carriers, double[] noises, int hops) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int hop = 0; hop < hops; hop++) {
            for (int mic = 0; mic < noises.length; mic++) {
                forge.microphone(mic, carriers[mic], noises[mic]);
            }
            combiner.process(forge.frame());
            for (int bin : MicrophoneCombiner.referenceBins(forge.frame().axis())) {
                double power = combiner.power()[bin];
                sum += power;
                squares += power * power;
                count++;
            }
        }
        double mean = sum / count;
        return new double[] {mean, squares / count - mean * mean};
    }

    private static double[] all(int microphones, double value) {
        double[] values = new double[microphones];
        java.util.Arrays.fill(values, value);
        return values;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void equalMicrophonesAverageTheNoise(int microphones) {
        FrameForge forge = new FrameForge(microphones, 36_000, 1);
        MicrophoneCombiner combiner = combiner(forge, microphones);
        statistics(combiner, forge, all(microphones, CARRIER), all(microphones, NOISE), 200);

        double[] found = statistics(combiner, forge, all(microphones, CARRIER), all(microphones, NOISE), 200);

        // The unit is the median of the noise of a microphone, 1.59 dB below its mean.
        assertThat(found[0] * Math.log(2)).isCloseTo(1, within(0.03));
        assertThat(found[0] * found[0] / found[1]).isCloseTo(microphones, within(0.08 * microphones));
    }

    @Test
    void gainOfTheDeviceDoesNotMatter() {
        FrameForge forge = new FrameForge(2, 36_000, 2);
        FrameForge louder = new FrameForge(2, 36_000, 2);
        MicrophoneCombiner one = combiner(forge, 2);
        MicrophoneCombiner other = combiner(louder, 2);

        double[] quiet = statistics(one, forge, all(2, CARRIER), all(2, NOISE), 100);
        double[] loud = statistics(other, louder, all(2, 10 * CARRIER), all(2, 100 * NOISE), 100);

        assertThat(loud[0]).isCloseTo(quiet[0], within(1e-4));
    }

    @Test
    void microphoneWith20DbMoreNoiseDoesNotSpoilTheOthers() {
        int microphones = 4;
        FrameForge forge = new FrameForge(microphones, 36_000, 3);
        MicrophoneCombiner combiner = combiner(forge, microphones);
        double[] noises = all(microphones, NOISE);
        noises[1] *= 100;
        statistics(combiner, forge, all(microphones, CARRIER), noises, 200);
        double[] quiet = statistics(combiner, forge, all(microphones, CARRIER), noises, 200);

        double echo = 0;
        int hops = 400;
        for (int hop = 0; hop < hops; hop++) {
            for (int mic = 0; mic < microphones; mic++) {
                forge.microphone(mic, CARRIER, noises[mic]).echo(mic, ECHO_BIN, Math.sqrt(10 * NOISE));
            }
            combiner.process(forge.frame());
            echo += combiner.power()[ECHO_BIN] / hops;
        }
        // Distance of the echo from the noise in standard deviations; three good microphones alone have 10 sqrt(3).
        double deflection = (echo - quiet[0]) / Math.sqrt(quiet[1]);
        assertThat(Decibels.ofPower(deflection / (10 * Math.sqrt(3)))).isBetween(-1.0, 0.3);
        assertThat(quiet[0] * quiet[0] / quiet[1]).isCloseTo(4, within(0.4));
    }

    @Test
    void silentMicrophoneGetsNoWeightAndComesBack() {
        int microphones = 3;
        FrameForge forge = new FrameForge(microphones, 36_000, 4);
        MicrophoneCombiner combiner = combiner(forge, microphones);
        double[] carriers = {CARRIER, 0, CARRIER};
        double[] noises = {NOISE, 0, NOISE};
        double[] without = statistics(combiner, forge, carriers, noises, 500);
        assertThat(combiner.weights()[1]).isZero();
        assertThat(without[0] * Math.log(2)).isCloseTo(1, within(0.05));

        double[] back = statistics(combiner, forge, all(microphones, CARRIER), all(microphones, NOISE), 25);

        assertThat(combiner.weights()[1]).isPositive();
        assertThat(back[0] * Math.log(2)).as("at once after it has come back").isCloseTo(1, within(0.1));
        assertThat((double) combiner.weights()[1] / combiner.weights()[0]).isCloseTo(1, within(0.3));
    }

    @Test
    void microphoneThatFallsSilentLeavesTheLevelAlone() {
        FrameForge forge = new FrameForge(2, 36_000, 5);
        MicrophoneCombiner combiner = combiner(forge, 2);
        statistics(combiner, forge, all(2, CARRIER), all(2, NOISE), 200);

        double[] after = statistics(combiner, forge, new double[] {CARRIER, 0}, new double[] {NOISE, 0}, 20);

        assertThat(after[0] * Math.log(2)).isCloseTo(1, within(0.1));
    }

    @Test
    void deadMicrophoneWithNoiseOfItsOwnIsLeftOut() {
        FrameForge forge = new FrameForge(2, 36_000, 6);
        MicrophoneCombiner combiner = combiner(forge, 2);

        statistics(combiner, forge, new double[] {CARRIER, CARRIER * 5e-4}, all(2, NOISE), 20);

        assertThat(combiner.weights()[1]).isZero();
        assertThat(combiner.weights()[0]).isPositive();
    }

    @Test
    void nothingAtAllIsFinite() {
        FrameForge forge = new FrameForge(2, 36_000, 7);
        MicrophoneCombiner combiner = combiner(forge, 2);
        for (int hop = 0; hop < 300; hop++) {
            combiner.process(forge.frame());
            combiner.processSlow(forge.frame());
        }
        for (float power : combiner.power()) {
            assertThat(power).isFinite();
        }
        assertThat(combiner.slowPower()).containsOnly(0f);
    }

    @Test
    void slowSpectraAreAddedWithTheSameWeights() {
        FrameForge forge = new FrameForge(2, 36_000, 8);
        MicrophoneCombiner combiner = combiner(forge, 2);
        statistics(combiner, forge, all(2, CARRIER), new double[] {NOISE, 4 * NOISE}, 200);
        forge.frame().slowRe()[0][40] = 3e-3f;
        forge.frame().slowIm()[1][40] = 4e-3f;

        combiner.processSlow(forge.frame());

        float[] weights = combiner.weights();
        assertThat((double) combiner.slowPower()[40]).isCloseTo(weights[0] * 9e-6 + weights[1] * 16e-6, within(1e-4));
        // Nothing but the trace of noise that every microphone is granted.
        assertThat((double) combiner.slowPower()[41]).isCloseTo(0, within(1e-5));
        assertThat((double) weights[0] / weights[1]).isCloseTo(4, within(0.3));
    }

    @Test
    void referenceBinsLieBetween80And1150Hz() {
        DopplerAxis axis = new DopplerAxis(512, 3000.0 / 512, 36_000, 343.2);
        int[] bins = MicrophoneCombiner.referenceBins(axis);

        assertThat(bins).hasSizeGreaterThan(150).isSorted().doesNotHaveDuplicates();
        assertThat(java.util.Arrays.stream(bins)
                        .filter(bin -> bin > axis.centre())
                        .count())
                .isEqualTo(bins.length / 2);
        for (int bin : bins) {
            assertThat(Math.abs(axis.frequencyHz(bin))).isBetween(80.0, 1150.0);
        }
    }

    @Test
    void resetIsLikeNew() {
        FrameForge forge = new FrameForge(2, 36_000, 9);
        MicrophoneCombiner used = combiner(forge, 2);
        statistics(used, forge, all(2, CARRIER), new double[] {100 * NOISE, NOISE}, 50);
        used.reset();
        MicrophoneCombiner fresh = combiner(forge, 2);
        for (int hop = 0; hop < 20; hop++) {
            forge.microphone(0, CARRIER, NOISE).microphone(1, CARRIER, 3 * NOISE);
            used.process(forge.frame());
            fresh.process(forge.frame());
            assertThat(used.power()).isEqualTo(fresh.power());
            assertThat(used.weights()).isEqualTo(fresh.weights());
        }
    }
}
