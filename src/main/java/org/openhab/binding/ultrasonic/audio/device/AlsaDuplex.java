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
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
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
public final class AlsaDuplex implements AudioDuplex {

    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int WAIT_MILLIS = 50;
    private static final int CAPTURE_BUFFER_MILLIS = 250;
    private static final long CLOSE_PATIENCE_MILLIS = 1000;
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    /** The first samples of a sound server that was idle take up to this long. */
    private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final String name;
    private final DuplexFormat format;
    private final AlsaPcm speaker;
    private final AlsaPcm ear;
    private final PlaybackEncoder encoder;
    private final float[] played;
    private final byte[] playedBytes;
    private final byte[] heardBytes;
    private final float[][] heard;
    private final DeviceLock lock;
    private boolean running;
    private boolean stalled;
    private long nextSample;
    private long lastHeardNanos;
    private final AtomicLong overruns = new AtomicLong();
    private final AtomicLong underruns = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong timeouts = new AtomicLong();

    private AlsaDuplex(String name, DuplexFormat format, AlsaPcm speaker, AlsaPcm ear) {
        this.name = name;
        this.format = format;
        this.speaker = speaker;
        this.ear = ear;
        this.lock = new DeviceLock(name, CLOSE_PATIENCE_MILLIS, () -> {
            speaker.close();
            ear.close();
        });
        this.encoder = new PlaybackEncoder(format.playbackEncoding(), format.loudspeakers());
        this.played = new float[speaker.periodFrames()];
        this.playedBytes = new byte[speaker.periodFrames() * encoder.frameBytes()];
        int most = 2 * ear.periodFrames();
        int frameBytes = format.microphones() * format.captureEncoding().bytes();
        this.heardBytes = new byte[SampleCodec.LEAD_BYTES + most * frameBytes];
        this.heard = new float[format.microphones()][most];
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
            for (DuplexFormat format : FormatNegotiation.candidates(out, in, request)) {
                if (speaker.configure(
                                format.sampleRateHz(),
                                format.loudspeakers(),
                                format.playbackEncoding(),
                                request.bufferMillis())
                        && ear.configure(
                                format.sampleRateHz(),
                                format.microphones(),
                                format.captureEncoding(),
                                CAPTURE_BUFFER_MILLIS)) {
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
        return new DuplexCounters(overruns.get(), underruns.get(), lost.get(), timeouts.get());
    }

    @Override
    public AudioBlock exchange(Playback playback) throws DeviceException {
        lock.enter();
        try {
            if (lock.closing()) {
                return block(0);
            }
            if (!running) {
                begin(playback);
            }
            long startNanos = System.nanoTime();
            long patienceNanos = nextSample == 0 ? WARM_UP_NANOS : PATIENCE_NANOS;
            while (!lock.closing()) {
                feed(playback);
                int count = take();
                if (count > 0) {
                    return block(count);
                }
                if (System.nanoTime() - startNanos > patienceNanos) {
                    timeouts.incrementAndGet();
                    stalled = true;
                    break;
                }
                pause();
            }
            return block(0);
        } finally {
            lock.leave();
        }
    }

    private AudioBlock block(int count) {
        AudioBlock block = new AudioBlock(heard, count, format.sampleRateHz(), nextSample);
        nextSample += count;
        return block;
    }

    private void begin(Playback playback) throws DeviceException {
        playback.interrupted();
        speaker.prepare();
        ear.prepare();
        feed(playback);
        ear.start();
        running = true;
        lastHeardNanos = System.nanoTime();
    }

    /** Fills whatever room the loudspeaker's buffer has. */
    private void feed(Playback playback) throws DeviceException {
        int room = speaker.available();
        if (room < 0) {
            recoverSpeaker(room, playback);
            room = speaker.available();
        }
        // Two periods at a time: each write wakes the sound server.
        if (running && room < 2 * played.length) {
            return;
        }
        while (room > 0) {
            int count = Math.min(room, played.length);
            playback.fill(played, count);
            encoder.encode(played, count, playedBytes);
            int written = speaker.write(playedBytes, count);
            if (written < 0 && written != -AlsaLibrary.EAGAIN) {
                recoverSpeaker(written, playback);
                return;
            }
            if (written < count) {
                break;
            }
            room -= count;
        }
        speaker.start();
    }

    private void recoverSpeaker(int error, Playback playback) throws DeviceException {
        if (error != -AlsaLibrary.EPIPE && error != -AlsaLibrary.ESTRPIPE) {
            throw AlsaErrors.lost(name, error);
        }
        underruns.incrementAndGet();
        speaker.prepare();
        playback.interrupted();
    }

    /** Reads what is there; 0 if that is less than a period. */
    private int take() throws DeviceException {
        int ready = ear.available();
        if (ready < 0) {
            recoverEar(ready);
            return 0;
        }
        if (ready < ear.periodFrames()) {
            return 0;
        }
        if (stalled) {
            dropBurst();
            return 0;
        }
        int count = ear.read(heardBytes, SampleCodec.LEAD_BYTES, heard[0].length);
        if (count < 0) {
            if (count != -AlsaLibrary.EAGAIN) {
                recoverEar(count);
            }
            return 0;
        }
        SampleCodec.decode(format.captureEncoding(), heardBytes, heard, 0, count);
        lastHeardNanos = System.nanoTime();
        return count;
    }

    /** After a stall: what waits is old; the index goes on as the clock says. */
    private void dropBurst() {
        int count = ear.available();
        while (count >= ear.periodFrames()) {
            int read = ear.read(heardBytes, SampleCodec.LEAD_BYTES, heard[0].length);
            if (read <= 0) {
                break;
            }
            count = ear.available();
        }
        stalled = false;
        skipToNow();
    }

    private void skipToNow() {
        long now = System.nanoTime();
        long missed = Math.max(1, Math.round((now - lastHeardNanos) * 1e-9 * format.sampleRateHz()));
        nextSample += missed;
        lost.addAndGet(missed);
        lastHeardNanos = now;
    }

    private void recoverEar(int error) throws DeviceException {
        if (error != -AlsaLibrary.EPIPE && error != -AlsaLibrary.ESTRPIPE) {
            throw AlsaErrors.lost(name, error);
        }
        overruns.incrementAndGet();
        ear.prepare();
        ear.start();
        skipToNow();
    }

    private void pause() throws DeviceException {
        int result = ear.await(WAIT_MILLIS);
        if (result < 0) {
            recoverEar(result);
        } else if (result > 0 && ear.available() < ear.periodFrames()) {
            // Ready without samples: a dead server may say so for ever.
            LockSupport.parkNanos(IDLE_NANOS);
        }
    }

    /** Lets go of the device, or has the exchange do so that goes on. */
    @Override
    public void close() {
        lock.close();
    }
}
