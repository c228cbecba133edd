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
package org.openhab.binding.ultrasonic.cli;

import java.util.OptionalLong;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioSource;

/** A recording of any length that takes up no memory: a signal over and over. */
final class BenchSource implements AudioSource {

    private final BenchSignal signal;
    private final long total;
    private final float[][] block;
    private long position;

    /** @param seconds how long it lasts, rounded down to whole hops */
    BenchSource(BenchSignal signal, double seconds) {
        this.signal = signal;
        int hopSamples = signal.plan().hopSamples();
        long hops = (long) (seconds / signal.plan().hopSeconds());
        this.total = hops * hopSamples;
        this.block = new float[signal.microphones()][hopSamples];
    }

    @Override
    public String name() {
        return "bench signal";
    }

    @Override
    public int sampleRateHz() {
        return BenchSignal.SAMPLE_RATE_HZ;
    }

    @Override
    public int microphones() {
        return signal.microphones();
    }

    @Override
    public OptionalLong totalSamples() {
        return OptionalLong.of(total);
    }

    @Override
    public AudioBlock read(int maxSamples) {
        int hopSamples = signal.plan().hopSamples();
        int within = (int) (position % hopSamples);
        int count = (int) Math.min(Math.min(maxSamples, hopSamples - within), total - position);
        if (count == 0) {
            return null;
        }
        int from = signal.offset(position / hopSamples) + within;
        for (int mic = 0; mic < block.length; mic++) {
            System.arraycopy(signal.samples()[mic], from, block[mic], 0, count);
        }
        AudioBlock next = new AudioBlock(block, count, BenchSignal.SAMPLE_RATE_HZ, position);
        position += count;
        return next;
    }

    @Override
    public void close() {
        // Nothing to let go of.
    }
}
