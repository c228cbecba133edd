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
package org.openhab.binding.ultrasonic.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;
import org.openhab.binding.ultrasonic.sensor.CalibrationState;
import org.openhab.binding.ultrasonic.sensor.SensorReading;

/** Readings for tests, around 2026-01-01 12:00 UTC. */
public final class Readings {

    /** The time of all readings here. */
    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static final SensorReading.Signal SIGNAL =
            new SensorReading.Signal(87.4, List.of(36_125.0), 48.26, -97.31, false, 99.6, 3, 4, List.of());

    private Readings() {}

    /** The room is not heard. */
    public static SensorReading unknown() {
        return of(false, false, Occupancy.UNKNOWN, 0, Optional.empty(), 0);
    }

    /** Nobody is there. */
    public static SensorReading vacant(double levelPercent) {
        return of(true, false, Occupancy.VACANT, levelPercent, Optional.of(NOON.minusSeconds(400)), 0);
    }

    /** Somebody is there and moves. */
    public static SensorReading moving(double levelPercent) {
        return of(true, true, Occupancy.OCCUPIED, levelPercent, Optional.of(NOON), 300);
    }

    /** Somebody was seen some time ago. */
    public static SensorReading still(double secondsAgo) {
        Instant then = NOON.minusMillis(Math.round(1000 * secondsAgo));
        return of(true, false, Occupancy.OCCUPIED, 12, Optional.of(then), 300 - secondsAgo);
    }

    private static SensorReading of(
            boolean known,
            boolean moving,
            Occupancy occupancy,
            double levelPercent,
            Optional<Instant> lastMotion,
            double holdSeconds) {
        return new SensorReading(
                NOON,
                known,
                new SensorReading.Room(
                        moving,
                        moving ? Motion.MAJOR : Motion.NONE,
                        occupancy,
                        OccupancyOverride.AUTO,
                        levelPercent,
                        60,
                        moving ? MotionReport.Direction.APPROACHING : MotionReport.Direction.NONE,
                        moving ? 0.734 : 0,
                        95.5,
                        0,
                        lastMotion,
                        occupancy == Occupancy.OCCUPIED ? Optional.of(NOON.minusSeconds(60)) : Optional.empty(),
                        holdSeconds,
                        "says the test"),
                SIGNAL,
                new SensorReading.Calibration(CalibrationState.VALID, 0, Optional.of(NOON.minusSeconds(86_400))));
    }
}
