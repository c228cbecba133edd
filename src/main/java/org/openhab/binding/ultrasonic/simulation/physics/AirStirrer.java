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
 * Something that moves the air: a fan's jet, a heater's plume, an open window.
 *
 * @param position where the stirring is strongest, m
 * @param reachMeters distance at which it has fallen to 1/e, above 0
 * @param innovationMetersPerSecond standard deviation of the 50 ms innovation of the sound speed's deviation on a 2 m
 *     path through the strongest place; 0.031 to 0.040 measured 1.3 to 2.3 m from a fan, 0.0005 in still air
 * @param coefficient of the AR(1) series at 50 ms, 0 to 0.999; 0.24 to 0.60 measured for fans, above 0.99 still air
 * @param strength factor over time, 0 off to 1 full; for a swinging head let it swing
 */
public record AirStirrer(
        Vector3 position,
        double reachMeters,
        double innovationMetersPerSecond,
        double coefficient,
        TimeFunction strength) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming the value outside its range
     */
    public AirStirrer {
        if (!(reachMeters > 0)) {
            throw new IllegalArgumentException("reach must be above 0 m, got " + reachMeters + " m");
        }
        if (!(innovationMetersPerSecond >= 0 && innovationMetersPerSecond <= 0.5)) {
            throw new IllegalArgumentException(
                    "innovation must be 0 to 0.5 m/s, got " + innovationMetersPerSecond + " m/s");
        }
        if (!(coefficient >= 0 && coefficient <= 0.999)) {
            throw new IllegalArgumentException("AR(1) coefficient must be 0 to 0.999, got " + coefficient);
        }
    }
}
