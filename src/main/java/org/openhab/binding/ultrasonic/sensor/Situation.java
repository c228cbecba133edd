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
import java.util.Optional;
import org.openhab.binding.ultrasonic.calibration.CalibrationProblem;
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;
import org.openhab.binding.ultrasonic.live.LiveHealth;
import org.openhab.binding.ultrasonic.live.LiveReport;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;
import org.openhab.binding.ultrasonic.pipeline.RoomState;

/**
 * Everything that a sensor's words are made of, at one moment.
 *
 * @param now the time
 * @param activity what it is doing
 * @param announced whether a calibration has been announced
 * @param secondsLeft until what it is doing is over, or the calibration begins; 0 if unknown
 * @param progressPercent of a calibration that runs
 * @param live the live sensor's newest report, if there is one
 * @param device why the device cannot be used, as far as it told
 * @param trouble what keeps it from sensing apart from the device
 * @param calibrationProblem what is wrong with the calibration
 * @param calibration the one in use
 * @param room what is held of the room
 * @param context by what it is judged
 * @param override what the user wants
 * @param reason of the state
 * @param lastMotion when anybody was last seen to move
 * @param carriersHz what is emitted
 * @param rangeMeters how far people are to be found
 * @param interference whether something disturbs
 * @param emittingShare 0..1
 */
record Situation(
        Instant now,
        Activity activity,
        boolean announced,
        double secondsLeft,
        double progressPercent,
        Optional<LiveReport> live,
        SensorProblem device,
        Optional<Trouble> trouble,
        Optional<Trouble> calibrationProblem,
        Optional<CalibrationResult> calibration,
        RoomState room,
        ContextConfig context,
        OccupancyOverride override,
        String reason,
        Optional<Instant> lastMotion,
        List<Double> carriersHz,
        double rangeMeters,
        boolean interference,
        double emittingShare) {

    /** What a sensor is doing, as it was told to. */
    enum Activity {
        /** Opening the device for the first time. */
        BEGINNING,
        /** Waiting for the end of an announcement before it has sensed at all. */
        WAITING,
        /** Calibrating. */
        CALIBRATING,
        /** Testing. */
        TESTING,
        /** Sensing, or trying to. */
        LIVE,
        /** Resting as low power has it. */
        RESTING,
        /** Switched off. */
        OFF,
        /** Closed. */
        CLOSED
    }

    /**
     * What is wrong.
     *
     * @param problem what
     * @param text one line
     * @param refusal of a calibration, if that is what is wrong
     */
    record Trouble(SensorProblem problem, String text, Optional<CalibrationProblem> refusal) {

        Trouble(SensorProblem problem, String text) {
            this(problem, text, Optional.empty());
        }
    }

    /** What the pipeline sees, if the room is heard. */
    Optional<MotionReport> heard() {
        return activity == Activity.LIVE
                ? live.flatMap(LiveReport::motion)
                        .filter(motion -> motion.room().known())
                : Optional.empty();
    }

    Optional<LiveHealth> health() {
        return live.map(LiveReport::health);
    }
}
