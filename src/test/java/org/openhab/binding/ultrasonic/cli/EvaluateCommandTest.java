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

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.motion.Detector;

class EvaluateCommandTest {

    @TempDir
    private Path folder;

    private void addWalk(String name, long seed) throws IOException {
        Path recording = MadeUpRecording.write(folder.resolve(name), MadeUpRecording.walk(seed));
        MadeUpRecording.writeLabels(recording, 1);
    }

    @Test
    void aWalkIsFoundAndTheFiguresArePrinted() throws IOException {
        addWalk("b.wav", 1);
        addWalk("a.WAV", 2);

        CommandResult evaluate = CommandResult.of("evaluate", folder, "--detector", "physics");

        assertThat(evaluate.err()).isEmpty();
        assertThat(evaluate.exitCode()).isZero();
        assertThat(evaluate.out()).containsSubsequence("a.WAV", "1/1  0", "b.wav", "1/1  0", "total of 2 recordings");
        assertThat(evaluate.out()).containsPattern("events found +2/2 100\\.0 %");
    }

    @Test
    void allDetectorsStandSideBySideAndThePictureAndFileHoldThem() throws IOException {
        addWalk("walk.wav", 1);
        Path results = folder.resolve("results.json");
        Path picture = folder.resolve("roc.png");

        CommandResult evaluate =
                CommandResult.of("evaluate", folder, "--detector", "all", "--out", results, "--plot", picture);

        assertThat(evaluate.exitCode()).isZero();
        for (Detector detector : Detector.available()) {
            assertThat(evaluate.out()).contains(detector.key());
        }
        assertThat(evaluate.out()).contains(" *");
        JsonArray detectors = JsonParser.parseString(Files.readString(results))
                .getAsJsonObject()
                .getAsJsonArray("detectors");
        assertThat(detectors).hasSize(Detector.available().size());
        JsonObject total = detectors
                .get(Detector.available().indexOf(Detector.PHYSICS))
                .getAsJsonObject()
                .getAsJsonObject("total");
        assertThat(total.get("found").getAsInt()).isEqualTo(1);
        assertThat(total.get("frame_auc").getAsDouble()).isGreaterThan(0.8);
        assertThat(picture).isNotEmptyFile();
    }

    @Test
    void theNumberOfJobsDoesNotMatter() throws IOException {
        for (int i = 0; i < 5; i++) {
            addWalk("walk" + i + ".wav", i);
        }
        Path one = folder.resolve("one.json");
        Path three = folder.resolve("three.json");

        CommandResult.of("evaluate", folder, "--out", one, "--jobs", 1);
        CommandResult.of("evaluate", folder, "--out", three, "--jobs", 3);

        assertThat(three).hasSameTextualContentAs(one);
    }

    @Test
    void recordingsThatCannotBeEvaluatedAreFlaggedAndTheOthersCount() throws IOException {
        addWalk("good.wav", 1);
        float[] walk = MadeUpRecording.walk(2);
        MadeUpRecording.write(folder.resolve("unlabelled.wav"), walk);
        MadeUpRecording.writeLabels(MadeUpRecording.write(folder.resolve("four.wav"), walk, walk, walk, walk), 1);
        MadeUpRecording.write(folder.resolve("torn.wav"), walk);
        Files.writeString(folder.resolve("torn.json"), "{\"name\": ");
        Files.writeString(folder.resolve("empty.wav"), "");
        MadeUpRecording.writeLabels(folder.resolve("empty.wav"), 1);
        Path results = folder.resolve("out.json");

        CommandResult evaluate = CommandResult.of("evaluate", folder, "--out", results);

        assertThat(evaluate.exitCode()).isZero();
        assertThat(evaluate.err().lines()).hasSize(4).allMatch(line -> line.startsWith("ultrasonic: "));
        assertThat(evaluate.err())
                .contains("unlabelled.wav is left out: ", "unlabelled.json: no such file")
                .contains("four.wav is left out: ", "key microphones: is 1, but", "has 4")
                .contains("torn.wav is left out: ", "torn.json: line 1: not valid JSON")
                .contains("empty.wav is left out: ", "is empty");
        assertThat(evaluate.out())
                .contains("total of 1 recording")
                .containsPattern("four\\.wav +not evaluated: ")
                .containsPattern("unlabelled\\.wav +not evaluated: ");
        JsonArray problems = JsonParser.parseString(Files.readString(results))
                .getAsJsonObject()
                .getAsJsonArray("problems");
        assertThat(problems).hasSize(4);
        assertThat(problems.get(0).getAsJsonObject().get("recording").getAsString())
                .isEqualTo("empty.wav");
    }

    @Test
    void aRecordingWithoutToneCountsAndIsFlagged() throws IOException {
        Path recording =
                MadeUpRecording.write(folder.resolve("quiet.wav"), MadeUpRecording.noise(MadeUpRecording.SECONDS, 1));
        MadeUpRecording.writeLabels(recording, 1);

        CommandResult evaluate = CommandResult.of("evaluate", folder);

        assertThat(evaluate.exitCode()).isZero();
        assertThat(evaluate.err().lines())
                .containsExactly("ultrasonic: quiet.wav: no tone found, so nothing was sensed");
        assertThat(evaluate.out())
                .containsPattern("quiet\\.wav +0/1 .*no tone found")
                .containsPattern("motion: median latency +never \\[0\\.00, never\\]");
    }

    @Test
    void nothingToEvaluateIsAFailure() throws IOException {
        CommandResult none = CommandResult.of("evaluate", folder);
        MadeUpRecording.write(folder.resolve("unlabelled.wav"), MadeUpRecording.walk(2));
        CommandResult unlabelled = CommandResult.of("evaluate", folder);
        CommandResult missing = CommandResult.of("evaluate", folder.resolve("nowhere"));

        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.err().lines()).hasSize(1);
        assertThat(none.err()).contains("holds no WAV or FLAC files");
        assertThat(unlabelled.exitCode()).isEqualTo(1);
        assertThat(unlabelled.err()).contains("none of 1 recording could be evaluated");
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err().lines()).hasSize(1);
        assertThat(missing.err()).contains("nowhere: no such folder");
    }

    @Test
    void valuesThatCannotBeAreWrongUsage() {
        CommandResult detector = CommandResult.of("evaluate", folder, "--detector", "magic");
        CommandResult jobs = CommandResult.of("evaluate", folder, "--jobs", "0");

        assertThat(detector.exitCode()).isEqualTo(2);
        assertThat(detector.err().lines()).hasSize(1);
        assertThat(detector.err()).contains("'magic'", "physics", "or all");
        assertThat(jobs.exitCode()).isEqualTo(2);
        assertThat(jobs.err()).contains("--jobs", "1..64", "got 0");
    }
}
