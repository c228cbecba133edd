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

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * How long it took from the start of events to the first report. Events during which motion was reported all along say
 * nothing about it and are left out; those that were never reported count as infinitely late.
 *
 * @param seconds ascending, infinite where nothing was reported
 */
public record Latencies(List<Double> seconds) {

    /** Copies the list. */
    public Latencies {
        seconds = List.copyOf(seconds);
    }

    /** The latencies of some events of some recordings. */
    public static Latencies of(List<TakeResult> takes, Predicate<EventOutcome> which) {
        return new Latencies(takes.stream()
                .flatMap(take -> take.events().stream())
                .filter(which)
                .filter(event -> !event.underWay())
                .map(event -> event.latencySeconds().orElse(Double.POSITIVE_INFINITY))
                .sorted()
                .toList());
    }

    /**
     * A quantile: the least latency that at least this share of the events did not exceed.
     *
     * @param share above 0, at most 1
     * @return seconds, infinite if so many events were not reported; absent without events
     */
    public OptionalDouble quantile(double share) {
        if (seconds.isEmpty()) {
            return OptionalDouble.empty();
        }
        int rank = (int) Math.ceil(share * seconds.size());
        return OptionalDouble.of(seconds.get(Math.max(0, rank - 1)));
    }

    /**
     * Where the true quantile lies, exact for any distribution: the order statistics whose ranks enclose it (W. J.
     * Conover, Practical Nonparametric Statistics, 1999, 3.2).
     *
     * @param share as above
     * @return absent without events; the upper end is infinite where there are too few events to tell
     */
    public Optional<ConfidenceInterval> quantileInterval(double share) {
        int count = seconds.size();
        if (count == 0) {
            return Optional.empty();
        }
        double[] below = new double[count + 1];
        // As a logarithm: of 250 events and more 0.05 to that power is below all that a double can hold.
        double logTerm = count * Math.log(1 - share);
        double logOdds = Math.log(share / (1 - share));
        double sum = 0;
        for (int k = 0; k <= count; k++) {
            sum += Math.exp(logTerm);
            below[k] = sum;
            logTerm += Math.log((double) (count - k) / (k + 1)) + logOdds;
        }
        double tail = (1 - ConfidenceInterval.CONFIDENCE) / 2;
        int low = (int) Arrays.stream(below).filter(p -> p <= tail).count();
        int high = (int) Arrays.stream(below).filter(p -> p < 1 - tail).count();
        return Optional.of(new ConfidenceInterval(
                low == 0 ? 0 : seconds.get(low - 1), high >= count ? Double.POSITIVE_INFINITY : seconds.get(high)));
    }
}
