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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioFiles;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.pipeline.PipelineHealth;
import org.openhab.binding.ultrasonic.pipeline.SensingPipeline;
import org.openhab.binding.ultrasonic.plot.StageColumns;
import org.openhab.binding.ultrasonic.plot.StagePicture;

/** Recordings before and behind the canceller, as a picture. */
final class StagePlot {

    private static final int BLOCK_SAMPLES = 4096;

    private final SensingOptions sensing;
    private final List<StageColumns> columns = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();

    StagePlot(SensingOptions sensing) {
        this.sensing = sensing;
    }

    /**
     * Draws one recording or two.
     *
     * @throws IOException if a recording cannot be read or the picture not be written
     * @throws CommandFailure if a recording holds no tone
     */
    void write(Path picture, List<Path> recordings) throws IOException {
        for (Path recording : recordings) {
            try (AudioSource source = AudioFiles.open(recording)) {
                add(recording, source);
            }
        }
        StagePicture.write(
                picture,
                "Before and behind the canceller",
                facts.stream().distinct().collect(Collectors.joining("; ")),
                columns);
    }

    private void add(Path recording, AudioSource source) throws IOException {
        PipelineConfig config = sensing.config().withCanceller(true);
        sensing.requireCarriable(source);
        StageColumns stages = new StageColumns(
                title(recording), BasebandPlan.of(source.sampleRateHz()).hopSeconds());
        SensingPipeline pipeline = new SensingPipeline(source.sampleRateHz(), source.microphones(), config, stages);
        try (ProgressLine progress =
                ProgressLine.begin("stages", source.totalSamples().orElse(-1), " s", source.sampleRateHz())) {
            AudioBlock block;
            while ((block = source.read(BLOCK_SAMPLES)) != null) {
                pipeline.process(block, stages);
                progress.at(block.endSampleIndex());
            }
        }
        List<PipelineHealth.Carrier> carriers = pipeline.health().carriers();
        if (carriers.isEmpty()) {
            try (AudioSource again = AudioFiles.open(recording)) {
                throw new CommandFailure(MissingTone.describe(again, sensing.carriersHz()));
            }
        }
        facts.add(String.format(
                Locale.ROOT,
                "tone %.2f kHz, %s, sample rate %s",
                carriers.get(0).frequencyHz() / 1000,
                Plain.count(source.microphones(), "microphone"),
                Plain.kilohertz(source.sampleRateHz())));
        columns.add(stages);
    }

    private static String title(Path recording) {
        String name = recording.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).replace('-', ' ').replace('_', ' ');
    }
}
