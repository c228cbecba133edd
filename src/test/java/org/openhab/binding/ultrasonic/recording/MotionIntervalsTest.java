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
package org.openhab.binding.ultrasonic.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.RoomStates;

class MotionIntervalsTest {

    private static final double HOP = 0.032;

    @Test
    void aRunReachesFromTheStartOfItsFirstHopToTheEndOfItsLast() {
        List<MotionInterval> intervals = MotionIntervals.of(reports("..mMm..M"), HOP);
        assertThat(intervals).hasSize(2);
        MotionInterval first = intervals.get(0);
        assertThat(first.startSeconds()).isEqualTo(2 * HOP, within(1e-12));
        assertThat(first.endSeconds()).isEqualTo(5 * HOP, within(1e-12));
        assertThat(first.durationSeconds()).isEqualTo(3 * HOP, within(1e-12));
        assertThat(first.strongest()).isEqualTo(Motion.MAJOR);
        assertThat(first.peakLevelDb()).isEqualTo(5);
        assertThat(first.meanVelocityMetersPerSecond()).isEqualTo((3 + 4 + 5) / 30.0, within(1e-12));
        assertThat(first.meanSpeedMetersPerSecond()).isEqualTo((3 + 4 + 5) / 30.0, within(1e-12));
        MotionInterval last = intervals.get(1);
        assertThat(last.endSeconds()).as("still going on").isEqualTo(8 * HOP, within(1e-12));
        assertThat(last.strongest()).isEqualTo(Motion.MAJOR);
    }

    @Test
    void stillnessHasNoIntervalsAndMotionThroughoutHasOne() {
        assertThat(MotionIntervals.of(List.of(), HOP)).isEmpty();
        assertThat(MotionIntervals.of(reports("....."), HOP)).isEmpty();
        List<MotionInterval> one = MotionIntervals.of(reports("mmmmm"), HOP);
        assertThat(one).hasSize(1);
        assertThat(one.get(0).startSeconds()).isZero();
        assertThat(one.get(0).strongest()).isEqualTo(Motion.MINOR);
    }

    @Test
    void toAndFroHasASpeedThoughItsVelocitiesCancelAndHopsWithoutVelocityDoNotCount() {
        List<MotionReport> reports =
                List.of(report(1, 0.4), report(2, -0.4), report(3, 0), report(4, 0.2), report(5, -0.2));
        MotionInterval interval = MotionIntervals.of(reports, HOP).get(0);
        assertThat(interval.meanVelocityMetersPerSecond()).isEqualTo(0, within(1e-12));
        assertThat(interval.meanSpeedMetersPerSecond()).isEqualTo(0.3, within(1e-12));
    }

    private static MotionReport report(int hop, double velocity) {
        return new MotionReport(hop * HOP, Motion.MINOR, 0, 1, 0, 10, velocity, RoomStates.of(Motion.MINOR, true));
    }

    @Test
    void aGapInTheReportsEndsARun() {
        List<MotionReport> reports = reports("mmmm");
        reports.remove(1);
        List<MotionInterval> intervals = MotionIntervals.of(reports, HOP);
        assertThat(intervals).hasSize(2);
        assertThat(intervals.get(0).endSeconds()).isEqualTo(HOP, within(1e-12));
        assertThat(intervals.get(1).startSeconds()).isEqualTo(2 * HOP, within(1e-12));
    }

    @Test
    void resetForgets() {
        MotionIntervals intervals = new MotionIntervals(HOP);
        reports("m.m").forEach(intervals::add);
        intervals.reset();
        assertThat(intervals.intervals()).isEmpty();
        reports("m").forEach(intervals::add);
        assertThat(intervals.intervals()).hasSize(1);
    }

    @Test
    void wrongOrderAndWrongHopAreRefused() {
        MotionIntervals intervals = new MotionIntervals(HOP);
        MotionReport report = reports("m").get(0);
        intervals.add(report);
        assertThatThrownBy(() -> intervals.add(report)).hasMessageContaining("in order of time");
        assertThatThrownBy(() -> new MotionIntervals(0)).hasMessageContaining("got 0.0 s");
        assertThatThrownBy(() -> new MotionInterval(1, 1, Motion.MINOR, 0, 0, 0))
                .hasMessageContaining("1.0 to 1.0");
        assertThatThrownBy(() -> new MotionInterval(0, 1, Motion.NONE, 0, 0, 0)).hasMessageContaining("NONE");
    }

    @Test
    void touchingIsNotOverlapping() {
        MotionInterval interval = new MotionInterval(1, 2, Motion.MINOR, 0, 0, 0);
        assertThat(interval.overlaps(2, 3)).isFalse();
        assertThat(interval.overlaps(0, 1)).isFalse();
        assertThat(interval.overlaps(1.9, 3)).isTrue();
        assertThat(interval.overlaps(0, 9)).isTrue();
    }

    /** One report a character: '.' nothing, 'm' minor, 'M' major; hop n has level n and velocity n / 10. */
    private static List<MotionReport> reports(String motions) {
        List<MotionReport> reports = new ArrayList<>();
        for (int hop = 1; hop <= motions.length(); hop++) {
            Motion motion =
                    switch (motions.charAt(hop - 1)) {
                        case 'm' -> Motion.MINOR;
                        case 'M' -> Motion.MAJOR;
                        default -> Motion.NONE;
                    };
            reports.add(new MotionReport(hop * HOP, motion, 0, 0, 0, hop, hop / 10.0, RoomStates.of(motion, false)));
        }
        return reports;
    }
}
