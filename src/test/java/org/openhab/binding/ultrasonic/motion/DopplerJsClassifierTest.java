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

/** Bins are 21.5 Hz wide; a sine of amplitude A has 20 log10(0.21 A) dB in its bin under the Blackman window. */
class DopplerJsClassifierTest {

    private static final double BIN_HZ = 21.5;

    @Test
    void anEchoCountsWhereItFillsTheGapDownToMinusHundredDecibels() {
        // In the window's skirt, a bin nearer the carrier, the echo has 4.5 dB less: -96 dB and -104 dB.
        assertThat(motion(-58, 4 * BIN_HZ, 0.1)).isEqualTo(1);
        assertThat(motion(-58, -4 * BIN_HZ, 0.1)).isEqualTo(1);
        assertThat(motion(-66, 4 * BIN_HZ, 0.1)).isZero();
    }

    @Test
    void itHangsOnTheGain() {
        assertThat(motion(-58, 4 * BIN_HZ, 0.01)).isZero();
        assertThat(motion(-46, 4 * BIN_HZ, 0.1)).isEqualTo(1);
    }

    @Test
    void aSeparateEchoIsNotSeen() {
        assertThat(motion(-30, 15 * BIN_HZ, 0.1)).isZero();
    }

    @Test
    void noiseAboveMinusHundredDecibelsIsTakenForMotion() {
        SyntheticRoom room = SyntheticRoom.still().withNoise(0.01);
        assertThat(room.motionShare(room.judge(room.create(Detector.DOPPLERJS), 4), 1, 4))
                .isEqualTo(1);
    }

    private static double motion(double echoDb, double echoHz, double amplitude) {
        SyntheticRoom room = SyntheticRoom.still()
                .withCarrierAmplitude(amplitude)
                .withNoise(1e-5)
                .withEcho(echoDb, echoHz);
        List<MotionScores> scores = room.judge(room.create(Detector.DOPPLERJS), 4);
        return room.motionShare(scores, 2.4, 4);
    }
}
