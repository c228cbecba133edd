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

import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;

/**
 * How playback's clock runs against capture's.
 *
 * @param offsetPpm steady difference, -200 to 200 parts per million; 0 on one device
 * @param wanderPpm standard deviation of the slow wander around it, 0 to 20
 * @param wanderSeconds time scale of the wander, 1 or more
 * @param seed of the wander
 */
public record ClockModel(double offsetPpm, double wanderPpm, double wanderSeconds, long seed) {

    /** One clock for both. */
    public static final ClockModel COMMON = new ClockModel(0, 0, 60, 0);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming the value outside its range
     */
    public ClockModel {
        if (!(Math.abs(offsetPpm) <= 200)) {
            throw new IllegalArgumentException("clock offset must be -200 to 200 ppm, got " + offsetPpm);
        }
        if (!(wanderPpm >= 0 && wanderPpm <= 20)) {
            throw new IllegalArgumentException("clock wander must be 0 to 20 ppm, got " + wanderPpm);
        }
        if (!(wanderSeconds >= 1)) {
            throw new IllegalArgumentException("clock wander must take 1 s or more, got " + wanderSeconds + " s");
        }
    }

    /** Whether the clocks never differ. */
    public boolean isCommon() {
        return offsetPpm == 0 && wanderPpm == 0;
    }

    /**
     * By how many seconds playback is ahead of where a common clock would have it. The wander is smooth noise in time
     * error, so that the frequency error has the stated standard deviation.
     */
    public double secondsAhead(double timeSeconds) {
        double wander = wanderPpm == 0 ? 0 : SeededNoise.smooth(seed, timeSeconds, 1 / wanderSeconds) * wanderSeconds;
        return 1e-6 * (offsetPpm * timeSeconds + wanderPpm * wander);
    }
}
