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
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Ten decibels are a factor of ten in power, twenty one in amplitude. */
class DecibelsTest {

    @Test
    void ratiosToDecibels() {
        assertThat(Decibels.ofPower(1000)).isCloseTo(30, within(1e-12));
        assertThat(Decibels.ofPower(0.5)).isCloseTo(-3.0103, within(1e-4));
        assertThat(Decibels.ofAmplitude(1000)).isCloseTo(60, within(1e-12));
        assertThat(Decibels.ofAmplitude(2)).isCloseTo(6.0206, within(1e-4));
        assertThat(Decibels.ofPower(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Decibels.ofAmplitude(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void decibelsToRatios() {
        assertThat(Decibels.toPower(20)).isCloseTo(100, within(1e-10));
        assertThat(Decibels.toAmplitude(20)).isCloseTo(10, within(1e-12));
        assertThat(Decibels.toPower(-75)).isCloseTo(Math.pow(10, -7.5), within(1e-18));
    }

    @Test
    void thereAndBackAgain() {
        for (double db = -150; db <= 150; db += 7.5) {
            assertThat(Decibels.ofPower(Decibels.toPower(db))).isCloseTo(db, within(1e-10));
            assertThat(Decibels.ofAmplitude(Decibels.toAmplitude(db))).isCloseTo(db, within(1e-10));
        }
    }
}
