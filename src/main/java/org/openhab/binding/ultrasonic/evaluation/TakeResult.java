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
package org.openhab.binding.ultrasonic.evaluation;

import java.util.List;
import org.openhab.binding.ultrasonic.audio.MotionLabel;

/**
 * How one contestant did on one recording.
 *
 * @param traits of the recording
 * @param durationSeconds of the recording
 * @param events what became of each event
 * @param falseAlarmsAtSeconds when each false alarm began
 * @param scores of the hops
 * @param toneFound whether the tone was ever followed
 */
public record TakeResult(
        CaseTraits traits,
        double durationSeconds,
        List<EventOutcome> events,
        List<Double> falseAlarmsAtSeconds,
        ScoreHistogram scores,
        boolean toneFound) {

    /** Copies the lists. */
    public TakeResult {
        events = List.copyOf(events);
        falseAlarmsAtSeconds = List.copyOf(falseAlarmsAtSeconds);
    }

    /** What people did, minor motion at times, only walking, or nothing; and what was around them. */
    public String scenario() {
        boolean minor = events.stream().anyMatch(event -> event.kind() == MotionLabel.Kind.MINOR);
        String company = events.isEmpty() ? "nobody moves" : minor ? "minor motion" : "walking";
        return company + ", " + traits.surroundings();
    }
}
