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
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The metadata in front of a FLAC file's frames (RFC 9639, section 8).
 *
 * <p>Read here and not by the codec, which would also parse pictures and comments and believe the sizes that they
 * state.
 *
 * @param marked the marker 'fLaC' and the STREAMINFO block, made the last metadata block: all that the codec needs
 * @param channels 1..8
 * @param sampleRateHz samples per second and channel
 * @param bitsPerSample 16..24
 * @param samples per channel, 0 if the encoder did not know
 * @param framesOffset where the frames begin, bytes from the start of the file
 */
record FlacHeader(byte[] marked, int channels, int sampleRateHz, int bitsPerSample, long samples, long framesOffset) {

    private static final int MARKER_BYTES = 4;
    private static final int BLOCK_HEADER_BYTES = 4;
    private static final int STREAMINFO_BYTES = 34;
    private static final int LAST_BLOCK = 0x80;
    private static final int FORBIDDEN_TYPE = 127;
    private static final int MIN_BITS = 16;

    /** 32-bit FLAC exists since 2022; the codec computes in 32 bits and would overflow. */
    private static final int MAX_BITS = 24;

    /**
     * Reads and checks the metadata.
     *
     * @throws AudioFileException if they are broken or cut, or describe samples that are not read
     */
    static FlacHeader read(Path file, FileChannel channel) throws IOException {
        int markedBytes = MARKER_BYTES + BLOCK_HEADER_BYTES + STREAMINFO_BYTES;
        ByteBuffer marked = bytes(file, channel, 0, markedBytes, "'fLaC' and the block STREAMINFO");
        if (marked.getInt(0) != 0x664C6143) {
            throw new AudioFileException(file, 0, "expected 'fLaC'");
        }
        int first = marked.getInt(MARKER_BYTES);
        if ((first & 0x7FFF_FFFF) != STREAMINFO_BYTES) {
            throw new AudioFileException(
                    file, MARKER_BYTES, "expected the block STREAMINFO of " + STREAMINFO_BYTES + " bytes");
        }
        boolean last = first < 0;
        long offset = markedBytes;
        while (!last) {
            ByteBuffer head = bytes(file, channel, offset, BLOCK_HEADER_BYTES, "a metadata block's header");
            int type = Byte.toUnsignedInt(head.get(0));
            last = (type & LAST_BLOCK) != 0;
            long size = head.getInt(0) & 0xFF_FFFF;
            if ((type & ~LAST_BLOCK) == FORBIDDEN_TYPE) {
                throw new AudioFileException(file, offset, "expected a metadata block, found its forbidden type 127");
            }
            offset += BLOCK_HEADER_BYTES;
            if (size > channel.size() - offset) {
                throw new AudioFileException(
                        file,
                        offset - BLOCK_HEADER_BYTES,
                        "a metadata block promises " + size + " bytes, the file ends after "
                                + (channel.size() - offset));
            }
            offset += size;
        }
        // 20 bits of rate, 3 of channels - 1, 5 of bits - 1, 36 of samples.
        long packed = marked.getLong(MARKER_BYTES + BLOCK_HEADER_BYTES + 10);
        int rateHz = (int) (packed >>> 44);
        int channels = (int) (packed >>> 41 & 7) + 1;
        int bits = (int) (packed >>> 36 & 31) + 1;
        if (rateHz < 1 || rateHz > WavFormat.MAX_SAMPLE_RATE_HZ) {
            throw new AudioFileException(
                    file, 18, "sample rate must be 1.." + WavFormat.MAX_SAMPLE_RATE_HZ + " Hz, found " + rateHz);
        }
        if (bits < MIN_BITS || bits > MAX_BITS) {
            throw new AudioFileException(
                    file, 20, "FLAC must have " + MIN_BITS + ".." + MAX_BITS + " bits per sample, found " + bits);
        }
        byte[] onlyBlock = new byte[markedBytes];
        marked.get(0, onlyBlock);
        onlyBlock[MARKER_BYTES] = (byte) LAST_BLOCK;
        return new FlacHeader(onlyBlock, channels, rateHz, bits, packed & 0xF_FFFF_FFFFL, offset);
    }

    private static ByteBuffer bytes(Path file, FileChannel channel, long offset, int count, String what)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) {
                throw new AudioFileException(
                        file,
                        offset,
                        "expected " + what + " (" + count + " bytes), found " + buffer.position() + " bytes");
            }
        }
        return buffer.flip();
    }
}
