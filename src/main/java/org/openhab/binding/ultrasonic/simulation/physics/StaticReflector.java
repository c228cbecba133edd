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
 * A piece of furniture as the device hears it: a point that echoes and does not move.
 *
 * @param position in the room, m
 * @param scatteringLengthMeters sqrt(sigma / 4 pi): the echo's amplitude is this over the product of both distances;
 *     0.02 (a lamp) to 1 (a cupboard's flat side facing the device)
 */
public record StaticReflector(Vector3 position, double scatteringLengthMeters) {

    /**
     * Checks the strength.
     *
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public StaticReflector {
        if (!(scatteringLengthMeters >= 0 && scatteringLengthMeters < 100)) {
            throw new IllegalArgumentException(
                    "scattering length must be 0 to 100 m, got " + scatteringLengthMeters + " m");
        }
    }
}
