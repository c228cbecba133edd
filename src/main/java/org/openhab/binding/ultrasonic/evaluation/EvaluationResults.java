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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** The results of several contestants on the same recordings. */
public final class EvaluationResults {

    private final Map<String, List<TakeResult>> takes = new LinkedHashMap<>();

    /**
     * Begins without recordings.
     *
     * @param contestants their names, in order
     */
    public EvaluationResults(List<String> contestants) {
        contestants.forEach(name -> takes.put(name, new ArrayList<>()));
    }

    /**
     * Takes a recording.
     *
     * @param results one of each contestant, in order
     * @throws IllegalArgumentException if there are not as many as contestants
     */
    public void add(List<TakeResult> results) {
        if (results.size() != takes.size()) {
            throw new IllegalArgumentException(
                    "expected " + takes.size() + " results of a recording, got " + results.size());
        }
        int next = 0;
        for (List<TakeResult> list : takes.values()) {
            list.add(results.get(next++));
        }
    }

    /** The contestants' names, in order. */
    public List<String> contestants() {
        return List.copyOf(takes.keySet());
    }

    /** A contestant's results, in the recordings' order. */
    public List<TakeResult> of(String contestant) {
        return List.copyOf(takes.get(contestant));
    }

    /** The first contestant's results, to see what recordings there are; empty without any. */
    public List<TakeResult> first() {
        return takes.isEmpty()
                ? List.of()
                : List.copyOf(takes.values().iterator().next());
    }

    /** The same for some recordings only. */
    public EvaluationResults where(Predicate<TakeResult> chosen) {
        EvaluationResults some = new EvaluationResults(contestants());
        takes.forEach((name, list) ->
                some.takes.get(name).addAll(list.stream().filter(chosen).toList()));
        return some;
    }

    /** All hops of some recordings. */
    public static ScoreHistogram scores(List<TakeResult> takes) {
        ScoreHistogram all = new ScoreHistogram();
        takes.forEach(take -> all.addAll(take.scores()));
        return all;
    }

    /** Area under the ROC curve of all hops; absent where hops of one class are missing. */
    public static OptionalDouble area(List<TakeResult> takes) {
        return RocCurve.of(scores(takes)).area();
    }

    /** Share of the hops with motion that are missed at a false positive rate of at most 1 %. */
    public static OptionalDouble missRateAtOnePercent(List<TakeResult> takes) {
        OptionalDouble found = RocCurve.of(scores(takes)).truePositiveRateAt(0.01);
        return found.isPresent() ? OptionalDouble.of(1 - found.getAsDouble()) : found;
    }

    /** The interval of {@link #area}. */
    public static Optional<ConfidenceInterval> areaInterval(List<TakeResult> takes) {
        return ClusterBootstrap.interval(takes, EvaluationResults::area);
    }
}
