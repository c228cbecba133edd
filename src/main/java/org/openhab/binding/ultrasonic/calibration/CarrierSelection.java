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

import java.util.List;

/**
 * What was chosen from the probe, before the tone itself has been tried.
 *
 * @param band where the tones lie
 * @param tones frequencies and levels, best first, at least one
 * @param reachMeters how far away a walking person still gives the wanted echo
 * @param roomAnswered whether the room's echoes told the level; otherwise it is a guess
 * @param warnings what the user should know
 */
record CarrierSelection(
        SensingBand band,
        List<Tone> tones,
        double reachMeters,
        boolean roomAnswered,
        List<CalibrationWarning> warnings) {

    CarrierSelection {
        tones = List.copyOf(tones);
        warnings = List.copyOf(warnings);
    }

    /**
     * A tone.
     *
     * @param frequencyHz frequency
     * @param levelDbfs level to emit
     * @param echoSnrDb predicted echo of a person at the wanted range over the noise, at this level
     */
    record Tone(double frequencyHz, double levelDbfs, double echoSnrDb) {}
}
