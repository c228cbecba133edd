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
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openhab.binding.ultrasonic.audio.MotionLabel;

/** The results sorted by what the recordings and events have in common. */
public final class Breakdown {

    private static final int FARTHEST_METERS = 6;
    /** Edges of carrier bands, kHz. */
    private static final int[] CARRIER_EDGES_KHZ = {16, 20, 24, 32, 34, 36, 38, 40, 48};

    private Breakdown() {}

    /**
     * Recordings or events of one kind.
     *
     * @param by what they are sorted by
     * @param group what these have in common
     * @param ofEvents whether only events are counted, so that false alarms mean nothing
     * @param tallies of each contestant, in order
     */
    public record Row(String by, String group, boolean ofEvents, List<Tally> tallies) {

        /** Copies the list. */
        public Row {
            tallies = List.copyOf(tallies);
        }
    }

    /** All rows: by set, scenario, distance, carrier, microphones, and disturber in empty rooms. */
    public static List<Row> of(EvaluationResults results) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("all", "all", results));
        addGroups(rows, results, "set", take -> take.traits().set());
        addGroups(rows, results, "scenario", TakeResult::scenario);
        for (MotionLabel.Kind kind : List.of(MotionLabel.Kind.MAJOR, MotionLabel.Kind.MINOR)) {
            addDistances(rows, results, kind);
        }
        addGroups(rows, results, "carrier", take -> carrierBand(take.traits().carriersHz()));
        addGroups(
                rows,
                results,
                "microphones",
                take -> String.valueOf(take.traits().microphones()));
        addDisturbers(rows, results);
        return List.copyOf(rows);
    }

    private static Row row(String by, String group, EvaluationResults results) {
        return new Row(
                by,
                group,
                false,
                results.contestants().stream()
                        .map(name -> Tally.of(results.of(name)))
                        .toList());
    }

    private static void addGroups(
            List<Row> rows, EvaluationResults results, String by, Function<TakeResult, String> key) {
        List<String> groups = results.first().stream().map(key).distinct().toList();
        List<String> ordered =
                by.equals("set") ? groups : groups.stream().sorted().toList();
        for (String group : ordered) {
            rows.add(row(by, group, results.where(take -> key.apply(take).equals(group))));
        }
    }

    private static void addDistances(List<Row> rows, EvaluationResults results, MotionLabel.Kind kind) {
        for (int meter = 0; meter <= FARTHEST_METERS; meter++) {
            double from = meter;
            boolean last = meter == FARTHEST_METERS;
            double to = last ? Double.POSITIVE_INFINITY : meter + 1;
            Predicate<EventOutcome> within = event -> event.kind() == kind && event.between(from, to);
            List<Tally> tallies = results.contestants().stream()
                    .map(name -> Tally.of(results.of(name), within, EventMatching.LATEST_AFTER_START_SECONDS))
                    .toList();
            if (!tallies.isEmpty() && tallies.get(0).events() > 0) {
                String group = last ? meter + " m and more" : meter + "-" + (meter + 1) + " m";
                rows.add(new Row("distance of " + kind.word() + " motion", group, true, tallies));
            }
        }
    }

    private static void addDisturbers(List<Row> rows, EvaluationResults results) {
        EvaluationResults empty = results.where(take -> take.events().isEmpty());
        SortedSet<String> kinds = new TreeSet<>();
        empty.first().forEach(take -> kinds.addAll(take.traits().disturbers()));
        for (String kind : kinds) {
            rows.add(row("empty room with", kind, empty.where(take -> take.traits()
                    .disturbers()
                    .contains(kind))));
        }
    }

    private static String carrierBand(List<Double> carriersHz) {
        if (carriersHz.isEmpty()) {
            return "not known";
        }
        double lowestKhz = carriersHz.get(0) / 1000;
        for (int i = 0; i + 1 < CARRIER_EDGES_KHZ.length; i++) {
            if (lowestKhz >= CARRIER_EDGES_KHZ[i] && lowestKhz < CARRIER_EDGES_KHZ[i + 1]) {
                return CARRIER_EDGES_KHZ[i] + "-" + CARRIER_EDGES_KHZ[i + 1] + " kHz";
            }
        }
        return lowestKhz < CARRIER_EDGES_KHZ[0] ? "below 16 kHz" : "above 48 kHz";
    }
}
