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
package org.openhab.binding.ultrasonic.motion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Noise of deviation s at 96 kHz has a variance of 1.95e-3 s^2 in a sample of the response, an echo of amplitude a one
 * of a^2 / 4; the autocorrelation is the echo's share of the sum, its threshold 0.27, which is reached at a = 0.054 s.
 */
class LagOneClassifierTest {

    private static final double NOISE = 1e-3;

    @Test
    void anEchoCountsFromAThirdOfTheNoise() {
        assertThat(motion(0.11, 30)).isEqualTo(1);
        assertThat(motion(0.11, -30)).isEqualTo(1);
        assertThat(motion(0.015, 30)).isZero();
    }

    @Test
    void theShiftItselfDoesNotMatter() {
        assertThat(motion(0.11, 47)).isEqualTo(1);
        assertThat(motion(0.11, 70)).isEqualTo(1);
    }

    private static double motion(double echoPerNoise, double echoHz) {
        SyntheticRoom still = SyntheticRoom.still().withNoise(NOISE);
        double echoDb = 20 * Math.log10(echoPerNoise * NOISE / still.carrierAmplitude());
        SyntheticRoom room = still.withEcho(echoDb, echoHz);
        return room.motionShare(room.judge(room.create(Detector.LAG1), 6), 3.2, 6);
    }
}
