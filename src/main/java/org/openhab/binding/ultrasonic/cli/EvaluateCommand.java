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
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import org.openhab.binding.ultrasonic.evaluation.DetectorEvaluation;
import org.openhab.binding.ultrasonic.evaluation.EvaluationJson;
import org.openhab.binding.ultrasonic.evaluation.FolderEvaluation;
import org.openhab.binding.ultrasonic.evaluation.FolderResult;
import org.openhab.binding.ultrasonic.evaluation.RecordingProblem;
import org.openhab.binding.ultrasonic.evaluation.RocCurve;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.plot.RocPicture;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Judges detectors by labelled recordings. */
@Command(
        name = "evaluate",
        description = "Judges detectors by a folder of labelled recordings.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Every WAV or FLAC file needs its labels beside it, in a JSON file of the same name. An event is found if"
                    + " motion is reported within 1 s of its start and before its end + 0.5 s. A false alarm is a run"
                    + " of motion that overlaps no label widened by 1 s."
        })
final class EvaluateCommand implements Callable<Integer> {

    private static final String ALL = "all";
    private static final int MOST_JOBS = 64;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder of recordings.")
    private Path folder;

    @Option(
            names = "--detector",
            paramLabel = "NAME|all",
            defaultValue = "physics",
            converter = ChoiceConverter.class,
            completionCandidates = ChoiceNames.class,
            description = "Who is judged: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Choice choice;

    @Option(names = "--out", paramLabel = "RESULTS.JSON", description = "Write the figures to this file.")
    private Path results;

    @Option(names = "--plot", paramLabel = "ROC.PNG", description = "Draw the ROC curves to this file.")
    private Path picture;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many recordings are worked on at a time (default: ${DEFAULT-VALUE}).")
    private int jobs;

    @Mixin
    private ContextOptions context;

    /**
     * Who is judged.
     *
     * @param detectors in order
     */
    private record Choice(List<Detector> detectors) {}

    /** Reads a detector's name, or the word for all of them. */
    static final class ChoiceConverter implements ITypeConverter<Choice> {
        @Override
        public Choice convert(String name) {
            if (name.toLowerCase(Locale.ROOT).equals(ALL)) {
                return new Choice(List.of(Detector.values()));
            }
            try {
                return new Choice(List.of(Detector.of(name)));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage() + ", or all");
            }
        }
    }

    /** The names that can be chosen. */
    static final class ChoiceNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            List<String> names = new ArrayList<>(Detector.keys());
            names.add(ALL);
            return names.iterator();
        }
    }

    @Override
    public Integer call() throws IOException {
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new ParameterException(
                    spec.commandLine(), "invalid value for option '--jobs': must be 1.." + MOST_JOBS + ", got " + jobs);
        }
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(folder + (Files.exists(folder) ? ": is not a folder" : ": no such folder")
                    + "; name a folder of recordings");
        }
        List<Path> recordings = FolderEvaluation.recordings(folder);
        if (recordings.isEmpty()) {
            throw new CommandFailure(folder + ": holds no WAV or FLAC files");
        }
        for (Path file : new Path[] {results, picture}) {
            if (file != null) {
                // Known before any work is done.
                new AtomicFile(file).close();
            }
        }
        FolderResult result;
        FolderEvaluation evaluation = new FolderEvaluation(
                choice.detectors(), PipelineConfig.defaults().withContext(context.config()));
        try (ProgressLine progress = ProgressLine.begin("evaluate", recordings.size(), "", 1)) {
            result = evaluation.run(recordings, jobs, progress::at);
        }
        report(result, recordings);
        if (result.evaluated() == 0) {
            throw new CommandFailure(folder + ": none of " + Plain.count(recordings.size(), "recording")
                    + " could be evaluated; the first: "
                    + result.problems().get(0).reason());
        }
        return 0;
    }

    private void report(FolderResult result, List<Path> recordings) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        for (RecordingProblem problem : result.problems()) {
            err.println("ultrasonic: " + problem.recording() + (problem.evaluated() ? ": " : " is left out: ")
                    + problem.reason());
        }
        err.flush();
        if (result.evaluated() > 0) {
            List<String> names = recordings.stream()
                    .map(recording -> recording.getFileName().toString())
                    .toList();
            new EvaluationTable(result, names).print(spec.commandLine().getOut());
            if (picture != null) {
                draw(result);
            }
        }
        if (results != null) {
            EvaluationJson.write(results, result);
        }
    }

    private void draw(FolderResult result) throws IOException {
        List<RocPicture.Curve> curves = new ArrayList<>();
        for (DetectorEvaluation evaluation : result.evaluations()) {
            RocCurve curve = evaluation.rocCurve();
            if (!curve.points().isEmpty()) {
                curves.add(new RocPicture.Curve(
                        evaluation.detector(),
                        curve.points().stream()
                                .mapToDouble(RocCurve.Point::falsePositiveRate)
                                .toArray(),
                        curve.points().stream()
                                .mapToDouble(RocCurve.Point::truePositiveRate)
                                .toArray(),
                        evaluation.total().frameAuc().orElse(Double.NaN)));
            }
        }
        double seconds = result.evaluations().get(0).total().durationSeconds();
        RocPicture.write(
                picture,
                "ROC of the hops of " + folder.toAbsolutePath().normalize().getFileName(),
                Plain.count(result.evaluated(), "recording") + ", " + Plain.time(seconds) + "; area under each curve",
                curves);
    }
}
