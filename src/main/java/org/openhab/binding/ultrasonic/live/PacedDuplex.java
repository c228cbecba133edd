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
package org.openhab.binding.ultrasonic.live;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.audio.DuplexCounters;
import org.openhab.binding.ultrasonic.audio.Playback;

/**
 * Holds a device that has no clock of its own, such as a virtual room, back to real time. Where the machine was too
 * busy for it for a while, its time has stood still rather than being made up for in a rush: whoever listens live would
 * throw that away.
 */
public final class PacedDuplex implements AudioDuplex {

    /** Less than this late it catches up. */
    private static final long MOST_LATE_NANOS = 100_000_000;

    private final AudioDuplex inner;
    private final LongSupplier nanoTime;
    private final LongConsumer park;
    private boolean started;
    private long startNanos;
    private volatile boolean closing;

    /** @param inner a device whose time passes as fast as it is exchanged */
    public PacedDuplex(AudioDuplex inner) {
        this(inner, System::nanoTime, LockSupport::parkNanos);
    }

    /**
     * @param nanoTime monotonic
     * @param park waits for that many nanoseconds, or less
     */
    PacedDuplex(AudioDuplex inner, LongSupplier nanoTime, LongConsumer park) {
        this.inner = inner;
        this.nanoTime = nanoTime;
        this.park = park;
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public int sampleRateHz() {
        return inner.sampleRateHz();
    }

    @Override
    public int microphones() {
        return inner.microphones();
    }

    @Override
    public AudioBlock exchange(Playback playback) throws IOException {
        if (!started) {
            started = true;
            startNanos = nanoTime.getAsLong();
        }
        AudioBlock block = inner.exchange(playback);
        long dueNanos = startNanos + Math.round(1e9 * block.endSampleIndex() / inner.sampleRateHz());
        long wait = dueNanos - nanoTime.getAsLong();
        if (wait < -MOST_LATE_NANOS) {
            startNanos -= wait;
        }
        while (wait > 0 && !closing) {
            park.accept(wait);
            wait = dueNanos - nanoTime.getAsLong();
        }
        return block;
    }

    @Override
    public DuplexCounters counters() {
        return inner.counters();
    }

    @Override
    public void close() {
        closing = true;
        inner.close();
    }
}
