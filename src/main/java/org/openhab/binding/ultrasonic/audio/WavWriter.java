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
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;

/**
 * Writes a WAV file block by block, of any length.
 *
 * <p>Room for the 64-bit sizes is kept in a chunk 'JUNK'; a file that grows beyond 4 GiB becomes RF64 by renaming it to
 * 'ds64' (EBU Tech 3306, section 3.5), a shorter one stays plain WAV. The file appears under its name, whole, at
 * {@link #finish()}; a writer that is closed without leaves nothing behind:
 *
 * <pre>{@code
 * try (WavWriter writer = WavWriter.create(file, format)) {
 *     writer.write(block);
 *     writer.finish();
 * }
 * }</pre>
 */
public final class WavWriter implements AutoCloseable {

    private static final int CHUNK_BYTES = 1 << 16;

    /** 'RIFF' size 'WAVE'. */
    private static final int RIFF_BYTES = 12;

    /** The content of 'ds64': RIFF size, data size, samples (8 bytes each), length of a table (none). */
    private static final int DS64_BYTES = 28;

    private final WavFormat format;
    private final AtomicFile file;
    private final FileChannel channel;
    private final ByteBuffer buffer;
    private final long largestRiffBytes;
    private final SplittableRandom dither;
    private final int headerBytes;
    private long samplesWritten;
    private long clippedSamples;

    private WavWriter(Path target, WavFormat format, SplittableRandom dither, long largestRiffBytes)
            throws IOException {
        if (format.encoding() == SampleEncoding.FLOAT_64) {
            throw new IllegalArgumentException("FLOAT_64 is read only; write FLOAT_32, which holds every sample");
        }
        this.format = format;
        this.dither = dither;
        this.largestRiffBytes = largestRiffBytes;
        this.buffer = ByteBuffer.allocate(CHUNK_BYTES / format.frameBytes() * format.frameBytes())
                .order(ByteOrder.LITTLE_ENDIAN);
        this.file = new AtomicFile(target);
        FileChannel opened = null;
        try {
            opened = FileChannel.open(file.temporary(), StandardOpenOption.WRITE);
            ByteBuffer header = header(false);
            this.headerBytes = header.remaining();
            writeFully(opened, header);
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                opened.close();
            }
            file.close();
            throw e;
        }
        this.channel = opened;
    }

    /**
     * Begins a file; samples are rounded to the nearest step.
     *
     * @param target the file that is to appear; an older one is replaced
     * @throws IOException if it cannot be written there
     */
    public static WavWriter create(Path target, WavFormat format) throws IOException {
        return new WavWriter(target, format, null, WavHeader.UNKNOWN_SIZE - 1);
    }

    /**
     * Begins a file of integers whose rounding is dithered by noise of triangular density over +-1 step, which makes
     * the error independent of the signal (Lipshitz, Wannamaker, Vanderkooy, JAES 40(5), 1992).
     *
     * @param seed of the noise
     * @throws IllegalArgumentException if the format is of floats, which are not rounded
     */
    public static WavWriter createDithered(Path target, WavFormat format, long seed) throws IOException {
        if (format.encoding().floatingPoint()) {
            throw new IllegalArgumentException(format.encoding() + " is not rounded and needs no dither");
        }
        return new WavWriter(target, format, new SplittableRandom(seed), WavHeader.UNKNOWN_SIZE - 1);
    }

    /** Begins a file that becomes RF64 as soon as its RIFF size exceeds a limit, for tests. */
    static WavWriter createWithLimit(Path target, WavFormat format, long largestRiffBytes) throws IOException {
        return new WavWriter(target, format, null, largestRiffBytes);
    }

    /**
     * Appends a block.
     *
     * @throws IllegalArgumentException if its shape or rate is not the file's, or if a sample is not a number and the
     *     file is of integers
     * @throws IOException if the disk refuses
     */
    public void write(AudioBlock block) throws IOException {
        if (block.sampleRateHz() != format.sampleRateHz()) {
            throw new IllegalArgumentException(
                    "the file has " + format.sampleRateHz() + " Hz, the block " + block.sampleRateHz());
        }
        write(block.samples(), block.length());
    }

    /**
     * Appends samples.
     *
     * @param samples {@code [microphone][sample]}, full scale 1.0
     * @param length how many of each row
     */
    public void write(float[][] samples, int length) throws IOException {
        if (samples.length != format.microphones()) {
            throw new IllegalArgumentException(
                    "the file has " + format.microphones() + " microphones, the block " + samples.length);
        }
        int most = buffer.capacity() / format.frameBytes();
        for (int done = 0; done < length; ) {
            int part = Math.min(most, length - done);
            for (int mic = 0; mic < samples.length; mic++) {
                if (format.encoding().floatingPoint()) {
                    encodeFloats(samples[mic], done, part, mic);
                } else {
                    encodeIntegers(samples[mic], done, part, mic);
                }
            }
            writeFully(channel, buffer.position(0).limit(part * format.frameBytes()));
            buffer.clear();
            samplesWritten += part;
            done += part;
        }
    }

    /** Samples written so far, per microphone. */
    public long samplesWritten() {
        return samplesWritten;
    }

    /** Samples of all microphones that lay outside the integers' range and were set to its edge. */
    public long clippedSamples() {
        return clippedSamples;
    }

    /**
     * Completes the header and gives the file its name.
     *
     * @throws IOException if the disk refuses
     */
    public void finish() throws IOException {
        long dataBytes = samplesWritten * format.frameBytes();
        if ((dataBytes & 1) == 1) {
            writeFully(channel, ByteBuffer.allocate(1));
        }
        channel.position(0);
        writeFully(channel, header(riffBytes() > largestRiffBytes));
        channel.close();
        file.commit();
    }

    /** Lets go of the file; one that was not finished vanishes. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            file.close();
        }
    }

    private void encodeFloats(float[] row, int first, int count, int mic) {
        int stride = format.frameBytes();
        for (int i = 0; i < count; i++) {
            buffer.putFloat(mic * Float.BYTES + i * stride, row[first + i]);
        }
    }

    private void encodeIntegers(float[] row, int first, int count, int mic) {
        SampleEncoding encoding = format.encoding();
        byte[] bytes = buffer.array();
        double fullScale = encoding.fullScale();
        int stride = format.frameBytes();
        int offset = mic * encoding.bytes();
        for (int i = 0; i < count; i++) {
            double steps = row[first + i] * fullScale;
            if (dither != null) {
                double up = dither.nextDouble();
                double down = dither.nextDouble();
                steps += up - down;
            }
            steps = Math.rint(steps);
            if (!(steps >= -fullScale && steps < fullScale)) {
                steps = clip(steps, fullScale, mic, samplesWritten + i);
            }
            SampleCodec.putInteger(encoding, bytes, offset + i * stride, (int) steps);
        }
    }

    private double clip(double steps, double fullScale, int mic, long sample) {
        if (Double.isNaN(steps)) {
            throw new IllegalArgumentException(
                    "microphone " + mic + ", sample " + sample + " is not a number; only a file of floats can hold it");
        }
        clippedSamples++;
        return steps < 0 ? -fullScale : fullScale - 1;
    }

    private long riffBytes() {
        long dataBytes = samplesWritten * format.frameBytes();
        return headerBytes - 8 + dataBytes + (dataBytes & 1);
    }

    private ByteBuffer header(boolean large) {
        SampleEncoding encoding = format.encoding();
        // Two channels of 16 bits are all that the plain form is defined for.
        boolean plain = encoding == SampleEncoding.PCM_16 && format.microphones() <= 2;
        int fmtBytes = plain ? 16 : 40;
        int factBytes = encoding.floatingPoint() ? 12 : 0;
        long dataBytes = samplesWritten * format.frameBytes();
        ByteBuffer header = ByteBuffer.allocate(RIFF_BYTES + 8 + DS64_BYTES + 8 + fmtBytes + factBytes + 8)
                .order(ByteOrder.LITTLE_ENDIAN);
        long riffBytes = header.capacity() - 8 + dataBytes + (dataBytes & 1);
        name(header, large ? "RF64" : "RIFF").putInt(size(riffBytes, large));
        name(header, "WAVE");
        name(header, large ? "ds64" : "JUNK").putInt(DS64_BYTES);
        header.putLong(large ? riffBytes : 0).putLong(large ? dataBytes : 0).putLong(large ? samplesWritten : 0);
        header.putInt(0);
        name(header, "fmt ").putInt(fmtBytes);
        int code = encoding.floatingPoint() ? WavHeader.CODE_FLOAT : WavHeader.CODE_PCM;
        header.putShort((short) (plain ? code : WavHeader.CODE_EXTENSIBLE)).putShort((short) format.microphones());
        header.putInt(format.sampleRateHz()).putInt(format.sampleRateHz() * format.frameBytes());
        header.putShort((short) format.frameBytes()).putShort((short) (8 * encoding.bytes()));
        if (!plain) {
            // 22 more bytes: valid bits, no loudspeaker positions (these are microphones), the sub-format.
            header.putShort((short) 22).putShort((short) (8 * encoding.bytes())).putInt(0);
            header.putShort((short) code).put(WavHeader.guidTail());
        }
        if (factBytes > 0) {
            name(header, "fact").putInt(4).putInt(size(samplesWritten, large));
        }
        name(header, "data").putInt(size(dataBytes, large));
        return header.flip();
    }

    private static int size(long bytes, boolean large) {
        return (int) (large ? WavHeader.UNKNOWN_SIZE : bytes);
    }

    private static ByteBuffer name(ByteBuffer buffer, String name) {
        return buffer.put(name.getBytes(StandardCharsets.US_ASCII));
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
