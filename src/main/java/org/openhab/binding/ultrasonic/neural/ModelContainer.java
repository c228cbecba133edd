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
package org.openhab.binding.ultrasonic.neural;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The frame of the project's model files, little-endian: 8 bytes of ASCII that name the kind, int32 format version,
 * int32 length of the header, int32 length of the weights, the header as JSON in UTF-8, the weights, and the CRC-32 of
 * everything before it.
 *
 * @param header parsed
 * @param weights as they stand in the file
 */
record ModelContainer(HeaderFields header, ByteBuffer weights) {

    static final int FORMAT_VERSION = 1;
    static final int KIND_BYTES = 8;
    private static final int PRELUDE_BYTES = KIND_BYTES + 3 * Integer.BYTES;
    private static final int MOST_BYTES = 32 << 20;

    static byte[] write(String kind, JsonObject header, byte[] weights) {
        byte[] text = header.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(PRELUDE_BYTES + text.length + weights.length + Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        out.put(kind.getBytes(StandardCharsets.US_ASCII));
        out.putInt(FORMAT_VERSION);
        out.putInt(text.length);
        out.putInt(weights.length);
        out.put(text);
        out.put(weights);
        out.putInt(checksum(out.array(), out.position()));
        return out.array();
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }

    /**
     * Takes a file apart.
     *
     * @param name of the file, for messages
     * @param kind what it must be
     * @param noun what that is called
     */
    static ModelContainer read(byte[] bytes, String name, String kind, String noun) throws ModelFileException {
        if (bytes.length == 0) {
            throw new ModelFileException(name, "is empty; expected " + noun);
        }
        byte[] wanted = kind.getBytes(StandardCharsets.US_ASCII);
        int known = Math.min(KIND_BYTES, bytes.length);
        if (!Arrays.equals(bytes, 0, known, wanted, 0, known)) {
            throw new ModelFileException(name, "is not " + noun + "; such a file begins with '" + kind + "'");
        }
        if (bytes.length < PRELUDE_BYTES) {
            throw cutOff(name, bytes.length, PRELUDE_BYTES);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(KIND_BYTES);
        int version = in.getInt();
        if (version > FORMAT_VERSION) {
            throw new ModelFileException(
                    name,
                    "format_version: the file has " + version + ", this program reads up to " + FORMAT_VERSION
                            + "; a newer version of the program made it, update this one");
        }
        int headerBytes = in.getInt();
        int weightBytes = in.getInt();
        if (version < 1 || headerBytes < 2 || headerBytes > MOST_BYTES || weightBytes < 0 || weightBytes > MOST_BYTES) {
            throw new ModelFileException(
                    name,
                    "is damaged: version " + version + ", " + headerBytes + " bytes of header, " + weightBytes
                            + " bytes of weights cannot be; fetch it again");
        }
        long whole = (long) PRELUDE_BYTES + headerBytes + weightBytes + Integer.BYTES;
        if (bytes.length < whole) {
            throw cutOff(name, bytes.length, whole);
        }
        if (bytes.length > whole) {
            throw new ModelFileException(
                    name, "has " + (bytes.length - whole) + " bytes behind its end at " + whole + "; fetch it again");
        }
        int end = bytes.length - Integer.BYTES;
        int stored = in.getInt(end);
        int computed = checksum(bytes, end);
        if (stored != computed) {
            throw new ModelFileException(
                    name, String.format("is damaged: checksum %08x, stored %08x; fetch it again", computed, stored));
        }
        String text = new String(bytes, PRELUDE_BYTES, headerBytes, StandardCharsets.UTF_8);
        ByteBuffer weights =
                in.position(PRELUDE_BYTES + headerBytes).limit(end).slice().order(ByteOrder.LITTLE_ENDIAN);
        return new ModelContainer(header(name, text), weights);
    }

    private static ModelFileException cutOff(String name, long bytes, long whole) {
        return new ModelFileException(
                name, "is cut off: " + bytes + " bytes, at least " + whole + " expected; fetch it again");
    }

    private static HeaderFields header(String name, String text) throws ModelFileException {
        try {
            JsonElement json = JsonParser.parseString(text);
            return new HeaderFields(json);
        } catch (JsonParseException | IllegalArgumentException e) {
            throw new ModelFileException(name, "header: is not a JSON object; fetch the file again");
        }
    }
}
