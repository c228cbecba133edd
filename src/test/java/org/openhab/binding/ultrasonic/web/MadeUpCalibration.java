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
package org.openhab.binding.ultrasonic.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;
import org.openhab.binding.ultrasonic.calibration.CalibrationWarning;
import org.openhab.binding.ultrasonic.calibration.DeviceIdentity;
import org.openhab.binding.ultrasonic.calibration.ForeignTone;

/** A calibration with curves as long as real ones. */
final class MadeUpCalibration {

    static final int POINTS = 1000;

    private MadeUpCalibration() {}

    static CalibrationResult of(int microphones) {
        List<List<Double>> response = new ArrayList<>();
        List<List<Double>> noise = new ArrayList<>();
        for (int mic = 0; mic < microphones; mic++) {
            List<Double> heard = new ArrayList<>();
            List<Double> floor = new ArrayList<>();
            for (int i = 0; i < POINTS; i++) {
                heard.add(-25 - i * 0.02 + 4 * Math.sin(i / 40.0 + mic));
                floor.add(-128 + 2 * Math.sin(i / 13.0 + mic));
            }
            response.add(heard);
            noise.add(floor);
        }
        return new CalibrationResult(
                Instant.parse("2026-05-01T10:00:00Z"),
                new DeviceIdentity("virtual", 96_000, microphones),
                5,
                16,
                List.of(new CalibrationResult.Carrier(
                        36_400,
                        -18.5,
                        17,
                        Collections.nCopies(microphones, -45.0),
                        Collections.nCopies(microphones, -131.0))),
                5,
                new CalibrationResult.Curves(16_000, 31, response, noise),
                List.of(new ForeignTone(40_012.5, -70, 40, false)),
                List.of(),
                List.of(CalibrationWarning.UNSTEADY_AIR));
    }
}
