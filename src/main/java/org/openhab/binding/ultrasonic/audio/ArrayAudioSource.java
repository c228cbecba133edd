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

import java.util.OptionalLong;

/** Samples that are already in memory, as a source: made-up signals, short simulations. */
public final class ArrayAudioSource implements AudioSource {

    private final String name;
    private final float[][] signal;
    private final int sampleRateHz;
    private float[][] samples;
    private int position;

    /**
     * Wraps samples; they are not copied and not changed.
     *
     * @param name for messages
     * @param signal {@code [microphone][sample]}, rows of equal length, full scale 1.0
     * @param sampleRateHz samples per second and microphone
     * @throws IllegalArgumentException if there is no microphone, rows differ in length or the rate is not positive
     */
    public ArrayAudioSource(String name, float[][] signal, int sampleRateHz) {
        // A block of the whole checks all but rows that are longer than the first.
        AudioBlock whole = new AudioBlock(signal, sampleRateHz, 0);
        for (float[] row : signal) {
            if (row.length != whole.length()) {
                throw new IllegalArgumentException(
                        "rows must be of equal length, got " + whole.length() + " and " + row.length + " samples");
            }
        }
        this.name = name;
        this.signal = signal;
        this.sampleRateHz = sampleRateHz;
        this.samples = new float[signal.length][0];
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int sampleRateHz() {
        return sampleRateHz;
    }

    @Override
    public int microphones() {
        return signal.length;
    }

    @Override
    public OptionalLong totalSamples() {
        return OptionalLong.of(signal[0].length);
    }

    @Override
    public AudioBlock read(int maxSamples) {
        if (maxSamples < 1) {
            throw new IllegalArgumentException("a block needs at least 1 sample, asked for " + maxSamples);
        }
        int count = Math.min(maxSamples, signal[0].length - position);
        if (count == 0) {
            return null;
        }
        if (samples[0].length < count) {
            samples = new float[signal.length][count];
        }
        for (int mic = 0; mic < signal.length; mic++) {
            System.arraycopy(signal[mic], position, samples[mic], 0, count);
        }
        AudioBlock block = new AudioBlock(samples, count, sampleRateHz, position);
        position += count;
        return block;
    }

    @Override
    public void close() {
        // Nothing to let go of.
    }
}
