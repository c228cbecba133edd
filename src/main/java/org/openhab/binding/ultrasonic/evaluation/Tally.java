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
import java.util.function.Predicate;

/**
 * Events and false alarms counted over some recordings.
 *
 * @param events how many there were
 * @param found how many of them were found
 * @param falseAlarms how many
 * @param seconds length of the recordings
 */
public record Tally(int events, int found, int falseAlarms, double seconds) {

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double HOURS_PER_DAY = 24;

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if more is found than there is
     */
    public Tally {
        if (found < 0 || found > events || falseAlarms < 0 || !(seconds >= 0)) {
            throw new IllegalArgumentException("found " + found + " of " + events + " events, " + falseAlarms
                    + " false alarms in " + seconds + " s cannot be");
        }
    }

    /** Counts everything, found within a second. */
    public static Tally of(List<TakeResult> takes) {
        return of(takes, event -> true, EventMatching.LATEST_AFTER_START_SECONDS);
    }

    /**
     * Counts some events.
     *
     * @param which events take part
     * @param withinSeconds of their start that they must be reported
     */
    public static Tally of(List<TakeResult> takes, Predicate<EventOutcome> which, double withinSeconds) {
        int events = 0;
        int found = 0;
        int falseAlarms = 0;
        double seconds = 0;
        for (TakeResult take : takes) {
            for (EventOutcome event : take.events()) {
                if (which.test(event)) {
                    events++;
                    found += event.foundWithin(withinSeconds) ? 1 : 0;
                }
            }
            falseAlarms += take.falseAlarmsAtSeconds().size();
            seconds += take.durationSeconds();
        }
        return new Tally(events, found, falseAlarms, seconds);
    }

    /** Share of the events that were found, 0..1; absent without events. */
    public OptionalDouble foundShare() {
        return events == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) found / events);
    }

    /** Where the true share lies; absent without events. */
    public Optional<ConfidenceInterval> foundInterval() {
        return events == 0 ? Optional.empty() : Optional.of(ConfidenceInterval.ofProportion(found, events));
    }

    /** False alarms per hour; absent without any length. */
    public OptionalDouble perHour() {
        return seconds == 0 ? OptionalDouble.empty() : OptionalDouble.of(falseAlarms * SECONDS_PER_HOUR / seconds);
    }

    /** Where the true rate per hour lies; absent without any length. */
    public Optional<ConfidenceInterval> perHourInterval() {
        return seconds == 0
                ? Optional.empty()
                : Optional.of(ConfidenceInterval.ofPoissonMean(falseAlarms).times(SECONDS_PER_HOUR / seconds));
    }

    /** False alarms per day; absent without any length. */
    public OptionalDouble perDay() {
        OptionalDouble hour = perHour();
        return hour.isPresent() ? OptionalDouble.of(hour.getAsDouble() * HOURS_PER_DAY) : hour;
    }

    /** What the true rate per day lies below with a confidence of 95 %; absent without any length. */
    public OptionalDouble perDayUpperBound() {
        return seconds == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        ConfidenceInterval.poissonUpperBound(falseAlarms) * SECONDS_PER_HOUR * HOURS_PER_DAY / seconds);
    }
}
