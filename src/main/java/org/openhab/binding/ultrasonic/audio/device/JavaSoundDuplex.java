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
import java.util.concurrent.locks.LockSupport;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;
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
public final class JavaSoundDuplex extends HostDuplex {

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
    private static final int BLOCKS_PER_SECOND = 100;
    private static final int MOST_EMPTY_READS = 20;

    private final SourceDataLine speaker;
    private final TargetDataLine ear;
    private final PlaybackEncoder encoder;
    private final int blockFrames;
    private final int heardFrameBytes;
    private final float[] played;
    private final byte[] playedBytes;
    private final byte[] heardBytes;
    private int emptyReads;

    private JavaSoundDuplex(String name, DuplexFormat format, SourceDataLine speaker, TargetDataLine ear) {
        super(name, format, format.sampleRateHz() / BLOCKS_PER_SECOND, () -> {
            for (DataLine line : List.of(speaker, ear)) {
                line.stop();
                line.flush();
                line.close();
            }
        });
        this.speaker = speaker;
        this.ear = ear;
        this.encoder = new PlaybackEncoder(format.playbackEncoding(), format.loudspeakers());
        this.blockFrames = format.sampleRateHz() / BLOCKS_PER_SECOND;
        this.heardFrameBytes = format.microphones() * format.captureEncoding().bytes();
        this.played = new float[blockFrames];
        this.playedBytes = new byte[blockFrames * encoder.frameBytes()];
        this.heardBytes = new byte[SampleCodec.LEAD_BYTES + blockFrames * heardFrameBytes];
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
    public DuplexCounters counters() {
        return new DuplexCounters(0, 0, lost(), timeouts());
    }

    @Override
    void begin(Playback playback) {
        playback.interrupted();
        ear.start();
        speaker.start();
    }

    @Override
    void feed(Playback playback) throws DeviceException {
        int room = Math.min(speaker.available(), speaker.getBufferSize()) / encoder.frameBytes();
        while (room >= blockFrames && !closing()) {
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

    @Override
    int take(float[][] into) throws DeviceException {
        if (!blockReady()) {
            return 0;
        }
        int count = readBlock();
        if (count <= 0) {
            countEmpty();
            return 0;
        }
        emptyReads = 0;
        SampleCodec.decode(format().captureEncoding(), heardBytes, into, 0, count);
        return count;
    }

    @Override
    void drop() {
        while (blockReady() && readBlock() > 0) {
            emptyReads = 0;
        }
    }

    @Override
    void pause() {
        LockSupport.parkNanos(POLL_NANOS);
    }

    private boolean blockReady() {
        return ear.available() / heardFrameBytes >= blockFrames;
    }

    private int readBlock() {
        return ear.read(heardBytes, SampleCodec.LEAD_BYTES, blockFrames * heardFrameBytes) / heardFrameBytes;
    }

    /** Room or samples are promised, and nothing is moved: the server is dead. */
    private void countEmpty() throws DeviceException {
        if (++emptyReads >= MOST_EMPTY_READS && !closing()) {
            throw new DeviceException(
                    Reason.LOST, name(), "delivers nothing any more; unplugged or its server stopped");
        }
    }
}
