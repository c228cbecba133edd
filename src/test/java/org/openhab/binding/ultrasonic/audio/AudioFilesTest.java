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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioFilesTest {

    @TempDir
    private Path folder;

    @Test
    void theContentDecidesAndNotTheName() throws IOException {
        Path file = folder.resolve("really-wav.flac");
        try (WavWriter writer = WavWriter.create(file, new WavFormat(SampleEncoding.PCM_16, 1, 48_000))) {
            writer.write(new float[1][8], 8);
            writer.finish();
        }
        try (AudioSource source = AudioFiles.open(file)) {
            assertThat(source).isInstanceOf(WavReader.class);
        }
    }

    @Test
    void whatIsNoSoundFileIsRefusedInOneLine() throws IOException {
        assertRefused(folder.resolve("missing.wav"), "no such file");
        assertRefused(folder, "is a folder");
        assertRefused(write(), "is empty");
        assertRefused(write('I', 'D', '3', 4, 0), "found bytes 49 44 33 04");
        assertRefused(write('O', 'g', 'g', 'S', 0), "found 'OggS'");
        assertRefused(write('R', 'I', 'F', 'X'), "big-endian WAV (RIFX) is not read");
        assertRefused(write('R', 'I'), "found 'RI'");
        assertRefused(write('f', 'L', 'a', 'C'), "STREAMINFO (42 bytes), found 4 bytes");
    }

    private Path write(int... bytes) throws IOException {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return Files.write(folder.resolve("some.wav"), content);
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> AudioFiles.open(file))
                .isInstanceOf(AudioFileException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }
}
