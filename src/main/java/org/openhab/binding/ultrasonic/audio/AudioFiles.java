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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens sound files by what is in them, whatever their names end with. */
public final class AudioFiles {

    private AudioFiles() {}

    /**
     * Opens a WAV, RF64, BW64 or FLAC file.
     *
     * @param file the file
     * @return its samples, from the start
     * @throws AudioFileException if there is no such file, or it is a folder, empty, of another format or broken
     * @throws IOException if it cannot be read
     */
    public static AudioSource open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new AudioFileException(file, "is a folder; name a WAV or FLAC file");
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        } catch (NoSuchFileException e) {
            throw new AudioFileException(file, "no such file");
        } catch (AccessDeniedException e) {
            throw new AudioFileException(file, "may not be read; check its permissions");
        }
        if (head.length == 0) {
            throw new AudioFileException(file, "is empty; expected a WAV or FLAC file");
        }
        return switch (new String(head, StandardCharsets.ISO_8859_1)) {
            case "RIFF", "RF64", "BW64" -> new WavReader(file);
            case "fLaC" -> new FlacReader(file);
            case "RIFX" ->
                throw new AudioFileException(file, 0, "big-endian WAV (RIFX) is not read; convert it to RIFF");
            default ->
                throw new AudioFileException(
                        file,
                        0,
                        "expected 'RIFF', 'RF64', 'BW64' or 'fLaC' (a WAV or FLAC file), found " + printable(head));
        };
    }

    /** Bytes as a quoted text where they are one, else as hexadecimal. */
    static String printable(byte[] bytes) {
        StringBuilder text = new StringBuilder("'");
        StringBuilder hexadecimal = new StringBuilder("bytes");
        boolean readable = true;
        for (byte value : bytes) {
            readable &= value >= ' ' && value <= '~';
            text.append((char) (value & 0xFF));
            hexadecimal
                    .append(' ')
                    .append(Character.forDigit(value >> 4 & 15, 16))
                    .append(Character.forDigit(value & 15, 16));
        }
        return readable ? text.append('\'').toString() : hexadecimal.toString();
    }
}
