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

/**
 * Which device was calibrated; a calibration of another one does not count.
 *
 * @param name as the audio back end calls it
 * @param sampleRateHz samples per second
 * @param microphones how many
 */
public record DeviceIdentity(String name, int sampleRateHz, int microphones) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if there is no name, no microphone, or the rate cannot carry ultrasound
     */
    public DeviceIdentity {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a device needs a name, got '" + name + "'");
        }
        if (sampleRateHz < 34_400 || sampleRateHz > 768_000 || microphones < 1 || microphones > 64) {
            throw new IllegalArgumentException("a device must have 34400 to 768000 Hz and 1 to 64 microphones, got "
                    + sampleRateHz + " Hz and " + microphones);
        }
    }
}
