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
package org.openhab.binding.ultrasonic.sensor;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;

/**
 * Everything that a sensor tells users, at one moment. Immutable.
 *
 * @param time when
 * @param known whether the room is heard; if not, {@link #room} means nothing
 * @param room what is sensed
 * @param signal how well
 * @param calibration how far a calibration is
 */
public record SensorReading(Instant time, boolean known, Room room, Signal signal, Calibration calibration) {

    /** Checks that nothing is missing. */
    public SensorReading {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(room, "room");
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(calibration, "calibration");
    }

    /**
     * What is sensed.
     *
     * @param moving whether anybody moves or has moved within the hold of motion
     * @param motion the kind of motion at this moment
     * @param occupancy whether somebody is held to be there
     * @param override what the user wants occupancy to be
     * @param levelPercent evidence as a share of what triggers, 0..999
     * @param sustainPercent where the lower threshold, that of the time after somebody came, lies on the same scale;
     *     100 while it is the one that counts
     * @param direction where the strongest mover goes
     * @param speedMetersPerSecond how fast it does, positive when approaching
     * @param confidence how sure it is of motion or no motion, percent
     * @param mechanical probability that something other than a person moves or sounds, 0..1
     * @param lastMotion when anybody was last seen to move
     * @param occupiedSince since when the room has been occupied
     * @param holdRemainingSeconds how much longer it counts as occupied if nothing more is sensed
     * @param reason of the present state, a sentence with numbers
     */
    public record Room(
            boolean moving,
            Motion motion,
            Occupancy occupancy,
            OccupancyOverride override,
            double levelPercent,
            double sustainPercent,
            MotionReport.Direction direction,
            double speedMetersPerSecond,
            double confidence,
            double mechanical,
            Optional<Instant> lastMotion,
            Optional<Instant> occupiedSince,
            double holdRemainingSeconds,
            String reason) {}

    /**
     * How well the room is heard.
     *
     * @param qualityPercent 0 (deaf) to 100: margin of a person's echo at the wanted range over the noise
     * @param carriersHz the tones that are emitted
     * @param carrierSnrDb tone over noise in 47 Hz, the best microphone; NaN if unknown
     * @param noiseFloorDbfs noise in 1 Hz beside the tone, the best microphone; NaN if unknown
     * @param interference whether noise, music or another source disturbs
     * @param emittingSharePercent for which share of the time the loudspeaker was not silent
     * @param dropouts gaps, overruns and underruns since the device was opened
     * @param microphones how many there are
     * @param microphonesOut those that do not take part, counted from 1
     */
    public record Signal(
            double qualityPercent,
            List<Double> carriersHz,
            double carrierSnrDb,
            double noiseFloorDbfs,
            boolean interference,
            double emittingSharePercent,
            long dropouts,
            int microphones,
            List<Integer> microphonesOut) {

        /** Copies the lists. */
        public Signal {
            carriersHz = List.copyOf(carriersHz);
            microphonesOut = List.copyOf(microphonesOut);
        }
    }

    /**
     * How far a calibration is.
     *
     * @param state what is to be said of it
     * @param progressPercent 0..100 while it runs, else 0
     * @param created when the one in use was made
     */
    public record Calibration(CalibrationState state, double progressPercent, Optional<Instant> created) {}
}
