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
package org.openhab.binding.ultrasonic.simulation.physics;

/**
 * Reverberation that no single reflection explains: many weak arrivals, different at each microphone, dying away.
 *
 * @param levelDb energy of the whole tail at a microphone relative to the direct path's, dB; -32 to -24 measured around
 *     20 kHz for devices whose microphones sit next to their speaker
 * @param decaySeconds time in which the walls alone let it fall by 60 dB; the air's absorption comes on top
 * @param seed of the arrivals
 */
public record ReverberantTail(double levelDb, double decaySeconds, long seed) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the level is above 0 dB or the decay is not 0.02 to 5 s
     */
    public ReverberantTail {
        if (!(levelDb <= 0)) {
            throw new IllegalArgumentException("tail level must be 0 dB or less, got " + levelDb + " dB");
        }
        if (!(decaySeconds >= 0.02 && decaySeconds <= 5)) {
            throw new IllegalArgumentException("tail decay must be 0.02 to 5 s, got " + decaySeconds + " s");
        }
    }
}
