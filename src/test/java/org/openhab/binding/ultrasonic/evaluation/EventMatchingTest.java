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
package org.openhab.binding.ultrasonic.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.binding.ultrasonic.evaluation.Reports.HOP_SECONDS;
import static org.openhab.binding.ultrasonic.evaluation.Reports.label;
import static org.openhab.binding.ultrasonic.evaluation.Reports.moving;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;

class EventMatchingTest {

    @Test
    void anEventIsFoundUpToOneSecondAfterItsStart() {
        List<MotionLabel> labels = List.of(label(10, 20));
        assertThat(match(labels, moving(30, 10, 10)).found()).as("at the start").isEqualTo(1);
        assertThat(match(labels, moving(30, 11, 11)).found()).as("at 1 s").isEqualTo(1);
        assertThat(match(labels, moving(30, 11.125, 20)).found()).as("too late").isZero();
        assertThat(match(labels, moving(30, 9, 9.875)).found()).as("before it").isZero();
    }

    @Test
    void aShortEventIsFoundUpToHalfASecondAfterItsEnd() {
        List<MotionLabel> labels = List.of(label(10, 10.25));
        assertThat(match(labels, moving(30, 10.75, 10.75)).found())
                .as("at end + 0.5 s")
                .isEqualTo(1);
        assertThat(match(labels, moving(30, 10.875, 11)).found())
                .as("too late, though within 1 s")
                .isZero();
    }

    @Test
    void motionThatGoesOnIntoALabelFindsItAndIsNoFalseAlarm() {
        EventMatching matching = match(List.of(label(10, 20)), moving(30, 2, 12));
        assertThat(matching.found()).isEqualTo(1);
        assertThat(matching.falseAlarms()).isEmpty();
        assertThat(matching.meanLatencySeconds()).hasValue(0);
    }

    @Test
    void latencyIsThatOfTheFirstReportOfMotion() {
        EventMatching matching =
                match(List.of(label(10, 12), label(20, 22), label(30, 31)), moving(40, 10.25, 11, 20.75, 21));
        assertThat(matching.events()).isEqualTo(3);
        assertThat(matching.found()).isEqualTo(2);
        assertThat(matching.latencySumSeconds()).isEqualTo(1.0);
        assertThat(matching.meanLatencySeconds()).hasValue(0.5);
        assertThat(match(List.of(), moving(4)).meanLatencySeconds()).isEmpty();
    }

    @Test
    void oneRunMayFindSeveralEvents() {
        assertThat(match(List.of(label(10, 12), label(11, 13), label(12, 14)), moving(20, 10, 14))
                        .found())
                .isEqualTo(3);
    }

    @Test
    void aRunIsAFalseAlarmOnlyBeyondASecondFromEveryLabel() {
        List<MotionLabel> labels = List.of(label(10, 12));
        // A report at t speaks of the hop that ends at t.
        assertThat(match(labels, moving(30, 13.125, 14)).falseAlarms())
                .as("begins at 13")
                .hasSize(1);
        assertThat(match(labels, moving(30, 13, 14)).falseAlarms())
                .as("begins before 13")
                .isEmpty();
        assertThat(match(labels, moving(30, 8, 9)).falseAlarms())
                .as("ends at 9")
                .hasSize(1);
        assertThat(match(labels, moving(30, 8, 9.125)).falseAlarms())
                .as("ends after 9")
                .isEmpty();
    }

    @Test
    void eachRunCountsOnceHoweverLong() {
        EventMatching matching = match(List.of(label(50, 52)), moving(60, 1, 30, 31, 31, 32, 32, 50, 52));
        assertThat(matching.runs()).hasSize(4);
        assertThat(matching.falseAlarms()).hasSize(3);
        assertThat(matching.falseAlarms().get(0).startSeconds()).isEqualTo(1 - HOP_SECONDS);
        assertThat(matching.falseAlarms().get(0).endSeconds()).isEqualTo(30);
    }

    @Test
    void machinesAreNoEventsAndMotionBecauseOfThemIsAFalseAlarm() {
        EventMatching matching = match(List.of(new MotionLabel(5, 15, MotionLabel.Kind.MECHANICAL)), moving(20, 6, 10));
        assertThat(matching.events()).isZero();
        assertThat(matching.found()).isZero();
        assertThat(matching.falseAlarms()).hasSize(1);
    }

    @Test
    void resetForgetsTheReports() {
        EventMatching matching = match(List.of(label(1, 2)), moving(9, 1, 2, 5, 6));
        matching.reset();
        assertThat(matching.found()).isZero();
        assertThat(matching.runs()).isEmpty();
        moving(9, 1, 2).forEach(matching::add);
        assertThat(matching.found()).isEqualTo(1);
    }

    private static EventMatching match(List<MotionLabel> labels, List<MotionReport> reports) {
        EventMatching matching = new EventMatching(labels, HOP_SECONDS);
        reports.forEach(matching::add);
        return matching;
    }
}
