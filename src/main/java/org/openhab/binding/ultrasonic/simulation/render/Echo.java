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

/** Closed forms for the strength of an echo. */
final class Echo {

    private Echo() {}

    /**
     * Amplitude of an echo re the sound at 1 m, without absorption: l / (d1 d2 + l (d1 + d2)). Far away this is the
     * bistatic radar equation sqrt(sigma / 4 pi) / (d1 d2); near a large smooth body it tends to the mirror's 1 / (d1 +
     * d2) (geometrical optics of a sphere of radius 2 l).
     *
     * @param length scattering length l = sqrt(sigma / 4 pi), m
     * @param there distance from the speaker, m
     * @param back distance to the microphone, m
     */
    static double amplitude(double length, double there, double back) {
        return length / (there * back + length * (there + back));
    }
}
