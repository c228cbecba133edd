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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.openhab.binding.ultrasonic.audio.AudioFiles;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.audio.LabelFileException;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.recording.Replay;
import org.openhab.binding.ultrasonic.recording.ReplaySummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds motion in a recording. */
@Command(
        name = "replay",
        description = "Finds motion in a recording (WAV or FLAC).",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The recording.")
    private Path recording;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE2",
            description = "With --stage-plot: another recording, drawn beside the first.")
    private Path second;

    @Mixin
    private SensingOptions sensing;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException {
        output.requireApart(recording);
        if (second != null) {
            requireStagePlot();
        }
        PipelineConfig config = sensing.config();
        try (AudioSource source = AudioFiles.open(recording)) {
            Replay replay = sensing.replay(source, config);
            List<MotionLabel> labels = output.picture() == null ? List.of() : labelsBeside(source);
            ReplaySummary summary;
            try (ReplayOutputs outputs = new ReplayOutputs(output, replay.hopSeconds())) {
                summary = run(replay, source, outputs);
                outputs.finish(
                        summary,
                        recording.getFileName().toString(),
                        sensing.detector().key(),
                        labels);
            }
            SummaryText.print(spec.commandLine().getOut(), summary.name(), summary);
            if (summary.carriers().isEmpty()) {
                throw new CommandFailure(missingTone());
            }
        }
        if (output.stagePicture() != null) {
            new StagePlot(sensing)
                    .write(output.stagePicture(), second == null ? List.of(recording) : List.of(recording, second));
        }
        return 0;
    }

    /** Only a picture of stages has room for two recordings. */
    private void requireStagePlot() throws IOException {
        if (output.stagePicture() == null) {
            throw new ParameterException(
                    spec.commandLine(), "a second recording goes with --stage-plot; replay takes one at a time");
        }
        output.requireApart(second);
        AudioFiles.open(second).close();
    }

    private static ReplaySummary run(Replay replay, AudioSource source, ReplayOutputs outputs) throws IOException {
        long total = source.totalSamples().orElse(-1);
        try (ProgressLine progress = ProgressLine.begin("replay", total, " s", source.sampleRateHz())) {
            return replay.run(outputs, samples -> {
                progress.at(samples);
                return true;
            });
        }
    }

    private String missingTone() throws IOException {
        try (AudioSource again = AudioFiles.open(recording)) {
            return MissingTone.describe(again, sensing.carriersHz());
        }
    }

    /** Labels are an addition to the picture; a recording need not have any, and bad ones do not spoil it. */
    private List<MotionLabel> labelsBeside(AudioSource source) throws IOException {
        Path file = RecordingLabels.fileBeside(recording);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            RecordingLabels labels = RecordingLabels.read(file);
            labels.requireMatch(file, source);
            return labels.labels();
        } catch (LabelFileException e) {
            spec.commandLine().getErr().println("ultrasonic: labels are not drawn: " + e.getMessage());
            spec.commandLine().getErr().flush();
            return List.of();
        }
    }
}
