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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fixtures hold {@link TestSignals#carrier}, encoded by the reference encoder (flac 1.4.2, --best). */
class FlacReaderTest {

    private static final PrintStream CONSOLE = System.out;

    @TempDir
    private Path folder;

    /** The library prints a line about some damaged frames: thousands of lines here. */
    @BeforeAll
    static void silenceTheLibrary() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    @AfterAll
    static void restoreTheConsole() {
        System.setOut(CONSOLE);
    }

    @ParameterizedTest
    @CsvSource({
        "carrier-96k-24bit-2ch, 2, 3000, 24, 96000",
        "carrier-96k-16bit-4ch, 4, 1500, 16, 96000",
        "carrier-48k-24bit-8ch, 8, 300, 24, 48000",
        "carrier-44k-16bit-1ch, 1, 3000, 16, 44100"
    })
    void everySampleComesBack(String name, int microphones, int samples, int bits, int rateHz) throws IOException {
        try (AudioSource source = AudioFiles.open(fixture(name))) {
            assertThat(source).isInstanceOf(FlacReader.class);
            assertThat(source.sampleRateHz()).isEqualTo(rateHz);
            assertThat(source.microphones()).isEqualTo(microphones);
            assertThat(source.totalSamples()).hasValue(samples);
            assertThat(TestSignals.readAll(source, 4))
                    .isDeepEqualTo(TestSignals.carrier(microphones, samples, bits, rateHz));
            assertThat(source.read(1)).isNull();
        }
    }

    @Test
    void aStreamOfUnknownLengthIsReadToItsEnd() throws IOException {
        try (AudioSource source = AudioFiles.open(fixture("piped-44k-16bit-1ch"))) {
            assertThat(source.totalSamples()).isEmpty();
            float[][] expected = {Arrays.copyOf(TestSignals.carrier(1, 3000, 16, 44_100)[0], 1500)};
            assertThat(TestSignals.readAll(source, 4)).isDeepEqualTo(expected);
        }
    }

    @Test
    void cutAnywhereAFileIsRefusedWithItsName() throws IOException {
        // The piped file consists of whole frames of 512 samples and does not say how many: a cut between two is its
        // end.
        for (String name : List.of("carrier-44k-16bit-1ch", "piped-44k-16bit-1ch")) {
            byte[] whole = Files.readAllBytes(fixture(name));
            Path file = folder.resolve("cut.flac");
            int clean = 0;
            for (int length = 0; length < whole.length; length++) {
                Files.write(file, Arrays.copyOf(whole, length));
                AudioFileException error = catchThrowableOfType(AudioFileException.class, () -> readAll(file));
                if (error == null) {
                    clean++;
                } else {
                    assertThat(error).hasMessageStartingWith(file.toString());
                    assertThat(error.offsetBytes()).isLessThanOrEqualTo(length);
                }
            }
            assertThat(clean).as(name).isEqualTo(name.startsWith("piped") ? 3 : 0);
        }
    }

    @Test
    void anyDamagedFrameIsRefusedWithThePlaceOfThatFrame() throws IOException {
        byte[] whole = Files.readAllBytes(fixture("carrier-96k-16bit-4ch"));
        Path file = folder.resolve("damaged.flac");
        SplittableRandom random = new SplittableRandom(31);
        int frames = frames(whole);
        for (int round = 0; round < 1500; round++) {
            byte[] bytes = whole.clone();
            int place = random.nextInt(frames, whole.length);
            bytes[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            AudioFileException error = catchThrowableOfType(AudioFileException.class, () -> readAll(file));
            assertThat(error).as("bit changed in byte " + place).isNotNull();
            assertThat(error.offsetBytes()).isBetween((long) frames, (long) place);
            assertThat(error.getMessage()).startsWith(file.toString()).doesNotContain("\n");
        }
    }

    @Test
    void randomCorruptionReadsOrIsRefusedButNeverFails() throws IOException {
        byte[] whole = Files.readAllBytes(fixture("carrier-44k-16bit-1ch"));
        Path file = folder.resolve("corrupt.flac");
        SplittableRandom random = new SplittableRandom(32);
        int refused = 0;
        for (int round = 0; round < 1500; round++) {
            byte[] bytes = whole.clone();
            for (int change = random.nextInt(1, 10); change > 0; change--) {
                // Mostly in the metadata, which carry no checksum.
                int bound = random.nextInt(4) == 0 ? bytes.length : 100;
                bytes[random.nextInt(bound)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            try {
                readAll(file);
            } catch (AudioFileException e) {
                refused++;
                assertThat(e.getMessage()).startsWith(file.toString()).doesNotContain("\n");
            }
        }
        assertThat(refused).isGreaterThan(1000);
    }

    @Test
    void tooFewAndTooManyBitsAreRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(fixture("carrier-44k-16bit-1ch"));
        Path file = folder.resolve("bits.flac");
        // Bits - 1: the last bit of byte 20 and the upper four of byte 21.
        for (int bits : new int[] {8, 32}) {
            bytes[20] = (byte) (bytes[20] & ~1 | (bits - 1) >> 4);
            bytes[21] = (byte) (bytes[21] & 15 | (bits - 1) << 4);
            Files.write(file, bytes);
            assertThatThrownBy(() -> AudioFiles.open(file))
                    .isInstanceOf(AudioFileException.class)
                    .hasMessageContaining("16..24 bits per sample, found " + bits);
        }
    }

    @Test
    void realMusicHasTheChecksumThatItsEncoderWrote() throws IOException, NoSuchAlgorithmException {
        Path music = Path.of(System.getProperty("ultrasonic.root", ".."), "../shared/recordings/music");
        assumeTrue(Files.isDirectory(music), "needs the shared recordings beside the project: " + music);
        List<Path> files;
        try (Stream<Path> all = Files.list(music)) {
            files = all.filter(file -> file.toString().endsWith(".flac"))
                    .sorted()
                    .toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            byte[] head;
            try (InputStream in = Files.newInputStream(file)) {
                head = in.readNBytes(42);
            }
            int bytesPerSample = (((head[20] & 1) << 4 | (head[21] & 0xFF) >> 4) + 8) / 8;
            assertThat(md5(file, bytesPerSample)).as(file.toString()).isEqualTo(Arrays.copyOfRange(head, 26, 42));
        }
    }

    /** MD5 of the interleaved little-endian integers, as STREAMINFO has it. */
    private static byte[] md5(Path file, int bytesPerSample) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("MD5");
        double fullScale = 1L << (8 * bytesPerSample - 1);
        try (AudioSource source = AudioFiles.open(file)) {
            AudioBlock block;
            while ((block = source.read(4096)) != null) {
                byte[] bytes = new byte[block.length() * block.microphones() * bytesPerSample];
                int position = 0;
                for (int i = 0; i < block.length(); i++) {
                    for (float[] row : block.samples()) {
                        int value = (int) (row[i] * fullScale);
                        for (int shift = 0; shift < bytesPerSample; shift++) {
                            bytes[position++] = (byte) (value >> 8 * shift);
                        }
                    }
                }
                digest.update(bytes);
            }
        }
        return digest.digest();
    }

    private static void readAll(Path file) throws IOException {
        try (AudioSource source = AudioFiles.open(file)) {
            while (source.read(1000) != null) {
                assertThat(source.microphones()).isBetween(1, 8);
            }
        }
    }

    /** Where the frames begin. */
    private static int frames(byte[] bytes) {
        int offset = 4;
        boolean last;
        do {
            last = bytes[offset] < 0;
            offset +=
                    4 + ((bytes[offset + 1] & 0xFF) << 16 | (bytes[offset + 2] & 0xFF) << 8 | bytes[offset + 3] & 0xFF);
        } while (!last);
        return offset;
    }

    private Path fixture(String name) throws IOException {
        Path file = folder.resolve(name + ".flac");
        try (InputStream in = FlacReaderTest.class.getResourceAsStream(name + ".flac")) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
