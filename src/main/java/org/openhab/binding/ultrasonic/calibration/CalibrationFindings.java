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

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the stages of one calibration have found so far; each fills in its part for those after it. */
final class CalibrationFindings {

    /** So quiet is no noise; keeps a noiseless simulation from dividing by zero. */
    static final double LEAST_DENSITY = 1e-20;

    final InstantSource clock;
    final DeviceIdentity device;
    final CalibrationSettings settings;
    final ProbeSweep sweep;
    final PowerSpectrum noise;
    final List<CalibrationResult.LevelStep> steps = new ArrayList<>();
    final Set<CalibrationWarning> warnings = EnumSet.noneOf(CalibrationWarning.class);
    List<ForeignTone> foreign = List.of();
    ProbeResponse response;
    CarrierSelector selector;
    CarrierSelection selection;
    CalibrationResult result;

    CalibrationFindings(DeviceIdentity device, CalibrationSettings settings, InstantSource clock) {
        this.clock = clock;
        this.device = device;
        this.settings = settings;
        this.sweep = new ProbeSweep(device.sampleRateHz());
        this.noise = new PowerSpectrum(device.sampleRateHz(), device.microphones());
    }

    int samples(double seconds) {
        return (int) Math.round(seconds * device.sampleRateHz());
    }

    /** How long a change of what is emitted takes until only the new is heard. */
    double settleSeconds() {
        return Math.max(0, response.latencySeconds()) + ProbeEmitter.GLIDE_SECONDS + 0.15;
    }
}
