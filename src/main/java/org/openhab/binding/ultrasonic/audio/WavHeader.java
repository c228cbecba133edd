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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The chunks in front of a WAV file's samples: RIFF/WAVE (Microsoft and IBM, 1991; WAVE_FORMAT_EXTENSIBLE, 2001), RF64
 * (EBU Tech 3306) and BW64 (ITU-R BS.2088).
 *
 * @param format what the samples are like
 * @param dataOffset where they begin, bytes from the start of the file
 * @param samples how many there are per microphone
 */
record WavHeader(WavFormat format, long dataOffset, long samples) {

    /** A size that is not known, or does not fit and stands in ds64. */
    static final long UNKNOWN_SIZE = 0xFFFF_FFFFL;

    static final int CODE_PCM = 1;
    static final int CODE_FLOAT = 3;
    static final int CODE_EXTENSIBLE = 0xFFFE;

    /** The tail that turns a format code into the GUID of WAVE_FORMAT_EXTENSIBLE. */
    private static final byte[] GUID_TAIL = {
        0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71
    };

    static byte[] guidTail() {
        return GUID_TAIL.clone();
    }

    /**
     * Reads the header and checks it against the length of the file.
     *
     * @throws AudioFileException if it is broken, or promises more than the file holds, or names an encoding that is
     *     not read
     */
    static WavHeader read(Path file, FileChannel channel) throws IOException {
        return new Parser(file, channel).parse();
    }

    private static final class Parser {
        private final Path file;
        private final FileChannel channel;
        private final long fileBytes;
        private WavFormat format;
        private long ds64DataBytes = -1;

        Parser(Path file, FileChannel channel) throws IOException {
            this.file = file;
            this.channel = channel;
            this.fileBytes = channel.size();
        }

        WavHeader parse() throws IOException {
            ByteBuffer riff = bytes(0, 12, "the 12 bytes 'RIFF', size, 'WAVE'");
            String form = text(riff, 0);
            if (!form.equals("RIFF") && !form.equals("RF64") && !form.equals("BW64")) {
                throw broken(0, "expected 'RIFF', 'RF64' or 'BW64', found " + AudioFiles.printable(head(riff, 0)));
            }
            if (!text(riff, 8).equals("WAVE")) {
                throw broken(8, "expected 'WAVE', found " + AudioFiles.printable(head(riff, 8)));
            }
            long riffBytes = Integer.toUnsignedLong(riff.getInt(4));
            boolean large = !form.equals("RIFF");
            long offset = 12;
            while (true) {
                String wanted = format == null ? "'fmt '" : "'data'";
                ByteBuffer head =
                        bytes(offset, 8, "the 8 bytes of a chunk's name and size (still missing: " + wanted + ")");
                String name = text(head, 0);
                long size = Integer.toUnsignedLong(head.getInt(4));
                if (name.equals("data")) {
                    return data(offset, size, large, riffBytes);
                }
                if (size > fileBytes - offset - 8) {
                    throw broken(
                            offset,
                            "chunk " + AudioFiles.printable(head(head, 0)) + " promises " + size
                                    + " bytes, the file ends after " + (fileBytes - offset - 8));
                }
                if (name.equals("fmt ")) {
                    readFormat(offset, size);
                } else if (name.equals("ds64")) {
                    readDs64(offset, size);
                }
                // Chunks begin at even places (a pad byte follows an odd one).
                offset += 8 + size + (size & 1);
            }
        }

        private void readDs64(long offset, long size) throws IOException {
            if (size < 24) {
                throw broken(offset + 4, "chunk 'ds64' must have at least 24 bytes, has " + size);
            }
            ds64DataBytes =
                    bytes(offset + 8, 24, "the 24 bytes of chunk 'ds64'").getLong(8);
            if (ds64DataBytes < 0) {
                throw broken(
                        offset + 16,
                        "chunk 'ds64' says the data have " + Long.toUnsignedString(ds64DataBytes)
                                + " bytes; no file can");
            }
        }

        private void readFormat(long offset, long size) throws IOException {
            if (format != null) {
                throw broken(offset, "expected 'data', found a second chunk 'fmt '");
            }
            if (size < 16) {
                throw broken(offset + 4, "chunk 'fmt ' must have at least 16 bytes, has " + size);
            }
            long start = offset + 8;
            ByteBuffer fmt = bytes(start, (int) Math.min(size, 40), "chunk 'fmt '");
            int code = Short.toUnsignedInt(fmt.getShort(0));
            int channels = Short.toUnsignedInt(fmt.getShort(2));
            long rateHz = Integer.toUnsignedLong(fmt.getInt(4));
            int frameBytes = Short.toUnsignedInt(fmt.getShort(12));
            int bits = Short.toUnsignedInt(fmt.getShort(14));
            if (channels < 1 || channels > WavFormat.MAX_MICROPHONES) {
                throw broken(start + 2, "channels must be 1.." + WavFormat.MAX_MICROPHONES + ", found " + channels);
            }
            if (rateHz < 1 || rateHz > WavFormat.MAX_SAMPLE_RATE_HZ) {
                throw broken(
                        start + 4, "sample rate must be 1.." + WavFormat.MAX_SAMPLE_RATE_HZ + " Hz, found " + rateHz);
            }
            if (code == CODE_EXTENSIBLE) {
                if (size < 40) {
                    throw broken(offset + 4, "an extensible chunk 'fmt ' must have at least 40 bytes, has " + size);
                }
                int validBits = Short.toUnsignedInt(fmt.getShort(18));
                if (validBits < 1 || validBits > bits) {
                    throw broken(start + 18, "valid bits must be 1.." + bits + ", found " + validBits);
                }
                code = Short.toUnsignedInt(fmt.getShort(24));
                byte[] tail = new byte[GUID_TAIL.length];
                fmt.get(26, tail);
                if (!Arrays.equals(tail, GUID_TAIL)) {
                    throw broken(
                            start + 24, "unknown sub-format of an extensible chunk 'fmt '; save it as PCM or float");
                }
            }
            SampleEncoding encoding = encoding(code, bits, start);
            if (frameBytes != channels * encoding.bytes()) {
                throw broken(
                        start + 12,
                        "block alignment must be " + channels + " channels x " + encoding.bytes() + " bytes = "
                                + channels * encoding.bytes() + ", found " + frameBytes);
            }
            format = new WavFormat(encoding, channels, (int) rateHz);
        }

        /** Samples of fewer bits than their bytes hold stand at the upper end and need no treatment of their own. */
        private SampleEncoding encoding(int code, int bits, long start) throws AudioFileException {
            if (code == CODE_PCM) {
                if (bits >= 9 && bits <= 32) {
                    return bits <= 16
                            ? SampleEncoding.PCM_16
                            : bits <= 24 ? SampleEncoding.PCM_24 : SampleEncoding.PCM_32;
                }
                throw broken(
                        start + 14,
                        "PCM must have 16, 24 or 32 bits, found " + bits
                                + (bits == 8 ? "; 8 bits are too coarse to hold an echo, record with more" : ""));
            }
            if (code == CODE_FLOAT) {
                if (bits == 32 || bits == 64) {
                    return bits == 32 ? SampleEncoding.FLOAT_32 : SampleEncoding.FLOAT_64;
                }
                throw broken(start + 14, "floats must have 32 or 64 bits, found " + bits);
            }
            throw broken(
                    start, "format code must be 1 (PCM) or 3 (float), found " + code + "; save it as PCM or float");
        }

        private WavHeader data(long offset, long size, boolean large, long riffBytes) throws IOException {
            if (format == null) {
                throw broken(offset, "expected chunk 'fmt ' before 'data'");
            }
            long start = offset + 8;
            long found = fileBytes - start;
            long promised = size;
            if (large && size == UNKNOWN_SIZE) {
                if (ds64DataBytes < 0) {
                    throw broken(offset + 4, "the data's size stands in chunk 'ds64', which is missing");
                }
                promised = ds64DataBytes;
            } else if (size == UNKNOWN_SIZE || (size == 0 && riffBytes != fileBytes - 8)) {
                // A program that wrote to a pipe could not come back to fill in the size: everything that follows
                // is samples, and the last may have been cut.
                promised = found - found % format.frameBytes();
            }
            if (promised > found) {
                throw broken(start, "truncated: expected " + promised + " bytes of samples, found " + found);
            }
            if (promised % format.frameBytes() != 0) {
                throw broken(
                        offset + 4,
                        "the data's size must be a multiple of " + format.frameBytes() + " bytes (one sample of "
                                + format.microphones() + " channels), found " + promised);
            }
            return new WavHeader(format, start, promised / format.frameBytes());
        }

        private ByteBuffer bytes(long offset, int count, String what) throws IOException {
            if (fileBytes - offset < count) {
                throw broken(offset, "expected " + what + ", found " + Math.max(0, fileBytes - offset) + " bytes");
            }
            ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, offset + buffer.position()) < 0) {
                    throw broken(offset, "expected " + what + ", the file became shorter while it was read");
                }
            }
            return buffer.flip();
        }

        private AudioFileException broken(long offset, String reason) {
            return new AudioFileException(file, offset, reason);
        }

        private static byte[] head(ByteBuffer buffer, int offset) {
            byte[] bytes = new byte[4];
            buffer.get(offset, bytes);
            return bytes;
        }

        private static String text(ByteBuffer buffer, int offset) {
            return new String(head(buffer, offset), StandardCharsets.ISO_8859_1);
        }
    }
}
