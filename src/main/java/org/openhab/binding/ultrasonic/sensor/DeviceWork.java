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
import java.time.InstantSource;
import java.util.List;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.calibration.CalibrationOutcome;
import org.openhab.binding.ultrasonic.calibration.CalibrationProcedure;
import org.openhab.binding.ultrasonic.calibration.CalibrationRun;
import org.openhab.binding.ultrasonic.calibration.CalibrationSettings;
import org.openhab.binding.ultrasonic.calibration.SelfTest;

/** What is done with the device besides sensing, on the thread of a {@link DeviceTask}. */
final class DeviceWork {

    private final SensorParts parts;
    private final InstantSource clock;

    DeviceWork(SensorParts parts, InstantSource clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * Opens the device to see what it is.
     *
     * @throws IOException one line says why it cannot be opened
     */
    void probe() throws IOException {
        try {
            parts.watch().open().close();
        } catch (RuntimeException | LinkageError e) {
            throw failed(e);
        }
    }

    /**
     * Calibrates.
     *
     * @throws IOException if the device breaks
     */
    CalibrationOutcome calibrate(DeviceTask task) throws IOException {
        return run(task, parts.config().calibration());
    }

    /**
     * Tests device and room. A device that does not open is a check that failed.
     *
     * @throws IOException if the device breaks, or the test is cancelled
     */
    List<SelfTest.Check> test(DeviceTask task) throws IOException {
        try {
            CalibrationOutcome outcome =
                    run(task, SelfTest.settings(parts.config().calibration().rangeMeters()));
            if (task.cancelled()) {
                throw new IOException("the test was cancelled");
            }
            return SelfTest.checks(
                    parts.watch().identity().orElseThrow(),
                    outcome,
                    parts.calibrations().known());
        } catch (IOException e) {
            if (parts.watch().failure().isPresent()) {
                return List.of(new SelfTest.Check("device opens", false, e.getMessage()));
            }
            throw e;
        }
    }

    private CalibrationOutcome run(DeviceTask task, CalibrationSettings settings) throws IOException {
        try (AudioDuplex device = parts.watch().openForCalibration()) {
            CalibrationProcedure procedure =
                    new CalibrationProcedure(parts.watch().identity().orElseThrow(), settings, clock);
            return CalibrationRun.run(device, procedure, task::progress, task::cancelled);
        } catch (RuntimeException | LinkageError e) {
            throw failed(e);
        }
    }

    private static IOException failed(Throwable e) {
        return new IOException(e instanceof IllegalArgumentException ? e.getMessage() : "unexpected " + e, e);
    }
}
