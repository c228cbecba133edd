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
package org.openhab.binding.ultrasonic.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.live.EmissionSchedule.Phase;

class EmissionScheduleTest {

    private static final LocalTime NOON = LocalTime.NOON;

    private final EmissionSchedule schedule = new EmissionSchedule(LowPowerConfig.defaults());
    private double now = 1000;

    /** Lets time pass in tenths of a second; the phase at its end. */
    private Phase run(double seconds, boolean motion) {
        Phase phase = schedule.phase();
        for (int i = 0; i < Math.round(seconds * 10); i++) {
            now += 0.1;
            phase = schedule.process(now, NOON, motion);
        }
        return phase;
    }

    @Test
    void restsForTheWholePauseAfterMotionAndThenSenses() {
        assertThat(run(5, false)).isEqualTo(Phase.SENSING);
        assertThat(run(0.1, true)).isEqualTo(Phase.AFTER_PRESENCE);
        assertThat(run(89.5, false)).isEqualTo(Phase.AFTER_PRESENCE);
        assertThat(run(1, false)).isEqualTo(Phase.SENSING);
        assertThat(run(500, false)).isEqualTo(Phase.SENSING);
    }

    @Test
    void whoeverKeepsMovingCostsHardlyAnyEmission() {
        run(3600, true);

        assertThat(schedule.emittingShare()).isLessThan(0.01);
    }

    @Test
    void certainVacancyIsGlancedAt() {
        run(600, false);
        double before = schedule.emittingShare() * 600;
        run(3600, false);

        double share = (schedule.emittingShare() * 4200 - before) / 3600;
        assertThat(share).isCloseTo(0.5, within(0.01));
        assertThat(schedule.switches()).isBetween(1190L, 1210L);
    }

    @Test
    void motionInAGlanceCountsAndMotionInARestCannotBeSeen() {
        run(600, false);
        while (run(0.1, false) != Phase.BETWEEN_GLANCES) {
            assertThat(now).isLessThan(2000);
        }
        assertThat(run(1, true)).isEqualTo(Phase.BETWEEN_GLANCES);
        while (run(0.1, false) != Phase.GLANCING) {
            assertThat(now).isLessThan(2000);
        }
        assertThat(run(0.1, true)).isEqualTo(Phase.AFTER_PRESENCE);
    }

    @Test
    void quietHoursSpanMidnight() {
        EmissionSchedule night = new EmissionSchedule(LowPowerConfig.defaults()
                .withQuietHours(List.of(new QuietHours(LocalTime.of(22, 30), LocalTime.of(6, 0)))));

        assertThat(night.process(0, LocalTime.of(22, 29), false)).isEqualTo(Phase.SENSING);
        assertThat(night.process(60, LocalTime.of(22, 30), false)).isEqualTo(Phase.QUIET_HOURS);
        assertThat(night.process(120, LocalTime.of(5, 59), true)).isEqualTo(Phase.QUIET_HOURS);
        assertThat(night.process(180, LocalTime.of(6, 0), false)).isEqualTo(Phase.SENSING);
    }

    @Test
    void namesWhatIsOutOfRange() {
        assertThatThrownBy(() -> LowPowerConfig.defaults().withPauseSeconds(4000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4000")
                .hasMessageContaining("3600");
        assertThatThrownBy(() -> new QuietHours(NOON, NOON)).isInstanceOf(IllegalArgumentException.class);
    }
}
