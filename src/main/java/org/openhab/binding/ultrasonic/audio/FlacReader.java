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

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import org.jflac.FLACDecoder;
import org.jflac.FrameListener;
import org.jflac.frame.Frame;
import org.jflac.metadata.Metadata;

/**
 * Reads FLAC files (RFC 9639) of 16 to 24 bits and 1..8 channels, frame by frame, through the library jFLAC.
 *
 * <p>Each frame carries a checksum; one that does not fit ends the reading with the place in the file, where the
 * library by itself would go on with silence.
 */
public final class FlacReader implements AudioSource {

    private final Path file;
    private final FileChannel channel;
    private final FlacHeader header;
    private final long fileBytes;
    private final CountingStream stream;
    private final FLACDecoder decoder;
    private final float scale;
    private String decoderError;
    private float[][] samples;
    private long samplesDecoded;
    private int framePosition;
    private int frameSamples;
    private long nextSample;

    /**
     * Opens a file and reads its metadata.
     *
     * @throws AudioFileException if they are broken
     * @throws IOException if the file cannot be read
     */
    public FlacReader(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            this.fileBytes = channel.size();
            this.header = FlacHeader.read(file, channel);
            channel.position(header.framesOffset());
            InputStream frames = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
            this.stream =
                    new CountingStream(new SequenceInputStream(new ByteArrayInputStream(header.marked()), frames));
            this.decoder = new FLACDecoder(stream);
            decoder.readMetadata();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        decoder.addFrameListener(new ErrorListener());
        this.scale = (float) (1.0 / (1L << (header.bitsPerSample() - 1)));
        this.samples = new float[header.channels()][0];
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public int sampleRateHz() {
        return header.sampleRateHz();
    }

    @Override
    public int microphones() {
        return header.channels();
    }

    @Override
    public OptionalLong totalSamples() {
        return header.samples() == 0 ? OptionalLong.empty() : OptionalLong.of(header.samples());
    }

    @Override
    public AudioBlock read(int maxSamples) throws IOException {
        if (maxSamples < 1) {
            throw new IllegalArgumentException("a block needs at least 1 sample, asked for " + maxSamples);
        }
        int wanted = Math.min(maxSamples, WavReader.MAX_BLOCK_SAMPLES);
        if (samples[0].length < wanted) {
            samples = new float[samples.length][wanted];
        }
        int count = 0;
        while (count < wanted && (framePosition < frameSamples || nextFrame())) {
            int part = Math.min(wanted - count, frameSamples - framePosition);
            for (int mic = 0; mic < samples.length; mic++) {
                int[] decoded = decoder.getChannelData()[mic].getOutput();
                float[] row = samples[mic];
                for (int i = 0; i < part; i++) {
                    row[count + i] = decoded[framePosition + i] * scale;
                }
            }
            framePosition += part;
            count += part;
        }
        if (count == 0) {
            return null;
        }
        AudioBlock block = new AudioBlock(samples, count, sampleRateHz(), nextSample);
        nextSample += count;
        return block;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private boolean nextFrame() throws IOException {
        long offset = offset();
        if (header.samples() > 0) {
            if (samplesDecoded >= header.samples()) {
                return false;
            }
            if (offset >= fileBytes) {
                throw new AudioFileException(
                        file, offset, "truncated: expected " + header.samples() + " samples, found " + samplesDecoded);
            }
        } else if (offset >= fileBytes) {
            return false;
        }
        Frame frame = decode(offset);
        if (frame.header.channels != header.channels()
                || frame.header.sampleRate != header.sampleRateHz()
                || frame.header.bitsPerSample != header.bitsPerSample()) {
            throw new AudioFileException(
                    file,
                    offset,
                    "expected a frame of " + header.channels() + " channels, " + header.sampleRateHz() + " Hz, "
                            + header.bitsPerSample() + " bits, found " + frame.header.channels + ", "
                            + frame.header.sampleRate + " Hz, " + frame.header.bitsPerSample);
        }
        samplesDecoded += frame.header.blockSize;
        if (header.samples() > 0 && samplesDecoded > header.samples()) {
            throw new AudioFileException(
                    file, offset, "expected " + header.samples() + " samples, found at least " + samplesDecoded);
        }
        frameSamples = frame.header.blockSize;
        framePosition = 0;
        return true;
    }

    private Frame decode(long offset) throws IOException {
        Frame frame;
        try {
            frame = decoder.readNextFrame();
        } catch (RuntimeException e) {
            // The library indexes its arrays with what the file says, so nonsense in the file ends there.
            throw broken(offset, "a frame that makes no sense", e);
        } catch (IOException e) {
            throw broken(offset, e.getMessage(), e);
        }
        if (decoderError != null) {
            throw broken(offset, decoderError.strip(), null);
        }
        if (frame == null) {
            throw new AudioFileException(
                    file,
                    offset,
                    "truncated: expected a whole frame after sample " + samplesDecoded + ", found "
                            + (fileBytes - offset) + " bytes");
        }
        return frame;
    }

    private AudioFileException broken(long offset, String found, Exception cause) {
        AudioFileException exception = new AudioFileException(
                file, offset, "expected an undamaged frame after sample " + samplesDecoded + ", found: " + found);
        exception.initCause(cause);
        return exception;
    }

    /** Where in the file the next frame begins: the library's own counter is an int of bits and ends at 256 MB. */
    private long offset() {
        return header.framesOffset()
                - header.marked().length
                + stream.delivered
                - decoder.getBitInputStream().getInputBytesUnconsumed();
    }

    /** Remembers the first complaint since the start, which the library only hands to listeners. */
    private final class ErrorListener implements FrameListener {
        @Override
        public void processMetadata(Metadata metadata) {
            // Read by FlacHeader.
        }

        @Override
        public void processFrame(Frame frame) {
            // Fetched by nextFrame.
        }

        @Override
        public void processError(String message) {
            if (decoderError == null) {
                decoderError = message;
            }
        }
    }

    private static final class CountingStream extends FilterInputStream {
        private long delivered;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                delivered++;
            }
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count > 0) {
                delivered += count;
            }
            return count;
        }
    }
}
