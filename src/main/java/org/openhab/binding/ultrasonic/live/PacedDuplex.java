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
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.audio.DuplexCounters;
import org.openhab.binding.ultrasonic.audio.Playback;

/** Holds a device that has no clock of its own, such as a virtual room, back to real time. */
public final class PacedDuplex implements AudioDuplex {

    private final AudioDuplex inner;
    private long startNanos;
    private volatile boolean closing;

    /** @param inner a device whose time passes as fast as it is exchanged */
    public PacedDuplex(AudioDuplex inner) {
        this.inner = inner;
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
        if (startNanos == 0) {
            startNanos = System.nanoTime();
        }
        AudioBlock block = inner.exchange(playback);
        long dueNanos = startNanos + Math.round(1e9 * block.endSampleIndex() / inner.sampleRateHz());
        long wait = dueNanos - System.nanoTime();
        while (wait > 0 && !closing) {
            LockSupport.parkNanos(wait);
            wait = dueNanos - System.nanoTime();
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
