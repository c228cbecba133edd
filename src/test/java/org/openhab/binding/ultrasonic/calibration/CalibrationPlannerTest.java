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
package org.openhab.binding.ultrasonic.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.calibration.CalibrationPlan.Step;
import org.openhab.binding.ultrasonic.calibration.CalibrationVerdict.State;

class CalibrationPlannerTest {

    private static final CalibrationVerdict VALID = new CalibrationVerdict(State.VALID, "Fine.");
    private static final CalibrationVerdict STALE = new CalibrationVerdict(State.STALE, "Old.");
    private static final CalibrationVerdict CHANGED = new CalibrationVerdict(State.CHANGED, "Moved.");
    private static final CalibrationVerdict MISSING = new CalibrationVerdict(State.MISSING, "None.");

    private final CalibrationPlanner planner = new CalibrationPlanner(CalibrationPolicy.defaults());
    private Instant now = Instant.parse("2026-11-21T09:00:00Z");

    /** Calls every second; the last answer. */
    private Step run(Duration duration, CalibrationVerdict verdict, boolean detected) {
        Step step = Step.NONE;
        for (long second = 0; second < duration.toSeconds(); second++) {
            now = now.plusSeconds(1);
            step = planner.process(now, verdict, detected).step();
            if (step == Step.START) {
                return step;
            }
        }
        return step;
    }

    @Test
    void leavesAValidOneAlone() {
        assertThat(run(Duration.ofHours(5), VALID, false)).isEqualTo(Step.NONE);
    }

    @Test
    void makesAMissingOneAfterTheAnnouncement() {
        assertThat(run(Duration.ofSeconds(60), MISSING, false)).isEqualTo(Step.ANNOUNCED);
        assertThat(run(Duration.ofSeconds(2), MISSING, false)).isEqualTo(Step.START);
    }

    @Test
    void renewsAnOldOneOnlyWhenTheRoomHasLongBeenVacant() {
        assertThat(run(Duration.ofHours(3), STALE, true)).isEqualTo(Step.WAITING);
        assertThat(run(Duration.ofMinutes(14), STALE, false)).isEqualTo(Step.WAITING);
        assertThat(run(Duration.ofSeconds(90), STALE, false)).isEqualTo(Step.ANNOUNCED);
        assertThat(run(Duration.ofSeconds(60), STALE, false)).isEqualTo(Step.START);
    }

    @Test
    void somebodyWhoComesStopsTheAnnouncement() {
        run(Duration.ofMinutes(15).plusSeconds(30), STALE, false);

        assertThat(run(Duration.ofSeconds(1), STALE, true)).isEqualTo(Step.WAITING);
        assertThat(run(Duration.ofMinutes(15), STALE, false)).isEqualTo(Step.WAITING);
        assertThat(run(Duration.ofSeconds(10), STALE, false)).isEqualTo(Step.ANNOUNCED);
    }

    @Test
    void aShortChangeDoesNotCount() {
        assertThat(run(Duration.ofMinutes(9), CHANGED, false)).isEqualTo(Step.NONE);
        assertThat(run(Duration.ofMinutes(1), VALID, false)).isEqualTo(Step.NONE);
        assertThat(run(Duration.ofMinutes(9), CHANGED, false)).isEqualTo(Step.NONE);
        assertThat(run(Duration.ofMinutes(3), CHANGED, false)).isEqualTo(Step.START);
    }

    @Test
    void doesNotRenewByItselfIfNotWanted() {
        CalibrationPolicy defaults = CalibrationPolicy.defaults();
        CalibrationPlanner manual = new CalibrationPlanner(new CalibrationPolicy(
                false,
                defaults.mostAge(),
                defaults.vacantFor(),
                defaults.announceBefore(),
                defaults.changedFor(),
                defaults.retryAfter()));
        for (int minute = 0; minute < 600; minute++) {
            assertThat(manual.process(now.plusSeconds(60L * minute), STALE, false)
                            .step())
                    .isEqualTo(Step.NONE);
        }
    }

    @Test
    void askedForItIsAnnouncedAtOnceButNotWhileSomebodyIsDetected() {
        planner.ask();

        assertThat(run(Duration.ofMinutes(5), VALID, true)).isEqualTo(Step.WAITING);
        assertThat(run(Duration.ofSeconds(30), VALID, false)).isEqualTo(Step.ANNOUNCED);
        assertThat(run(Duration.ofSeconds(40), VALID, false)).isEqualTo(Step.START);
        planner.finished(now, true);
        assertThat(run(Duration.ofMinutes(5), VALID, false)).isEqualTo(Step.NONE);
    }

    @Test
    void waitsAfterAFailure() {
        run(Duration.ofMinutes(2), MISSING, false);
        planner.finished(now, false);

        assertThat(run(Duration.ofHours(5), MISSING, false)).isEqualTo(Step.WAITING);
        assertThat(run(Duration.ofHours(2), MISSING, false)).isEqualTo(Step.START);
    }
}
