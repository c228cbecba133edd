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
                .containsExactly(
                        1000 + 8 + 40 + 200 - 1, 2000 + 16 + 80 + 400 - 2, 3000 + 32 + 160 + 800 - 4, 7);
    }

    @Test
    void oneAddsOneStretchToWhatIsThere() {
        float[] out = {1, 2, 3, 7};

        MultiplyAdd.one(out, 3, X, 5, -0.5f);

        assertThat(out).containsExactly(1 - 16, 2 - 32, 3 - 64, 7);
    }
}
