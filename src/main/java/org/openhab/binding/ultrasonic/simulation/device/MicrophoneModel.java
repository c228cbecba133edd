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
package org.openhab.binding.ultrasonic.simulation.device;

import org.openhab.binding.ultrasonic.simulation.physics.GainTable;

/**
 * One microphone with its faults.
 *
 * @param response gain over frequency incl. ripple, roll-off and this unit's deviation, dB; 0 dB = full scale for sound
 *     pressure 1
 * @param phaseRadians this unit's deviation in phase
 * @param noiseDbPerRootHz self-noise density, dB full scale in 1 Hz; -140 is usual (-93 dB in 48 kHz)
 */
public record MicrophoneModel(GainTable response, double phaseRadians, double noiseDbPerRootHz) {

    /**
     * Checks the noise.
     *
     * @throws IllegalArgumentException if it is not -220 to -60 dB
     */
    public MicrophoneModel {
        if (!(noiseDbPerRootHz >= -220 && noiseDbPerRootHz <= -60)) {
            throw new IllegalArgumentException(
                    "noise density must be -220 to -60 dB full scale in 1 Hz, got " + noiseDbPerRootHz);
        }
    }
}
