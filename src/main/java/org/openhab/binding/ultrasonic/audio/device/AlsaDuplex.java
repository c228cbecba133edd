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

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.openhab.binding.ultrasonic.audio.DeviceException;
import org.openhab.binding.ultrasonic.audio.DuplexCounters;
import org.openhab.binding.ultrasonic.audio.DuplexFormat;
import org.openhab.binding.ultrasonic.audio.Playback;
import org.openhab.binding.ultrasonic.audio.PlaybackEncoder;
import org.openhab.binding.ultrasonic.audio.SampleCodec;

/**
 * A loudspeaker and microphones through ALSA, by any of its names, never resampled behind our back.
 *
 * <p>Both directions run without blocking; the thread waits for the microphones, a twentieth of a second at most, and
 * tops up the loudspeaker whenever it wakes. So differing clocks do no harm, and no call can hang for good in the
 * middle of the stream. What a stalled sound server delivers afterwards in one burst is old and is thrown away.
 */
public final class AlsaDuplex extends HostDuplex {

    private static final int WAIT_MILLIS = 50;

    /**
     * How much is worth waking up for: every wake-up finds cold caches and costs as much as a hop, and yet a report is
     * to come within 50 ms of its last sample.
     */
    private static final int HEARD_MILLIS = 30;

    /** How much is worth writing: each write wakes the sound server and its client library. */
    private static final int PLAYED_MILLIS = 60;
    /** The loudspeaker's buffer is to survive a late wake-up. */
    private static final int PERIODS_PER_BUFFER = 4;

    /** Samples are converted so many at a time, which all stay in the processor's nearest cache. */
    private static final int PART_FRAMES = 512;

    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    /** Of what waits: not asked. */
    private static final int UNASKED = Integer.MIN_VALUE;

    private final AlsaPcm speaker;
    private final AlsaPcm ear;
    private final PlaybackEncoder encoder;
    private final float[] played;
    private final byte[] playedBytes;
    private final byte[] heardBytes;
    private final AtomicLong overruns = new AtomicLong();
    private final AtomicLong underruns = new AtomicLong();
    private final long playedPeriodNanos;
    /** Frames that wait to be read, as far as that is known: below a sound server each question locks and costs. */
    private int waiting = UNASKED;
    /** When the loudspeaker's buffer was last full. */
    private long fullNanos;

    private AlsaDuplex(String name, DuplexFormat format, AlsaPcm speaker, AlsaPcm ear) {
        super(name, format, 2 * ear.periodFrames(), () -> {
            speaker.close();
            ear.close();
        });
        this.speaker = speaker;
        this.ear = ear;
        this.encoder = new PlaybackEncoder(format.playbackEncoding(), format.loudspeakers());
        this.played = new float[PART_FRAMES];
        this.playedBytes = new byte[PART_FRAMES * encoder.frameBytes()];
        int frameBytes = format.microphones() * format.captureEncoding().bytes();
        this.playedPeriodNanos = TimeUnit.SECONDS.toNanos(1) * speaker.periodFrames() / format.sampleRateHz();
        this.heardBytes = new byte[SampleCodec.LEAD_BYTES + PART_FRAMES * frameBytes];
    }

    /**
     * Opens a device at the best format that suits both directions; nothing sounds until the first exchange.
     *
     * @throws DeviceException names the device, says why not and what to do
     */
    public static AlsaDuplex open(DuplexRequest request) throws DeviceException {
        if (!AlsaLibrary.available()) {
            throw new DeviceException(
                    DeviceException.Reason.NOT_FOUND, request.names(), "this system has no ALSA (libasound.so.2)");
        }
        AlsaPcm speaker = AlsaPcm.open(request.output(), AlsaPcm.Direction.PLAYBACK);
        AlsaPcm ear = null;
        try {
            ear = AlsaPcm.open(request.input(), AlsaPcm.Direction.CAPTURE);
            PcmAbilities out = speaker.abilities();
            PcmAbilities in = ear.abilities();
            int longestMillis = request.bufferMillis() / PERIODS_PER_BUFFER;
            for (DuplexFormat format : FormatNegotiation.candidates(out, in, request)) {
                if (speaker.configure(
                                format.sampleRateHz(),
                                format.loudspeakers(),
                                format.playbackEncoding(),
                                request.bufferMillis(),
                                Math.min(PLAYED_MILLIS, longestMillis))
                        && ear.configure(
                                format.sampleRateHz(),
                                format.microphones(),
                                format.captureEncoding(),
                                CAPTURE_BUFFER_MILLIS,
                                Math.min(HEARD_MILLIS, longestMillis))) {
                    return new AlsaDuplex(request.names(), format, speaker, ear);
                }
            }
            // A sound server takes every format, unless there is no card behind it.
            boolean cards = out.hardware() && in.hardware();
            throw new DeviceException(
                    cards ? DeviceException.Reason.FORMAT_REFUSED : DeviceException.Reason.LOST,
                    request.names(),
                    cards
                            ? "refuses every format; supported are out " + out.describe() + ", in " + in.describe()
                            : "the sound server refuses; it may have no loudspeaker or no microphones at this moment");
        } catch (DeviceException | RuntimeException e) {
            speaker.close();
            if (ear != null) {
                ear.close();
            }
            throw e;
        }
    }

    @Override
    public DuplexCounters counters() {
        return new DuplexCounters(overruns.get(), underruns.get(), lost(), timeouts());
    }

    @Override
    void begin(Playback playback) throws DeviceException {
        playback.interrupted();
        speaker.prepare();
        ear.prepare();
        waiting = UNASKED;
        feed(playback);
        ear.start();
    }

    @Override
    void feed(Playback playback) throws DeviceException {
        // There cannot be room for a period yet, which it would cost a lock to be told.
        if (running() && System.nanoTime() - fullNanos < playedPeriodNanos) {
            return;
        }
        int room = speaker.available();
        if (room < 0) {
            recoverSpeaker(room, playback);
            room = speaker.available();
        }
        // All at once, and no less than a period: each write wakes the sound server.
        if (running() && room < speaker.periodFrames()) {
            return;
        }
        if (room > 0) {
            int count = Math.min(room, speaker.bufferFrames());
            for (int done = 0; done < count; done += PART_FRAMES) {
                int part = Math.min(PART_FRAMES, count - done);
                playback.fill(played, part);
                encoder.encode(played, part, playedBytes);
                speaker.lay(done, part, playedBytes);
            }
            int written = speaker.write(count);
            fullNanos = System.nanoTime();
            if (written < 0 && written != -AlsaLibrary.EAGAIN) {
                recoverSpeaker(written, playback);
                fullNanos -= playedPeriodNanos;
                return;
            }
        }
        speaker.start();
    }

    private void recoverSpeaker(int error, Playback playback) throws DeviceException {
        if (error != -AlsaLibrary.EPIPE && error != -AlsaLibrary.ESTRPIPE) {
            throw AlsaErrors.lost(name(), error);
        }
        underruns.incrementAndGet();
        speaker.prepare();
        playback.interrupted();
    }

    @Override
    int take(float[][] into) throws DeviceException {
        int ready = waiting == UNASKED ? ear.available() : waiting;
        waiting = UNASKED;
        if (ready < 0) {
            recoverEar(ready);
            return 0;
        }
        if (ready < ear.periodFrames()) {
            return 0;
        }
        int count = ear.read(into[0].length);
        if (count == 0 || count == -AlsaLibrary.EAGAIN) {
            // Ready without samples: a dead server may say so for ever.
            LockSupport.parkNanos(IDLE_NANOS);
            return 0;
        }
        if (count < 0) {
            recoverEar(count);
            return 0;
        }
        // What did not fill the room that it was given was all there is.
        waiting = count < into[0].length ? 0 : UNASKED;
        for (int done = 0; done < count; done += PART_FRAMES) {
            int part = Math.min(PART_FRAMES, count - done);
            ear.fetch(done, part, heardBytes, SampleCodec.LEAD_BYTES);
            SampleCodec.decode(format().captureEncoding(), heardBytes, into, done, part);
        }
        return count;
    }

    @Override
    void drop() {
        waiting = UNASKED;
        int most = 2 * ear.periodFrames();
        while (ear.available() >= ear.periodFrames()) {
            if (ear.read(most) <= 0) {
                return;
            }
        }
    }

    private void recoverEar(int error) throws DeviceException {
        if (error != -AlsaLibrary.EPIPE && error != -AlsaLibrary.ESTRPIPE) {
            throw AlsaErrors.lost(name(), error);
        }
        overruns.incrementAndGet();
        ear.prepare();
        ear.start();
        skipToNow();
    }

    @Override
    void pause() throws DeviceException {
        waiting = UNASKED;
        int result = ear.await(WAIT_MILLIS);
        if (result < 0) {
            recoverEar(result);
        } else if (result > 0) {
            // Ready means a period; how much more there is the reading tells.
            waiting = ear.periodFrames();
        }
    }
}
