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
package org.openhab.binding.ultrasonic.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.motion.MotionContext;
import org.openhab.binding.ultrasonic.motion.MotionScores;
import org.openhab.binding.ultrasonic.motion.Observation;

class RoomContextTest {

    private static final double HOP = 0.02;
    private static final Observation WALK = new Observation(true, new MotionScores(0.999, 0.1, 0), -0.8, 0, 0);
    private static final Observation STILL = new Observation(true, new MotionScores(0.05, 0.05, 0), 0, 0, 0);
    private static final ContextConfig CONFIG = ContextConfig.defaults().withOccupancy(60, 0);

    private final RoomContext room = new RoomContext(HOP, Detector.PHYSICS, CONFIG);
    private RoomState state;

    private void feed(Observation observation, double seconds) {
        for (int hop = 0; hop < Math.round(seconds / HOP); hop++) {
            state = room.process(observation);
        }
    }

    @Test
    void theRoomIsVacantTheMomentTheHoldHasPassed() {
        feed(STILL, 1);
        assertThat(state.occupancy()).isEqualTo(Occupancy.VACANT);
        feed(WALK, 1);
        assertThat(state.occupancy()).isEqualTo(Occupancy.OCCUPIED);
        assertThat(state.holdLeftSeconds()).isEqualTo(60);
        feed(STILL, 30);
        double left = state.holdLeftSeconds();
        assertThat(left).isEqualTo(60 - room.sinceMotionSeconds(), within(1e-6));
        feed(STILL, left - HOP);
        assertThat(state.occupancy()).isEqualTo(Occupancy.OCCUPIED);
        feed(STILL, 2 * HOP);
        assertThat(state.occupancy()).isEqualTo(Occupancy.VACANT);
        assertThat(room.explain()).endsWith("; vacant, a hold of 60 s has passed.");
        assertThat(room.occupiedSeconds()).isZero();
    }

    @Test
    void aDelayWaitsForMotionThatLastsAndItsHoldBridgesPauses() {
        room.configure(CONFIG.withOccupancy(60, 10));
        feed(WALK, 2);
        feed(STILL, 8);
        feed(WALK, 2);
        assertThat(state.occupancy()).as("a pause of 8 s began anew").isEqualTo(Occupancy.VACANT);
        feed(STILL, 3);
        feed(WALK, 2);
        feed(STILL, 2);
        feed(WALK, 2);
        assertThat(state.occupancy()).isEqualTo(Occupancy.OCCUPIED);
        assertThat(room.occupiedSeconds()).isBetween(0.5, 3.0);
    }

    @Test
    void nobodyIsSaidToHaveLeftWhileNothingIsHeard() {
        feed(WALK, 1);
        feed(Observation.DEAF, 1);
        assertThat(state.occupancy()).isEqualTo(Occupancy.UNKNOWN);
        assertThat(state.known()).isFalse();
        assertThat(state.confidence()).isEqualTo(0.5);
        assertThat(room.explain()).endsWith("; whether anybody is there is unknown.");
        feed(Observation.DEAF, 120);
        feed(STILL, 1);
        assertThat(state.occupancy()).isEqualTo(Occupancy.OCCUPIED);
        assertThat(state.holdLeftSeconds()).isBetween(58.0, 60.0);
    }

    @Test
    void theHoldPassesWhileListeningRestsOnPurpose() {
        feed(WALK, 1);
        room.rest(30, true);
        assertThat(room.state().occupancy()).isEqualTo(Occupancy.OCCUPIED);
        assertThat(room.state().holdLeftSeconds()).isEqualTo(30);
        assertThat(room.state().moving()).as("the hold of motion is over").isFalse();
        feed(Observation.DEAF, 1);
        assertThat(state.occupancy()).as("waking up").isEqualTo(Occupancy.OCCUPIED);
        feed(STILL, 29);
        assertThat(state.occupancy()).isEqualTo(Occupancy.OCCUPIED);
        feed(STILL, 2);
        assertThat(state.occupancy()).isEqualTo(Occupancy.VACANT);
        room.rest(3, true);
        assertThat(room.state().occupancy()).as("between two glances").isEqualTo(Occupancy.VACANT);
    }

    @Test
    void inALongSilenceVacancyIsNotKnown() {
        feed(WALK, 1);
        room.rest(59, false);
        assertThat(room.state().occupancy()).isEqualTo(Occupancy.OCCUPIED);
        room.rest(2, false);
        assertThat(room.state().occupancy()).isEqualTo(Occupancy.UNKNOWN);
        feed(STILL, 1);
        assertThat(state.occupancy()).isEqualTo(Occupancy.VACANT);
    }

    @Test
    void whoCannotBeHeardLeavingHasNotLeftButWhatTheUserKeepsRunsOut() {
        feed(WALK, 1);
        room.keepOccupied(100);
        room.deaf(99);
        assertThat(room.state().occupancy()).isEqualTo(Occupancy.OCCUPIED);
        room.deaf(2);
        assertThat(room.state().occupancy()).isEqualTo(Occupancy.UNKNOWN);
        feed(STILL, 1);
        assertThat(state.occupancy()).isEqualTo(Occupancy.OCCUPIED);
        assertThat(state.holdLeftSeconds()).isBetween(58.0, 60.0);
    }

    @Test
    void theUsersWordGoesBeforeWhatIsSensed() {
        feed(STILL, 1);
        room.override(OccupancyOverride.OCCUPIED);
        feed(STILL, 600);
        assertThat(state.occupancy()).isEqualTo(Occupancy.OCCUPIED);
        assertThat(room.explain()).endsWith("; occupied because it was set so.");
        room.override(OccupancyOverride.VACANT);
        feed(WALK, 1);
        assertThat(state.occupancy()).isEqualTo(Occupancy.VACANT);
        assertThat(state.moving()).as("motion is still told").isTrue();
        room.override(OccupancyOverride.AUTO);
        feed(STILL, HOP);
        assertThat(state.occupancy()).isEqualTo(Occupancy.OCCUPIED);
    }

    @Test
    void occupancyMayBeKeptAndEnded() {
        feed(STILL, 1);
        room.keepOccupied(100);
        feed(STILL, 99.9);
        assertThat(state.occupancy()).isEqualTo(Occupancy.OCCUPIED);
        assertThat(room.explain()).contains("because it was kept so");
        feed(STILL, 0.2);
        assertThat(state.occupancy()).isEqualTo(Occupancy.VACANT);
        room.keepOccupied(100);
        feed(WALK, 1);
        room.setVacant();
        feed(STILL, HOP);
        assertThat(state.occupancy()).isEqualTo(Occupancy.VACANT);
        assertThat(state.threshold()).as("the vacant sensitivity holds again").isGreaterThanOrEqualTo(4);
        feed(WALK, 1);
        assertThat(state.occupancy()).isEqualTo(Occupancy.OCCUPIED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> room.keepOccupied(0))
                .withMessage("keepOccupied must be 1 to 86400 s, got 0.0 s");
    }

    @Test
    void aShorterHoldShortensWhatIsLeftAndSettingsTakeEffectAtOnce() {
        feed(WALK, 1);
        feed(STILL, 30);
        room.configure(CONFIG.withOccupancy(20, 0));
        feed(STILL, HOP);
        assertThat(state.occupancy()).isEqualTo(Occupancy.VACANT);
        room.configure(CONFIG.withOccupancy(3600, 0));
        feed(STILL, HOP);
        assertThat(state.occupancy()).isEqualTo(Occupancy.OCCUPIED);
    }

    @Test
    void aRestartGoesOnWhereItLeftOffLessTheTimeAway() {
        feed(WALK, 1);
        feed(STILL, 10);
        RoomContext other = new RoomContext(HOP, Detector.PHYSICS, CONFIG);
        other.restore(room.snapshot(), 20);
        RoomState first = other.process(Observation.DEAF);
        assertThat(first.occupancy()).isEqualTo(Occupancy.UNKNOWN);
        RoomState heard = other.process(STILL);
        assertThat(heard.occupancy()).isEqualTo(Occupancy.OCCUPIED);
        assertThat(heard.holdLeftSeconds()).isEqualTo(state.holdLeftSeconds() - 20, within(0.1));
        assertThat(heard.threshold()).as("of the sustain sensitivity").isLessThan(3);
        RoomContext late = new RoomContext(HOP, Detector.PHYSICS, CONFIG);
        late.restore(room.snapshot(), 86_400);
        assertThat(late.process(STILL).occupancy()).isEqualTo(Occupancy.VACANT);
        assertThat(late.snapshot().sinceMajorSeconds()).isLessThan(MotionContext.NEVER_SECONDS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> late.restore(room.snapshot(), -1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OccupancySnapshot(Double.NaN, 0, 0, 0, OccupancyOverride.AUTO))
                .withMessageContaining("sincePresenceSeconds");
    }

    @Test
    void theLevelIsAShareOfTheTriggerAndConfidenceGrowsWithIt() {
        RoomState quiet = new RoomState(true, false, 0, 4, Occupancy.VACANT, 0);
        RoomState nearly = new RoomState(true, false, 3, 4, Occupancy.VACANT, 0);
        RoomState motion = new RoomState(true, true, 6, 4, Occupancy.OCCUPIED, 300);
        assertThat(nearly.levelPercent()).isEqualTo(75);
        assertThat(quiet.confidence()).isEqualTo(1 / (1 + Math.exp(-4)), within(1e-12));
        assertThat(nearly.confidence()).isLessThan(quiet.confidence());
        assertThat(motion.confidence()).isEqualTo(1 / (1 + Math.exp(-6)), within(1e-12));
    }
}
