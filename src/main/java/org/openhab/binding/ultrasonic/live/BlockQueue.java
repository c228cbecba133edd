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

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.openhab.binding.ultrasonic.audio.AudioBlock;

/**
 * Blocks on their way from the thread that reads to the thread that computes. The reader never waits: if the other is
 * too slow, blocks are dropped and counted, and the index shows the gap. No allocation once all arrays are in use.
 */
final class BlockQueue {

    private static final class Slot {
        float[][] samples = new float[0][0];
        int length;
        int sampleRateHz;
        long firstSampleIndex;
        long arrivedNanos;
    }

    /** Of the shortest that any device delivers, 10 ms, more than may wait. */
    private static final int BLOCKS = 1000;

    /** The last that was used comes first: it is still in the processor's cache, and most are never needed. */
    private final LinkedBlockingDeque<Slot> free = new LinkedBlockingDeque<>(BLOCKS);

    private final ArrayBlockingQueue<Slot> filled = new ArrayBlockingQueue<>(BLOCKS);
    private final AtomicInteger waitingSamples = new AtomicInteger();
    private final AtomicLong droppedSamples = new AtomicLong();
    private final int mostSeconds;
    private Slot lent;

    /** @param mostSeconds how much sound may wait, however long or short a device's blocks are, s */
    BlockQueue(int mostSeconds) {
        this.mostSeconds = mostSeconds;
        for (int i = 0; i < BLOCKS; i++) {
            free.add(new Slot());
        }
    }

    /** Copies a block into the queue; for the reader only. */
    void put(AudioBlock block, long firstSampleIndex) {
        boolean full = waitingSamples.get() + block.length() > mostSeconds * block.sampleRateHz();
        Slot slot = full ? null : free.pollFirst();
        if (slot == null) {
            droppedSamples.addAndGet(block.length());
            return;
        }
        if (slot.samples.length != block.microphones() || slot.samples[0].length < block.length()) {
            slot.samples = new float[block.microphones()][block.length()];
        }
        for (int mic = 0; mic < block.microphones(); mic++) {
            System.arraycopy(block.samples()[mic], 0, slot.samples[mic], 0, block.length());
        }
        slot.length = block.length();
        slot.sampleRateHz = block.sampleRateHz();
        slot.firstSampleIndex = firstSampleIndex;
        slot.arrivedNanos = System.nanoTime();
        waitingSamples.addAndGet(slot.length);
        filled.add(slot);
    }

    /**
     * Waits for the next block; for the computing thread only.
     *
     * @return valid until the next call, or {@code null} if none came in time
     */
    AudioBlock take(long timeoutMillis) throws InterruptedException {
        if (lent != null) {
            free.addFirst(lent);
            lent = null;
        }
        lent = filled.poll(timeoutMillis, TimeUnit.MILLISECONDS);
        if (lent == null) {
            return null;
        }
        waitingSamples.addAndGet(-lent.length);
        return new AudioBlock(lent.samples, lent.length, lent.sampleRateHz, lent.firstSampleIndex);
    }

    /** When the block that was taken last was put in, in terms of {@link System#nanoTime}. */
    long arrivedNanos() {
        return lent == null ? System.nanoTime() : lent.arrivedNanos;
    }

    long droppedSamples() {
        return droppedSamples.get();
    }
}
