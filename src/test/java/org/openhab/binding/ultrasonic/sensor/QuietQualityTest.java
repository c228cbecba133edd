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
package org.openhab.binding.ultrasonic.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuietQualityTest {

    private final QuietQuality quality = new QuietQuality();

    @Test
    void whoMovesMakesNoSensorDeaf() {
        assertThat(quality.process(95, false)).isEqualTo(95);
        assertThat(quality.process(2, true)).isEqualTo(95);
        assertThat(quality.process(0, true)).isEqualTo(95);
        assertThat(quality.process(60, false))
                .as("what has really become worse")
                .isEqualTo(60);
    }

    @Test
    void whereSomebodyMovesFromTheStartTheBestSoFarCounts() {
        assertThat(quality.process(20, true)).isEqualTo(20);
        assertThat(quality.process(35, true)).isEqualTo(35);
        assertThat(quality.process(10, true)).isEqualTo(35);
        assertThat(quality.process(80, false)).isEqualTo(80);
    }

    @Test
    void withoutTheToneThereIsNone() {
        quality.process(90, false);
        assertThat(quality.process(0, false)).isZero();
        assertThat(quality.process(30, true)).as("nothing is held from before").isEqualTo(30);
    }
}
