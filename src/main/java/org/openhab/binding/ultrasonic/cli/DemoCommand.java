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
import java.util.concurrent.Callable;
import java.util.function.LongPredicate;
import org.openhab.binding.ultrasonic.audio.AudioFiles;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;
import org.openhab.binding.ultrasonic.pipeline.MotionListener;
import org.openhab.binding.ultrasonic.recording.Replay;
import org.openhab.binding.ultrasonic.recording.ReplaySummary;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the detector at work on a recording that it makes itself. */
@Command(
        name = "demo",
        description = "Shows the detector at work, on a simulated visit: somebody comes in, sits down, leaves.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class DemoCommand implements Callable<Integer> {

    private static final double MOST_SPEED = 1000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--recording",
            paramLabel = "FILE.WAV",
            description = "Keep the simulated recording in this file, its labels in a JSON file beside it.")
    private Path kept;

    @Option(
            names = "--speed",
            paramLabel = "TIMES",
            defaultValue = "4",
            description = "How many times faster than real time a terminal shows it (default: ${DEFAULT-VALUE}).")
    private double speed;

    @Mixin
    private SensingOptions sensing;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException {
        if (!(speed > 0 && speed <= MOST_SPEED)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "invalid value for option '--speed': must be above 0 and at most " + Plain.number(MOST_SPEED)
                            + ", got " + speed);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("SIMULATED: a made-up recording; run senses live, replay FILE reads a recording");
        out.flush();
        try (StopSignal stop = StopSignal.install()) {
            if (kept != null) {
                output.requireApart(kept);
                record(kept);
                return replay(kept, stop);
            }
            Path folder = Files.createTempDirectory("ultrasonic-run");
            Path recording = folder.resolve("simulated-visit.wav");
            try {
                record(recording);
                return replay(recording, stop);
            } finally {
                Files.deleteIfExists(RecordingLabels.fileBeside(recording));
                Files.deleteIfExists(recording);
                Files.deleteIfExists(folder);
            }
        }
    }

    /** Renders the scene; its labels go to a file beside the recording. */
    private static void record(Path file) throws IOException {
        SceneFile visit = SceneSets.visit();
        SceneRendering.single(visit, visit.sampleRateHz(), false, file, false);
    }

    private int replay(Path recording, StopSignal stop) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        boolean watched = Terminal.onStandardOutput();
        List<MotionLabel> labels =
                RecordingLabels.read(RecordingLabels.fileBeside(recording)).labels();
        ReplaySummary summary;
        try (AudioSource source = AudioFiles.open(recording)) {
            Replay replay = sensing.replay(source, sensing.config());
            try (ReplayOutputs outputs = new ReplayOutputs(output, replay.hopSeconds())) {
                if (watched) {
                    try (LiveLine line = new LiveLine(out)) {
                        MotionListener both = (report, frame) -> {
                            outputs.report(report, frame);
                            line.report(report, frame);
                        };
                        summary = replay.run(both, paced(stop, source.sampleRateHz()));
                    }
                } else {
                    summary = replay.run(outputs, samples -> !stop.requested());
                }
                outputs.finish(summary, "Simulated visit", sensing.detector().key(), labels);
            }
        }
        SummaryText.print(out, kept == null ? "simulated visit" : summary.name(), summary);
        return 0;
    }

    /** Holds the replay back to the speed at which one can watch it. */
    private LongPredicate paced(StopSignal stop, int sampleRateHz) {
        long startNanos = System.nanoTime();
        return samples -> {
            double aheadSeconds = samples / (speed * sampleRateHz) - (System.nanoTime() - startNanos) * 1e-9;
            if (aheadSeconds > 0) {
                try {
                    Thread.sleep(Math.round(aheadSeconds * 1000));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return !stop.requested();
        };
    }
}
