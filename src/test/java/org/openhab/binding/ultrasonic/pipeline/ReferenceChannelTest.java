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
package org.openhab.binding.ultrasonic.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.motion.Motion;

/**
 * One microphone and a channel that holds what is played: notes that come and go and modulate the tone in amplitude and
 * phase, by themselves and by their square.
 */
class ReferenceChannelTest {

    private static final int RATE_HZ = 48_000;
    private static final double TONE_HZ = 20_000;
    private static final double SECONDS = 16;
    private static final double MUSIC_FROM_SECONDS = 4;
    private static final PipelineConfig PHYSICS = PipelineConfig.defaults().withDetector(Detector.PHYSICS);

    /** {@code float[2][sample]}: what is played, what is heard. */
    private static float[][] sound(double echoFromSeconds) {
        int length = (int) (SECONDS * RATE_HZ);
        float[][] channels = new float[2][length];
        Random noise = new Random(3);
        Random melody = new Random(4);
        double noteHz = 0;
        double phase = 0;
        for (int n = 0; n < length; n++) {
            double seconds = (double) n / RATE_HZ;
            double inNote = seconds % 0.4;
            if (n % (RATE_HZ * 2 / 5) == 0) {
                noteHz = 55 * Math.pow(2, melody.nextInt(12) / 12.0);
            }
            phase += 2 * Math.PI * noteHz / RATE_HZ;
            double played = seconds < MUSIC_FROM_SECONDS
                    ? 0
                    : Math.min(1, inNote / 0.02) * Math.exp(-inNote / 0.2) * 0.5 * Math.sin(phase);
            double toneRadians = 2 * Math.PI * (TONE_HZ / RATE_HZ * n % 1);
            double modulation = 0.02 * played + 0.01 * played * played;
            double heard =
                    0.05 * (1 + modulation) * Math.sin(toneRadians) + 0.05 * 0.7 * modulation * Math.cos(toneRadians);
            if (seconds >= echoFromSeconds) {
                double dopplerHz = 2 * 0.9 / SyntheticSound.SOUND_SPEED_METERS_PER_SECOND * TONE_HZ;
                heard += 0.05 * 1e-3 * Math.sin(toneRadians + 2 * Math.PI * dopplerHz * seconds);
            }
            channels[0][n] = (float) played;
            channels[1][n] = (float) (heard + 1e-6 * noise.nextGaussian() + 0.3 * played);
        }
        return channels;
    }

    private static List<MotionReport> reports(SensingPipeline pipeline, int blockSamples, float[]... channels) {
        List<MotionReport> reports = new ArrayList<>();
        for (int from = 0; from < channels[0].length; from += blockSamples) {
            int length = Math.min(blockSamples, channels[0].length - from);
            float[][] rows = new float[channels.length][length];
            for (int channel = 0; channel < rows.length; channel++) {
                System.arraycopy(channels[channel], from, rows[channel], 0, length);
            }
            pipeline.process(new AudioBlock(rows, RATE_HZ, from), (report, frame) -> reports.add(report));
        }
        return reports;
    }

    private static SensingPipeline told(int referenceChannel) {
        return new SensingPipeline(RATE_HZ, 2, PHYSICS.withReferenceChannel(OptionalInt.of(referenceChannel)));
    }

    private static long moving(List<MotionReport> reports, double from, double to) {
        return reports.stream()
                .filter(report -> report.timeSeconds() > from && report.timeSeconds() < to)
                .filter(report -> report.motion() != Motion.NONE)
                .count();
    }

    @Test
    void musicAloneIsNobodyAndSomebodyIsFoundInIt() {
        float[][] sound = sound(12);
        List<MotionReport> alone = reports(new SensingPipeline(RATE_HZ, 1, PHYSICS), 4096, sound[1]);
        List<MotionReport> told = reports(told(0), 4096, sound);

        assertThat(moving(alone, MUSIC_FROM_SECONDS, 12)).isPositive();
        assertThat(moving(told, 1, 12)).isZero();
        assertThat(moving(told, 13, 15.9)).isGreaterThan(100);
    }

    @Test
    void neitherTheOrderOfChannelsNorTheLengthOfBlocksMatters() {
        float[][] sound = sound(12);
        List<MotionReport> told = reports(told(0), 4096, sound);

        assertThat(reports(told(1), 4096, sound[1], sound[0])).isEqualTo(told);
        assertThat(reports(told(0), 777, sound)).isEqualTo(told);
    }

    @Test
    void aBrokenReferenceDoesNotSpoilTheMicrophone() {
        float[][] sound = sound(12);
        for (int n = 0; n < sound[0].length; n++) {
            sound[0][n] = n % 3 == 0 ? Float.NaN : 0;
        }
        SensingPipeline pipeline = told(0);
        assertThat(moving(reports(pipeline, 4096, sound), 13, 15.9)).isGreaterThan(100);
        assertThat(pipeline.health().nonFiniteSamples()).isZero();
    }

    @Test
    void theReferenceMustBeThereAndLeaveAMicrophone() {
        assertThatIllegalArgumentException().isThrownBy(() -> told(2)).withMessageContaining("channels 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SensingPipeline(RATE_HZ, 1, PHYSICS.withReferenceChannel(OptionalInt.of(0))))
                .withMessageContaining("at least one microphone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PHYSICS.withReferenceChannel(OptionalInt.of(-1)))
                .withMessageContaining("-1");
    }
}
