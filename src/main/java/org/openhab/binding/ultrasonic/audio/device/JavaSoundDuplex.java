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
package org.openhab.binding.ultrasonic.audio.device;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.audio.DeviceException;
import org.openhab.binding.ultrasonic.audio.DeviceException.Reason;
import org.openhab.binding.ultrasonic.audio.DuplexCounters;
import org.openhab.binding.ultrasonic.audio.DuplexFormat;
import org.openhab.binding.ultrasonic.audio.Playback;
import org.openhab.binding.ultrasonic.audio.PlaybackEncoder;
import org.openhab.binding.ultrasonic.audio.SampleCodec;

/**
 * A loudspeaker and microphones through Java Sound, where there is nothing better: other systems than Linux.
 *
 * <p>Java Sound resamples silently and repairs lost samples silently, so nothing of the kind is counted here; whether
 * the tone comes through shows only in the tone. It reports no fault either: with a dead server reads and writes return
 * 0 at once for ever, which is recognised here; a write may block for good, which {@link #close} frees.
 */
public final class JavaSoundDuplex implements AudioDuplex {

    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
    private static final int CAPTURE_BUFFER_MILLIS = 250;
    private static final int BLOCKS_PER_SECOND = 100;
    private static final int MOST_EMPTY_READS = 20;
    private static final long CLOSE_PATIENCE_MILLIS = 1000;

    private final String name;
    private final DuplexFormat format;
    private final SourceDataLine speaker;
    private final TargetDataLine ear;
    private final PlaybackEncoder encoder;
    private final int blockFrames;
    private final float[] played;
    private final byte[] playedBytes;
    private final byte[] heardBytes;
    private final float[][] heard;
    private final DeviceLock lock;
    private boolean running;
    private boolean stalled;
    private int emptyReads;
    private long nextSample;
    private long lastHeardNanos;
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong timeouts = new AtomicLong();

    private JavaSoundDuplex(String name, DuplexFormat format, SourceDataLine speaker, TargetDataLine ear) {
        this.name = name;
        this.format = format;
        this.speaker = speaker;
        this.ear = ear;
        this.lock = new DeviceLock(name, CLOSE_PATIENCE_MILLIS, () -> {
            for (DataLine line : List.of(speaker, ear)) {
                line.stop();
                line.flush();
                line.close();
            }
        });
        this.encoder = new PlaybackEncoder(format.playbackEncoding(), format.loudspeakers());
        this.blockFrames = format.sampleRateHz() / BLOCKS_PER_SECOND;
        this.played = new float[blockFrames];
        this.playedBytes = new byte[blockFrames * encoder.frameBytes()];
        int frameBytes = format.microphones() * format.captureEncoding().bytes();
        this.heardBytes = new byte[SampleCodec.LEAD_BYTES + blockFrames * frameBytes];
        this.heard = new float[format.microphones()][blockFrames];
    }

    /**
     * Opens a device; nothing sounds until the first exchange.
     *
     * @param request names are parts of Java Sound's mixer names, or {@code default}
     * @throws DeviceException names the device, says why not and what to do
     */
    public static JavaSoundDuplex open(DuplexRequest request) throws DeviceException {
        Mixer.Info out = JavaSoundLines.find(request.output(), true);
        Mixer.Info in = JavaSoundLines.find(request.input(), false);
        String name = "java:" + request.names();
        PcmAbilities playback = JavaSoundLines.abilities(out, true);
        PcmAbilities capture = JavaSoundLines.abilities(in, false);
        if (playback == null || capture == null) {
            throw new DeviceException(Reason.FORMAT_REFUSED, name, "takes none of the formats that are worth asking");
        }
        List<DuplexFormat> formats = FormatNegotiation.candidates(playback, capture, request);
        DeviceException last = null;
        for (DuplexFormat format : formats) {
            SourceDataLine speaker = null;
            TargetDataLine ear = null;
            try {
                var outFormat =
                        JavaSoundLines.format(format.sampleRateHz(), format.playbackEncoding(), format.loudspeakers());
                var inFormat =
                        JavaSoundLines.format(format.sampleRateHz(), format.captureEncoding(), format.microphones());
                speaker = (SourceDataLine) JavaSoundLines.line(out, true, outFormat);
                ear = (TargetDataLine) JavaSoundLines.line(in, false, inFormat);
                speaker.open(outFormat, bytes(format.sampleRateHz(), request.bufferMillis(), outFormat.getFrameSize()));
                ear.open(inFormat, bytes(format.sampleRateHz(), CAPTURE_BUFFER_MILLIS, inFormat.getFrameSize()));
                return new JavaSoundDuplex(name, format, speaker, ear);
            } catch (LineUnavailableException e) {
                last = new DeviceException(Reason.BUSY, name, "is not available: " + e.getMessage());
            } catch (IllegalArgumentException e) {
                last = new DeviceException(Reason.FORMAT_REFUSED, name, "refused: " + e.getMessage());
            } catch (SecurityException e) {
                last = new DeviceException(Reason.NO_PERMISSION, name, "may not be opened: " + e.getMessage());
            }
            closeQuietly(speaker);
            closeQuietly(ear);
        }
        throw last;
    }

    private static int bytes(int rateHz, int millis, int frameBytes) {
        return rateHz * millis / 1000 * frameBytes;
    }

    private static void closeQuietly(DataLine line) {
        if (line != null) {
            line.close();
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int sampleRateHz() {
        return format.sampleRateHz();
    }

    @Override
    public int microphones() {
        return format.microphones();
    }

    /** What was agreed with the device. */
    public DuplexFormat format() {
        return format;
    }

    @Override
    public DuplexCounters counters() {
        return new DuplexCounters(0, 0, lost.get(), timeouts.get());
    }

    @Override
    public AudioBlock exchange(Playback playback) throws DeviceException {
        lock.enter();
        try {
            if (!running && !lock.closing()) {
                begin(playback);
            }
            long startNanos = System.nanoTime();
            long patienceNanos = nextSample == 0 ? WARM_UP_NANOS : PATIENCE_NANOS;
            while (!lock.closing()) {
                feed(playback);
                int count = take();
                if (count > 0) {
                    emptyReads = 0;
                    lastHeardNanos = System.nanoTime();
                    AudioBlock block = new AudioBlock(heard, count, format.sampleRateHz(), nextSample);
                    nextSample += count;
                    return block;
                }
                if (System.nanoTime() - startNanos > patienceNanos) {
                    timeouts.incrementAndGet();
                    stalled = true;
                    break;
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
            return new AudioBlock(heard, 0, format.sampleRateHz(), nextSample);
        } finally {
            lock.leave();
        }
    }

    private void begin(Playback playback) {
        playback.interrupted();
        ear.start();
        speaker.start();
        running = true;
        lastHeardNanos = System.nanoTime();
    }

    /** Fills whatever room the loudspeaker's buffer has, without waiting for more. */
    private void feed(Playback playback) throws DeviceException {
        int room = Math.min(speaker.available(), speaker.getBufferSize()) / encoder.frameBytes();
        while (room >= blockFrames && !lock.closing()) {
            playback.fill(played, blockFrames);
            encoder.encode(played, blockFrames, playedBytes);
            int written = speaker.write(playedBytes, 0, playedBytes.length);
            if (written <= 0) {
                countEmpty();
                return;
            }
            room -= blockFrames;
        }
    }

    private int take() throws DeviceException {
        int frameBytes = format.microphones() * format.captureEncoding().bytes();
        int ready = ear.available() / frameBytes;
        if (ready < blockFrames) {
            return 0;
        }
        int count = readBlock(frameBytes);
        if (stalled && count > 0) {
            // What waited during a stall is old; the index goes on as the clock says.
            while (count > 0 && ear.available() / frameBytes >= blockFrames) {
                count = readBlock(frameBytes);
            }
            stalled = false;
            long now = System.nanoTime();
            long missed = Math.max(1, Math.round((now - lastHeardNanos) * 1e-9 * format.sampleRateHz()));
            nextSample += missed;
            lost.addAndGet(missed);
            lastHeardNanos = now;
            return 0;
        }
        if (count > 0) {
            SampleCodec.decode(format.captureEncoding(), heardBytes, heard, 0, count);
        } else {
            countEmpty();
        }
        return count;
    }

    private int readBlock(int frameBytes) {
        return ear.read(heardBytes, SampleCodec.LEAD_BYTES, blockFrames * frameBytes) / frameBytes;
    }

    /** Room or samples are promised, and nothing is moved: the server is dead. */
    private void countEmpty() throws DeviceException {
        if (++emptyReads >= MOST_EMPTY_READS && !lock.closing()) {
            throw new DeviceException(Reason.LOST, name, "delivers nothing any more; unplugged or its server stopped");
        }
    }

    /** Lets go of the lines, or has the exchange do so that goes on. */
    @Override
    public void close() {
        lock.close();
    }
}
