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
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What holds for every baseline. */
class BaselineClassifierTest {

    /** Sways by 1 dB once a second, which all of them see in one way or another. */
    private static final SyntheticRoom STRONG_MOTION = SyntheticRoom.still().withEcho(-12, 52, 1.5, 2.5);

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NETWORK", "PHYSICS"})
    void aSteadyToneIsNoMotionAtAnyRate(Detector detector) {
        Stream.of(
                        SyntheticRoom.still(),
                        SyntheticRoom.still().at(44_100, 19_000),
                        SyntheticRoom.still().at(48_000, 20_000.4),
                        SyntheticRoom.still().at(192_000, 40_000))
                .forEach(room -> {
                    List<MotionScores> scores = room.judge(room.create(detector), 6);
                    assertThat(room.motionShare(scores, 0, 6)).as("%s", room).isZero();
                    assertThat(scores).last().satisfies(last -> assertThat(Math.max(last.major(), last.minor()))
                            .isPositive());
                });
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NETWORK", "PHYSICS", "SONARPM"})
    void aStrongEchoIsMotionAtAnyRate(Detector detector) {
        Stream.of(STRONG_MOTION, STRONG_MOTION.at(44_100, 19_000), STRONG_MOTION.at(192_000, 40_000))
                .forEach(room -> {
                    List<MotionScores> scores = room.judge(room.create(detector), 2.5);
                    assertThat(room.motionShare(scores, 1.8, 2.5))
                            .as("%s", room)
                            .isGreaterThan(0.9);
                });
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NETWORK", "PHYSICS"})
    void nothingIsMechanical(Detector detector) {
        assertThat(STRONG_MOTION.judge(STRONG_MOTION.create(detector), 3))
                .allSatisfy(scores -> assertThat(scores.mechanical()).isZero());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NETWORK", "PHYSICS"})
    void aToneThatIsNotHeardSaysNothing(Detector detector) {
        List<MotionScores> scores = STRONG_MOTION.judge(STRONG_MOTION.create(detector), 3, 2);
        int unheard = (int) Math.ceil(2 / STRONG_MOTION.hopSeconds());
        assertThat(scores.subList(0, unheard)).anyMatch(score -> score.minor() > 0);
        assertThat(scores.subList(unheard, scores.size())).containsOnly(MotionScores.NOTHING);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NETWORK", "PHYSICS"})
    void resetMakesItNew(Detector detector) {
        MotionClassifier used = STRONG_MOTION.create(detector);
        List<MotionScores> first = STRONG_MOTION.judge(used, 2.4);
        used.reset();
        assertThat(STRONG_MOTION.judge(used, 2.4)).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NETWORK", "PHYSICS"})
    void theMicrophoneWithTheLoudestCarrierIsHeeded(Detector detector) {
        SyntheticRoom one = STRONG_MOTION.withNoise(0);
        SyntheticRoom three = one.withMicrophones(0.01, 1, 0.3);
        int echo = (int) (1.8 / one.hopSeconds());
        List<MotionScores> expected = one.judge(one.create(detector), 2.4);
        List<MotionScores> scores = three.judge(three.create(detector), 2.4);
        for (int hop = echo; hop < expected.size(); hop++) {
            assertThat(scores.get(hop).major()).isCloseTo(expected.get(hop).major(), within(1e-3));
            assertThat(scores.get(hop).minor()).isCloseTo(expected.get(hop).minor(), within(1e-3));
        }
    }

    @Test
    void theyHaveTheirNames() {
        assertThat(Detector.keys()).contains("soundwave", "dopplerjs", "sonarpm", "sideband", "lag1");
        assertThat(Detector.of("SonarPM")).isEqualTo(Detector.SONARPM);
    }
}
