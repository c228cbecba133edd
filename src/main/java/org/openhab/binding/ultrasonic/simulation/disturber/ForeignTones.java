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

/** Tones from elsewhere: a second sensor, pest repellers, supplies and lamps (32.5 to 33.3 kHz seen indoors). */
public final class ForeignTones {

    private static final double EDGE_SECONDS = 0.01;

    private ForeignTones() {}

    /**
     * A second sensor that sounds all the time.
     *
     * @param place of the sensor, m
     * @param frequencyHz its nominal frequency
     * @param wanderHz slow drift to each side of it, 0 fixed
     * @param levelDbSpl at 1 m; 60 to 100 usual
     * @param period when it is on
     */
    public static Disturber sensor(
            String name, Vector3 place, double frequencyHz, double wanderHz, double levelDbSpl, Period period) {
        return tone(name, place, frequencyHz, wanderHz, levelDbSpl, period, period.gate(EDGE_SECONDS));
    }

    /**
     * A second sensor that sounds for a share of every cycle, soft on and off in 10 ms.
     *
     * @param cycleSeconds from on to on
     * @param onShare 0 to 1
     */
    public static Disturber dutyCycledSensor(
            String name,
            Vector3 place,
            double frequencyHz,
            double levelDbSpl,
            Period period,
            double cycleSeconds,
            double onShare) {
        TimeFunction gate = period.dutyCycle(cycleSeconds, onShare, EDGE_SECONDS);
        return tone(name, place, frequencyHz, 0, levelDbSpl, period, gate);
    }

    private static Disturber tone(
            String name,
            Vector3 place,
            double frequencyHz,
            double wanderHz,
            double levelDbSpl,
            Period period,
            TimeFunction gate) {
        AirborneTone tone =
                new AirborneTone(name, Trajectory.fixed(place), frequencyHz, wanderHz, 120, levelDbSpl, gate);
        return Assembly.named(name).active(period).sound(tone).build();
    }

    /**
     * Steady lines of supplies and lamps near a frequency.
     *
     * @param nearHz middle of the band in which they lie
     * @param spreadHz to each side
     * @param count how many, 1 to 20
     * @param levelDbSpl of the strongest at 1 m; the others lie up to 20 dB below
     * @param seed draws frequencies and levels
     * @throws IllegalArgumentException if the number is outside its range
     */
    public static Disturber lines(
            String name,
            Vector3 place,
            double nearHz,
            double spreadHz,
            int count,
            double levelDbSpl,
            Period period,
            long seed) {
        if (count < 1 || count > 20) {
            throw new IllegalArgumentException("foreign lines are 1 to 20, got " + count);
        }
        Assembly.Builder lines = Assembly.named(name).active(period);
        for (int i = 0; i < count; i++) {
            double frequency = nearHz + SeededNoise.uniform(seed, 2L * i, -spreadHz, spreadHz);
            double level = Math.max(0, levelDbSpl - (i == 0 ? 0 : SeededNoise.uniform(seed, 2L * i + 1, 0, 20)));
            lines.sound(
                    new AirborneTone(name, Trajectory.fixed(place), frequency, 0, 1, level, period.gate(EDGE_SECONDS)));
        }
        return lines.build();
    }
}
