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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;
import org.openhab.binding.ultrasonic.sensor.SensorListener;
import org.openhab.binding.ultrasonic.sensor.SensorReading;
import org.openhab.binding.ultrasonic.sensor.SensorStatus;
import org.openhab.binding.ultrasonic.sensor.Subscription;

/**
 * What one sensor has said and nobody has published yet, bounded: changes of motion or occupancy in their order while
 * the broker is there, the newest reading alone while it is not.
 */
final class SensorFeed implements SensorListener, AutoCloseable {

    private static final int MOST_READINGS = 64;
    private static final int MOST_EVENTS = 64;

    private final PresenceSensor sensor;
    private final Runnable wake;
    private final Deque<SensorReading> readings = new ArrayDeque<>();
    private final Deque<SensorEvent> events = new ArrayDeque<>();
    private Subscription subscription;
    private SensorReading newest;
    private boolean online;
    private boolean urgent;
    private long droppedEvents;

    /**
     * A feed that begins with {@link #open}.
     *
     * @param wake is called when something does not bear waiting; returns at once
     */
    SensorFeed(PresenceSensor sensor, Runnable wake) {
        this.sensor = sensor;
        this.wake = wake;
    }

    /**
     * What is to be published now.
     *
     * @param readings in their order; the last is the newest
     * @param events in their order, each after all readings
     */
    record Batch(List<SensorReading> readings, List<SensorEvent> events) {}

    /** Begins to listen. */
    void open() {
        subscription = sensor.subscribe(this);
    }

    PresenceSensor sensor() {
        return sensor;
    }

    @Override
    public synchronized void reading(SensorReading reading) {
        boolean change = newest == null || differs(newest, reading);
        newest = reading;
        if (!readings.isEmpty() && !(online && differs(readings.getLast(), reading))) {
            readings.removeLast();
        }
        if (readings.size() == MOST_READINGS) {
            readings.removeFirst();
        }
        readings.addLast(reading);
        if (change && online) {
            urgent = true;
            wake.run();
        }
    }

    @Override
    public synchronized void event(SensorEvent event) {
        if (!online) {
            droppedEvents++;
            return;
        }
        if (events.size() == MOST_EVENTS) {
            events.removeFirst();
            droppedEvents++;
        }
        events.addLast(event);
        urgent = true;
        wake.run();
    }

    @Override
    public void status(SensorStatus status) {
        touch();
    }

    /** Something of the sensor has changed that is not in its readings. */
    synchronized void touch() {
        if (online) {
            urgent = true;
            wake.run();
        }
    }

    /**
     * The broker is there from now on; what was before is of no use to it.
     *
     * @return what it is to be told first
     */
    SensorReading goOnline() {
        synchronized (this) {
            online = true;
            urgent = false;
            readings.clear();
            events.clear();
        }
        // The sensor may hold a lock of its own while it tells us something, so it is never asked under ours.
        SensorReading told = sensor.reading();
        synchronized (this) {
            if (readings.isEmpty()) {
                newest = told;
            }
        }
        return told;
    }

    /** The broker is gone. */
    synchronized void goOffline() {
        online = false;
        droppedEvents += events.size();
        events.clear();
        while (readings.size() > 1) {
            readings.removeFirst();
        }
    }

    /**
     * Takes what is to be published.
     *
     * @param due whether it is time for values that merely fluctuate
     */
    Batch take(boolean due) {
        List<SensorReading> takenReadings;
        List<SensorEvent> takenEvents;
        boolean ask;
        synchronized (this) {
            if (!urgent && !due) {
                return new Batch(List.of(), List.of());
            }
            takenReadings = new ArrayList<>(readings);
            takenEvents = new ArrayList<>(events);
            ask = readings.isEmpty() && urgent;
            urgent = false;
            readings.clear();
            events.clear();
        }
        if (ask) {
            takenReadings.add(sensor.reading());
        }
        return new Batch(takenReadings, takenEvents);
    }

    /** Events that nobody was told of, since the broker was away or too slow. */
    synchronized long droppedEvents() {
        return droppedEvents;
    }

    /** Whether two readings differ in what rules wait for. */
    private static boolean differs(SensorReading one, SensorReading other) {
        return one.known() != other.known()
                || one.room().moving() != other.room().moving()
                || one.room().occupancy() != other.room().occupancy()
                || one.room().override() != other.room().override()
                || one.signal().interference() != other.signal().interference()
                || one.calibration().state() != other.calibration().state();
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.close();
        }
    }
}
