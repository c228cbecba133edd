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
package org.openhab.binding.ultrasonic.calibration;

import java.time.Instant;
import java.util.List;

/** A result that several tests share. */
final class CalibrationResults {

    static final Instant CREATED = Instant.parse("2026-11-01T10:00:00Z");
    static final DeviceIdentity DEVICE = new DeviceIdentity("hw:CARD=Array,DEV=0", 96_000, 2);

    private CalibrationResults() {}

    /** One without warnings, with a tone at a frequency and a response that is the same everywhere. */
    static CalibrationResult at(double frequencyHz, double responseDb) {
        CalibrationResult two = two();
        return new CalibrationResult(
                CREATED,
                DEVICE,
                5,
                16,
                List.of(new CalibrationResult.Carrier(
                        frequencyHz, -14.5, 16.3, List.of(-40.0, -44.0), List.of(-131.0, -130.5))),
                5,
                new CalibrationResult.Curves(
                        16_000,
                        100,
                        List.of(List.of(responseDb, responseDb), List.of(responseDb, responseDb)),
                        two.curves().noiseDbfs()),
                List.of(),
                List.of(),
                List.of());
    }

    static CalibrationResult two() {
        return new CalibrationResult(
                CREATED,
                DEVICE,
                5,
                16,
                List.of(new CalibrationResult.Carrier(
                        33_400, -14.5, 16.3, List.of(-40.0, -44.0), List.of(-131.0, -130.5))),
                5.0,
                new CalibrationResult.Curves(
                        16_000,
                        100,
                        List.of(List.of(-30.0, -31.5), List.of(-29.0, -30.0)),
                        List.of(List.of(-133.0, -132.0), List.of(-133.0, -131.0))),
                List.of(new ForeignTone(40_012.5, -70, 40, false), new ForeignTone(32_700, -92, 18, true)),
                List.of(new CalibrationResult.LevelStep(-14.5, List.of(-40.0, -44.0), -80, 0)),
                List.of(CalibrationWarning.DEAF_MICROPHONES));
    }
}
