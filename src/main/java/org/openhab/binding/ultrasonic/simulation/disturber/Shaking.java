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
package org.openhab.binding.ultrasonic.simulation.disturber;

import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * A device that is shaken along one direction. Its case bends with it: the direct path to each microphone changes by a
 * share of the displacement of its own, up to a twentieth. Pure in time.
 */
final class Shaking implements DeviceVibration {

    private static final double LARGEST_BENDING_SHARE = 0.05;

    private final Vector3 direction;
    private final TimeFunction displacementMeters;
    private final double controlRateHz;
    private final long seed;

    /**
     * A shaking.
     *
     * @param direction unit vector
     * @param displacementMeters over time, twice differentiable
     * @param controlRateHz 20 times its fastest frequency or more
     * @param seed of the microphones' shares
     */
    Shaking(Vector3 direction, TimeFunction displacementMeters, double controlRateHz, long seed) {
        this.direction = direction;
        this.displacementMeters = displacementMeters;
        this.controlRateHz = controlRateHz;
        this.seed = seed;
    }

    @Override
    public Vector3 displacement(double timeSeconds) {
        return direction.times(displacementMeters.at(timeSeconds));
    }

    @Override
    public double directPathStretchMeters(int microphone, double timeSeconds) {
        double share = SeededNoise.uniform(seed, microphone, -LARGEST_BENDING_SHARE, LARGEST_BENDING_SHARE);
        return share * displacementMeters.at(timeSeconds);
    }

    @Override
    public double controlRateHz() {
        return controlRateHz;
    }
}
