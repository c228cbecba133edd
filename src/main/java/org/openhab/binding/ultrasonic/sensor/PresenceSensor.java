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

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;
import org.openhab.binding.ultrasonic.calibration.SelfTest;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;

/**
 * One loudspeaker with its microphones, from start to close: opens the device, calibrates, senses, watches over itself,
 * rests, and does as it is told.
 *
 * <p>Every method may be called by any thread at any time and returns at once.
 */
public interface PresenceSensor extends AutoCloseable {

    /** Short name, stable over restarts: lower-case letters, digits and hyphens. */
    String id();

    /** Name for people. */
    String label();

    /** Whether it senses a virtual room instead of this one. */
    boolean simulated();

    /** Begins, and goes on until {@link #close}. */
    void start();

    /** What it is doing and what is wrong. */
    SensorStatus status();

    /** What it senses at this moment; everything of the room unknown unless it senses. */
    SensorReading reading();

    /** How it counts evidence and holds motion and occupancy. */
    ContextConfig context();

    /** Counts and holds otherwise from the next hop on, without touching the sound. */
    void configure(ContextConfig wanted);

    /**
     * Tells a listener everything that happens, each event after the reading that goes with it.
     *
     * @return ends it
     */
    Subscription subscribe(SensorListener listener);

    /**
     * Shows somebody the spectrum, at most ten columns a second, until the subscription is closed; costs nothing while
     * nobody looks.
     */
    Subscription watch(SpectrumListener listener);

    /** Starts a calibration; nothing happens if one is under way. */
    void calibrate();

    /** Stops a calibration that is under way; the one before stays valid. */
    void cancelCalibration();

    /** Forgets the calibration and senses with the defaults. */
    void clearCalibration();

    /** The calibration that is in use. */
    Optional<CalibrationResult> calibration();

    /** Tests device and room, which takes some seconds in which nothing is sensed. */
    CompletableFuture<List<SelfTest.Check>> selfTest();

    /** The reason of the present state in one sentence with numbers. */
    String explain();

    /** Lets the user's word stand for what is sensed, or takes it back. */
    void override(OccupancyOverride wanted);

    /**
     * Counts the room as occupied for some time, whatever is sensed.
     *
     * @param time 1 s to 24 h
     * @throws IllegalArgumentException if it is out of range
     */
    void keepOccupied(Duration time);

    /** Takes the room for vacant; whoever still moves occupies it anew. */
    void setVacant();

    /** Whether it is meant to sense: neither switched off nor paused. */
    boolean enabled();

    /** Switches tone and microphones off or on. */
    void enable(boolean wanted);

    /**
     * Switches tone and microphones off for some time.
     *
     * @param time 1 s to 24 h
     * @throws IllegalArgumentException if it is out of range
     */
    void pause(Duration time);

    /**
     * Keeps the last seconds for training, labelled by the user.
     *
     * @param somebody whether somebody was there and was missed; if not, it was a false alarm
     * @return the file's path; fails with a {@link java.io.IOException} of one line if nothing can be kept
     */
    CompletableFuture<Path> report(boolean somebody);

    /**
     * Records the sensing band, what was decided and how well the device works, for whoever looks for a fault.
     *
     * @param time 1 s to 10 min
     * @return the folder's path; fails with a {@link java.io.IOException} of one line
     */
    CompletableFuture<Path> recordDiagnostics(Duration time);

    /** Takes the tone away softly and lets go of the device, for good. */
    @Override
    void close();
}
