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

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleCheckTest {

    private static final int HOP = 2048;
    private static final float FULL_SCALE = 32767f / 32768f;

    private final SampleCheck check = new SampleCheck(3);

    /** Three microphones that hear a tone. */
    private static float[][] hop(double amplitude) {
        float[][] samples = new float[3][HOP];
        for (float[] row : samples) {
            for (int i = 0; i < HOP; i++) {
                row[i] = (float) (amplitude * Math.sin(2 * Math.PI * 36_000 * i / 96_000 + 0.3));
            }
        }
        return samples;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 32, 1000, HOP - 1})
    void oneSampleAtFullScaleIsFoundWhereverItIs(int at) {
        for (float value : new float[] {FULL_SCALE, -FULL_SCALE, 1, -1, 7}) {
            float[][] samples = hop(0.001);
            samples[1][at] = value;
            long before = check.clippedSamples();

            assertThat(check.process(samples, HOP)).isFalse();

            assertThat(check.clippedInHop()).containsExactly(0, 1, 0);
            assertThat(check.clippedSamples() - before).isEqualTo(1);
            assertThat(samples[1][at]).isEqualTo(value);
        }
        assertThat(check.process(hop(0.001), HOP)).isFalse();
        assertThat(check.clippedInHop()).containsExactly(0, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 32, 1000, HOP - 1})
    void whatIsNoNumberBecomesZero(int at) {
        float[] values = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        for (float value : values) {
            float[][] samples = hop(0.001);
            samples[2][at] = value;

            assertThat(check.process(samples, HOP)).isTrue();

            assertThat(samples[2][at]).isZero();
            assertThat(check.clippedInHop()).containsExactly(0, 0, 0);
        }
        assertThat(check.nonFiniteSamples()).isEqualTo(values.length);
    }

    @Test
    void loudIsNotClipped() {
        float[][] samples = hop(0.99);
        samples[0][5] = Math.nextDown(FULL_SCALE);

        assertThat(check.process(samples, HOP)).isFalse();

        assertThat(check.clippedSamples()).isZero();
    }

    @Test
    void onlyTheHopIsLookedAt() {
        float[][] samples = hop(0.001);
        samples[0][HOP - 1] = 1;

        assertThat(check.process(samples, HOP - 1)).isFalse();
        assertThat(check.clippedSamples()).isZero();
        // A hop that is shorter than one before is not judged by what was left of that.
        check.process(samples, HOP);
        assertThat(check.clippedSamples()).isEqualTo(1);
        check.process(samples, HOP - 1);
        assertThat(check.clippedSamples()).isEqualTo(1);
    }

    @Test
    void aMicrophoneThatNeverVariesIsSilent() {
        float[][] samples = hop(0.1);
        Arrays.fill(samples[0], 0f);
        Arrays.fill(samples[2], 0.25f);
        check.process(samples, HOP);
        assertThat(check.silentMicrophones()).containsExactly(0, 2);

        samples[2][HOP - 1] = 0.3f;
        check.process(samples, HOP);
        assertThat(check.silentMicrophones()).containsExactly(0);

        check.reset();
        assertThat(check.silentMicrophones()).containsExactly(0, 1, 2);
    }
}
