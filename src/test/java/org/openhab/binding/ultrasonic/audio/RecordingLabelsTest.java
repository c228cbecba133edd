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
package org.openhab.binding.ultrasonic.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingLabelsTest {

    private static final String VALID = """
            {
              "name": "walk-1",
              "duration_s": 12.5,
              "microphones": 4,
              "carrier_hz": 36000,
              "sample_rate": 96000,
              "labels": [
                {"start": 8, "end": 9.5, "kind": "minor"},
                {"start": 2.0, "end": 7.5, "kind": "major"}
              ],
              "occupied": true
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aValidFileIsReadAndItsLabelsOrdered() throws IOException {
        assertThat(read(VALID))
                .isEqualTo(new RecordingLabels(
                        "walk-1",
                        12.5,
                        4,
                        List.of(36_000.0),
                        96_000,
                        List.of(
                                new MotionLabel(2, 7.5, MotionLabel.Kind.MAJOR),
                                new MotionLabel(8, 9.5, MotionLabel.Kind.MINOR)),
                        true));
    }

    @Test
    void carriersMayBeOneSeveralOrUnknown() throws IOException {
        assertThat(read(VALID.replace("36000", "[34000, 36000.5]")).carriersHz())
                .containsExactly(34_000.0, 36_000.5);
        assertThat(read(VALID.replace("\"carrier_hz\": 36000,", "")).carriersHz())
                .isEmpty();
    }

    @Test
    void keysOfOtherToolsArePassedOver() throws IOException {
        String more = VALID.replace("\"minor\"}", "\"mechanical\", \"colour\": [1, {\"x\": null}]}")
                .replace("\"name\"", "\"weather\": {\"celsius\": 21}, \"name\"");
        assertThat(read(more).labels().get(1).ofPerson()).isFalse();
    }

    @Test
    void whatIsWrittenIsWhatIsRead() throws IOException {
        Path file = folder.resolve("a.json");
        for (List<Double> carriers : List.of(List.<Double>of(), List.of(19_000.25), List.of(34_000.0, 36_000.0))) {
            RecordingLabels labels = new RecordingLabels(
                    "with \"quotes\" and \u00fcmlaut",
                    0.1 + 0.2,
                    16,
                    carriers,
                    768_000,
                    List.of(new MotionLabel(0, 0.1, MotionLabel.Kind.MECHANICAL)),
                    false);
            labels.write(file);
            assertThat(RecordingLabels.read(file)).isEqualTo(labels);
        }
        assertThat(Files.readString(file)).contains("\n  \"microphones\": 16,\n");
    }

    @Test
    void faultsAreNamedWithLineKeyValueAndRange() throws IOException {
        assertFault(VALID.replace("12.5", "-1"), "line 3: key duration_s: -1, must be 0 or more");
        assertFault(VALID.replace("12.5", "1e999"), "line 3: key duration_s: 1e999, must be 0 or more");
        assertFault(VALID.replace("12.5", "\"12.5\""), "line 3: key duration_s: found string, must be 0 or more");
        assertFault(VALID.replace(": 4", ": 17"), "line 4: key microphones: 17, must be an integer 1..16");
        assertFault(VALID.replace(": 4", ": 1.5"), "line 4: key microphones: 1.5, must be an integer 1..16");
        assertFault(VALID.replace("36000", "\"x\""), "line 5: key carrier_hz: found string, must be a frequency");
        assertFault(VALID.replace("36000", "48000"), "half of sample_rate (48000.0), got 48000.0");
        assertFault(VALID.replace("96000", "0"), "line 6: key sample_rate: 0, must be an integer 1..768000");
        assertFault(VALID.replace("\"start\": 8", "\"start\": 9.5"), "line 8: key labels[0].end: 9.5, must be after");
        assertFault(VALID.replace("\"start\": 8, ", ""), "line 8: key labels[0].start: is missing");
        assertFault(VALID.replace("major", "walk"), "key labels[1].kind: 'walk', must be major, minor or mechanical");
        assertFault(VALID.replace("9.5", "12.6"), "a label's end must be within duration_s (12.5), got 12.6");
        assertFault(VALID.replace("true", "1"), "line 11: key occupied: found number, must be true or false");
        assertFault(
                VALID.replace("\"occupied\": true", "\"occupied\": true, \"name\": \"b\""), "key name: stands twice");
        assertFault(VALID.replace("\"occupied\": true", "\"empty\": true"), "key occupied: is missing");
        assertFault(VALID.replace("12.5", "NaN"), "line 3: not valid JSON");
        assertFault(VALID.replace("]", ":"), "not valid JSON");
        assertFault("", "not valid JSON: the file ends too early");
        assertFault("[]", "line 1: the file: found begin_array, must be an object");
        assertFault(VALID + "x", "not valid JSON");
    }

    @Test
    void missingOrUnreadableFilesAreNamed() throws IOException {
        Path missing = folder.resolve("clip.json");
        assertThatThrownBy(() -> RecordingLabels.beside(folder.resolve("clip.wav")))
                .isInstanceOf(LabelFileException.class)
                .hasMessage(missing + ": no such file; a label file must stand beside the recording");
        Files.write(missing, new byte[] {'{', (byte) 0xFF, '}'});
        assertThatThrownBy(() -> RecordingLabels.read(missing)).hasMessageContaining("is not UTF-8 text");
        assertThatThrownBy(() -> RecordingLabels.read(folder)).hasMessageContaining("is a folder");
    }

    @Test
    void labelsStandBesideTheirRecording() {
        assertThat(RecordingLabels.fileBeside(Path.of("a/b.c.wav"))).isEqualTo(Path.of("a/b.c.json"));
        assertThat(RecordingLabels.fileBeside(Path.of("b"))).isEqualTo(Path.of("b.json"));
        assertThat(RecordingLabels.fileBeside(Path.of(".wav"))).isEqualTo(Path.of(".wav.json"));
    }

    @Test
    void labelsOfAnotherRecordingAreRefused() throws IOException {
        RecordingLabels labels = read(VALID);
        Path file = folder.resolve("labels.json");
        labels.requireMatch(file, new ArrayAudioSource("same", new float[4][1_200_000], 96_000));
        assertThatThrownBy(
                        () -> labels.requireMatch(file, new ArrayAudioSource("x.wav", new float[1][1_200_000], 96_000)))
                .isInstanceOf(LabelFileException.class)
                .hasMessage(file + ": key microphones: is 4, but x.wav has 1");
        assertThatThrownBy(
                        () -> labels.requireMatch(file, new ArrayAudioSource("x.wav", new float[4][1_200_000], 48_000)))
                .hasMessage(file + ": key sample_rate: is 96000, but x.wav has 48000");
        assertThatThrownBy(
                        () -> labels.requireMatch(file, new ArrayAudioSource("x.wav", new float[4][960_000], 96_000)))
                .hasMessageContaining("key duration_s: is 12.5, but x.wav lasts 10.0 s");
    }

    @Test
    void randomCorruptionIsReadOrRefusedButNeverFails() throws IOException {
        SplittableRandom random = new SplittableRandom(77);
        Path file = folder.resolve("corrupt.json");
        String alphabet = "{}[]\",:0e-9 \n\u0000tz";
        int refused = 0;
        for (int round = 0; round < 3000; round++) {
            byte[] bytes = VALID.getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
            }
            Files.write(file, bytes);
            try {
                assertThat(RecordingLabels.read(file).microphones()).isBetween(1, 16);
            } catch (LabelFileException e) {
                refused++;
                assertThat(e.getMessage()).startsWith(file + ": ").doesNotContain("\n");
            }
        }
        assertThat(refused).isBetween(1000, 2999);
    }

    @Test
    void sharedRecordingsMatchTheirLabels() throws IOException {
        Path clips = Path.of(System.getProperty("ultrasonic.root", ".."), "../shared/recordings/gesture-19k");
        assumeTrue(Files.isDirectory(clips), "needs the shared recordings beside the project: " + clips);
        List<Path> files;
        try (Stream<Path> all = Files.list(clips)) {
            files = all.filter(file -> file.toString().endsWith(".wav"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSize(60);
        for (Path file : files) {
            RecordingLabels labels = RecordingLabels.beside(file);
            try (AudioSource audio = AudioFiles.open(file)) {
                labels.requireMatch(RecordingLabels.fileBeside(file), audio);
                assertThat(TestSignals.readAll(audio, 1)[0].length)
                        .isEqualTo((int) audio.totalSamples().orElseThrow());
            }
        }
    }

    private RecordingLabels read(String text) throws IOException {
        return RecordingLabels.read(Files.writeString(folder.resolve("labels.json"), text));
    }

    private void assertFault(String text, String reason) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(LabelFileException.class)
                .hasMessageStartingWith(folder.resolve("labels.json") + ": ")
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }
}
