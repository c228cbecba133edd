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
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.audio.DeviceException;
import org.openhab.binding.ultrasonic.audio.DuplexFormat;
import org.openhab.binding.ultrasonic.audio.Playback;

/**
 * What devices of the host have in common, whoever drives them: the exchange and its patience, the index of samples
 * that follows the clock over a stall, and a close that does not wait.
 */
abstract class HostDuplex implements AudioDuplex {

    /** Kept for the microphones; that of the loudspeaker is asked for. */
    static final int CAPTURE_BUFFER_MILLIS = 250;

    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    /** The first samples of a sound server that was idle take up to this long. */
    private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(3);

    private static final long CLOSE_PATIENCE_MILLIS = 1000;

    private final String name;
    private final DuplexFormat format;
    private final float[][] heard;
    private final DeviceLock lock;
    private boolean running;
    private boolean stalled;
    private long nextSample;
    private long lastHeardNanos;
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong timeouts = new AtomicLong();

    /**
     * @param most samples that are heard at a time
     * @param release lets go of the device
     */
    HostDuplex(String name, DuplexFormat format, int most, Runnable release) {
        this.name = name;
        this.format = format;
        this.heard = new float[format.microphones()][most];
        this.lock = new DeviceLock(name, CLOSE_PATIENCE_MILLIS, release);
    }

    /** Starts both directions. */
    abstract void begin(Playback playback) throws DeviceException;

    /** Fills whatever room the loudspeaker's buffer has, without waiting for more. */
    abstract void feed(Playback playback) throws DeviceException;

    /**
     * Reads what is there without waiting for more.
     *
     * @param into {@code [microphone][sample]}
     * @return how many samples; 0 if that is less than is worth it
     */
    abstract int take(float[][] into) throws DeviceException;

    /** Throws away all that waits: after a stall it is old. */
    abstract void drop() throws DeviceException;

    /** Waits for samples, a twentieth of a second at most. */
    abstract void pause() throws DeviceException;

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int sampleRateHz() {
        return format.sampleRateHz();
    }

    @Override
    public final int microphones() {
        return format.microphones();
    }

    /** What was agreed with the device. */
    public final DuplexFormat format() {
        return format;
    }

    /** Samples that were lost, by the clock. */
    final long lost() {
        return lost.get();
    }

    /** Exchanges in which nothing came. */
    final long timeouts() {
        return timeouts.get();
    }

    /** Whether both directions have been started. */
    final boolean running() {
        return running;
    }

    /** Whether somebody wants the device to be let go of. */
    final boolean closing() {
        return lock.closing();
    }

    @Override
    public final AudioBlock exchange(Playback playback) throws DeviceException {
        lock.enter();
        try {
            if (!running && !closing()) {
                begin(playback);
                running = true;
                lastHeardNanos = System.nanoTime();
            }
            long startNanos = System.nanoTime();
            long patienceNanos = nextSample == 0 ? WARM_UP_NANOS : PATIENCE_NANOS;
            boolean waited = false;
            while (!closing()) {
                int count = take(heard);
                // The exchange before has fed it already; an hour has 90,000 of these calls.
                if (waited || count > 0) {
                    feed(playback);
                }
                if (count > 0 && !stalled) {
                    lastHeardNanos = System.nanoTime();
                    return block(count);
                }
                if (count > 0) {
                    drop();
                    stalled = false;
                    skipToNow();
                } else if (System.nanoTime() - startNanos > patienceNanos) {
                    timeouts.incrementAndGet();
                    stalled = true;
                    break;
                }
                pause();
                waited = true;
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

    /** The index goes on as the clock says. */
    final void skipToNow() {
        long now = System.nanoTime();
        long missed = Math.max(1, Math.round((now - lastHeardNanos) * 1e-9 * format.sampleRateHz()));
        nextSample += missed;
        lost.addAndGet(missed);
        lastHeardNanos = now;
    }

    /** Lets go of the device, or has the exchange do so that goes on. */
    @Override
    public final void close() {
        lock.close();
    }
}
