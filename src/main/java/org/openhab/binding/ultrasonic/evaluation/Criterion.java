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

/**
 * A figure that is wanted, and what was measured.
 *
 * @param what is measured
 * @param scale how it is written
 * @param limit what it must reach
 * @param atLeast whether more is better
 * @param measured by each contestant, in order
 */
public record Criterion(String what, Scale scale, double limit, boolean atLeast, List<Measurement> measured) {

    /** How a figure is written. */
    public enum Scale {
        /** A share, 0..1, written as percent. */
        SHARE,
        /** Seconds. */
        SECONDS,
        /** A count per day. */
        PER_DAY,
        /** A ratio. */
        RATIO
    }

    /** What comes of a comparison. */
    public enum Verdict {
        /** The figure and its whole interval reach the limit. */
        MET,
        /** The figure reaches the limit, its interval does not. */
        MET_UNSURE,
        /** The figure misses the limit, part of its interval does not. */
        MISSED_UNSURE,
        /** The figure and its whole interval miss the limit. */
        MISSED,
        /** There was nothing to measure. */
        NONE
    }

    /**
     * What was measured.
     *
     * @param value the figure; absent if there was nothing to measure
     * @param interval of 95 %; absent if there is none
     * @param cases how many events, or hours, it rests on, in words
     */
    public record Measurement(OptionalDouble value, Optional<ConfidenceInterval> interval, String cases) {}

    /** Copies the list. */
    public Criterion {
        measured = List.copyOf(measured);
    }

    /** Whether a measurement reaches what is wanted. */
    public Verdict verdict(Measurement measurement) {
        if (measurement.value().isEmpty()) {
            return Verdict.NONE;
        }
        boolean met = reaches(measurement.value().getAsDouble());
        boolean sure = measurement.interval().isPresent()
                && reaches(measurement.interval().get().low()) == met
                && reaches(measurement.interval().get().high()) == met;
        if (met) {
            return sure ? Verdict.MET : Verdict.MET_UNSURE;
        }
        return sure ? Verdict.MISSED : Verdict.MISSED_UNSURE;
    }

    private boolean reaches(double value) {
        return atLeast ? value >= limit : value <= limit;
    }
}
