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
package org.openhab.binding.ultrasonic.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.calibration.CalibrationFile;
import org.openhab.binding.ultrasonic.calibration.CalibrationOutcome;
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;
import org.openhab.binding.ultrasonic.calibration.CalibrationSettings;
import org.openhab.binding.ultrasonic.calibration.CalibrationSummary;

/** The calibration that 'run' senses with: the known one, or one made at the first start. */
final class RunCalibration {

    private static final double WATCH_SECONDS = 10;

    private RunCalibration() {}

    /**
     * The calibration of a device, made if there is none yet.
     *
     * @param terminal is told what happens
     * @return nothing in the virtual room, or if the calibration gave no result
     */
    static Optional<CalibrationResult> of(DeviceOptions.Chosen device, StopSignal stop, PrintWriter terminal)
            throws IOException {
        CalibrationFile file = CalibrationStore.file(device.name());
        file.read().problem().ifPresent(problem -> say(terminal, problem));
        Optional<CalibrationResult> known;
        try (AudioDuplex opened = device.opener().open()) {
            known = ToneOptions.calibration(device.name(), opened.sampleRateHz(), opened.microphones());
        }
        if (known.isPresent() || device.simulated()) {
            return known;
        }
        say(
                terminal,
                "calibrating for half a minute, since this device never was; nobody should move;"
                        + " --no-calibration skips it");
        CalibrationOutcome outcome = CalibrateCommand.calibrate(
                device, CalibrationSettings.defaults().withEmptyRoomSeconds(WATCH_SECONDS), stop);
        if (outcome instanceof CalibrationOutcome.Calibrated calibrated) {
            file.write(calibrated.result());
            CalibrationSummary.lines(calibrated.result()).forEach(line -> say(terminal, line));
            return Optional.of(calibrated.result());
        }
        if (outcome instanceof CalibrationOutcome.Refused refused) {
            say(terminal, "not calibrated: " + refused.message());
        }
        return Optional.empty();
    }

    private static void say(PrintWriter terminal, String text) {
        terminal.println(text);
        terminal.flush();
    }
}
