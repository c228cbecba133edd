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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;

/** What has happened between a moment and the one before. What is unknown meanwhile has not happened. */
final class EventDetector {

    private boolean moving;
    private Occupancy occupancy = Occupancy.UNKNOWN;
    private boolean disturbed;
    private boolean lost;

    /** The room was known to be occupied or not before this sensor began. */
    void begin(Occupancy before) {
        occupancy = before;
    }

    /** The events of a moment, in order. */
    List<SensorEvent> process(SensorReading reading, SensorStatus status) {
        List<SensorEvent> events = new ArrayList<>();
        Instant now = reading.time();
        device(status, now, events);
        if (reading.known()) {
            room(reading.room(), now, events);
        }
        boolean disturbs = reading.signal().interference();
        if (disturbs && !disturbed) {
            events.add(new SensorEvent(
                    SensorEventType.INTERFERENCE,
                    now,
                    status.text().isEmpty() ? "Something else sounds in the sensing band." : status.text()));
        }
        disturbed = disturbs;
        return events;
    }

    private void room(SensorReading.Room room, Instant now, List<SensorEvent> events) {
        if (room.moving() && !moving) {
            events.add(new SensorEvent(SensorEventType.MOTION_STARTED, now, room.reason()));
        }
        if (room.occupancy() == Occupancy.OCCUPIED && occupancy != Occupancy.OCCUPIED) {
            events.add(new SensorEvent(SensorEventType.OCCUPIED, now, room.reason()));
        }
        if (!room.moving() && moving) {
            events.add(new SensorEvent(SensorEventType.MOTION_ENDED, now, room.reason()));
        }
        if (room.occupancy() == Occupancy.VACANT && occupancy == Occupancy.OCCUPIED) {
            events.add(new SensorEvent(SensorEventType.VACATED, now, room.reason()));
        }
        moving = room.moving();
        occupancy = room.occupancy() == Occupancy.UNKNOWN ? occupancy : room.occupancy();
    }

    private void device(SensorStatus status, Instant now, List<SensorEvent> events) {
        if (status.state() == SensorState.BLIND && unusable(status.problem()) && !lost) {
            lost = true;
            events.add(new SensorEvent(SensorEventType.DEVICE_LOST, now, status.text()));
        } else if (status.state() == SensorState.SENSING && lost) {
            lost = false;
            events.add(new SensorEvent(SensorEventType.DEVICE_RESTORED, now, "The device is back."));
        }
    }

    private static boolean unusable(Optional<SensorProblem> problem) {
        return problem.filter(what -> switch (what) {
                    case DEVICE_MISSING, DEVICE_BUSY, NO_PERMISSION, FORMAT_REFUSED, DEVICE_STALLED -> true;
                    case MICROPHONES_MUTED,
                            CARRIER_NOT_HEARD,
                            ECHO_CANCELLATION,
                            MODEL_BROKEN,
                            NOT_CALIBRATED,
                            CALIBRATION_FAILED,
                            CALIBRATION_STALE,
                            DISTURBED -> false;
                })
                .isPresent();
    }
}
