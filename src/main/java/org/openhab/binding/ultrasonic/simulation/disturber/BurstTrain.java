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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;

/** Loudness of short sounds: each rises linearly and decays exponentially. Immutable. */
public final class BurstTrain implements TimeFunction {

    /** After so many decay times a burst is 60 dB down and ends. */
    private static final double LAST_DECAYS = 6.9;

    private final double[] times;
    private final double[] gains;
    private final double attackSeconds;
    private final double decaySeconds;

    private BurstTrain(double[] times, double[] gains, double attackSeconds, double decaySeconds) {
        if (!(attackSeconds > 0 && decaySeconds > 0)) {
            throw new IllegalArgumentException(
                    "bursts rise and decay in more than 0 s, got " + attackSeconds + " s and " + decaySeconds + " s");
        }
        this.times = times;
        this.gains = gains;
        this.attackSeconds = attackSeconds;
        this.decaySeconds = decaySeconds;
    }

    /**
     * Bursts at given times, all equally loud.
     *
     * @param times ascending, s
     * @param attackSeconds rise, above 0
     * @param decaySeconds time to 1/e, above 0
     */
    public static BurstTrain at(double[] times, double attackSeconds, double decaySeconds) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        double[] gains = new double[sorted.length];
        Arrays.fill(gains, 1);
        return new BurstTrain(sorted, gains, attackSeconds, decaySeconds);
    }

    /**
     * Bursts at random: a Poisson process with levels spread evenly downwards from the loudest.
     *
     * @param period within which they begin
     * @param perSecond mean rate, above 0 to 200
     * @param spreadDb between the loudest and the softest
     * @param attackSeconds rise, above 0
     * @param decaySeconds time to 1/e, above 0
     * @param seed of times and levels
     */
    public static BurstTrain random(
            Period period, double perSecond, double spreadDb, double attackSeconds, double decaySeconds, long seed) {
        if (!(perSecond > 0 && perSecond <= 200)) {
            throw new IllegalArgumentException("bursts come 0 to 200 times a second, got " + perSecond);
        }
        List<Double> times = new ArrayList<>();
        double time = period.startSeconds();
        for (long index = 0; ; index++) {
            time -= Math.log(1 - SeededNoise.uniform(seed, index)) / perSecond;
            if (time >= period.endSeconds()) {
                break;
            }
            times.add(time);
        }
        double[] gains = new double[times.size()];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = Math.pow(10, -spreadDb / 20 * SeededNoise.uniform(seed ^ 0x5DEECE66DL, i));
        }
        return new BurstTrain(
                times.stream().mapToDouble(Double::doubleValue).toArray(), gains, attackSeconds, decaySeconds);
    }

    /** How many bursts there are. */
    public int count() {
        return times.length;
    }

    /** When a burst begins, s. */
    public double time(int index) {
        return times[index];
    }

    /** When the last burst has died away, s. */
    public double endSeconds(int index) {
        return times[index] + attackSeconds + LAST_DECAYS * decaySeconds;
    }

    @Override
    public double at(double timeSeconds) {
        int at = Arrays.binarySearch(times, timeSeconds);
        int index = at >= 0 ? at : -at - 2;
        double sum = 0;
        for (; index >= 0 && timeSeconds < endSeconds(index); index--) {
            double since = timeSeconds - times[index];
            sum += gains[index]
                    * (since < attackSeconds
                            ? since / attackSeconds
                            : Math.exp(-(since - attackSeconds) / decaySeconds));
        }
        return sum;
    }
}
