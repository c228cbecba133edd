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
package org.openhab.binding.ultrasonic.itest.mqtt;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;
import org.openhab.binding.ultrasonic.sensor.CalibrationState;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;
import org.openhab.binding.ultrasonic.sensor.SensorEventType;
import org.openhab.binding.ultrasonic.sensor.SensorListener;
import org.openhab.binding.ultrasonic.sensor.SensorReading;
import org.openhab.binding.ultrasonic.sensor.SensorState;
import org.openhab.binding.ultrasonic.sensor.SensorStatus;
import org.openhab.binding.ultrasonic.sensor.Subscription;

/**
 * A sensor that senses what a test says: what twenty of them publish costs no more than the publishing. Remembers what
 * it was told to do.
 */
final class ScriptedSensor {

    private final String id;
    private final PresenceSensor sensor;
    private final List<SensorListener> listeners = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> said = new ArrayList<>();
    private volatile SensorReading reading = reading(false, 0);
    private volatile ContextConfig context = ContextConfig.defaults();
    private volatile boolean enabled = true;

    ScriptedSensor(String id) {
        this.id = id;
        this.sensor = (PresenceSensor) Proxy.newProxyInstance(
                PresenceSensor.class.getClassLoader(),
                new Class<?>[] {PresenceSensor.class},
                (proxy, method, arguments) -> answer(method.getName(), arguments));
    }

    private Object answer(String method, Object... arguments) {
        return switch (method) {
            case "id", "toString" -> id;
            case "label" -> "The " + id;
            case "simulated" -> true;
            case "status" -> new SensorStatus(SensorState.SENSING, Optional.empty(), "", List.of(), 0);
            case "reading" -> reading;
            case "context" -> context;
            case "enabled" -> enabled;
            case "subscribe" -> {
                listeners.add((SensorListener) arguments[0]);
                Subscription end = () -> listeners.remove((SensorListener) arguments[0]);
                yield end;
            }
            default -> {
                calls.add(method + (arguments == null ? "" : " " + arguments[0]));
                if (method.equals("configure")) {
                    context = (ContextConfig) arguments[0];
                } else if (method.equals("enable")) {
                    enabled = (boolean) arguments[0];
                }
                yield null;
            }
        };
    }

    private static SensorReading reading(boolean moving, double levelPercent) {
        Instant now = Instant.now();
        return new SensorReading(
                now,
                true,
                new SensorReading.Room(
                        moving,
                        moving ? Motion.MAJOR : Motion.NONE,
                        moving ? Occupancy.OCCUPIED : Occupancy.VACANT,
                        OccupancyOverride.AUTO,
                        levelPercent,
                        100,
                        MotionReport.Direction.NONE,
                        0,
                        99,
                        0,
                        Optional.empty(),
                        moving ? Optional.of(now) : Optional.empty(),
                        moving ? 300 : 0,
                        "as the test says"),
                new SensorReading.Signal(90, List.of(36_000.0), 50, -100, false, 100, 0, 1, List.of()),
                new SensorReading.Calibration(CalibrationState.VALID, 0, Optional.empty()));
    }

    PresenceSensor sensor() {
        return sensor;
    }

    /** Senses something; a change is an event, too. */
    void say(boolean moving, double levelPercent) {
        SensorReading before = reading;
        reading = reading(moving, levelPercent);
        listeners.forEach(listener -> listener.reading(reading));
        if (before.room().moving() != moving) {
            said.add(moving ? "ON" : "OFF");
            SensorEvent event = new SensorEvent(
                    moving ? SensorEventType.MOTION_STARTED : SensorEventType.MOTION_ENDED, reading.time(), "");
            listeners.forEach(listener -> listener.event(event));
        }
    }

    boolean moving() {
        return reading.room().moving();
    }

    /** All changes of motion so far, as they should arrive. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** What it was told to do. */
    List<String> calls() {
        return List.copyOf(calls);
    }
}
