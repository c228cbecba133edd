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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MotionContextTest {

    private static final double HOP = 0.02;
    private static final ContextConfig DEFAULTS = ContextConfig.defaults();

    private MotionContext context = new MotionContext(HOP, Detector.PHYSICS);
    private ContextConfig config = DEFAULTS;

    /** Seconds of the same log odds of major and minor motion; returns when motion is first seen, NaN if never. */
    private double feed(double seconds, double majorNats, double minorNats, double mechanical) {
        double first = Double.NaN;
        MotionScores scores =
                new MotionScores(LogOdds.probability(majorNats), LogOdds.probability(minorNats), mechanical);
        for (int hop = 1; hop <= Math.round(seconds / HOP); hop++) {
            context.process(new Observation(true, scores, 0.7, 0, 0), config);
            if (Double.isNaN(first) && context.motion() != Motion.NONE) {
                first = hop * HOP;
            }
        }
        return first;
    }

    private void deaf(double seconds) {
        for (int hop = 1; hop <= Math.round(seconds / HOP); hop++) {
            context.process(Observation.DEAF, config);
        }
    }

    private double walkIn() {
        return feed(1, 7, -3, 0);
    }

    @ParameterizedTest
    @CsvSource({"300", "150", "900"})
    void evidenceOfTwoThirdsOfTheThresholdIsReportedWithinTheDelayAndMoreSooner(double delayMillis) {
        config = DEFAULTS.withTriggerDelayMillis(delayMillis);
        feed(1, -3, -3, 0);
        double two = feed(2, 4 * 2 / 3.0, -3, 0);
        assertThat(two).isBetween(0.6 * delayMillis / 1000, delayMillis / 1000);
        context.reset();
        feed(1, -3, -3, 0);
        assertThat(feed(2, 8, -3, 0)).isLessThanOrEqualTo(0.25 * delayMillis / 1000 + HOP);
    }

    /** The mover of these tests approaches at 0.7 m/s. */
    @ParameterizedTest
    @CsvSource({"0, 0, true", "0.7, 0, true", "0.8, 0, false", "0, 0.7, true", "0, 0.6, false", "0.6, 0.8, true"})
    void onlyMotionWithinTheLimitsOfSpeedCounts(double slowest, double fastest, boolean counts) {
        config = DEFAULTS.withSpeeds(slowest, fastest);
        assertThat(Double.isNaN(walkIn())).isEqualTo(!counts);
    }

    @Test
    void aSlowestSpeedAboveTheFastestIsRefused() {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withSpeeds(2, 1))
                .withMessageContainingAll("minSpeed", "2.0 m/s", "1.0 m/s");
        assertThat(DEFAULTS.withSpeeds(1, 2).withSensitivity(3).minSpeedMetersPerSecond())
                .isEqualTo(1);
    }

    @Test
    void evidenceThatStaysBelowHalfTheThresholdNeverComesToMotion() {
        assertThat(feed(60, 1.9, 1.9, 0)).isNaN();
        assertThat(context.evidence()).isEqualTo(3.8, within(0.25));
    }

    /** A step of the gain, a tap: strong, but over before it counts. */
    @Test
    void aBurstOfTwoHopsIsNotMotion() {
        feed(1, -3, -3, 0);
        assertThat(feed(2 * HOP, 8, 8, 0)).isNaN();
        assertThat(feed(2, -3, -3, 0)).isNaN();
        assertThat(context.evidence()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 3, 5, 8, 10})
    void aStepOfSensitivityDoublesTheOdds(double sensitivity) {
        double threshold = ContextConfig.thresholdNats(sensitivity);
        assertThat(threshold).isPositive();
        assertThat(Math.exp(ContextConfig.thresholdNats(1) - threshold))
                .isEqualTo(Math.pow(2, sensitivity - 1), within(1e-9));
        // A steady ratio L comes to 2 L, and motion begins where that passes the threshold.
        config = DEFAULTS.withSensitivity(sensitivity);
        assertThat(feed(10, 0.5 * threshold - 0.2, -3, 0)).isNaN();
        assertThat(feed(10, 0.5 * threshold + 0.3, -3, 0)).isPositive();
    }

    @Test
    void minorMotionCountsAfterAWalkInAndLosesItsCreditAgain() {
        assertThat(feed(5, -3, 2, 0)).isNaN();
        walkIn();
        feed(3, -3, -3, 0);
        assertThat(context.motion()).isEqualTo(Motion.NONE);
        assertThat(feed(5, -3, 2, 0)).isLessThan(0.5);
        assertThat(context.motion()).isEqualTo(Motion.MINOR);
        assertThat(context.sensitivity()).isEqualTo(7);
        feed(900 - context.sinceMajorSeconds(), -3, -3, 0);
        assertThat(context.sensitivity()).isEqualTo(6, within(0.001));
        feed(301, -3, -3, 0);
        assertThat(context.sensitivity()).isEqualTo(5);
        assertThat(feed(5, -3, 2, 0)).isNaN();
    }

    /** What is sure of a fan needs a surer person: 1.5 nats, so that 2.5 alone suffice and 2.5 beside a fan do not. */
    @Test
    void mechanicalEvidenceLowersBelief() {
        assertThat(feed(3, 2.5, -3, 0)).isPositive();
        context.reset();
        assertThat(feed(3, 2.5, -3, 1)).isNaN();
        assertThat(context.explain()).contains("held back by something mechanical", "probability 0.9");
        assertThat(feed(3, 5, -3, 1)).isPositive();
    }

    /** The network does not believe less in whoever has come in for a machine's sake, and does not say so either. */
    @Test
    void aMachineHoldsTheNetworkBackInAVacantRoomOnly() {
        context = new MotionContext(HOP, Detector.NETWORK);
        feed(3, -5, -5, 1);
        feed(3, 2.5, -3, 1);
        assertThat(context.explain()).contains("held back by something mechanical");
        walkIn();
        feed(3, -3, -3, 1);
        assertThat(context.explain()).doesNotContain("held back");
    }

    /** What the calibration holds back, 3.75 nats, is given back for the first seconds of a room, and only once. */
    @Test
    void theNetworkIsBelievedMoreInARoomThatHasOnlyJustBegunToBeHeard() {
        context = new MotionContext(HOP, Detector.NETWORK);
        assertThat(feed(1, -2, -5, 0)).isPositive();
        context.reset();
        assertThat(feed(1, -5, -2, 0)).as("minor motion, 2 nats more").isPositive();
        feed(3, -5, -5, 0);
        for (int glance = 0; glance < 3; glance++) {
            deaf(3);
            assertThat(feed(3, -2, -2, 0)).isNaN();
        }
        context.reset();
        assertThat(feed(1, -2, -5, 0)).isPositive();
        context.reset();
        context.restore(3600);
        assertThat(feed(1, -2, -5, 0)).as("what another has heard before").isNaN();
        context = new MotionContext(HOP, Detector.PHYSICS);
        assertThat(feed(1, -2, -5, 0)).isNaN();
    }

    @Test
    void motionEndsAtHalfTheThresholdAndIsHeld() {
        walkIn();
        feed(1, 1, -3, 0);
        assertThat(context.motion())
                .as("evidence of 2 nats is above half of 2.6")
                .isEqualTo(Motion.MAJOR);
        feed(2, -3, -3, 0);
        assertThat(context.motion()).isEqualTo(Motion.NONE);
        assertThat(context.moving()).isTrue();
        feed(4, -3, -3, 0);
        assertThat(context.moving()).isFalse();
    }

    @Test
    void whoIsDeafKnowsNothing() {
        assertThat(context.known()).isFalse();
        assertThat(context.explain()).isEqualTo("Unknown: the tone has not been heard yet");
        walkIn();
        assertThat(context.known()).isTrue();
        deaf(0.4);
        assertThat(context.known()).as("a gap of a few frames").isTrue();
        assertThat(context.motion()).isEqualTo(Motion.MAJOR);
        deaf(0.2);
        assertThat(context.known()).isFalse();
        assertThat(context.motion()).isEqualTo(Motion.NONE);
        assertThat(context.moving()).isFalse();
        deaf(2.4);
        assertThat(context.explain()).isEqualTo("Unknown: the tone has not been heard for 3.0 s");
        feed(HOP, -3, -3, 0);
        assertThat(context.known()).isTrue();
    }

    @Test
    void theReasonHasItsNumbers() {
        walkIn();
        assertThat(context.explain())
                .isEqualTo("Major motion (approaching at 0.70 m/s), level 5.6 of the 2.6 that count as motion (215 %)"
                        + " at sensitivity 7.0, somebody walked 0.0 s ago");
        feed(20, -3, -3, 0);
        assertThat(context.explain())
                .startsWith("No motion since major motion (approaching at 0.70 m/s) 20 s ago, level 0.0 of the 2.6")
                .endsWith("(0 %) at sensitivity 7.0, somebody walked 20 s ago");
        context.process(new Observation(true, new MotionScores(0, 0, 0), 0, 12, 0), config);
        assertThat(context.explain()).endsWith("held back by a click of 12 dB");
        context.process(new Observation(true, new MotionScores(0, 0, 0), 0, 0, -3.2), config);
        assertThat(context.explain()).endsWith("held back by a step of the host's gain by -3.2 dB");
        context.vacate();
        feed(3, -3, 3, 0);
        assertThat(context.explain())
                .endsWith("held back by being minor only, which needs 8.0 nats more in a vacant room");
    }

    @ParameterizedTest
    @CsvSource({"NETWORK,2", "PHYSICS,8"})
    void aVacantRoomWantsMoreOfSmallMovementsByWhatTheDetectorKnowsOfThem(Detector detector, double moreNats) {
        // A steady ratio comes to a little over twice as many nats.
        for (double beside : new double[] {-1, 1}) {
            context = new MotionContext(HOP, detector);
            feed(4, -3, -3, 0);
            double found = feed(3, -3, (4 + moreNats + beside) / 2, 0);
            assertThat(Double.isNaN(found)).isEqualTo(beside < 0);
        }
    }

    @Test
    void smallMovementsThatRepeatAreSomebodyToTheNetwork() {
        context = new MotionContext(HOP, Detector.NETWORK);
        feed(4, -3, -3, 0);
        assertThat(context.repeatedPresence()).isZero();
        assertThat(smallMovement()).as("a single one in a vacant room").isFalse();
        assertThat(context.repeatedPresence()).isBetween(0.35, 0.45);
        assertThat(context.explain()).contains("small movements repeat (presence 0.3");
        assertThat(smallMovement()).as("another").isFalse();
        assertThat(smallMovement()).as("the third, like the others").isTrue();
        assertThat(context.sensitivity()).isBetween(6.4, 7.0);

        feed(600, -3, -3, 0);
        assertThat(context.repeatedPresence()).isLessThan(0.02);
        assertThat(smallMovement()).as("after ten quiet minutes").isFalse();
    }

    @Test
    void smallMovementsThatRepeatAreForgottenWithTheRoomAndFadeWhileNobodyListens() {
        context = new MotionContext(HOP, Detector.NETWORK);
        feed(4, -3, -3, 0);
        smallMovement();
        double before = context.repeatedPresence();
        context.rest(120, true);
        assertThat(context.repeatedPresence()).isCloseTo(before / Math.E, within(1e-3));
        context.vacate();
        assertThat(context.repeatedPresence()).isZero();
    }

    @Test
    void whatIsBelievedOfTheRoomIsNoEvidenceOfPresence() {
        context = new MotionContext(HOP, Detector.NETWORK);
        feed(4, -3, -3, 0);
        walkIn();
        feed(1100, -3, -3, 0);
        double presence = context.repeatedPresence();
        for (int i = 0; i < 10; i++) {
            // Beside a fan, discounted by 1.5 nats in a vacant room: nothing; where somebody is, 1 nat more.
            feed(1, -3, 1, 1);
            feed(2, -3, -3, 1);
        }
        assertThat(context.repeatedPresence()).isLessThanOrEqualTo(presence);
    }

    @Test
    void toThePhysicsWhatRepeatsIsNobody() {
        feed(4, -3, -3, 0);
        for (int i = 0; i < 5; i++) {
            assertThat(smallMovement()).isFalse();
        }
        assertThat(context.repeatedPresence()).isZero();
    }

    /** Half a second that is too little in a vacant room, then quiet; whether motion was seen. */
    private boolean smallMovement() {
        double found = feed(0.5, -3, 1.6, 0);
        feed(5, -3, -3, 0);
        return !Double.isNaN(found);
    }

    @ParameterizedTest
    @CsvSource({"NETWORK,true", "PHYSICS,false"})
    void besideAFanTheNetworkFindsAgainWhoHasComeIn(Detector detector, boolean found) {
        context = new MotionContext(HOP, detector);
        feed(10, -3, -3, 1);
        assertThat(feed(5, 1.2, -3, 1)).as("in a vacant room").isNaN();
        walkIn();
        feed(10, -3, -3, 1);

        assertThat(Double.isNaN(feed(5, 1.2, -3, 1))).isNotEqualTo(found);
    }

    @Test
    void settingsChangeWhileSensing() {
        feed(5, 1.5, -3, 0);
        assertThat(context.motion()).isEqualTo(Motion.NONE);
        config = DEFAULTS.withSensitivity(8);
        feed(0.2, 1.5, -3, 0);
        assertThat(context.motion()).isEqualTo(Motion.MAJOR);
        config = DEFAULTS.withSensitivity(8).withSustain(1, 600).withMotionHoldSeconds(0);
        feed(0.5, 1, -3, 0);
        assertThat(context.moving()).isFalse();
    }

    @Test
    void scoresThatAreNoProbabilitiesDecideAtOneHalf() {
        MotionContext original = new MotionContext(HOP, Detector.SOUNDWAVE);
        original.process(new Observation(true, new MotionScores(0.49, 0.2, 1), 0, 0, 0), DEFAULTS);
        assertThat(original.motion()).isEqualTo(Motion.NONE);
        assertThat(original.evidence() / original.threshold()).isEqualTo(0.98, within(1e-9));
        original.process(new Observation(true, new MotionScores(0.2, 0.51, 1), 0, 0, 0), DEFAULTS);
        assertThat(original.motion()).isEqualTo(Motion.MINOR);
    }

    @Test
    void valuesOutOfRangeAreNamedWithTheirRange() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            refused(() -> DEFAULTS.withSensitivity(0.9), "sensitivity must be 1 to 10, got 0.9");
            refused(() -> DEFAULTS.withSustain(11, 60), "sustainSensitivity must be 1 to 10, got 11.0");
            refused(() -> DEFAULTS.withSustain(7, -1), "sustainSeconds must be 0 to 86400 s, got -1.0 s");
            refused(() -> DEFAULTS.withTriggerDelayMillis(1e5), "triggerDelay must be 0 to 10000 ms, got 100000.0 ms");
            refused(() -> DEFAULTS.withMotionHoldSeconds(Double.NaN), "motionHold must be 0 to 3600 s, got NaN s");
            refused(() -> DEFAULTS.withOccupancy(9, 0), "occupancyHold must be 10 to 86400 s, got 9.0 s");
            refused(() -> DEFAULTS.withOccupancy(10, 3601), "occupancyDelay must be 0 to 3600 s, got 3601.0 s");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void refused(Runnable wrong, String message) {
        assertThatIllegalArgumentException().isThrownBy(wrong::run).withMessage(message);
    }
}
