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

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;
import org.openhab.binding.ultrasonic.calibration.SelfTest;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;

/** A sensor that tells what a test makes it tell, and remembers what it was asked to do. */
public class ScriptedSensor implements PresenceSensor {

    /** What it was asked to do, in order. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    private final String id;
    private final List<SensorListener> listeners = new CopyOnWriteArrayList<>();
    private final List<SpectrumListener> watchers = new CopyOnWriteArrayList<>();
    private volatile SensorReading reading;
    private volatile SensorStatus status = new SensorStatus(SensorState.SENSING, Optional.empty(), "", List.of(), 0);
    private volatile ContextConfig context = ContextConfig.defaults();
    private volatile Optional<CalibrationResult> calibration = Optional.empty();
    private volatile boolean enabled = true;

    /** A sensor that senses, at first, this. */
    public ScriptedSensor(String id, SensorReading reading) {
        this.id = id;
        this.reading = reading;
    }

    /** Senses something. */
    public final void tell(SensorReading wanted) {
        reading = wanted;
        listeners.forEach(listener -> listener.reading(wanted));
    }

    /** Something happens. */
    public final void tell(SensorEvent event) {
        listeners.forEach(listener -> listener.event(event));
    }

    /** Is in a state. */
    public final void tell(SensorStatus wanted) {
        status = wanted;
        listeners.forEach(listener -> listener.status(wanted));
    }

    /** A column of the spectrum. */
    public final void show(SpectrumColumn column) {
        watchers.forEach(watcher -> watcher.column(column));
    }

    /** Has been calibrated. */
    public final void calibration(CalibrationResult wanted) {
        calibration = Optional.of(wanted);
    }

    /** How many listen. */
    public final int listeners() {
        return listeners.size();
    }

    /** How many look. */
    public final int watchers() {
        return watchers.size();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return "Sensor " + id;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public void start() {
        asked.add("start");
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
        asked.add("configure");
    }

    @Override
    public Subscription subscribe(SensorListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Subscription watch(SpectrumListener listener) {
        watchers.add(listener);
        return () -> watchers.remove(listener);
    }

    @Override
    public void calibrate() {
        asked.add("calibrate");
    }

    @Override
    public void cancelCalibration() {
        asked.add("cancel calibration");
    }

    @Override
    public void clearCalibration() {
        asked.add("clear calibration");
    }

    @Override
    public Optional<CalibrationResult> calibration() {
        return calibration;
    }

    @Override
    public CompletableFuture<List<SelfTest.Check>> selfTest() {
        asked.add("self-test");
        List<SelfTest.Check> checks = new ArrayList<>();
        checks.add(new SelfTest.Check("device opens", true, "2 microphones"));
        return CompletableFuture.completedFuture(checks);
    }

    @Override
    public String explain() {
        return "No motion; vacant.";
    }

    @Override
    public void override(OccupancyOverride wanted) {
        asked.add("override " + wanted);
    }

    @Override
    public void keepOccupied(Duration time) {
        asked.add("keep " + time.toSeconds());
    }

    @Override
    public void setVacant() {
        asked.add("vacant");
    }

    @Override
    public boolean enabled() {
        return enabled;
    }

    @Override
    public void enable(boolean wanted) {
        enabled = wanted;
        asked.add("enable " + wanted);
    }

    @Override
    public void pause(Duration time) {
        asked.add("pause " + time.toSeconds());
    }

    @Override
    public CompletableFuture<Path> report(boolean somebody) {
        asked.add("report " + somebody);
        return CompletableFuture.failedFuture(new IOException("nothing is kept: recording rare events is off"));
    }

    @Override
    public CompletableFuture<Path> recordDiagnostics(Duration time) {
        return CompletableFuture.failedFuture(new IOException("no diagnostics in a test"));
    }

    @Override
    public void close() {
        asked.add("close");
    }
}
