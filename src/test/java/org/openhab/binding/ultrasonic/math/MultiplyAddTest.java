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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MultiplyAddTest {

    private static final float[] X = {1, 2, 4, 8, 16, 32, 64, 128};

    @Test
    void fourArraysAddsFourArraysToWhatIsThereAsFarAsItIsTold() {
        float[] out = {1000, 2000, 7};

        MultiplyAdd.fourArrays(
                out,
                2,
                new float[] {1, 2},
                new float[] {4, 8},
                new float[] {16, 32},
                new float[] {64, 128, 256},
                1,
                10,
                100,
                -1);

        assertThat(out).containsExactly(1000 + 1 + 40 + 1600 - 64, 2000 + 2 + 80 + 3200 - 128, 7);
    }

    @Test
    void stretchesAreAddedWithTheWeightsFromATapOn() {
        FourStretches stretches = new FourStretches(3);
        float[] out = {1000, 2000, 3000, 7};
        float[] other = {0, 0, 0};

        stretches.take(X, 3, 1);
        stretches.addTo(out, new float[] {9, 9, 1, 10, 100, -1}, 2);
        stretches.addTo(other, new float[] {0, 1, 0, 0}, 0);

        assertThat(out)
                .containsExactly(1000 + 8 + 40 + 200 - 1, 2000 + 16 + 80 + 400 - 2, 3000 + 32 + 160 + 800 - 4, 7);
        assertThat(other).containsExactly(4, 8, 16);
    }

    @Test
    void stretchesMayLieAnyDistanceApart() {
        FourStretches stretches = new FourStretches(2);
        float[] out = {0, 0};

        stretches.take(X, 6, 2);
        stretches.addTo(out, new float[] {1, 1, 1, 1}, 0);

        assertThat(out).containsExactly(64 + 16 + 4 + 1, 128 + 32 + 8 + 2);
    }

    @Test
    void stretchesHaveALength() {
        assertThatThrownBy(() -> new FourStretches(0)).hasMessageContaining("got 0");
    }
}
