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
package org.openhab.binding.ultrasonic.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.openhab.binding.ultrasonic.evaluation.CaseEvaluation;
import org.openhab.binding.ultrasonic.evaluation.Contestant;
import org.openhab.binding.ultrasonic.evaluation.EmptyRoomsLog;
import org.openhab.binding.ultrasonic.evaluation.EvaluationCase;
import org.openhab.binding.ultrasonic.evaluation.EvaluationResults;
import org.openhab.binding.ultrasonic.evaluation.ResultsJson;
import org.openhab.binding.ultrasonic.evaluation.StandardCases;
import org.openhab.binding.ultrasonic.evaluation.TakeResult;
import org.openhab.binding.ultrasonic.evaluation.Tally;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;
import org.openhab.binding.ultrasonic.simulation.scene.SceneKind;

/** Judges by scenes that are rendered on the way and tells what came of it. */
final class SceneReport {

    private static final int STEPS_PER_SECOND = 100;
    private static final double SECONDS_PER_MINUTE = 60;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double NANOS = 1e9;

    private final PrintWriter out;
    private final List<Contestant> contestants;
    private final List<String> names;
    private final int threads;
    private final Path picture;

    /**
     * @param threads scenes at a time
     * @param picture file of the curves, or {@code null}
     */
    SceneReport(PrintWriter out, List<Contestant> contestants, int threads, Path picture) {
        this.out = out;
        this.contestants = contestants;
        this.names = contestants.stream().map(Contestant::name).toList();
        this.threads = threads;
        this.picture = picture;
    }

    /**
     * Empty rooms that are asked for.
     *
     * @param family whose
     * @param seed of them
     * @param microphones instead of their own number
     * @param hours in all
     * @param roomMinutes length of each
     */
    record Rooms(SceneFamily family, long seed, OptionalInt microphones, double hours, double roomMinutes) {

        /** Length of a room; less than one room is one short room. */
        double roomSeconds() {
            return Math.max(
                    StandardCases.SHORTEST_ROOM_SECONDS,
                    Math.rint(Math.min(roomMinutes * SECONDS_PER_MINUTE, hours * SECONDS_PER_HOUR)));
        }
    }

    /**
     * Judges by sets.
     *
     * @param most scenes of each
     * @param drawn how many scenes more of each
     * @param musicEmptyHours length of the set of empty rooms with and without music, 0 for none of it
     * @param results file of the figures, or {@code null}
     * @throws IOException if a scene or a file cannot be made
     */
    void sets(StandardCases cases, Set<SceneKind> kinds, int most, int drawn, double musicEmptyHours, Path results)
            throws IOException {
        List<EvaluationCase> all = new ArrayList<>();
        for (SceneKind kind : kinds) {
            all.addAll(cases.set(kind, most, drawn));
        }
        if (musicEmptyHours > 0) {
            all.addAll(cases.musicEmpty(musicEmptyHours));
        }
        double seconds =
                all.stream().mapToDouble(one -> one.scene().durationSeconds()).sum();
        EvaluationResults collected = new EvaluationResults(names);
        run(all.iterator(), seconds, collected::add);
        print(collected);
        if (results != null) {
            ResultsJson.write(results, collected);
        }
        List<String> words = new ArrayList<>(kinds.stream().map(SceneKind::word).toList());
        if (musicEmptyHours > 0) {
            words.add(StandardCases.MUSIC_EMPTY);
        }
        draw(collected, String.join(", ", words));
    }

    /**
     * Judges by empty rooms.
     *
     * @param log file of a line for each room, or {@code null}
     * @param resume whether the rooms in that file are kept
     * @throws IOException if a scene or a file cannot be made
     */
    void emptyRooms(StandardCases cases, Rooms rooms, Path log, boolean resume) throws IOException {
        double roomSeconds = rooms.roomSeconds();
        long count = StandardCases.rooms(rooms.hours(), roomSeconds);
        EvaluationResults collected = new EvaluationResults(names);
        EmptyRoomsLog.Terms terms =
                new EmptyRoomsLog.Terms(rooms.family().word(), rooms.seed(), roomSeconds, rooms.microphones(), names);
        try (EmptyRoomsLog file =
                log == null ? null : resume ? EmptyRoomsLog.resume(log, terms) : EmptyRoomsLog.begin(log, terms)) {
            Set<String> kept = file == null ? Set.of() : file.keptNames();
            if (file != null) {
                file.kept().forEach(collected::add);
            }
            long left = LongStream.range(0, count)
                    .filter(index -> !kept.contains(String.valueOf(index)))
                    .count();
            run(
                    cases.emptyRooms(count, roomSeconds, index -> !kept.contains(String.valueOf(index))),
                    left * roomSeconds,
                    room -> {
                        if (file != null) {
                            file.add(room);
                        }
                        collected.add(room);
                    });
        }
        print(collected);
        TextTable perDay = new TextTable("false alarms per day", names, 0);
        perDay.row("  measured", each(collected, tally -> tally.perDay().orElse(0)));
        perDay.row(
                "  upper bound of 95 %",
                each(collected, tally -> tally.perDayUpperBound().orElse(0)));
        perDay.print(out);
        out.flush();
        draw(collected, "empty rooms");
    }

    private List<String> each(EvaluationResults results, ToDoubleFunction<Tally> figure) {
        return names.stream()
                .map(name -> String.format(Locale.ROOT, "%.2f", figure.applyAsDouble(Tally.of(results.of(name)))))
                .toList();
    }

    private void run(Iterator<EvaluationCase> cases, double seconds, CaseEvaluation.Listener listener)
            throws IOException {
        if (seconds == 0) {
            return;
        }
        long began = System.nanoTime();
        try (ProgressLine progress =
                ProgressLine.begin("evaluate", (long) (seconds * STEPS_PER_SECOND), " s", STEPS_PER_SECOND)) {
            new CaseEvaluation(contestants, threads)
                    .run(cases, listener, done -> progress.at((long) (done * STEPS_PER_SECOND)));
        }
        double took = (System.nanoTime() - began) / NANOS;
        out.println(String.format(
                Locale.ROOT,
                "%s of sound judged in %s, %.0f times real time",
                Plain.time(seconds),
                Plain.time(took),
                seconds / took));
    }

    private void print(EvaluationResults results) {
        Collection<TakeResult> first = results.first();
        long deaf = first.stream().filter(take -> !take.toneFound()).count();
        out.println(Plain.count(first.size(), "scene") + ", "
                + Plain.time(
                        first.stream().mapToDouble(TakeResult::durationSeconds).sum())
                + (deaf == 0 ? "" : "; no tone found in " + deaf));
        out.println();
        new ResultsTables(results, out).print();
    }

    private void draw(EvaluationResults results, String title) throws IOException {
        if (picture != null) {
            double seconds = results.first().stream()
                    .mapToDouble(TakeResult::durationSeconds)
                    .sum();
            new EvaluationPictures(
                            results, title, Plain.count(results.first().size(), "scene") + ", " + Plain.time(seconds))
                    .write(picture);
        }
    }
}
