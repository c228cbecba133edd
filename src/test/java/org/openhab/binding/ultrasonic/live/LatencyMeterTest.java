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

import org.junit.jupiter.api.Test;

class LatencyMeterTest {

    private final LatencyMeter meter = new LatencyMeter();

    @Test
    void withoutReportsThereIsNoLatency() {
        assertThat(meter.quantileMillis(0.99)).isZero();
    }

    @Test
    void sharesAreThoseOfTheReports() {
        for (int millis = 1; millis <= 100; millis++) {
            meter.add(1e6 * millis);
        }
        meter.add(1e12);

        assertThat(meter.quantileMillis(0.5)).isEqualTo(51);
        assertThat(meter.quantileMillis(0.99)).isEqualTo(100);
        assertThat(meter.quantileMillis(1)).as("the longest that is counted").isEqualTo(500);
    }
}
