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

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Signals that tests of files write and expect back. */
final class TestSignals {

    private TestSignals() {}

    /**
     * A carrier of 36 kHz at half of full scale with a weak second tone and noise, another phase at each microphone,
     * rounded to a number of bits so that integers can hold it exactly. The same on every machine (StrictMath).
     */
    static float[][] carrier(int microphones, int samples, int bits, int sampleRateHz) {
        SplittableRandom random = new SplittableRandom(36_000);
        double fullScale = 1L << (bits - 1);
        float[][] signal = new float[microphones][samples];
        for (int i = 0; i < samples; i++) {
            double seconds = (double) i / sampleRateHz;
            for (int mic = 0; mic < microphones; mic++) {
                double value = 0.5 * StrictMath.sin(2 * Math.PI * 36_000 * seconds + mic)
                        + 0.01 * StrictMath.sin(2 * Math.PI * 440 * seconds)
                        + 0.002 * (random.nextDouble() - 0.5);
                signal[mic][i] = (float) (Math.rint(value * fullScale) / fullScale);
            }
        }
        return signal;
    }

    /** Any sample that a number of bits can hold, full scale and zero among them. */
    static float[][] extremes(int microphones, int samples, int bits, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long fullScale = 1L << (bits - 1);
        float[][] signal = new float[microphones][samples];
        for (float[] row : signal) {
            for (int i = 0; i < samples; i++) {
                long value =
                        switch (random.nextInt(8)) {
                            case 0 -> -fullScale;
                            case 1 -> fullScale - 1;
                            case 2 -> 0;
                            case 3 -> -1;
                            default -> random.nextLong(-fullScale, fullScale);
                        };
                row[i] = (float) ((double) value / fullScale);
            }
        }
        return signal;
    }

    /** All that a source delivers, in blocks of random lengths; checks that blocks follow each other. */
    static float[][] readAll(AudioSource source, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<float[][]> parts = new ArrayList<>();
        int length = 0;
        AudioBlock block;
        while ((block = source.read(random.nextInt(1, 5000))) != null) {
            if (block.firstSampleIndex() != length || block.length() == 0) {
                throw new AssertionError("block at " + block.firstSampleIndex() + " of " + block.length()
                        + " samples, expected one at " + length);
            }
            float[][] copy = new float[block.microphones()][];
            for (int mic = 0; mic < copy.length; mic++) {
                copy[mic] = Arrays.copyOf(block.samples()[mic], block.length());
            }
            parts.add(copy);
            length += block.length();
        }
        float[][] all = new float[source.microphones()][length];
        int position = 0;
        for (float[][] part : parts) {
            for (int mic = 0; mic < all.length; mic++) {
                System.arraycopy(part[mic], 0, all[mic], position, part[mic].length);
            }
            position += part[0].length;
        }
        return all;
    }
}
