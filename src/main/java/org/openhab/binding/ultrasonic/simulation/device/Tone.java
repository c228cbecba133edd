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

/**
 * A steady tone that the device emits.
 *
 * @param frequencyHz above 0
 * @param levelDb amplitude re digital full scale, dB, 0 or less
 */
public record Tone(double frequencyHz, double levelDb) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming the value outside its range
     */
    public Tone {
        if (!(frequencyHz > 0 && frequencyHz < 200_000)) {
            throw new IllegalArgumentException("tone must lie between 0 and 200000 Hz, got " + frequencyHz + " Hz");
        }
        if (!(levelDb <= 0)) {
            throw new IllegalArgumentException("tone level must be 0 dB full scale or less, got " + levelDb + " dB");
        }
    }
}
