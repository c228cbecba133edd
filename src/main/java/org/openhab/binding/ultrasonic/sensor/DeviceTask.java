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

import java.util.concurrent.Executor;
import java.util.function.Function;
import org.openhab.binding.ultrasonic.calibration.CalibrationPhase;
import org.openhab.binding.ultrasonic.calibration.CalibrationProgress;

/** Work that needs the device for itself, on a thread of its own, after the live sensor has let go of it. */
final class DeviceTask {

    /** What it is. */
    enum Kind {
        /** Opens the device to see what it is. */
        PROBE,
        /** Ends the live sensor. */
        RELEASE,
        /** Calibrates. */
        CALIBRATION,
        /** Tests device and room. */
        TEST
    }

    private static final long PATIENCE_MILLIS = 5000;
    private static final CalibrationProgress BEGINNING = new CalibrationProgress(CalibrationPhase.LISTENING, 0, 0);

    private final Kind kind;
    private volatile boolean cancelled;
    private volatile CalibrationProgress progress = BEGINNING;
    private Thread thread;

    DeviceTask(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /**
     * Begins.
     *
     * @param work on the task's thread; returns what is to be done afterwards
     * @param control runs that
     */
    void start(Function<DeviceTask, Runnable> work, Executor control) {
        thread = new Thread(() -> control.execute(work.apply(this)), "ultrasonic " + name());
        thread.setDaemon(true);
        thread.start();
    }

    private String name() {
        return switch (kind) {
            case PROBE -> "opening";
            case RELEASE -> "closing";
            case CALIBRATION -> "calibration";
            case TEST -> "test";
        };
    }

    /** Is to end soon. */
    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    void progress(CalibrationProgress now) {
        progress = now;
    }

    CalibrationProgress progress() {
        return progress;
    }

    /** Waits for its end. */
    void join() {
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
