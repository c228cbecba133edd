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
package org.openhab.binding.ultrasonic.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.audio.AudioBlock;

/** A reading is that of every sample of its half second, however the samples came. */
class LevelMeterTest {

    private static final int RATE_HZ = 96_000;
    private static final int WINDOW = RATE_HZ / 2;

    private static float[] tone(double amplitude) {
        float[] samples = new float[WINDOW];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * 36_000 * i / RATE_HZ + 0.3));
        }
        return samples;
    }

    /** In blocks of an odd length, the last one shorter. */
    private static LevelMeter.Reading measure(float[]... microphones) {
        LevelMeter meter = new LevelMeter(microphones.length);
        LevelMeter.Reading reading = null;
        for (int from = 0; from < WINDOW; from += 2877) {
            int first = from;
            int length = Math.min(2877, WINDOW - from);
            float[][] block = Arrays.stream(microphones)
                    .map(row -> Arrays.copyOfRange(row, first, first + length))
                    .toArray(float[][]::new);
            assertThat(reading).isNull();
            reading = meter.process(new AudioBlock(block, length, RATE_HZ, first));
        }
        return reading;
    }

    @Test
    void theLoudestMicrophoneCounts() {
        assertThat(measure(tone(0.05), tone(0.2), tone(0.1)).loudestRms()).isCloseTo(0.2 / Math.sqrt(2), within(1e-6));
    }

    @Test
    void aSingleSampleAtFullScaleIsFoundWhereverItIs() {
        for (int at : new int[] {0, 63, 64, 2876, 2877, WINDOW - 1}) {
            float[] samples = tone(0.001);
            samples[at] = -0.9995f;
            assertThat(measure(tone(0.5), samples).clippedShare()).isEqualTo(1.0 / WINDOW);
        }
        float[] nearly = tone(0.001);
        nearly[100] = 0.998f;
        assertThat(measure(nearly).clippedShare()).isZero();
    }

    @Test
    void aLoudToneThatReachesNoFullScaleIsNotClipped() {
        assertThat(measure(tone(0.998)).clippedShare()).isZero();
    }

    @Test
    void oneValueForHalfASecondIsSilence() {
        float[] stuck = new float[WINDOW];
        Arrays.fill(stuck, 0.25f);
        float[] alive = stuck.clone();
        alive[WINDOW - 1] = 0.250001f;
        LevelMeter.Reading reading = measure(new float[WINDOW], stuck, alive, tone(0.1));
        assertThat(reading.silentMicrophones()).isEqualTo(2);
        assertThat(reading.microphones()).isEqualTo(4);
    }

    @Test
    void aWindowKnowsNothingOfTheOneBefore() {
        LevelMeter meter = new LevelMeter(1);
        assertThat(meter.process(new AudioBlock(new float[][] {tone(1.1)}, WINDOW, RATE_HZ, 0))
                        .clippedShare())
                .isPositive();
        LevelMeter.Reading next =
                meter.process(new AudioBlock(new float[][] {new float[WINDOW]}, WINDOW, RATE_HZ, WINDOW));
        assertThat(next).isEqualTo(new LevelMeter.Reading(1, 1, 0, 0));
    }
}
