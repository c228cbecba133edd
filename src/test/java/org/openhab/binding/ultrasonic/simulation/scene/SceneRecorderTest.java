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
package org.openhab.binding.ultrasonic.simulation.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.audio.AudioFiles;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;

/** Recordings of scenes: whole, with labels that fit, the same on any number of threads. */
class SceneRecorderTest {

    private static final String SCENE = """
            name: short
            duration: 1.5
            room: {size: [5, 4, 2.5]}
            device: {at: [0.5, 2, 1], microphones: 2%s}
            emission: {tones: [{frequency: 33000}]}
            people: [{body: adult, at: [3, 2], script: [{do: walk, at: 0.2, to: [[2, 2.5]]}]}]
            """;

    @TempDir
    private Path folder;

    @Test
    void labelsFitTheRecording() throws Exception {
        Path wav = folder.resolve("a.wav");
        List<Double> progress = new ArrayList<>();
        SceneRecorder.record(scene("").scene(), 96_000, wav, progress::add);
        try (AudioSource source = AudioFiles.open(wav)) {
            assertThat(source.microphones()).isEqualTo(2);
            assertThat(source.totalSamples()).hasValue(144_000);
            RecordingLabels.beside(wav).requireMatch(RecordingLabels.fileBeside(wav), source);
        }
        assertThat(progress.stream().mapToDouble(Double::doubleValue).sum()).isEqualTo(1.5);
    }

    @Test
    void whatIsPlayedFollowsTheMicrophones() throws Exception {
        Path alone = folder.resolve("alone.wav");
        Path looped = folder.resolve("looped.wav");
        SceneRecorder.record(scene("").scene(), 96_000, alone, seconds -> {});
        SceneRecorder.record(scene("").scene(), 96_000, true, looped, seconds -> {});
        try (AudioSource microphones = AudioFiles.open(alone);
                AudioSource all = AudioFiles.open(looped)) {
            RecordingLabels.beside(looped).requireMatch(RecordingLabels.fileBeside(looped), all);
            float[][] heard = microphones.read(9_600).samples();
            float[][] both = all.read(9_600).samples();
            assertThat(both).hasNumberOfRows(3);
            assertThat(both[0]).isEqualTo(heard[0]);
            assertThat(both[1]).isEqualTo(heard[1]);
            // A tone and nothing else: x[n + 1] + x[n - 1] = 2 cos(w) x[n].
            double twiceCosine = 2 * Math.cos(2 * Math.PI * 33_000 / 96_000);
            for (int n = 1; n < 9_599; n++) {
                assertThat(both[2][n + 1] + both[2][n - 1])
                        .isCloseTo((float) (twiceCosine * both[2][n]), within(2e-4f));
            }
            assertThat(Math.abs(both[2][0])).isGreaterThan(0.05f);
        }
    }

    @Test
    void lostSamplesAreNotInTheFileAndLabelsStillFit() throws Exception {
        Path wav = folder.resolve("gap.wav");
        SceneRecorder.record(scene(", dropouts: [{at: 0.5, length: 0.25}]").scene(), 96_000, wav, seconds -> {});
        try (AudioSource source = AudioFiles.open(wav)) {
            assertThat(source.totalSamples()).hasValue(120_000);
            RecordingLabels.beside(wav).requireMatch(RecordingLabels.fileBeside(wav), source);
        }
    }

    @Test
    void sameSamplesOnAnyNumberOfThreads() throws Exception {
        Path alone = folder.resolve("alone.wav");
        SceneRecorder.record(scene("").scene(), 96_000, alone, seconds -> {});
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Path>> recordings = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Path wav = folder.resolve("thread" + i + ".wav");
                recordings.add(pool.submit(() -> {
                    SceneRecorder.record(scene("").scene(), 96_000, wav, seconds -> {});
                    return wav;
                }));
            }
            for (Future<Path> recording : recordings) {
                assertThat(Files.mismatch(alone, recording.get())).isEqualTo(-1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void failureInTheMiddleLeavesNothingBehind() throws Exception {
        Path wav = folder.resolve("full.wav");
        assertThatThrownBy(() -> SceneRecorder.record(scene("").scene(), 96_000, wav, seconds -> {
                    throw new IllegalStateException("stands for a full disk");
                }))
                .hasMessageContaining("full disk");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void labelsThatCannotBeWrittenTakeTheRecordingWithThem() throws Exception {
        Path wav = folder.resolve("b.wav");
        Files.createDirectory(folder.resolve("b.json"));
        assertThatThrownBy(() -> SceneRecorder.record(scene("").scene(), 96_000, wav, seconds -> {}))
                .isInstanceOf(IOException.class);
        assertThat(wav).doesNotExist();
    }

    @Test
    void toneThatDoesNotFitTheRateIsRefused() throws Exception {
        SceneFile file = scene("");
        assertThatThrownBy(() -> SceneRecorder.settings(file.scene(), 48_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("33000 Hz")
                .hasMessageContaining("68000 Hz or more, got 48000 Hz");
    }

    private static SceneFile scene(String more) throws SceneFileException {
        return SceneFile.parse("t", SCENE.replace("%s", more), Path.of(""));
    }
}
