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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * A tar archive in the ustar format of POSIX.1-1988, compressed; equal contents give equal bytes, so nothing of the
 * time or the machine gets in.
 */
final class TarArchive {

    private static final int BLOCK_BYTES = 512;
    private static final int NAME_BYTES = 100;
    private static final int PREFIX_OFFSET = 345;
    private static final int PREFIX_BYTES = 155;
    private static final int FILE_MODE = 0644;
    private static final int PROGRAM_MODE = 0755;
    /** 2026-01-01, as in our jars. */
    private static final long EPOCH_SECONDS = 1_767_225_600;

    /** Folders, which end in a slash, and files by their paths. */
    private final SortedMap<String, Entry> entries = new TreeMap<>();

    private record Entry(byte[] content, int mode) {}

    /** Adds a file. */
    TarArchive file(String path, byte[] content) {
        return add(path, content, FILE_MODE);
    }

    /** Adds a text. */
    TarArchive file(String path, String text) {
        return add(path, text.getBytes(StandardCharsets.UTF_8), FILE_MODE);
    }

    /** Adds a file that can be run. */
    TarArchive program(String path, String text) {
        return add(path, text.getBytes(StandardCharsets.UTF_8), PROGRAM_MODE);
    }

    private TarArchive add(String path, byte[] content, int mode) {
        int slash = path.indexOf('/');
        while (slash >= 0) {
            entries.put(path.substring(0, slash + 1), new Entry(new byte[0], PROGRAM_MODE));
            slash = path.indexOf('/', slash + 1);
        }
        entries.put(path, new Entry(content, mode));
        return this;
    }

    /** The archive, compressed. */
    byte[] compressed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (Map.Entry<String, Entry> entry : entries.entrySet()) {
                byte[] content = entry.getValue().content();
                out.write(
                        header(entry.getKey(), content.length, entry.getValue().mode()));
                out.write(content);
                out.write(new byte[(BLOCK_BYTES - content.length % BLOCK_BYTES) % BLOCK_BYTES]);
            }
            out.write(new byte[2 * BLOCK_BYTES]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] header(String path, int bytes, int mode) {
        byte[] header = new byte[BLOCK_BYTES];
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        int split = 0;
        if (name.length > NAME_BYTES) {
            // The prefix takes whole levels.
            split = path.indexOf('/', name.length - NAME_BYTES - 1);
            if (split < 0 || split > PREFIX_BYTES) {
                throw new IllegalArgumentException(path + ": too long for an archive");
            }
            put(header, PREFIX_OFFSET, path.substring(0, split));
            put(header, 0, path.substring(split + 1));
        } else {
            put(header, 0, path);
        }
        put(header, 100, octal(mode, 7));
        put(header, 108, octal(0, 7));
        put(header, 116, octal(0, 7));
        put(header, 124, octal(bytes, 11));
        put(header, 136, octal(EPOCH_SECONDS, 11));
        header[156] = (byte) (path.endsWith("/") ? '5' : '0');
        put(header, 257, "ustar");
        put(header, 263, "00");
        put(header, 265, "root");
        put(header, 297, "root");
        // The sum counts its own field as blanks.
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte value : header) {
            sum += value & 0xFF;
        }
        put(header, 148, octal(sum, 6));
        header[154] = 0;
        return header;
    }

    private static String octal(long value, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "o", value);
    }

    private static void put(byte[] header, int offset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, offset, bytes.length);
    }
}
