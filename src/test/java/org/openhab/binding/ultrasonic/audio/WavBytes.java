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

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts WAV files together byte by byte, also ones that no writer would. */
final class WavBytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static byte[] little(int bytes, long value) {
        return Arrays.copyOf(
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(value)
                        .array(),
                bytes);
    }

    WavBytes text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    WavBytes u16(int... values) {
        for (int value : values) {
            out.writeBytes(little(2, value));
        }
        return this;
    }

    WavBytes u32(long... values) {
        for (long value : values) {
            out.writeBytes(little(4, value));
        }
        return this;
    }

    WavBytes u64(long... values) {
        for (long value : values) {
            out.writeBytes(little(8, value));
        }
        return this;
    }

    WavBytes raw(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    WavBytes riff(String form, long size) {
        return text(form).u32(size).text("WAVE");
    }

    /** The plain chunk 'fmt ' of 16 bytes. */
    WavBytes fmt(int code, int channels, int rateHz, int containerBytes, int bits) {
        return text("fmt ")
                .u32(16)
                .u16(code, channels)
                .u32(rateHz, (long) rateHz * channels * containerBytes)
                .u16(channels * containerBytes, bits);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    static int intAt(byte[] bytes, int offset) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(offset);
    }

    static long longAt(byte[] bytes, int offset) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(offset);
    }

    /** Where a chunk's name stands. */
    static int chunk(byte[] bytes, String name) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
    }
}
