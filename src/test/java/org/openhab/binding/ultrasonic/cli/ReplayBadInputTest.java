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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.audio.SampleEncoding;
import org.openhab.binding.ultrasonic.audio.WavFormat;
import org.openhab.binding.ultrasonic.audio.WavWriter;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.recording.StateCsvReader;

/** Recordings in which something is wrong: a line that says what, or a warning beside the result, and sound states. */
class ReplayBadInputTest {

    private static final double SECONDS = 2;

    @TempDir
    private Path folder;

    private Path states;

    private CommandResult replay(float[]... microphones) throws IOException {
        states = folder.resolve("states.csv");
        Path recording = MadeUpRecording.write(folder.resolve("bad.wav"), microphones);
        return CommandResult.of("replay", recording, "--out", states, "--plot", folder.resolve("bad.png"));
    }

    /** The states of a recording without a tone: all there, and no motion. */
    private void requireNoTone(CommandResult replay, int samples, String... words) throws IOException {
        assertThat(replay.exitCode()).isEqualTo(1);
        assertThat(replay.err().lines()).hasSize(1);
        assertThat(replay.err()).contains("bad.wav: ").contains(words);
        assertThat(StateCsvReader.read(states))
                .hasSize(samples / 1024)
                .allMatch(report -> report.motion() == Motion.NONE && !report.occupied());
        assertThat(folder.resolve("bad.png")).doesNotExist();
    }

    private static float[] constant(float value) {
        float[] samples = new float[(int) (SECONDS * MadeUpRecording.SAMPLE_RATE_HZ)];
        Arrays.fill(samples, value);
        return samples;
    }

    private static float[] steadyTone() {
        return MadeUpRecording.tone(SECONDS, 5, time -> MadeUpRecording.TONE);
    }

    @Test
    void silence() throws IOException {
        CommandResult replay = replay(constant(0));

        requireNoTone(replay, 96_000, "no tone found between 16000 and 22560 Hz", "silence");
        assertThat(replay.out()).contains("microphone 1 delivers one constant value");
    }

    @Test
    void directCurrent() throws IOException {
        requireNoTone(replay(constant(0.5f)), 96_000, "no tone found");
    }

    @Test
    void noiseWithoutTone() throws IOException {
        requireNoTone(replay(MadeUpRecording.noise(SECONDS, 3)), 96_000, "no tone found", "the strongest line", "dBFS");
    }

    @Test
    void aToneElsewhereIsNamed() throws IOException {
        Path recording = MadeUpRecording.write(folder.resolve("tone.wav"), steadyTone());

        CommandResult replay = CommandResult.of("replay", recording, "--carrier", "17000");

        assertThat(replay.exitCode()).isEqualTo(1);
        assertThat(replay.err().lines()).hasSize(1);
        assertThat(replay.err()).contains("near 17000 Hz").containsPattern("at (19999|2000\\d|1999\\d) Hz, -12 dBFS");
    }

    @Test
    void noSamples() throws IOException {
        requireNoTone(replay(new float[0]), 0, "holds no samples");
    }

    @Test
    void tooShortForASearch() throws IOException {
        requireNoTone(replay(MadeUpRecording.tone(0.1, 1, time -> MadeUpRecording.TONE)), 4800, "too short", "0.10 s");
    }

    @Test
    void emptyFile() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.wav"));

        CommandResult replay = CommandResult.of("replay", empty);

        assertThat(replay.exitCode()).isEqualTo(1);
        assertThat(replay.err().lines()).hasSize(1);
        assertThat(replay.err()).contains("empty.wav: is empty");
    }

    @Test
    void clippedToneIsToldAndIsNoMotion() throws IOException {
        float[] loud = MadeUpRecording.tone(SECONDS, 5, time -> 1.6);
        for (int i = 0; i < loud.length; i++) {
            loud[i] = Math.max(-1, Math.min(1, loud[i]));
        }

        CommandResult replay = replay(loud);

        assertThat(replay.exitCode()).isZero();
        assertThat(replay.out())
                .containsPattern("Warning   \\d+ samples clipped")
                .contains("lower its gain");
        assertThat(StateCsvReader.read(states)).allMatch(report -> report.motion() == Motion.NONE);
    }

    @Test
    void vanishingToneIsToldWithItsTime() throws IOException {
        CommandResult replay = replay(MadeUpRecording.tone(SECONDS, 5, time -> time < 1 ? MadeUpRecording.TONE : 0));

        assertThat(replay.exitCode()).isZero();
        assertThat(replay.out()).containsPattern("Warning   the tone vanished at 1\\.[0-5] s and did not come back");
        List<MotionReport> reports = StateCsvReader.read(states);
        assertThat(reports).hasSize(96_000 / 1024);
        assertThat(reports.subList(reports.size() - 10, reports.size()))
                .allMatch(report -> report.motion() == Motion.NONE && report.levelDb() == 0);
    }

    @Test
    void valuesThatAreNoNumbersAreToldAndNeverReachTheStates() throws IOException {
        float[] spoilt = steadyTone();
        spoilt[48_000] = Float.NaN;
        spoilt[48_001] = Float.POSITIVE_INFINITY;
        spoilt[60_000] = Float.NEGATIVE_INFINITY;

        CommandResult replay = replay(spoilt);

        assertThat(replay.exitCode()).isZero();
        assertThat(replay.out()).contains("Warning   3 samples not a number");
        assertThat(Files.readString(states)).doesNotContain("NaN", "Infinity", "∞");
        assertThat(StateCsvReader.read(states)).hasSize(96_000 / 1024);
    }

    @Test
    void nothingButNoNumbersIsNoTone() throws IOException {
        requireNoTone(replay(constant(Float.NaN)), 96_000, "no tone found");
    }

    @Test
    void deadMicrophoneIsToldByItsNumber() throws IOException {
        CommandResult replay = replay(steadyTone(), constant(0));

        assertThat(replay.exitCode()).isZero();
        assertThat(replay.out()).contains("Warning   microphone 2 delivers one constant value");
        assertThat(StateCsvReader.read(states)).allMatch(report -> report.motion() == Motion.NONE);
    }

    @Test
    void lowSampleRateIsToldWithTheFile() throws IOException {
        Path file = folder.resolve("voice.wav");
        try (WavWriter writer = WavWriter.create(file, new WavFormat(SampleEncoding.PCM_16, 1, 16_000))) {
            writer.write(new float[1][16_000], 16_000);
            writer.finish();
        }

        CommandResult replay = CommandResult.of("replay", file);

        assertThat(replay.exitCode()).isEqualTo(1);
        assertThat(replay.err().lines()).hasSize(1);
        assertThat(replay.err()).contains("voice.wav: ", "16000 Hz");
    }
}
