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
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is what is read, for every encoding and number of microphones. */
class WavRoundTripTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> shapes() {
        return Stream.of(SampleEncoding.PCM_16, SampleEncoding.PCM_24, SampleEncoding.PCM_32, SampleEncoding.FLOAT_32)
                .flatMap(encoding -> IntStream.rangeClosed(1, 16)
                        .mapToObj(microphones -> Arguments.of(encoding, microphones, 7001 * microphones % 9000)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void samplesSurviveExactly(SampleEncoding encoding, int microphones, int samples) throws IOException {
        // 24 bits are what a float holds; a 32-bit integer keeps them in its upper end.
        int bits = Math.min(24, 8 * encoding.bytes());
        float[][] signal = TestSignals.extremes(microphones, samples, bits, 11 + microphones);
        Path file = folder.resolve("a.wav");
        WavFormat format = new WavFormat(encoding, microphones, 96_000);
        write(file, format, signal);
        try (WavReader reader = new WavReader(file)) {
            assertThat(reader.format()).isEqualTo(format);
            assertThat(reader.totalSamples()).hasValue(samples);
            assertThat(reader.name()).isEqualTo(file.toString());
            assertThat(TestSignals.readAll(reader, 5)).isDeepEqualTo(signal);
            assertThat(reader.read(1)).isNull();
        }
    }

    @Test
    void oddDataArePaddedToAnEvenLengthOfFile() throws IOException {
        Path file = folder.resolve("odd.wav");
        write(file, new WavFormat(SampleEncoding.PCM_24, 1, 48_000), TestSignals.extremes(1, 3, 24, 1));
        assertThat(Files.size(file) % 2).isZero();
        byte[] bytes = Files.readAllBytes(file);
        assertThat(WavBytes.intAt(bytes, 4)).as("RIFF size").isEqualTo(bytes.length - 8);
    }

    @Test
    void twoChannelsOf16BitsAreThePlainForm() throws IOException {
        Path file = folder.resolve("plain.wav");
        write(file, new WavFormat(SampleEncoding.PCM_16, 2, 44_100), new float[2][10]);
        byte[] bytes = Files.readAllBytes(file);
        int fmt = WavBytes.chunk(bytes, "fmt ");
        assertThat(Arrays.copyOfRange(bytes, fmt, fmt + 24))
                .containsExactly(
                        'f', 'm', 't', ' ', 16, 0, 0, 0, 1, 0, 2, 0, 0x44, 0xAC, 0, 0, 0x10, 0xB1, 2, 0, 4, 0, 16, 0);
    }

    @Test
    void aFileBeyondTheLimitBecomesRf64() throws IOException {
        float[][] signal = TestSignals.extremes(3, 1000, 24, 3);
        WavFormat format = new WavFormat(SampleEncoding.PCM_24, 3, 96_000);
        Path file = folder.resolve("large.wav");
        Path same = folder.resolve("small.wav");
        write(same, format, signal);
        long riffBytes = Files.size(same) - 8;
        try (WavWriter writer = WavWriter.createWithLimit(file, format, riffBytes - 1)) {
            writer.write(signal, 1000);
            writer.finish();
        }
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RF64");
        assertThat(WavBytes.intAt(bytes, 4)).isEqualTo(-1);
        assertThat(new String(bytes, 12, 4, StandardCharsets.US_ASCII)).isEqualTo("ds64");
        assertThat(WavBytes.longAt(bytes, 20)).isEqualTo(riffBytes);
        assertThat(WavBytes.longAt(bytes, 28)).isEqualTo(9000);
        assertThat(WavBytes.longAt(bytes, 36)).isEqualTo(1000);
        try (WavReader reader = new WavReader(file)) {
            assertThat(TestSignals.readAll(reader, 1)).isDeepEqualTo(signal);
        }
        try (WavWriter writer = WavWriter.createWithLimit(file, format, riffBytes)) {
            writer.write(signal, 1000);
            writer.finish();
        }
        assertThat(Files.readAllBytes(file)).as("at the limit").isEqualTo(Files.readAllBytes(same));
    }

    @Test
    void integersClipAndCountWhatTheyCannotHold() throws IOException {
        float[][] loud = {{1, 0.99999f, -1, -1.00001f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0.25f}};
        Path file = folder.resolve("clipped.wav");
        try (WavWriter writer = WavWriter.create(file, new WavFormat(SampleEncoding.PCM_24, 1, 48_000))) {
            writer.write(loud, 7);
            writer.finish();
            assertThat(writer.clippedSamples()).isEqualTo(4);
            assertThat(writer.samplesWritten()).isEqualTo(7);
        }
        float top = 1 - 0x1p-23f;
        try (WavReader reader = new WavReader(file)) {
            float[] read = TestSignals.readAll(reader, 1)[0];
            assertThat(read[0]).isEqualTo(top);
            assertThat(read[1]).isEqualTo(0.99999f, within(0x1p-23f));
            assertThat(Arrays.copyOfRange(read, 2, 7)).containsExactly(-1, -1, top, -1, 0.25f);
        }
    }

    @Test
    void floatsKeepWhatIsNoNumberAndIntegersRefuseIt() throws IOException {
        float[][] odd = {{Float.NaN, Float.POSITIVE_INFINITY, -3}};
        Path file = folder.resolve("odd.wav");
        write(file, new WavFormat(SampleEncoding.FLOAT_32, 1, 48_000), odd);
        try (WavReader reader = new WavReader(file)) {
            assertThat(Arrays.equals(TestSignals.readAll(reader, 1)[0], odd[0])).isTrue();
        }
        Path integers = folder.resolve("integers.wav");
        assertThatThrownBy(() -> write(integers, new WavFormat(SampleEncoding.PCM_16, 1, 48_000), odd))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("microphone 0, sample 0");
        assertThat(integers).doesNotExist();
    }

    @Test
    void ditherKeepsAToneBelowTheLastStepInTheMean() throws IOException {
        // 0.3 of a step vanishes by rounding; with triangular dither the mean comes back and the error's variance is
        // 1/12 of rounding + 1/6 of dither = 1/4 step^2, whatever the signal.
        int count = 200_000;
        float[][] faint = new float[1][count];
        Arrays.fill(faint[0], (float) (0.3 / 32768));
        Path file = folder.resolve("dithered.wav");
        WavFormat format = new WavFormat(SampleEncoding.PCM_16, 1, 48_000);
        try (WavWriter writer = WavWriter.createDithered(file, format, 9)) {
            writer.write(faint, count);
            writer.finish();
        }
        double sum = 0;
        double squares = 0;
        try (WavReader reader = new WavReader(file)) {
            for (float sample : TestSignals.readAll(reader, 1)[0]) {
                double error = sample * 32768 - 0.3;
                sum += error;
                squares += error * error;
            }
        }
        assertThat(sum / count).isBetween(-0.01, 0.01);
        assertThat(squares / count).isBetween(0.245, 0.255);
    }

    @Test
    void aWriterThatIsNotFinishedLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = folder.resolve("kept.wav");
        WavFormat format = new WavFormat(SampleEncoding.PCM_16, 1, 48_000);
        write(file, format, TestSignals.extremes(1, 100, 16, 1));
        byte[] before = Files.readAllBytes(file);
        try (WavWriter writer = WavWriter.create(file, format)) {
            writer.write(new float[1][50], 50);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void blocksOfAnotherShapeOrRateAreRefused() throws IOException {
        try (WavWriter writer =
                WavWriter.create(folder.resolve("a.wav"), new WavFormat(SampleEncoding.PCM_16, 2, 48_000))) {
            assertThatThrownBy(() -> writer.write(new float[3][1], 1))
                    .hasMessageContaining("2 microphones, the block 3");
            assertThatThrownBy(() -> writer.write(new AudioBlock(new float[2][1], 44_100, 0)))
                    .hasMessageContaining("48000 Hz, the block 44100");
        }
        assertThatThrownBy(() ->
                        WavWriter.create(folder.resolve("b.wav"), new WavFormat(SampleEncoding.FLOAT_64, 2, 48_000)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WavWriter.createDithered(
                        folder.resolve("b.wav"), new WavFormat(SampleEncoding.FLOAT_32, 2, 48_000), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WavWriter.create(
                        folder.resolve("missing/b.wav"), new WavFormat(SampleEncoding.PCM_16, 2, 48_000)))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("folder does not exist");
        assertThatThrownBy(() -> new WavFormat(SampleEncoding.PCM_16, 17, 48_000))
                .hasMessageContaining("1..16, got 17");
        assertThatThrownBy(() -> new WavFormat(SampleEncoding.PCM_16, 1, 768_001))
                .hasMessageContaining("768001");
    }

    private static void write(Path file, WavFormat format, float[][] signal) throws IOException {
        try (WavWriter writer = WavWriter.create(file, format)) {
            writer.write(new AudioBlock(signal, format.sampleRateHz(), 0));
            writer.finish();
        }
    }
}
