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

class MultiplyAddTest {

    @Test
    void fourArraysAddsFourArraysToWhatIsThereWhereItIsTold() {
        float[] out = {5, 1000, 2000, 7};

        MultiplyAdd.fourArrays(
                out,
                1,
                3,
                new float[] {9, 1, 2},
                new float[] {9, 4, 8},
                new float[] {9, 16, 32},
                new float[] {9, 64, 128, 256},
                1,
                10,
                100,
                -1);

        assertThat(out).containsExactly(5, 1000 + 1 + 40 + 1600 - 64, 2000 + 2 + 80 + 3200 - 128, 7);
    }
}
