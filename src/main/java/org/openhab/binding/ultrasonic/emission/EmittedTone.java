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
package org.openhab.binding.ultrasonic.emission;

/**
 * A tone to emit.
 *
 * @param frequencyHz 16 kHz or more
 * @param levelDbfs -120..0, a full-scale sine is 0 dBFS
 */
public record EmittedTone(double frequencyHz, double levelDbfs) {

    /** Below this adults hear it. */
    public static final double LOWEST_HZ = 16_000;

    private static final double LEAST_LEVEL_DBFS = -120;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException names the value and its range
     */
    public EmittedTone {
        if (!(frequencyHz >= LOWEST_HZ && frequencyHz < Double.MAX_VALUE)) {
            throw new IllegalArgumentException("a tone must be at least " + LOWEST_HZ
                    + " Hz, which people hardly hear, got " + frequencyHz + " Hz");
        }
        if (!(levelDbfs >= LEAST_LEVEL_DBFS && levelDbfs <= 0)) {
            throw new IllegalArgumentException(
                    "a tone's level must be " + LEAST_LEVEL_DBFS + "..0 dBFS, got " + levelDbfs);
        }
    }
}
