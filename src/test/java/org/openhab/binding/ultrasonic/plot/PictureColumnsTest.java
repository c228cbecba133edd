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
package org.openhab.binding.ultrasonic.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.RoomStates;

class PictureColumnsTest {

    private static final double HOP = 0.02;

    private static MotionReport report(int hop, Motion motion, double levelDb) {
        return new MotionReport((hop + 1) * HOP, motion, 0.25, 0, 0, levelDb, 0, RoomStates.of(motion, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1999, 2000, 2001, 2002, 3999, 4000, 4001, 123_456})
    void columnsAreBoundedAndCoverTheWholeTime(int hops) {
        PictureColumns columns = new PictureColumns(HOP);
        for (int hop = 0; hop < hops; hop++) {
            columns.add(report(hop, Motion.NONE, 1), null);
        }
        assertThat(columns.columns()).isBetween(Math.min(hops, 1000), PictureColumns.MOST_COLUMNS);
        assertThat(columns.endSeconds()).isEqualTo(hops * HOP, within(1e-6));
        assertThat(columns.columns() * columns.columnSeconds()).isGreaterThanOrEqualTo(hops * HOP - 1e-6);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 777, 50_000, 99_999})
    void aSingleHopIsNeverLost(int loudHop) {
        PictureColumns columns = new PictureColumns(HOP);
        for (int hop = 0; hop < 100_000; hop++) {
            boolean loud = hop == loudHop;
            columns.add(report(hop, loud ? Motion.MAJOR : Motion.NONE, loud ? 40 : 1), null);
        }
        int column = (int) (loudHop * HOP / columns.columnSeconds());
        assertThat(columns.motion(column)).isEqualTo(Motion.MAJOR);
        assertThat(columns.curve(column, PictureColumns.Curve.LEVEL_DB)).isEqualTo(40);
        int others = 0;
        for (int i = 0; i < columns.columns(); i++) {
            others += i != column && columns.motion(i) != Motion.NONE ? 1 : 0;
        }
        assertThat(others).isZero();
    }

    @Test
    void hopsWithoutAFrameStayBlank() {
        PictureColumns columns = new PictureColumns(HOP);
        columns.add(report(0, Motion.NONE, 0), null);
        assertThat(columns.sensed(0)).isFalse();
        assertThat(columns.curve(0, PictureColumns.Curve.MAJOR)).isEqualTo(0.25f);
    }
}
