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

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openhab.binding.ultrasonic.calibration.CalibrationProblem;
import org.openhab.binding.ultrasonic.live.HealthNote;

/**
 * What a sensor is doing and what is wrong. Immutable.
 *
 * @param state what it is doing
 * @param problem what keeps it from sensing or needs somebody's attention; empty if all is well
 * @param text one line for people: what is seen and what to do; empty if there is nothing to say
 * @param notes everything that is wrong, the worst first
 * @param secondsLeft until a state that passes by itself is over (announced or running calibration, test, pause), 0 if
 *     that is unknown
 * @param refusal why the calibration was refused, if the problem is {@link SensorProblem#CALIBRATION_FAILED}; empty if
 *     it broke off for another reason
 */
public record SensorStatus(
        SensorState state,
        Optional<SensorProblem> problem,
        String text,
        List<HealthNote> notes,
        double secondsLeft,
        Optional<CalibrationProblem> refusal) {

    /** Copies the list. */
    public SensorStatus {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(refusal, "refusal");
        notes = List.copyOf(notes);
    }

    /** One without a refused calibration. */
    public SensorStatus(
            SensorState state,
            Optional<SensorProblem> problem,
            String text,
            List<HealthNote> notes,
            double secondsLeft) {
        this(state, problem, text, notes, secondsLeft, Optional.empty());
    }
}
