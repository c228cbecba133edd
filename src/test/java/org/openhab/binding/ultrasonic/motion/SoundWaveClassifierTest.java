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

/** Bins are 21.5 Hz wide. */
class SoundWaveClassifierTest {

    private static final double BIN_HZ = 21.5;

    @Test
    void anEchoBesideTheCarrierCountsFromATenthOfItsAmplitude() {
        assertThat(motion(-18, 2 * BIN_HZ)).isEqualTo(1);
        assertThat(motion(-18, -2 * BIN_HZ)).isEqualTo(1);
        assertThat(motion(-22, 2 * BIN_HZ)).isZero();
    }

    @Test
    void aSeparatePeakCountsFromThirtyPercentOfItsEnergy() {
        assertThat(motion(-4, 20 * BIN_HZ)).isEqualTo(1);
        assertThat(motion(-4, -20 * BIN_HZ)).isEqualTo(1);
        assertThat(motion(-7, 20 * BIN_HZ)).isZero();
    }

    @Test
    void whatLiesBeyondThirtyThreeBinsIsNotLookedAt() {
        assertThat(motion(-1, 37 * BIN_HZ)).isZero();
    }

    @Test
    void aWideExtentIsMajorMotionAndANarrowOneMinor() {
        // 0.3 m/s is 63 Hz at 36 kHz.
        assertThat(major(-3, 5 * BIN_HZ)).isEqualTo(1);
        assertThat(major(-18, 2 * BIN_HZ)).isZero();
    }

    private static double motion(double echoDb, double echoHz) {
        SyntheticRoom room = SyntheticRoom.still().withEcho(echoDb, echoHz);
        return room.motionShare(scores(room), 2.2, 4);
    }

    private static double major(double echoDb, double echoHz) {
        SyntheticRoom room = SyntheticRoom.still().withEcho(echoDb, echoHz);
        return room.majorShare(scores(room), 2.2, 4);
    }

    private static List<MotionScores> scores(SyntheticRoom room) {
        return room.judge(room.create(Detector.SOUNDWAVE), 4);
    }
}
