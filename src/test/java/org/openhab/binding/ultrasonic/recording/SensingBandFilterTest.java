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
package org.openhab.binding.ultrasonic.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.math.Decibels;

class SensingBandFilterTest {

    private static double gainDb(int rateHz, double frequencyHz) {
        SensingBandFilter filter = new SensingBandFilter(rateHz, 1);
        float[][] tone = new float[1][rateHz / 10];
        for (int n = 0; n < tone[0].length; n++) {
            tone[0][n] = (float) Math.sin(2 * Math.PI * frequencyHz * n / rateHz);
        }
        float[] out = filter.process(tone, tone[0].length)[0];
        double power = 0;
        int from = 2 * filter.delaySamples() + 1;
        for (int n = from; n < out.length; n++) {
            power += 2.0 * out[n] * out[n] / (out.length - from);
        }
        return Decibels.ofPower(power + 1e-30);
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 96_000, 192_000})
    void speechIsGoneAndTheSensingBandUnharmed(int rateHz) {
        for (double hz : new double[] {100, 1000, 4000, 8000, 13_000}) {
            assertThat(gainDb(rateHz, hz)).as("%s Hz", hz).isLessThan(-95);
        }
        for (double hz : new double[] {16_000, 18_000, 20_500}) {
            assertThat(gainDb(rateHz, hz)).as("%s Hz", hz).isCloseTo(0, within(0.01));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 480, 5000})
    void streamingEqualsBatch(int block) {
        float[][] noise = new float[2][5000];
        Random random = new Random(3);
        for (float[] row : noise) {
            for (int n = 0; n < row.length; n++) {
                row[n] = random.nextFloat() - 0.5f;
            }
        }
        float[][] batch = new SensingBandFilter(96_000, 2).process(noise, 5000);
        SensingBandFilter filter = new SensingBandFilter(96_000, 2);
        for (int at = 0; at < 5000; at += block) {
            int length = Math.min(block, 5000 - at);
            float[][] part = {
                Arrays.copyOfRange(noise[0], at, at + length), Arrays.copyOfRange(noise[1], at, at + length)
            };
            float[][] out = filter.process(part, length);
            assertThat(out[1]).isEqualTo(Arrays.copyOfRange(batch[1], at, at + length));
        }
    }
}
