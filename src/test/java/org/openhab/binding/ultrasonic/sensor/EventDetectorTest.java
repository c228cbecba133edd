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
package org.openhab.binding.ultrasonic.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;

class EventDetectorTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final SensorStatus SENSING =
            new SensorStatus(SensorState.SENSING, Optional.empty(), "", List.of(), 0);

    private final EventDetector detector = new EventDetector();

    private static SensorReading reading(boolean known, boolean moving, Occupancy occupancy, boolean disturbed) {
        return new SensorReading(
                NOW,
                known,
                new SensorReading.Room(
                        moving,
                        moving ? Motion.MAJOR : Motion.NONE,
                        occupancy,
                        OccupancyOverride.AUTO,
                        0,
                        100,
                        MotionReport.Direction.NONE,
                        0,
                        50,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        "because"),
                new SensorReading.Signal(50, List.of(), 60, -140, disturbed, 100, 0, 2, List.of()),
                new SensorReading.Calibration(CalibrationState.NONE, 0, Optional.empty()));
    }

    private List<SensorEventType> events(SensorReading reading, SensorStatus status) {
        List<SensorEventType> types = new ArrayList<>();
        detector.process(reading, status).forEach(event -> types.add(event.type()));
        return types;
    }

    @Test
    void aVisitIsFourEvents() {
        assertThat(events(reading(true, false, Occupancy.VACANT, false), SENSING))
                .isEmpty();
        assertThat(events(reading(true, true, Occupancy.OCCUPIED, false), SENSING))
                .containsExactly(SensorEventType.MOTION_STARTED, SensorEventType.OCCUPIED);
        assertThat(events(reading(true, true, Occupancy.OCCUPIED, false), SENSING))
                .isEmpty();
        assertThat(events(reading(true, false, Occupancy.OCCUPIED, false), SENSING))
                .containsExactly(SensorEventType.MOTION_ENDED);
        assertThat(events(reading(true, false, Occupancy.VACANT, false), SENSING))
                .containsExactly(SensorEventType.VACATED);
    }

    @Test
    void whatIsUnknownHasNotHappened() {
        events(reading(true, true, Occupancy.OCCUPIED, false), SENSING);
        assertThat(events(reading(false, false, Occupancy.UNKNOWN, false), SENSING))
                .isEmpty();
        assertThat(events(reading(true, true, Occupancy.OCCUPIED, false), SENSING))
                .isEmpty();
    }

    @Test
    void aDeviceIsLostOncePerOutage() {
        SensorReading blind = reading(false, false, Occupancy.UNKNOWN, false);
        SensorStatus missing =
                new SensorStatus(SensorState.BLIND, Optional.of(SensorProblem.DEVICE_MISSING), "gone", List.of(), 0);
        SensorStatus muted = new SensorStatus(
                SensorState.BLIND, Optional.of(SensorProblem.MICROPHONES_MUTED), "zeros", List.of(), 0);
        assertThat(events(blind, muted)).isEmpty();
        assertThat(events(blind, missing)).containsExactly(SensorEventType.DEVICE_LOST);
        assertThat(events(blind, muted)).isEmpty();
        assertThat(events(blind, missing)).isEmpty();
        assertThat(events(blind, SENSING)).containsExactly(SensorEventType.DEVICE_RESTORED);
        assertThat(events(blind, SENSING)).isEmpty();
    }

    @Test
    void aDisturbanceIsToldWhenItBegins() {
        assertThat(events(reading(true, false, Occupancy.VACANT, true), SENSING))
                .containsExactly(SensorEventType.INTERFERENCE);
        assertThat(events(reading(true, false, Occupancy.VACANT, true), SENSING))
                .isEmpty();
        assertThat(events(reading(true, false, Occupancy.VACANT, false), SENSING))
                .isEmpty();
    }
}
