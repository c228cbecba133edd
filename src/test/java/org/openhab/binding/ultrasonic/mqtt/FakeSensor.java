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
package org.openhab.binding.ultrasonic.mqtt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;
import org.openhab.binding.ultrasonic.sensor.CalibrationState;
import org.openhab.binding.ultrasonic.sensor.ScriptedSensor;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;
import org.openhab.binding.ultrasonic.sensor.SensorEventType;
import org.openhab.binding.ultrasonic.sensor.SensorReading;

/** A sensor whose readings are published. */
final class FakeSensor extends ScriptedSensor {

    static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    FakeSensor(String id) {
        super(id, reading(true, false, 0));
    }

    /** A reading in which somebody moves or not, and in which the room is occupied as soon as somebody moves. */
    static SensorReading reading(boolean known, boolean moving, double levelPercent) {
        return new SensorReading(
                START,
                known,
                new SensorReading.Room(
                        moving,
                        moving ? Motion.MAJOR : Motion.NONE,
                        moving ? Occupancy.OCCUPIED : Occupancy.VACANT,
                        OccupancyOverride.AUTO,
                        levelPercent,
                        100,
                        moving ? MotionReport.Direction.APPROACHING : MotionReport.Direction.NONE,
                        moving ? 0.876 : 0,
                        97.4,
                        0.1,
                        Optional.of(START.minusSeconds(90)),
                        moving ? Optional.of(START) : Optional.empty(),
                        moving ? 299.2 : 0,
                        "because"),
                new SensorReading.Signal(80, List.of(36_000.0), 51.26, Double.NaN, false, 100, 0, 2, List.of()),
                new SensorReading.Calibration(CalibrationState.VALID, 0, Optional.of(START)));
    }

    void say(boolean moving, double levelPercent) {
        tell(reading(true, moving, levelPercent));
    }

    void happen(SensorEventType type) {
        tell(new SensorEvent(type, START, "it happened"));
    }

    SensorSnapshot snapshot() {
        return SensorSnapshot.of(this, reading());
    }
}
