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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.openhab.binding.ultrasonic.audio.MotionLabel;

/** Made-up results whose figures can be worked out by hand. */
final class Takes {

    private Takes() {}

    /** A recording of a set with some events and false alarms, an hour long. */
    static TakeResult take(String set, String name, List<EventOutcome> events, int falseAlarms) {
        return take(traits(set, name, OptionalDouble.empty()), events, falseAlarms);
    }

    static TakeResult take(CaseTraits traits, List<EventOutcome> events, int falseAlarms) {
        ScoreHistogram scores = new ScoreHistogram();
        events.forEach(event -> scores.add(event.found() ? 0.9 : 0.1, true));
        scores.add(falseAlarms > 0 ? 0.6 : 0.05, false);
        scores.add(0.01, false);
        return new TakeResult(
                traits,
                3600,
                events,
                Stream.iterate(60.0, at -> at + 60).limit(falseAlarms).toList(),
                scores,
                true);
    }

    static CaseTraits traits(String set, String name, OptionalDouble musicLevelDb) {
        return new CaseTraits(
                name,
                set,
                List.of(33_000.0),
                4,
                List.of(),
                musicLevelDb.isPresent() ? Optional.of("pop") : Optional.empty(),
                musicLevelDb);
    }

    /** A walk at a distance, reported after some time; never if that is not a number. */
    static EventOutcome walk(double distanceMeters, double latencySeconds) {
        return event(MotionLabel.Kind.MAJOR, distanceMeters, latencySeconds, false);
    }

    static EventOutcome event(MotionLabel.Kind kind, double distanceMeters, double latencySeconds, boolean later) {
        return new EventOutcome(
                kind,
                3,
                OptionalDouble.of(distanceMeters),
                Double.isNaN(latencySeconds) ? OptionalDouble.empty() : OptionalDouble.of(latencySeconds),
                false,
                later);
    }
}
