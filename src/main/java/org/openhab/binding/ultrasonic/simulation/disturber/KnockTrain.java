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

import java.util.Arrays;
import org.openhab.binding.ultrasonic.simulation.mover.Ease;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;

/** Displacement of something that is knocked on: each knock a decaying oscillation that begins smoothly. Immutable. */
final class KnockTrain implements TimeFunction {

    private static final double LAST_DECAYS = 12;

    private final double[] times;
    private final double amplitudeMeters;
    private final double frequencyHz;
    private final double decaySeconds;

    /**
     * Knocks.
     *
     * @param times when, s
     * @param amplitudeMeters first swing, m
     * @param frequencyHz of the oscillation
     * @param decaySeconds time to 1/e
     */
    KnockTrain(double[] times, double amplitudeMeters, double frequencyHz, double decaySeconds) {
        this.times = times.clone();
        Arrays.sort(this.times);
        this.amplitudeMeters = amplitudeMeters;
        this.frequencyHz = frequencyHz;
        this.decaySeconds = decaySeconds;
    }

    /** How often it must be sampled, Hz. */
    double controlRateHz() {
        return Math.max(750, 20 * frequencyHz);
    }

    @Override
    public double at(double timeSeconds) {
        int at = Arrays.binarySearch(times, timeSeconds);
        int index = at >= 0 ? at : -at - 2;
        double sum = 0;
        for (; index >= 0 && timeSeconds - times[index] < LAST_DECAYS * decaySeconds; index--) {
            double since = timeSeconds - times[index];
            sum += Ease.minimumJerk(since * frequencyHz)
                    * Math.exp(-since / decaySeconds)
                    * Math.sin(2 * Math.PI * frequencyHz * since);
        }
        return amplitudeMeters * sum;
    }
}
