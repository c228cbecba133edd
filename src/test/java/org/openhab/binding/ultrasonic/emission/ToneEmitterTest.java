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
package org.openhab.binding.ultrasonic.emission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntConsumer;
import org.jtransforms.fft.DoubleFFT_1D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.math.Decibels;

/** What is emitted has its level, is no louder than allowed, and comes and goes without a click. */
class ToneEmitterTest {

    private static final int RATE = 96_000;
    private static final int BLOCK = 480;

    /** Plays so many blocks; before each, something may happen. */
    private static float[] play(ToneEmitter emitter, int blocks, IntConsumer before) {
        float[] all = new float[blocks * BLOCK];
        float[] block = new float[BLOCK];
        for (int i = 0; i < blocks; i++) {
            before.accept(i);
            emitter.fill(block, BLOCK);
            System.arraycopy(block, 0, all, i * BLOCK, BLOCK);
        }
        return all;
    }

    private static double peak(float[] samples, int from, int to) {
        double peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return peak;
    }

    /** The highest peak of what is left below a frequency, by an ideal low pass over the whole. */
    private static double peakBelow(float[] samples, double hz, int rate) {
        int length = samples.length;
        double[] data = new double[length];
        for (int i = 0; i < length; i++) {
            data[i] = samples[i];
        }
        DoubleFFT_1D fft = new DoubleFFT_1D(length);
        fft.realForward(data);
        int edge = (int) Math.floor(hz * length / rate);
        for (int bin = edge; bin < length / 2; bin++) {
            data[2 * bin] = 0;
            data[2 * bin + 1] = 0;
        }
        data[1] = 0;
        fft.realInverse(data, true);
        double peak = 0;
        for (double value : data) {
            peak = Math.max(peak, Math.abs(value));
        }
        return peak;
    }

    @ParameterizedTest
    @ValueSource(doubles = {18_000, 20_000, 33_000, 40_000})
    void switchingIsNotHeard(double frequencyHz) {
        ToneEmitter emitter = new ToneEmitter(EmissionConfig.of(frequencyHz, -6), RATE);

        float[] samples = play(emitter, 200, block -> {
            switch (block) {
                case 20 -> emitter.on();
                case 140 -> emitter.off();
                case 142 -> emitter.on();
                case 170 -> emitter.off();
                default -> {}
            }
        });

        assertThat(peak(samples, 0, samples.length)).isCloseTo(0.501, within(0.005));
        // 30 dB better than asked for: the least that is left is a sample's own rounding.
        assertThat(Decibels.ofAmplitude(peakBelow(samples, 16_000, RATE) / 0.501))
                .isLessThan(-110);
    }

    @Test
    void aStepWouldBeHeard() {
        // The measure must be able to fail: a tone that is cut off leaves a click of -40 dB and more.
        ToneEmitter emitter = new ToneEmitter(EmissionConfig.of(18_000, -6), RATE);
        emitter.on();
        float[] samples = play(emitter, 100, block -> {});
        java.util.Arrays.fill(samples, samples.length / 2, samples.length, 0f);

        assertThat(Decibels.ofAmplitude(peakBelow(samples, 16_000, RATE) / 0.501))
                .isGreaterThan(-40);
    }

    @Test
    void offIsSilenceWithinTheRamp() {
        ToneEmitter emitter = new ToneEmitter(EmissionConfig.of(36_000, -12), RATE);
        int offBlock = 50;
        emitter.on();

        float[] samples = play(emitter, 100, block -> {
            if (block == offBlock) {
                emitter.off();
            }
        });

        int ramp = RATE * ToneEmitter.RAMP_MILLIS / 1000;
        assertThat(peak(samples, offBlock * BLOCK - BLOCK, offBlock * BLOCK)).isCloseTo(0.2512, within(0.002));
        // Parts of 256 samples are silent as a whole.
        assertThat(peak(samples, offBlock * BLOCK + ramp + 256, samples.length)).isZero();
        assertThat(emitter.isSilent()).isTrue();
        assertThat(emitter.playedSeconds()).isCloseTo(0.5, within(1e-9));
        assertThat(emitter.soundedSeconds()).isCloseTo(0.25 + 0.03, within(0.006));
    }

    @Test
    void frequencyStaysExactForHours() {
        double frequencyHz = 33_333.3;
        ToneEmitter emitter = new ToneEmitter(EmissionConfig.of(frequencyHz, -20), RATE);
        emitter.on();
        float[] block = new float[BLOCK];
        int blocks = 1 + 200 * 600;
        for (int i = 0; i < blocks; i++) {
            emitter.fill(block, BLOCK);
        }

        long first = (long) (blocks - 1) * BLOCK;
        double cycles = frequencyHz / RATE * first;
        double expected = 0.1 * Math.sin(2 * Math.PI * (cycles - Math.floor(cycles)));
        assertThat(block[0]).isCloseTo((float) expected, within(1e-5f));
    }

    @Test
    void blocksOfAnyLengthGiveTheSameTone() {
        ToneEmitter even = new ToneEmitter(EmissionConfig.of(36_000, -12), RATE);
        ToneEmitter uneven = new ToneEmitter(EmissionConfig.of(36_000, -12), RATE);
        even.on();
        uneven.on();
        float[] whole = new float[9600];
        even.fill(whole, whole.length);
        float[] part = new float[9600];
        int done = 0;
        int length = 1;
        while (done < whole.length) {
            int count = Math.min(length, whole.length - done);
            uneven.fill(part, count);
            for (int i = 0; i < count; i++) {
                assertThat(part[i]).isCloseTo(whole[done + i], within(1e-6f));
            }
            done += count;
            length = length * 3 % 701 + 1;
        }
    }

    @Test
    void severalTonesShareTheCeiling() {
        EmissionConfig two =
                new EmissionConfig(List.of(new EmittedTone(33_000, -12.1), new EmittedTone(36_000, -12.1)), -6);
        ToneEmitter emitter = new ToneEmitter(two, RATE);
        emitter.on();

        float[] samples = play(emitter, 400, block -> {});

        assertThat(peak(samples, 0, samples.length)).isBetween(0.45, 0.5012);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new EmissionConfig(List.of(new EmittedTone(33_000, -6), new EmittedTone(36_000, -6)), -6))
                .withMessageContaining("0.0 dBFS together")
                .withMessageContaining("-6.0 dBFS");
    }

    @Test
    void afterAnInterruptionItComesUpSoftly() {
        ToneEmitter emitter = new ToneEmitter(EmissionConfig.of(36_000, -12), RATE);
        emitter.on();
        play(emitter, 50, block -> {});

        emitter.interrupted();
        float[] samples = play(emitter, 20, block -> {});

        assertThat(peak(samples, 0, 100)).isLessThan(1e-4);
        assertThat(peak(samples, samples.length - BLOCK, samples.length)).isCloseTo(0.2512, within(0.002));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmissionConfig.of(12_000, -20))
                .withMessageContaining("16000.0 Hz")
                .withMessageContaining("12000.0 Hz");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmissionConfig.of(36_000, 1))
                .withMessageContaining("got 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ToneEmitter(EmissionConfig.of(36_000, -20), 48_000))
                .withMessageContaining("36000 Hz")
                .withMessageContaining("22560 Hz");
    }
}
