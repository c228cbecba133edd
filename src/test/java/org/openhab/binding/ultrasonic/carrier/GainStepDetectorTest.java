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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.math.Decibels;

/** A host that turns its gain up is told from a person who bends the field. */
class GainStepDetectorTest {

    private final SplittableRandom random = new SplittableRandom(1);

    /** Feeds phasors of all microphones and returns the largest step reported. */
    private static double largest(GainStepDetector detector, double[][] re, double[][] im) {
        double largest = 0;
        for (int hop = 0; hop < re.length; hop++) {
            double step = detector.process(re[hop], im[hop]);
            largest = Math.abs(step) > Math.abs(largest) ? step : largest;
        }
        return largest;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-12, -3, -1, 0.5, 1, 3, 10})
    void stepOfAllMicrophonesIsToldWithItsSize(double stepDb) {
        double[][] re = new double[40][3];
        double[][] im = new double[40][3];
        for (int hop = 0; hop < 40; hop++) {
            // Hop 20 has the step in its middle.
            double gain =
                    hop < 20 ? 1 : hop == 20 ? (1 + Decibels.toAmplitude(stepDb)) / 2 : Decibels.toAmplitude(stepDb);
            for (int mic = 0; mic < 3; mic++) {
                re[hop][mic] = gain * (mic + 1) * 0.1 * Math.cos(mic) + 1e-5 * random.nextGaussian();
                im[hop][mic] = gain * (mic + 1) * 0.1 * Math.sin(mic) + 1e-5 * random.nextGaussian();
            }
        }

        assertThat(largest(new GainStepDetector(3), re, im)).isCloseTo(stepDb, within(0.02 + 0.02 * Math.abs(stepDb)));
    }

    @Test
    void steadyToneInNoiseHasNoStep() {
        double[][] re = new double[20_000][2];
        double[][] im = new double[20_000][2];
        for (int hop = 0; hop < re.length; hop++) {
            for (int mic = 0; mic < 2; mic++) {
                re[hop][mic] = 0.1 + 3e-4 * random.nextGaussian();
                im[hop][mic] = 3e-4 * random.nextGaussian();
            }
        }

        assertThat(largest(new GainStepDetector(2), re, im)).isZero();
    }

    @Test
    void personWhoBendsAmplitudeAndPhaseIsNoStep() {
        double[][] re = new double[20_000][1];
        double[][] im = new double[20_000][1];
        for (int hop = 0; hop < re.length; hop++) {
            // An echo 20 dB below the carrier that begins within 0.2 s and turns by 30.7 Hz.
            double fade = Math.max(0, Math.min(1, (hop % 200 - 100) / 10.0));
            double angle = 2 * Math.PI * 30.7 * hop / 46.875;
            re[hop][0] = 0.1 + 0.01 * fade * Math.cos(angle) + 1e-5 * random.nextGaussian();
            im[hop][0] = 0.01 * fade * Math.sin(angle) + 1e-5 * random.nextGaussian();
        }
        GainStepDetector detector = new GainStepDetector(1);
        int steps = 0;
        for (int hop = 0; hop < re.length; hop++) {
            steps += detector.process(re[hop], im[hop]) != 0 ? 1 : 0;
        }

        // A hundred onsets, each seen in two hops; now and then one bends the amplitude alone, by chance.
        assertThat(steps).isLessThan(40);
    }

    @Test
    void microphonesThatDisagreeHaveNoCommonStep() {
        double[][] re = new double[40][2];
        double[][] im = new double[40][2];
        for (int hop = 0; hop < 40; hop++) {
            re[hop][0] = (hop < 20 ? 0.1 : 0.15) + 1e-6 * random.nextGaussian();
            re[hop][1] = 0.1 + 1e-6 * random.nextGaussian();
        }

        assertThat(largest(new GainStepDetector(2), re, im)).isZero();
    }

    @Test
    void silenceAndDeadMicrophonesGiveFiniteSteps() {
        GainStepDetector detector = new GainStepDetector(2);
        for (int hop = 0; hop < 60; hop++) {
            double level = hop < 20 || hop > 40 ? 0 : 0.1;
            assertThat(detector.process(new double[] {level, 0}, new double[2])).isFinite();
        }
    }

    @Test
    void resetForgetsTheCourse() {
        GainStepDetector detector = new GainStepDetector(1);
        for (int hop = 0; hop < 30; hop++) {
            detector.process(new double[] {0.1}, new double[1]);
        }

        detector.reset();

        for (int hop = 0; hop < 30; hop++) {
            assertThat(detector.process(new double[] {0.2}, new double[1])).isZero();
        }
    }
}
