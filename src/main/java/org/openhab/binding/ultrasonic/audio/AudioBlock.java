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

/**
 * A stretch of samples of all microphones, as a sound card or a file delivers it.
 *
 * <p>A block does not own its arrays: a source may fill the same arrays again for the next block, so whoever needs the
 * samples later copies them.
 *
 * @param samples {@code float[microphone][sample]}, full scale 1.0; each row holds at least {@code length} samples
 * @param length how many samples of each row belong to this block
 * @param sampleRateHz samples per second and microphone
 * @param firstSampleIndex index of the first sample, counted from the start of the source; a jump between two blocks is
 *     a gap
 */
public record AudioBlock(float[][] samples, int length, int sampleRateHz, long firstSampleIndex) {

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if there is no microphone, a row is shorter than {@code length}, the rate is not
     *     positive or the index is negative
     */
    public AudioBlock {
        if (samples.length == 0) {
            throw new IllegalArgumentException("an audio block needs at least one microphone, got 0");
        }
        for (int mic = 0; mic < samples.length; mic++) {
            if (samples[mic].length < length) {
                throw new IllegalArgumentException(
                        "microphone " + mic + " has " + samples[mic].length + " samples, the block needs " + length);
            }
        }
        if (sampleRateHz <= 0) {
            throw new IllegalArgumentException("sample rate must be positive, got " + sampleRateHz + " Hz");
        }
        if (length < 0 || firstSampleIndex < 0) {
            throw new IllegalArgumentException(
                    "length and first sample index must not be negative, got " + length + " and " + firstSampleIndex);
        }
    }

    /**
     * A block that spans the whole of the arrays.
     *
     * @param samples {@code float[microphone][sample]}, rows of equal length
     * @param sampleRateHz samples per second and microphone
     * @param firstSampleIndex index of the first sample, counted from the start of the source
     */
    public AudioBlock(float[][] samples, int sampleRateHz, long firstSampleIndex) {
        this(samples, samples.length == 0 ? 0 : samples[0].length, sampleRateHz, firstSampleIndex);
    }

    /** How many microphones the block holds. */
    public int microphones() {
        return samples.length;
    }

    /** Index of the first sample after this block. */
    public long endSampleIndex() {
        return firstSampleIndex + length;
    }
}
