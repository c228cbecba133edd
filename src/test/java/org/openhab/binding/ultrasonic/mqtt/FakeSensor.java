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

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;
import org.openhab.binding.ultrasonic.calibration.SelfTest;
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
import org.openhab.binding.ultrasonic.sensor.SpectrumListener;
import org.openhab.binding.ultrasonic.sensor.Subscription;

/** A sensor that senses what a test says, and remembers what it was told to do. */
final class FakeSensor implements PresenceSensor {

    static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private final String id;
    private final List<SensorListener> listeners = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    private ContextConfig context = ContextConfig.defaults();
    private SensorStatus status = new SensorStatus(SensorState.SENSING, Optional.empty(), "", List.of(), 0);
    private SensorReading reading = reading(true, false, 0);
    private boolean enabled = true;

    FakeSensor(String id) {
        this.id = id;
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

    void say(SensorReading said) {
        reading = said;
        listeners.forEach(listener -> listener.reading(said));
    }

    void say(boolean moving, double levelPercent) {
        say(reading(true, moving, levelPercent));
    }

    void happen(SensorEventType type) {
        SensorEvent event = new SensorEvent(type, START, "it happened");
        listeners.forEach(listener -> listener.event(event));
    }

    void become(SensorStatus wanted) {
        status = wanted;
        listeners.forEach(listener -> listener.status(wanted));
    }

    int listeners() {
        return listeners.size();
    }

    SensorSnapshot snapshot() {
        return SensorSnapshot.of(this, reading);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return "The " + id;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public void start() {
        calls.add("start");
    }

    @Override
    public SensorStatus status() {
        return status;
    }

    @Override
    public SensorReading reading() {
        return reading;
    }

    @Override
    public ContextConfig context() {
        return context;
    }

    @Override
    public void configure(ContextConfig wanted) {
        calls.add("configure");
        context = wanted;
    }

    @Override
    public Subscription subscribe(SensorListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Subscription watch(SpectrumListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void calibrate() {
        calls.add("calibrate");
    }

    @Override
    public void cancelCalibration() {
        calls.add("cancelCalibration");
    }

    @Override
    public void clearCalibration() {
        calls.add("clearCalibration");
    }

    @Override
    public Optional<CalibrationResult> calibration() {
        return Optional.empty();
    }

    @Override
    public CompletableFuture<List<SelfTest.Check>> selfTest() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String explain() {
        return "because";
    }

    @Override
    public void override(OccupancyOverride wanted) {
        calls.add("override " + wanted);
    }

    @Override
    public void keepOccupied(Duration time) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setVacant() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean enabled() {
        return enabled;
    }

    @Override
    public void enable(boolean wanted) {
        calls.add("enable " + wanted);
        enabled = wanted;
    }

    @Override
    public void pause(Duration time) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Path> report(boolean somebody) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Path> recordDiagnostics(Duration time) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        calls.add("close");
    }
}
