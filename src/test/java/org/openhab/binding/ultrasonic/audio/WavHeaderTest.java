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
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs write is read; what is broken is named with its place. */
class WavHeaderTest {

    private static final byte[] FOUR_SAMPLES = {1, 0, 2, 0, 3, 0, 4, 0};

    @TempDir
    private Path folder;

    @Test
    void aFractionOfEachEncodingComesOutAsThatFraction() throws IOException {
        // -0.5, little-endian, as each encoding writes it.
        assertThat(single(1, 2, 16, WavBytes.little(2, -0x4000))).isEqualTo(-0.5f);
        assertThat(single(1, 3, 24, WavBytes.little(3, -0x400000))).isEqualTo(-0.5f);
        assertThat(single(1, 4, 32, WavBytes.little(4, -0x40000000))).isEqualTo(-0.5f);
        assertThat(single(3, 4, 32, WavBytes.little(4, Float.floatToIntBits(-0.5f))))
                .isEqualTo(-0.5f);
        assertThat(single(3, 8, 64, WavBytes.little(8, Double.doubleToLongBits(-0.5))))
                .isEqualTo(-0.5f);
        // 20 and 12 bits stand at the upper end of 24 and 16.
        assertThat(single(1, 3, 20, WavBytes.little(3, -0x400000))).isEqualTo(-0.5f);
        assertThat(single(1, 2, 12, WavBytes.little(2, -0x4000))).isEqualTo(-0.5f);
    }

    @Test
    void extensibleFormatWithFewerValidBitsIsRead() throws IOException {
        assertThat(TestSignals.readAll(open(extensible(24, 1, WavHeader.guidTail())), 1)[1])
                .containsExactly(0.25f);
        assertBroken(extensible(33, 1, WavHeader.guidTail()), 38, "valid bits must be 1..32, found 33");
        assertBroken(extensible(24, 7, WavHeader.guidTail()), 20, "found 7");
        assertBroken(extensible(24, 1, new byte[14]), 44, "unknown sub-format");
    }

    @Test
    void unknownChunksArePassedOverWithTheirPadBytes() throws IOException {
        byte[] bytes = new WavBytes()
                .riff("RIFF", 100)
                .text("bext")
                .u32(3)
                .raw((byte) 1, (byte) 2, (byte) 3, (byte) 0)
                .fmt(1, 1, 48_000, 2, 16)
                .text("LIST")
                .u32(4)
                .text("INFO")
                .text("data")
                .u32(8)
                .raw(FOUR_SAMPLES)
                .text("cue ")
                .u32(0)
                .bytes();
        assertThat(TestSignals.readAll(open(bytes), 1)[0])
                .containsExactly(1 / 32768f, 2 / 32768f, 3 / 32768f, 4 / 32768f);
    }

    @Test
    void sizesThatAPipeCouldNotFillInMeanToTheEndOfTheFile() throws IOException {
        for (long riff : new long[] {0, 0xFFFF_FFFFL}) {
            for (long data : new long[] {0, 0xFFFF_FFFFL}) {
                byte[] bytes = new WavBytes()
                        .riff("RIFF", riff)
                        .fmt(1, 1, 48_000, 2, 16)
                        .text("data")
                        .u32(data)
                        .raw(FOUR_SAMPLES)
                        .raw((byte) 5)
                        .bytes();
                try (AudioSource source = open(bytes)) {
                    assertThat(source.totalSamples()).as(riff + "/" + data).hasValue(4);
                    assertThat(TestSignals.readAll(source, 1)[0]).hasSize(4);
                }
            }
        }
    }

    @Test
    void aRecordingOfNoSamplesIsEmptyAndNotBroken() throws IOException {
        byte[] bytes = new WavBytes()
                .riff("RIFF", 36)
                .fmt(1, 1, 48_000, 2, 16)
                .text("data")
                .u32(0)
                .bytes();
        try (AudioSource source = open(bytes)) {
            assertThat(source.totalSamples()).hasValue(0);
            assertThat(source.read(10)).isNull();
        }
    }

    @Test
    void sizesOfRf64AndBw64AreThoseOfDs64() throws IOException {
        for (String form : new String[] {"RF64", "BW64"}) {
            byte[] bytes = rf64(form, 8).bytes();
            assertThat(TestSignals.readAll(open(bytes), 1)[0]).hasSize(4);
            // Five gigabytes promised, eight bytes there: the sum must not wrap at 32 bits.
            assertBroken(
                    rf64(form, 5_000_000_000L).bytes(), 80, "truncated: expected 5000000000 bytes of samples, found 8");
            assertBroken(rf64(form, -1).bytes(), 28, "18446744073709551615 bytes; no file can");
        }
        byte[] missing = new WavBytes()
                .riff("RF64", 0xFFFF_FFFFL)
                .fmt(1, 1, 48_000, 2, 16)
                .text("data")
                .u32(0xFFFF_FFFFL)
                .raw(FOUR_SAMPLES)
                .bytes();
        assertBroken(missing, 40, "chunk 'ds64', which is missing");
    }

    @Test
    void brokenHeadersAreNamedWithTheirPlace() throws IOException {
        assertBroken(simple(1, 1, 48_000, 1, 8, 8), 34, "found 8; 8 bits are too coarse");
        assertBroken(simple(1, 0, 48_000, 2, 16, 8), 22, "channels must be 1..16, found 0");
        assertBroken(simple(1, 17, 48_000, 2, 16, 8), 22, "found 17");
        assertBroken(simple(1, 1, 0, 2, 16, 8), 24, "sample rate must be 1..768000 Hz, found 0");
        assertBroken(simple(1, 1, 768_001, 2, 16, 8), 24, "found 768001");
        assertBroken(simple(1, 2, 48_000, 1, 16, 8), 32, "block alignment must be 2 channels x 2 bytes = 4, found 2");
        assertBroken(simple(2, 1, 48_000, 2, 16, 8), 20, "format code must be 1 (PCM) or 3 (float), found 2");
        assertBroken(simple(3, 1, 48_000, 2, 16, 8), 34, "floats must have 32 or 64 bits, found 16");
        assertBroken(simple(1, 1, 48_000, 5, 40, 8), 34, "PCM must have 16, 24 or 32 bits, found 40");
        assertBroken(simple(1, 1, 48_000, 2, 16, 7), 40, "must be a multiple of 2 bytes");
        assertBroken(simple(1, 1, 48_000, 2, 16, 10), 44, "truncated: expected 10 bytes of samples, found 8");
        byte[] noFormat = new WavBytes().riff("RIFF", 20).text("data").u32(0).bytes();
        assertBroken(noFormat, 12, "expected chunk 'fmt ' before 'data'");
        byte[] long1 = new WavBytes().riff("RIFF", 20).text("junk").u32(100).bytes();
        assertBroken(long1, 12, "chunk 'junk' promises 100 bytes, the file ends after 0");
        byte[] avi = new WavBytes().text("RIFF").u32(4).text("AVI ").bytes();
        assertBroken(avi, 8, "expected 'WAVE', found 'AVI '");
    }

    @Test
    void cutAnywhereAFileIsRefusedWithItsName() throws IOException {
        for (SampleEncoding encoding : new SampleEncoding[] {SampleEncoding.PCM_16, SampleEncoding.FLOAT_32}) {
            byte[] whole = written(encoding);
            for (int length = 0; length < whole.length; length++) {
                Path file = folder.resolve("cut.wav");
                Files.write(file, Arrays.copyOf(whole, length));
                AudioFileException error = catchThrowableOfType(AudioFileException.class, () -> AudioFiles.open(file));
                assertThat(error).as("cut at " + length).isNotNull();
                assertThat(error).hasMessageStartingWith(file.toString());
                assertThat(error.offsetBytes()).isLessThanOrEqualTo(length);
                assertThat(error.file()).isEqualTo(file);
                assertThat(error.getMessage()).doesNotContain("\n");
            }
        }
    }

    @Test
    void randomCorruptionReadsOrIsRefusedButNeverFails() throws IOException {
        SplittableRandom random = new SplittableRandom(2718);
        Path file = folder.resolve("corrupt.wav");
        byte[] whole = written(SampleEncoding.PCM_24);
        int header = WavBytes.chunk(whole, "data") + 8;
        int refused = 0;
        for (int round = 0; round < 3000; round++) {
            byte[] bytes = whole.clone();
            int changes = random.nextInt(1, 6);
            for (int change = 0; change < changes; change++) {
                bytes[random.nextInt(header)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            try (AudioSource source = AudioFiles.open(file)) {
                float[][] samples = TestSignals.readAll(source, round);
                assertThat((long) samples.length * samples[0].length * 2).isLessThanOrEqualTo(bytes.length);
            } catch (AudioFileException e) {
                refused++;
                assertThat(e.getMessage()).startsWith(file.toString()).doesNotContain("\n");
            }
        }
        assertThat(refused).isBetween(1000, 2999);
    }

    @Test
    void aFileThatShrinksWhileReadIsAnErrorAndNoEnd() throws IOException {
        Path file = folder.resolve("shrinks.wav");
        Files.write(file, simple(1, 1, 48_000, 2, 16, 8));
        try (AudioSource source = AudioFiles.open(file)) {
            Files.write(file, new byte[46]);
            assertThatThrownBy(() -> source.read(4))
                    .isInstanceOf(AudioFileException.class)
                    .hasMessageContaining("became shorter while it was read");
        }
    }

    @Test
    void blocksAreBoundedHoweverMuchIsAskedFor() throws IOException {
        float[][] signal = new float[1][3 * WavReader.MAX_BLOCK_SAMPLES];
        Path file = folder.resolve("long.wav");
        try (WavWriter writer = WavWriter.create(file, new WavFormat(SampleEncoding.PCM_16, 1, 48_000))) {
            writer.write(signal, signal[0].length);
            writer.finish();
        }
        try (AudioSource source = AudioFiles.open(file)) {
            AudioBlock first = source.read(Integer.MAX_VALUE);
            assertThat(first.length()).isEqualTo(WavReader.MAX_BLOCK_SAMPLES);
            assertThat(source.read(Integer.MAX_VALUE).samples()[0])
                    .as("arrays are filled again")
                    .isSameAs(first.samples()[0]);
            assertThatThrownBy(() -> source.read(0)).hasMessageContaining("asked for 0");
        }
    }

    private float single(int code, int containerBytes, int bits, byte[] sample) throws IOException {
        byte[] bytes = new WavBytes()
                .riff("RIFF", 36 + sample.length)
                .fmt(code, 1, 96_000, containerBytes, bits)
                .text("data")
                .u32(sample.length)
                .raw(sample)
                .bytes();
        try (AudioSource source = open(bytes)) {
            return source.read(1).samples()[0][0];
        }
    }

    private static byte[] simple(int code, int channels, int rateHz, int containerBytes, int bits, long dataBytes) {
        return new WavBytes()
                .riff("RIFF", 44)
                .fmt(code, channels, rateHz, containerBytes, bits)
                .text("data")
                .u32(dataBytes)
                .raw(FOUR_SAMPLES)
                .bytes();
    }

    private static byte[] extensible(int validBits, int code, byte[] tail) {
        return new WavBytes()
                .riff("RIFF", 68)
                .text("fmt ")
                .u32(40)
                .u16(0xFFFE, 2)
                .u32(96_000, 768_000)
                .u16(8, 32, 22, validBits)
                .u32(0)
                .u16(code)
                .raw(tail)
                .text("data")
                .u32(8)
                .u32(0, 0x2000_0000)
                .bytes();
    }

    private static WavBytes rf64(String form, long dataBytes) {
        return new WavBytes()
                .riff(form, 0xFFFF_FFFFL)
                .text("ds64")
                .u32(28)
                .u64(dataBytes + 72, dataBytes, dataBytes / 2)
                .u32(0)
                .fmt(1, 1, 48_000, 2, 16)
                .text("data")
                .u32(0xFFFF_FFFFL)
                .raw(FOUR_SAMPLES);
    }

    private byte[] written(SampleEncoding encoding) throws IOException {
        Path file = folder.resolve("whole.wav");
        try (WavWriter writer = WavWriter.create(file, new WavFormat(encoding, 2, 96_000))) {
            writer.write(TestSignals.carrier(2, 40, 16, 96_000), 40);
            writer.finish();
        }
        return Files.readAllBytes(file);
    }

    private AudioSource open(byte[] bytes) throws IOException {
        Path file = folder.resolve("made.wav");
        Files.write(file, bytes);
        return AudioFiles.open(file);
    }

    private void assertBroken(byte[] bytes, long offset, String reason) throws IOException {
        Path file = folder.resolve("broken.wav");
        Files.write(file, bytes);
        assertThatThrownBy(() -> AudioFiles.open(file))
                .isInstanceOf(AudioFileException.class)
                .hasMessageStartingWith(file + ": at byte " + offset + ": ")
                .hasMessageContaining(reason);
    }
}
