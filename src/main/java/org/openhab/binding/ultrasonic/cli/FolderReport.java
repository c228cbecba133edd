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
import java.util.List;
import org.openhab.binding.ultrasonic.evaluation.Contestant;
import org.openhab.binding.ultrasonic.evaluation.EvaluationJson;
import org.openhab.binding.ultrasonic.evaluation.FolderEvaluation;
import org.openhab.binding.ultrasonic.evaluation.FolderResult;
import org.openhab.binding.ultrasonic.evaluation.RecordingProblem;
import picocli.CommandLine;

/** Judges by a folder of recordings and tells what came of it. */
final class FolderReport {

    private final CommandLine commandLine;
    private final Path folder;
    private final Path results;
    private final Path picture;

    /**
     * @param results file of the figures, or {@code null}
     * @param picture file of the curves, or {@code null}
     */
    FolderReport(CommandLine commandLine, Path folder, Path results, Path picture) {
        this.commandLine = commandLine;
        this.folder = folder;
        this.results = results;
        this.picture = picture;
    }

    /**
     * Does it all.
     *
     * @throws CommandFailure if there is nothing to judge by
     * @throws IOException if the disk refuses
     */
    void run(List<Contestant> contestants, int threads) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(folder + (Files.exists(folder) ? ": is not a folder" : ": no such folder")
                    + "; name a folder of recordings");
        }
        List<Path> recordings = FolderEvaluation.recordings(folder);
        if (recordings.isEmpty()) {
            throw new CommandFailure(folder + ": holds no WAV or FLAC files");
        }
        FolderResult result;
        try (ProgressLine progress = ProgressLine.begin("evaluate", recordings.size(), "", 1)) {
            result = new FolderEvaluation(contestants).run(recordings, threads, progress::at);
        }
        report(result, recordings);
        if (result.evaluated() == 0) {
            throw new CommandFailure(folder + ": none of " + Plain.count(recordings.size(), "recording")
                    + " could be evaluated; the first: "
                    + result.problems().get(0).reason());
        }
    }

    private void report(FolderResult result, List<Path> recordings) throws IOException {
        PrintWriter err = commandLine.getErr();
        for (RecordingProblem problem : result.problems()) {
            err.println("ultrasonic: " + problem.recording() + (problem.evaluated() ? ": " : " is left out: ")
                    + problem.reason());
        }
        err.flush();
        if (result.evaluated() > 0) {
            List<String> names = recordings.stream()
                    .map(recording -> recording.getFileName().toString())
                    .toList();
            PrintWriter out = commandLine.getOut();
            new EvaluationTable(result, names).print(out);
            out.println();
            new ResultsTables(result.results(), out).print();
            if (picture != null) {
                double seconds = result.evaluations().get(0).total().durationSeconds();
                new EvaluationPictures(
                                result.results(),
                                folder.toAbsolutePath()
                                        .normalize()
                                        .getFileName()
                                        .toString(),
                                Plain.count(result.evaluated(), "recording") + ", " + Plain.time(seconds))
                        .write(picture);
            }
        }
        if (results != null) {
            EvaluationJson.write(results, result);
        }
    }
}
