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

import java.util.List;
import org.openhab.binding.ultrasonic.simulation.mover.Ease;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;

/** What the host and the weather do to the whole recording: gains that switch, a room that warms up. */
public final class HostChanges {

    private HostChanges() {}

    /**
     * A change of gain.
     *
     * @param timeSeconds when
     * @param gainDb after it, re the usual gain, -60 to 40 dB
     */
    public record GainChange(double timeSeconds, double gainDb) {

        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if the gain is outside its range
         */
        public GainChange {
            if (!(gainDb >= -60 && gainDb <= 40)) {
                throw new IllegalArgumentException("a host's gain changes by -60 to 40 dB, got " + gainDb + " dB");
            }
        }
    }

    private static TimeFunction gain(List<GainChange> changes, double rampSeconds) {
        if (!(rampSeconds >= 0.001)) {
            throw new IllegalArgumentException("a gain changes within 0.001 s or longer, got " + rampSeconds + " s");
        }
        List<GainChange> all = List.copyOf(changes);
        return time -> {
            double sum = 0;
            double before = 0;
            for (GainChange change : all) {
                sum += (change.gainDb() - before) * Ease.minimumJerk((time - change.timeSeconds()) / rampSeconds);
                before = change.gainDb();
            }
            return sum;
        };
    }

    private static Assembly.Builder switching(String name, List<GainChange> changes, double rampSeconds) {
        Assembly.Builder builder = Assembly.named(name);
        for (GainChange change : changes) {
            builder.active(new Period(change.timeSeconds(), change.timeSeconds() + rampSeconds));
        }
        return builder;
    }

    /** The host switches its capture gain (automatic gain control, another application). */
    public static Disturber captureGain(String name, List<GainChange> changes, double rampSeconds) {
        return switching(name, changes, rampSeconds)
                .captureGainDb(gain(changes, rampSeconds))
                .build();
    }

    /** The host switches its playback gain (somebody turns the volume). */
    public static Disturber playbackGain(String name, List<GainChange> changes, double rampSeconds) {
        return switching(name, changes, rampSeconds)
                .playbackGainDb(gain(changes, rampSeconds))
                .build();
    }

    /**
     * The room warms up or cools down, with a thermostat's cycle on top.
     *
     * @param kelvinPerHour -20 to 20
     * @param cycleKelvin amplitude of the cycle, 0 to 3
     * @param cycleSeconds of the thermostat, 60 or more; 600 to 1800 usual
     * @param period for the label; the drift itself goes through all time, 0 at time 0
     * @throws IllegalArgumentException naming the value outside its range
     */
    public static Disturber thermalDrift(
            String name, double kelvinPerHour, double cycleKelvin, double cycleSeconds, Period period) {
        if (!(Math.abs(kelvinPerHour) <= 20 && cycleKelvin >= 0 && cycleKelvin <= 3 && cycleSeconds >= 60)) {
            throw new IllegalArgumentException("a room drifts by -20 to 20 K an hour and cycles by 0 to 3 K in 60 s or "
                    + "longer, got " + kelvinPerHour + " K, " + cycleKelvin + " K, " + cycleSeconds + " s");
        }
        TimeFunction drift =
                time -> kelvinPerHour * time / 3600 + cycleKelvin * Math.sin(2 * Math.PI * time / cycleSeconds);
        return Assembly.named(name).active(period).temperatureDriftKelvin(drift).build();
    }
}
