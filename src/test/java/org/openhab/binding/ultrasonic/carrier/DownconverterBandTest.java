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
package org.openhab.binding.ultrasonic.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.math.TestWaves;

/** What passes the receiver and what does not, at every rate, measured with tones and noise. */
class DownconverterBandTest {

    private static final int MICROPHONES = 8;
    private static final double AMPLITUDE = 0.25;

    static Stream<Arguments> ratesAndCarriers() {
        List<Arguments> all = new ArrayList<>();
        for (int rate : new int[] {44_100, 48_000, 50_000, 88_200, 96_000, 176_400, 192_000}) {
            for (double carrierHz : new double[] {16_000, 0.31 * rate + 3333.3, 0.47 * rate}) {
                if (carrierHz >= 16_000 && carrierHz <= 0.47 * rate) {
                    all.add(Arguments.of(rate, carrierHz));
                }
            }
        }
        return all.stream();
    }

    /** Baseband of tones, a microphone each: {@code [tone][re, im][sample]}. */
    private static List<float[][]> receive(int rate, double carrierHz, List<Double> tonesHz, int hops) {
        List<float[][]> received = new ArrayList<>();
        for (int first = 0; first < tonesHz.size(); first += MICROPHONES) {
            int count = Math.min(MICROPHONES, tonesHz.size() - first);
            ReceiverBench bench = new ReceiverBench(rate, count, carrierHz);
            float[][] samples = new float[count][];
            for (int mic = 0; mic < count; mic++) {
                samples[mic] = TestWaves.tone(
                        bench.samples(bench.settleHops() + hops), AMPLITUDE, tonesHz.get(first + mic), rate);
            }
            for (float[][] baseband : bench.run(samples)[0]) {
                received.add(baseband);
            }
        }
        return received;
    }

    @ParameterizedTest
    @MethodSource("ratesAndCarriers")
    void dopplerBandPassesFlatWithinATenthOfADecibel(int rate, double carrierHz) {
        List<Double> offsets = new ArrayList<>();
        for (double offset = -1200; offset <= 1200; offset += 75) {
            offsets.add(offset);
        }
        List<Double> tones = offsets.stream().map(offset -> carrierHz + offset).toList();

        List<float[][]> received = receive(rate, carrierHz, tones, 4);

        double basebandRateHz = BasebandPlan.of(rate).basebandRateHz();
        for (int i = 0; i < offsets.size(); i++) {
            float[] re = received.get(i)[0];
            float[] im = received.get(i)[1];
            double line = TestWaves.lineAmplitude(re, im, re.length - 256, 256, offsets.get(i) / basebandRateHz);
            assertThat(Decibels.ofAmplitude(line / (AMPLITUDE / 2)))
                    .as("tone at %s Hz", offsets.get(i))
                    .isCloseTo(0, within(0.1));
        }
    }

    @ParameterizedTest
    @MethodSource("ratesAndCarriers")
    void nothingElseLeavesATrace(int rate, double carrierHz) {
        BasebandPlan plan = BasebandPlan.of(rate);
        double edgeHz = plan.basebandRateHz() / 2;
        List<Double> tones = new ArrayList<>();
        for (int step = 0; step < 160; step++) {
            tones.add((step + 0.37) / 160 * rate / 2);
        }
        // The edge of the baseband, and where the stages fold.
        for (double fold = 0; fold < rate / 2.0; fold += plan.basebandRateHz()) {
            tones.add(carrierHz - edgeHz - fold - 1);
            tones.add(carrierHz + edgeHz + fold + 1);
            if (fold % plan.firstRateHz() < 4 * plan.basebandRateHz()) {
                tones.add(carrierHz - fold - 4000.5);
                tones.add(carrierHz + fold + 3300.5);
            }
        }
        // A real tone has a negative frequency, too; where that falls into the baseband, it is no alias.
        tones.removeIf(hz -> hz < 0
                || hz > rate / 2.0
                || Math.abs(hz - carrierHz) <= edgeHz
                || Math.abs(rate - hz - carrierHz) <= edgeHz);

        List<float[][]> received = receive(rate, carrierHz, tones, 2);

        assertThat(tones).hasSizeGreaterThan(120);
        for (int i = 0; i < tones.size(); i++) {
            float[] re = received.get(i)[0];
            float[] im = received.get(i)[1];
            double power = TestWaves.power(re, im, re.length - 2 * BasebandPlan.HOP, re.length);
            assertThat(Decibels.ofPower(power / (AMPLITUDE * AMPLITUDE / 4)))
                    .as("tone at %s Hz", tones.get(i))
                    .isLessThan(-90);
        }
    }

    @ParameterizedTest
    @MethodSource("ratesAndCarriers")
    void imageOfThePassBandStaysOutOfThePassBand(int rate, double carrierHz) {
        List<Double> offsets = new ArrayList<>();
        for (double offset = -1200; offset <= 1200; offset += 200) {
            offsets.add(offset + 1);
        }
        List<Double> tones = offsets.stream().map(offset -> carrierHz + offset).toList();
        int hops = 8;

        List<float[][]> received = receive(rate, carrierHz, tones, hops);

        double basebandRateHz = BasebandPlan.of(rate).basebandRateHz();
        int length = hops * BasebandPlan.HOP;
        for (int i = 0; i < offsets.size(); i++) {
            float[] re = received.get(i)[0];
            float[] im = received.get(i)[1];
            for (double hz = -1200; hz <= 1200; hz += 10) {
                if (Math.abs(hz - offsets.get(i)) > 5 * basebandRateHz / length) {
                    double line = TestWaves.lineAmplitude(re, im, re.length - length, length, hz / basebandRateHz);
                    assertThat(Decibels.ofAmplitude(line / (AMPLITUDE / 2)))
                            .as("tone at %s Hz seen at %s Hz", offsets.get(i), hz)
                            .isLessThan(-90);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 96_000, 192_000})
    void loudAudibleSoundVanishes(int rate) {
        double[] carriersHz = {17_000, 0.40 * rate, 0.47 * rate};
        ReceiverBench bench = new ReceiverBench(rate, 1, carriersHz);
        int hops = bench.settleHops() + 8;
        float[] sound = TestWaves.lowPassedNoise(bench.samples(hops), 15_000, rate, new SplittableRandom(5));
        // Speech and music come in syllables and beats.
        double power = 0;
        for (int i = 0; i < sound.length; i++) {
            double beat = Math.sin(2 * Math.PI * 4 * i / rate);
            sound[i] *= (float) (0.3 * beat * beat);
            power += sound[i] * sound[i] / sound.length;
        }

        float[][][][] received = bench.run(new float[][] {sound});

        for (int carrier = 0; carrier < carriersHz.length; carrier++) {
            float[] re = received[carrier][0][0];
            float[] im = received[carrier][0][1];
            double left = TestWaves.power(re, im, bench.settleHops() * BasebandPlan.HOP, re.length);
            assertThat(Decibels.ofPower(left / power))
                    .as("left of it at %s Hz", carriersHz[carrier])
                    .isLessThan(-90);
        }
    }
}
