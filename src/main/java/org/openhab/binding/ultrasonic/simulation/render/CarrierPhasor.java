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
package org.openhab.binding.ultrasonic.simulation.render;

/** A carrier's phasor at a stretch of full-rate samples: the same for all microphones, so calculated once for them. */
final class CarrierPhasor {

    private float[] re = new float[0];
    private float[] im = new float[0];

    /** Calculates the phasor at the samples from the first on; phase 0 is at sample 0. */
    void at(long first, int length, double turnsPerSample) {
        if (re.length < length) {
            re = new float[length];
            im = new float[length];
        }
        for (int n = 0; n < length; n++) {
            float r = (float) Turns.fraction(turnsPerSample * (first + n));
            float sin = Turns.halfSin(r);
            re[n] = 1 - 2 * sin * sin;
            im[n] = 2 * sin * Turns.halfCos(r);
        }
    }

    float re(int sample) {
        return re[sample];
    }

    float im(int sample) {
        return im[sample];
    }
}
