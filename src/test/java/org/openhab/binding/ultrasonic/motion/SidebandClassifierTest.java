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

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * White noise of deviation s at 96 kHz has an activity of 3.5e-3 s^2, an echo of amplitude a one of 0.094 a^2: they are
 * equal at a = 0.19 s.
 */
class SidebandClassifierTest {

    private static final double NOISE = 1e-3;

    @Test
    void aBurstThatMoreThanDoublesTheActivityCounts() {
        assertThat(motion(0.4, 200)).isEqualTo(1);
        assertThat(motion(0.4, -450)).isEqualTo(1);
    }

    @Test
    void aBurstWellBelowTheNoiseDoesNot() {
        assertThat(motion(0.06, 200)).isZero();
    }

    @Test
    void echoesBesideTheCarrierAndBeyondTheBandAreNotLookedAt() {
        assertThat(motion(0.4, 5)).isZero();
        assertThat(motion(0.4, 700)).isZero();
    }

    @Test
    void theBurstIsForgottenAfterTheHistory() {
        SyntheticRoom room = room(0.4, 200);
        List<MotionScores> scores = room.judge(room.create(Detector.SIDEBAND), 8);
        assertThat(room.motionShare(scores, 5.8, 8)).isZero();
    }

    /** Motion while and after an echo of so many deviations of the noise lasts 0.4 s. */
    private static double motion(double echoPerNoise, double echoHz) {
        SyntheticRoom room = room(echoPerNoise, echoHz);
        return room.motionShare(room.judge(room.create(Detector.SIDEBAND), 4.5), 3.1, 4.5);
    }

    private static SyntheticRoom room(double echoPerNoise, double echoHz) {
        SyntheticRoom still = SyntheticRoom.still().withNoise(NOISE);
        double echoDb = 20 * Math.log10(echoPerNoise * NOISE / still.carrierAmplitude());
        return still.withEcho(echoDb, echoHz, 3, 3.4);
    }
}
