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
package org.openhab.binding.ultrasonic.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Weighted sums of stretches, checked on numbers that floats hold exactly. */
class MultiplyAddTest {

    private static final float[] X = {1, 2, 4, 8, 16, 32, 64, 128};

    @Test
    void fourAddsFourStretchesToWhatIsThere() {
        float[] out = {1000, 2000, 3000, 7};

        MultiplyAdd.four(out, 3, X, 3, 2, 1, 0, 1, 10, 100, -1);

        assertThat(out)
                .containsExactly(1000 + 8 + 40 + 200 - 1, 2000 + 16 + 80 + 400 - 2, 3000 + 32 + 160 + 800 - 4, 7);
    }

    @Test
    void fourArraysAddsFourArraysToWhatIsThere() {
        float[] out = {1000, 2000};

        MultiplyAdd.fourArrays(
                out,
                new float[] {1, 2},
                new float[] {4, 8},
                new float[] {16, 32},
                new float[] {64, 128},
                1,
                10,
                100,
                -1);

        assertThat(out).containsExactly(1000 + 1 + 40 + 1600 - 64, 2000 + 2 + 80 + 3200 - 128);
    }

    @Test
    void fourToTwoGivesBothOutputsWhatFourGivesEach() {
        float[] a = {9, 9, 1, 10, 100, -1};
        float[] b = {9, 9, -2, 3, 0.5f, 7};
        float[] expectedA = {1000, 2000, 3000, 7};
        float[] expectedB = {1, 2, 3, 4};
        MultiplyAdd.four(expectedA, 3, X, 3, 2, 1, 0, 1, 10, 100, -1);
        MultiplyAdd.four(expectedB, 3, X, 3, 2, 1, 0, -2, 3, 0.5f, 7);
        float[] outA = {1000, 2000, 3000, 7};
        float[] outB = {1, 2, 3, 4};

        MultiplyAdd.fourToTwo(outA, outB, 3, X, 3, a, b, 2);

        assertThat(outA).containsExactly(expectedA);
        assertThat(outB).containsExactly(expectedB);
    }
}
