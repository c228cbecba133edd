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
import java.nio.file.Path;
import java.util.Locale;
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;
import org.openhab.binding.ultrasonic.calibration.ForeignTone;
import org.openhab.binding.ultrasonic.plot.CalibrationPicture;

/** A calibration as a picture. */
final class CalibrationPlot {

    private CalibrationPlot() {}

    static void write(Path target, CalibrationResult result) throws IOException {
        CalibrationPicture.write(
                target,
                new CalibrationPicture.Content(
                        "Calibration of " + result.device().name(),
                        String.format(
                                Locale.ROOT,
                                "%s   \u00b7   finds people up to %.1f m away   \u00b7   dashed: foreign tones",
                                result.created(),
                                result.reachMeters()),
                        result.curves().firstHz(),
                        result.curves().stepHz(),
                        result.curves().responseDb(),
                        result.curves().noiseDbfs(),
                        result.carriers().stream()
                                .map(carrier -> new CalibrationPicture.Mark(
                                        carrier.frequencyHz(),
                                        Plain.kilohertz(carrier.frequencyHz()) + ", "
                                                + Plain.number(carrier.levelDbfs()) + " dBFS"))
                                .toList(),
                        result.foreignTones().stream()
                                .map(ForeignTone::frequencyHz)
                                .toList()));
    }
}
