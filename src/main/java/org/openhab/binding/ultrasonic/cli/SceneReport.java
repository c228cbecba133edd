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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.openhab.binding.ultrasonic.evaluation.CaseEvaluation;
import org.openhab.binding.ultrasonic.evaluation.Contestant;
import org.openhab.binding.ultrasonic.evaluation.Criteria;
import org.openhab.binding.ultrasonic.evaluation.EvaluationCase;
import org.openhab.binding.ultrasonic.evaluation.EvaluationLog;
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
    /** Ending of the file that keeps results until all are there. */
    private static final String PART = ".part";

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
     * Where scenes come from.
     *
     * @param family whose rooms are drawn
     * @param seed of what is drawn
     * @param microphones instead of the devices' own number
     */
    record Origin(SceneFamily family, long seed, OptionalInt microphones) {

        private StandardCases cases() {
            return new StandardCases(family, seed, microphones);
        }

        private EvaluationLog.Terms terms(String subject, List<String> contestants) {
            return new EvaluationLog.Terms(family.word(), seed, subject, microphones, contestants);
        }
    }

    /**
     * Sets that are asked for.
     *
     * @param kinds which
     * @param most scenes of each
     * @param drawn how many scenes more of each
     * @param musicEmptyHours length of the set of empty rooms with and without music, 0 for none of it
     */
    record Sets(Set<SceneKind> kinds, int most, int drawn, double musicEmptyHours) {

        private String title() {
            List<String> words =
                    new ArrayList<>(kinds.stream().map(SceneKind::word).toList());
            if (musicEmptyHours > 0) {
                words.add(StandardCases.MUSIC_EMPTY);
            }
            return String.join(", ", words);
        }

        private String subject() {
            return title() + ": at most " + most + " of each, " + drawn + " more, " + Plain.number(musicEmptyHours)
                    + " h of empty rooms";
        }
    }

    /**
     * Empty rooms that are asked for.
     *
     * @param hours in all
     * @param roomMinutes length of each
     */
    record Rooms(double hours, double roomMinutes) {

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
     * @param results file of the figures, or {@code null}; until it is written, results are kept scene by scene in a
     *     file beside it
     * @param resume whether the scenes in that file are kept
     * @throws IOException if a scene or a file cannot be made
     */
    void sets(Origin origin, Sets sets, Path results, boolean resume) throws IOException {
        StandardCases cases = origin.cases();
        List<EvaluationCase> all = new ArrayList<>();
        for (SceneKind kind : sets.kinds()) {
            all.addAll(cases.set(kind, sets.most(), sets.drawn()));
        }
        if (sets.musicEmptyHours() > 0) {
            all.addAll(cases.musicEmpty(sets.musicEmptyHours()));
        }
        EvaluationResults collected = new EvaluationResults(names);
        Path part = results == null ? null : results.resolveSibling(results.getFileName() + PART);
        try (EvaluationLog log = log(part, resume, origin.terms(sets.subject(), names))) {
            keep(log, collected);
            List<EvaluationCase> left = all.stream()
                    .filter(one -> log == null
                            || !log.holds(one.traits().set(), one.traits().name()))
                    .toList();
            double seconds = left.stream()
                    .mapToDouble(one -> one.scene().durationSeconds())
                    .sum();
            run(left.iterator(), seconds, scene -> add(log, collected, scene));
        }
        print(collected);
        if (results != null) {
            ResultsJson.write(results, collected);
            Files.delete(part);
        }
        draw(collected, sets.title());
    }

    private static EvaluationLog log(Path file, boolean resume, EvaluationLog.Terms terms) throws IOException {
        if (file == null) {
            return null;
        }
        return resume ? EvaluationLog.resume(file, terms) : EvaluationLog.begin(file, terms);
    }

    private static void keep(EvaluationLog log, EvaluationResults collected) {
        if (log != null) {
            log.kept().forEach(collected::add);
        }
    }

    private static void add(EvaluationLog log, EvaluationResults collected, List<TakeResult> scene) throws IOException {
        if (log != null) {
            log.add(scene);
        }
        collected.add(scene);
    }

    /**
     * Judges by empty rooms.
     *
     * @param log file of a line for each room, or {@code null}
     * @param resume whether the rooms in that file are kept
     * @throws IOException if a scene or a file cannot be made
     */
    void emptyRooms(Origin origin, Rooms rooms, Path log, boolean resume) throws IOException {
        double roomSeconds = rooms.roomSeconds();
        long count = StandardCases.rooms(rooms.hours(), roomSeconds);
        EvaluationResults collected = new EvaluationResults(names);
        String subject = "empty rooms of " + Plain.number(roomSeconds) + " s";
        try (EvaluationLog file = log(log, resume, origin.terms(subject, names))) {
            keep(file, collected);
            LongPredicate missing = index -> file == null || !file.holds(Criteria.EMPTY_ROOMS, String.valueOf(index));
            long left = LongStream.range(0, count).filter(missing).count();
            run(
                    origin.cases().emptyRooms(count, roomSeconds, missing),
                    left * roomSeconds,
                    room -> add(file, collected, room));
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
