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

import java.util.OptionalDouble;

/**
 * The figures of one detector on one recording, or on several together.
 *
 * @param name of the recording, or what the recordings have in common
 * @param durationSeconds length of all recordings
 * @param events labels of persons
 * @param found events that were found
 * @param falseAlarms runs of motion away from any label
 * @param latencySumSeconds over the found events, from their start to the first report of motion
 * @param frameAuc area under the ROC curve of the hops, 0..1; absent where hops of one class are missing
 */
public record DetectorScore(
        String name,
        double durationSeconds,
        int events,
        int found,
        int falseAlarms,
        double latencySumSeconds,
        OptionalDouble frameAuc) {

    private static final double SECONDS_PER_HOUR = 3600;

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if more is found than there is or a count or the duration is negative
     */
    public DetectorScore {
        if (found < 0 || found > events || falseAlarms < 0 || !(durationSeconds >= 0)) {
            throw new IllegalArgumentException(name + ": found " + found + " of " + events + " events, " + falseAlarms
                    + " false alarms in " + durationSeconds + " s cannot be");
        }
    }

    /** Share of the events that were found, 0..1; absent without events. */
    public OptionalDouble foundShare() {
        return events == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) found / events);
    }

    /** False alarms per hour of recording; absent for a recording without length. */
    public OptionalDouble falseAlarmsPerHour() {
        return durationSeconds == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(falseAlarms * SECONDS_PER_HOUR / durationSeconds);
    }

    /** Mean time from the start of a found event to the first report of motion, seconds; absent if none was found. */
    public OptionalDouble meanLatencySeconds() {
        return found == 0 ? OptionalDouble.empty() : OptionalDouble.of(latencySumSeconds / found);
    }
}
