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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;
import org.openhab.binding.ultrasonic.sensor.SensorListener;
import org.openhab.binding.ultrasonic.sensor.SensorReading;

/** The last day of a sensor, in memory: levels second by second, and what happened. */
final class SensorHistory implements SensorListener {

    /** The oldest of more events are forgotten. */
    static final int MOST_EVENTS = 1000;

    /** Radial speed from which motion counts as major, where nothing else tells. */
    private static final double WALKING_METERS_PER_SECOND = 0.3;

    /** A threshold so far above both sensitivities' is that of minor motion in a vacant room. */
    private static final double SURELY_MINOR_NATS = 0.2;

    private final PresenceSensor sensor;
    private final LevelRing ring = new LevelRing();
    private final Deque<SensorEvent> events = new ArrayDeque<>();

    SensorHistory(PresenceSensor sensor) {
        this.sensor = sensor;
    }

    @Override
    public void reading(SensorReading reading) {
        long second = reading.time().getEpochSecond();
        if (!reading.known()) {
            ring.advance(second);
            return;
        }
        ContextConfig config = sensor.context();
        SensorReading.Room room = reading.room();
        double sustainNats = ContextConfig.thresholdNats(config.sustainSensitivity());
        double thresholdNats = room.sustainPercent() > 0 ? sustainNats * 100 / room.sustainPercent() : sustainNats;
        ring.add(
                second,
                new LevelRing.Moment(
                        (float) (room.levelPercent() / 100 * thresholdNats),
                        (float) thresholdNats,
                        room.moving(),
                        room.occupancy() == Occupancy.OCCUPIED,
                        walking(room, thresholdNats, config)));
    }

    private static boolean walking(SensorReading.Room room, double thresholdNats, ContextConfig config) {
        if (room.motion() != Motion.NONE) {
            return room.motion() == Motion.MAJOR;
        }
        double least = Math.min(config.sensitivity(), config.sustainSensitivity());
        return thresholdNats <= ContextConfig.thresholdNats(least) + SURELY_MINOR_NATS
                && Math.abs(room.speedMetersPerSecond()) >= WALKING_METERS_PER_SECOND;
    }

    @Override
    public void event(SensorEvent event) {
        synchronized (events) {
            events.addLast(event);
            while (events.size() > MOST_EVENTS) {
                events.removeFirst();
            }
        }
    }

    /** Takes in the present reading, for a sensor that has nothing new to tell senses all the same. */
    void tick() {
        reading(sensor.reading());
    }

    /** The last seconds, 1..86400 of them. */
    LevelRing.Stretch last(int seconds) {
        return ring.last(seconds);
    }

    /** What happened within the last day, oldest first. */
    List<SensorEvent> events(long fromSecond) {
        synchronized (events) {
            return events.stream()
                    .filter(event -> event.time().getEpochSecond() >= fromSecond)
                    .toList();
        }
    }
}
