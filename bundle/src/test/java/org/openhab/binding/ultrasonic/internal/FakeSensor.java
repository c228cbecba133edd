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

import java.io.IOException;
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
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.binding.ultrasonic.sensor.SensorConfig;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;
import org.openhab.binding.ultrasonic.sensor.SensorEventType;
import org.openhab.binding.ultrasonic.sensor.SensorListener;
import org.openhab.binding.ultrasonic.sensor.SensorProblem;
import org.openhab.binding.ultrasonic.sensor.SensorReading;
import org.openhab.binding.ultrasonic.sensor.SensorState;
import org.openhab.binding.ultrasonic.sensor.SensorStatus;
import org.openhab.binding.ultrasonic.sensor.SpectrumListener;
import org.openhab.binding.ultrasonic.sensor.Subscription;

/** Senses what the test says, and writes down what it is told to do. */
public final class FakeSensor implements PresenceSensor {

    /** What it was told to do, in order. */
    public final List<String> told = new ArrayList<>();

    final SensorConfig config;
    private final List<SensorListener> listeners = new ArrayList<>();
    private ContextConfig context;
    private SensorReading reading = Readings.unknown();
    private SensorStatus status = new SensorStatus(SensorState.STARTING, Optional.empty(), "", List.of(), 0);
    private boolean enabled = true;

    /** A sensor of its own. */
    public FakeSensor(SensorConfig config) {
        this.config = config;
        this.context = config.pipeline().context();
    }

    /** Senses something. */
    public void sense(SensorReading now) {
        reading = now;
        List.copyOf(listeners).forEach(listener -> listener.reading(now));
    }

    /** Is in a state. */
    public void be(SensorState state, SensorProblem problem, String text, double secondsLeft) {
        status = new SensorStatus(state, Optional.ofNullable(problem), text, List.of(), secondsLeft);
        List.copyOf(listeners).forEach(listener -> listener.status(status));
    }

    /** Senses as it should. */
    public void sensing() {
        be(SensorState.SENSING, null, "", 0);
    }

    /** Something happens. */
    public void happens(SensorEventType type) {
        SensorEvent event = new SensorEvent(type, Instant.EPOCH, "told by the test");
        List.copyOf(listeners).forEach(listener -> listener.event(event));
    }

    /** How many listen. */
    public int listeners() {
        return listeners.size();
    }

    @Override
    public String id() {
        return config.id();
    }

    @Override
    public String label() {
        return config.label();
    }

    @Override
    public boolean simulated() {
        return config.device().simulated();
    }

    @Override
    public void start() {
        told.add("start");
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
        context = wanted;
        told.add("configure");
    }

    @Override
    public Subscription subscribe(SensorListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Subscription watch(SpectrumListener listener) {
        return () -> told.add("unwatch");
    }

    @Override
    public void calibrate() {
        told.add("calibrate");
    }

    @Override
    public void cancelCalibration() {
        told.add("cancelCalibration");
    }

    @Override
    public void clearCalibration() {
        told.add("clearCalibration");
    }

    @Override
    public Optional<CalibrationResult> calibration() {
        return Optional.empty();
    }

    @Override
    public CompletableFuture<List<SelfTest.Check>> selfTest() {
        return CompletableFuture.completedFuture(List.of(
                new SelfTest.Check("device opens", true, "2 microphones"),
                new SelfTest.Check("probe is heard", false, "nothing came back")));
    }

    @Override
    public String explain() {
        return "vacant, says the test";
    }

    @Override
    public void override(OccupancyOverride wanted) {
        told.add("override " + wanted);
    }

    @Override
    public void keepOccupied(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("keepOccupied must be 1 to 86400 s, got " + time.toSeconds() + " s");
        }
        told.add("keepOccupied " + time);
    }

    @Override
    public void setVacant() {
        told.add("setVacant");
    }

    @Override
    public boolean enabled() {
        return enabled;
    }

    @Override
    public void enable(boolean wanted) {
        enabled = wanted;
        told.add("enable " + wanted);
    }

    @Override
    public void pause(Duration time) {
        told.add("pause " + time);
    }

    @Override
    public CompletableFuture<Path> report(boolean somebody) {
        return somebody
                ? CompletableFuture.completedFuture(Path.of("kept.clip"))
                : CompletableFuture.failedFuture(new IOException("nothing is heard at this moment"));
    }

    @Override
    public CompletableFuture<Path> recordDiagnostics(Duration time) {
        told.add("record " + time);
        return CompletableFuture.completedFuture(Path.of("diagnostics"));
    }

    @Override
    public void close() {
        told.add("close");
    }
}
