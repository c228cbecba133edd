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

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.openhab.binding.ultrasonic.audio.AudioFiles;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;
import org.openhab.binding.ultrasonic.recording.Replay;
import org.openhab.binding.ultrasonic.recording.ReplaySummary;

/**
 * Judges contestants by every recording of a folder that has a label file beside it.
 *
 * <p>Each recording and contestant has a pipeline of its own, so that the order does not matter; several are worked on
 * at a time, and the result is the same for any number of threads.
 */
public final class FolderEvaluation {

    private final List<Contestant> contestants;

    /** @param contestants who is judged, in the order of the result */
    public FolderEvaluation(List<Contestant> contestants) {
        this.contestants = List.copyOf(contestants);
    }

    /** One recording's scores, one for each contestant, or none if it could not be evaluated. */
    private record Outcome(List<RecordingScorer> scorers, List<RecordingProblem> problems) {}

    /**
     * The WAV and FLAC files of a folder, in order of their names.
     *
     * @throws IOException if it is none or cannot be read
     */
    public static List<Path> recordings(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                        return (name.endsWith(".wav") || name.endsWith(".flac")) && !name.startsWith(".");
                    })
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    /**
     * Evaluates recordings. One that has no valid label file, does not fit it or cannot be read is left out and named
     * among the problems.
     *
     * @param recordings sound files
     * @param threads how many are worked on at a time, at least 1
     * @param progress told after each recording how many are done
     * @throws IOException if the thread is interrupted
     */
    public FolderResult run(List<Path> recordings, int threads, IntConsumer progress) throws IOException {
        List<String> names = contestants.stream().map(Contestant::name).toList();
        List<DetectorEvaluation> evaluations =
                names.stream().map(DetectorEvaluation::new).toList();
        EvaluationResults results = new EvaluationResults(names);
        List<RecordingProblem> problems = new ArrayList<>();
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "evaluation");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<Outcome>> outcomes = new ArrayList<>();
            for (Path recording : recordings) {
                outcomes.add(workers.submit(() -> evaluate(recording)));
            }
            for (int done = 0; done < outcomes.size(); done++) {
                Outcome outcome = outcomes.get(done).get();
                problems.addAll(outcome.problems());
                for (int i = 0; i < outcome.scorers().size(); i++) {
                    evaluations.get(i).add(outcome.scorers().get(i));
                }
                if (!outcome.scorers().isEmpty()) {
                    CaseTraits traits =
                            traits(recordings.get(done), outcome.scorers().get(0));
                    results.add(outcome.scorers().stream()
                            .map(scorer -> scorer.take(traits))
                            .toList());
                }
                progress.accept(done + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the evaluation was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a recording could not be judged: " + e.getCause(), e.getCause());
        } finally {
            workers.shutdownNow();
        }
        return new FolderResult(evaluations, results, problems);
    }

    private static CaseTraits traits(Path recording, RecordingScorer scorer) {
        Path folder = recording.toAbsolutePath().normalize().getParent().getFileName();
        return new CaseTraits(
                recording.getFileName().toString(),
                folder == null ? "recordings" : folder.toString(),
                scorer.labels().carriersHz(),
                scorer.labels().microphones(),
                List.of(),
                Optional.empty(),
                OptionalDouble.empty());
    }

    private Outcome evaluate(Path recording) {
        String name = recording.getFileName().toString();
        try {
            RecordingLabels labels = RecordingLabels.beside(recording);
            List<RecordingScorer> scorers = new ArrayList<>();
            List<RecordingProblem> problems = new ArrayList<>();
            for (Contestant contestant : contestants) {
                try (AudioSource source = AudioFiles.open(recording)) {
                    labels.requireMatch(RecordingLabels.fileBeside(recording), source);
                    Replay replay = new Replay(source, contestant.config());
                    RecordingScorer scorer = new RecordingScorer(labels, replay.hopSeconds());
                    ReplaySummary summary = replay.run((report, frame) -> scorer.add(report), samples -> true);
                    scorers.add(scorer);
                    if (summary.carriers().isEmpty() && problems.isEmpty()) {
                        problems.add(new RecordingProblem(name, true, "no tone found, so nothing was sensed"));
                    }
                }
            }
            return new Outcome(scorers, problems);
        } catch (IOException | IllegalArgumentException e) {
            return new Outcome(List.of(), List.of(new RecordingProblem(name, false, e.getMessage())));
        }
    }
}
