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
package org.openhab.binding.ultrasonic.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;
import org.openhab.binding.ultrasonic.sensor.CalibrationState;
import org.openhab.binding.ultrasonic.sensor.ScriptedSensor;
import org.openhab.binding.ultrasonic.sensor.SensorReading;

/** Readings for tests. */
public final class Readings {

    private Readings() {}

    /** A sensor of a vacant room. */
    static ScriptedSensor sensor(String id) {
        return new ScriptedSensor(id, vacant(Instant.parse("2026-05-01T12:00:00Z")));
    }

    /** Nobody, as far as is known. */
    public static SensorReading vacant(Instant time) {
        return of(time, true, Motion.NONE, false, Occupancy.VACANT, 12, 65.3);
    }

    /** Somebody walks. */
    static SensorReading walking(Instant time, double levelPercent) {
        return of(time, true, Motion.MAJOR, true, Occupancy.OCCUPIED, levelPercent, 100);
    }

    /** The room is not heard. */
    static SensorReading unknown(Instant time) {
        return of(time, false, Motion.NONE, false, Occupancy.UNKNOWN, Double.NaN, 100);
    }

    static SensorReading of(
            Instant time,
            boolean known,
            Motion motion,
            boolean moving,
            Occupancy occupancy,
            double levelPercent,
            double sustainPercent) {
        return new SensorReading(
                time,
                known,
                new SensorReading.Room(
                        moving,
                        motion,
                        occupancy,
                        OccupancyOverride.AUTO,
                        levelPercent,
                        sustainPercent,
                        motion == Motion.NONE ? MotionReport.Direction.NONE : MotionReport.Direction.APPROACHING,
                        motion == Motion.NONE ? 0 : 0.87,
                        93,
                        0.02,
                        moving ? Optional.of(time) : Optional.empty(),
                        occupancy == Occupancy.OCCUPIED ? Optional.of(time.minusSeconds(60)) : Optional.empty(),
                        occupancy == Occupancy.OCCUPIED ? 287 : 0,
                        "Evidence of 0.5 nats against 4.0."),
                new SensorReading.Signal(81, List.of(36_000.0), 48.2, Double.NaN, false, 100, 0, 4, List.of()),
                new SensorReading.Calibration(CalibrationState.VALID, 0, Optional.of(time.minusSeconds(7200))));
    }
}
