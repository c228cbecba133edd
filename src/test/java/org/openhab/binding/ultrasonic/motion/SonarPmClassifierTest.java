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

class SonarPmClassifierTest {

    @Test
    void powerThatWandersByOnePercentFromWindowToWindowCounts() {
        // An echo of amplitude a at 1 Hz makes the power 1 + 2 a cos(2 pi t); its mean step in 0.1 s is 0.79 a.
        assertThat(motion(-34)).isEqualTo(1);
        assertThat(motion(-42)).isZero();
    }

    @Test
    void aFastEchoIsAveragedAway() {
        SyntheticRoom room = SyntheticRoom.still().withEcho(-34, 100, 0, 20);
        assertThat(room.motionShare(room.judge(room.create(Detector.SONARPM), 6), 1, 6))
                .isZero();
    }

    @Test
    void aStepIsForgottenAfterTenSeconds() {
        // A static echo that comes to stay makes the power 8 times what it was.
        SyntheticRoom room = SyntheticRoom.still().withEcho(6.8, 0, 2, 100);
        List<MotionScores> scores = room.judge(room.create(Detector.SONARPM), 14);
        assertThat(room.motionShare(scores, 2.3, 9)).isEqualTo(1);
        assertThat(scores).last().satisfies(last -> assertThat(last.minor()).isLessThan(0.01));
    }

    private static double motion(double echoDb) {
        SyntheticRoom room = SyntheticRoom.still().withEcho(echoDb, 1, 0, 20);
        return room.motionShare(room.judge(room.create(Detector.SONARPM), 8), 4, 8);
    }
}
