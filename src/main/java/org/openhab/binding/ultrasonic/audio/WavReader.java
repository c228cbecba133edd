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
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/**
 * Reads WAV, RF64 and BW64 files of any length in blocks: PCM of 16, 24 and 32 bits and floats of 32 and 64 bits, plain
 * and extensible, 1..16 channels.
 *
 * <p>The header is checked against the length of the file when it is opened. Headers of programs that could not know
 * the length (sizes 0 or 0xFFFFFFFF) mean "to the end of the file". Float samples are passed on as they are, also where
 * they are not numbers: judging them is the pipeline's task. Memory: one buffer of bytes and one block of floats.
 */
public final class WavReader implements AudioSource {

    /** Bytes fetched at a time: small enough to be decoded out of the second-level cache. */
    private static final int CHUNK_BYTES = 1 << 16;

    /** Longest block handed out, samples per microphone. */
    static final int MAX_BLOCK_SAMPLES = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final WavHeader header;
    private final byte[] bytes;
    private final ByteBuffer buffer;
    private final int chunkSamples;
    private float[][] samples;
    private long nextSample;

    /**
     * Opens a file and reads its header.
     *
     * @throws AudioFileException if the header is broken or promises more samples than the file holds
     * @throws IOException if the file cannot be read
     */
    public WavReader(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            this.header = WavHeader.read(file, channel);
            channel.position(header.dataOffset());
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        int frameBytes = header.format().frameBytes();
        this.chunkSamples = CHUNK_BYTES / frameBytes;
        this.bytes = new byte[SampleCodec.LEAD_BYTES + chunkSamples * frameBytes];
        this.buffer = ByteBuffer.wrap(bytes);
        this.samples = new float[header.format().microphones()][0];
    }

    /** What the samples are like. */
    public WavFormat format() {
        return header.format();
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public int sampleRateHz() {
        return header.format().sampleRateHz();
    }

    @Override
    public int microphones() {
        return header.format().microphones();
    }

    @Override
    public OptionalLong totalSamples() {
        return OptionalLong.of(header.samples());
    }

    @Override
    public AudioBlock read(int maxSamples) throws IOException {
        if (maxSamples < 1) {
            throw new IllegalArgumentException("a block needs at least 1 sample, asked for " + maxSamples);
        }
        int count = (int) Math.min(Math.min(maxSamples, MAX_BLOCK_SAMPLES), header.samples() - nextSample);
        if (count == 0) {
            return null;
        }
        if (samples[0].length < count) {
            samples = new float[samples.length][count];
        }
        for (int done = 0; done < count; ) {
            int part = Math.min(chunkSamples, count - done);
            fill(part, nextSample + done);
            SampleCodec.decode(header.format().encoding(), bytes, samples, done, part);
            done += part;
        }
        AudioBlock block = new AudioBlock(samples, count, sampleRateHz(), nextSample);
        nextSample += count;
        return block;
    }

    private void fill(int count, long sample) throws IOException {
        int frameBytes = header.format().frameBytes();
        buffer.limit(SampleCodec.LEAD_BYTES + count * frameBytes).position(SampleCodec.LEAD_BYTES);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new AudioFileException(
                        file,
                        header.dataOffset() + sample * frameBytes,
                        "expected " + (header.samples() - sample) + " more samples, the file became shorter while it"
                                + " was read");
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
