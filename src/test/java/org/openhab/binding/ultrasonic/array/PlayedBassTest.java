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
package org.openhab.binding.ultrasonic.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.doppler.DopplerAnalyzer;

class PlayedBassTest {

    private static final BasebandPlan PLAN = BasebandPlan.of(96_000);
    private static final double BIN_HZ = PLAN.basebandRateHz() / DopplerAnalyzer.BINS;
    /** The middle of a bin. */
    private static final int NOTE_BIN = 14;

    private final PlayedBass bass = new PlayedBass(PLAN, 0);
    private final float[] played = new float[BasebandPlan.HOP];
    private long position;

    private void play(double amplitude, int hops) {
        for (int hop = 0; hop < hops; hop++) {
            for (int n = 0; n < played.length; n++) {
                double seconds = position++ / PLAN.basebandRateHz();
                played[n] = (float) (amplitude * Math.cos(2 * Math.PI * NOTE_BIN * BIN_HZ * seconds));
            }
            bass.process(played);
        }
    }

    private double power(int signal, int bin) {
        float re = bass.re()[signal][bin];
        float im = bass.im()[signal][bin];
        return re * re + im * im;
    }

    private int loudest(int signal) {
        int best = 1;
        for (int bin = 1; bin < bass.re()[signal].length; bin++) {
            best = power(signal, bin) > power(signal, best) ? bin : best;
        }
        return best;
    }

    @Test
    void aNoteStandsAtItsFrequencyItsSquareAtTwiceThat() {
        play(0.5, 40);
        assertThat(bass.valid()).isTrue();
        assertThat(loudest(0)).isEqualTo(NOTE_BIN);
        assertThat(loudest(1)).isEqualTo(2 * NOTE_BIN);
        assertThat(loudest(2)).isEqualTo(2 * NOTE_BIN);
        assertThat(loudest(3)).isEqualTo(NOTE_BIN);
        // cos^3 = (3 cos + cos 3)/4.
        assertThat(power(3, NOTE_BIN) / power(3, 3 * NOTE_BIN)).isCloseTo(9, within(0.5));
    }

    @Test
    void productsGrowWithTheirOrder() {
        play(0.1, 40);
        double[] soft = {power(0, NOTE_BIN), power(1, 2 * NOTE_BIN), power(2, 2 * NOTE_BIN), power(3, NOTE_BIN)};
        play(0.2, 40);
        double[] loud = {power(0, NOTE_BIN), power(1, 2 * NOTE_BIN), power(2, 2 * NOTE_BIN), power(3, NOTE_BIN)};
        double[] factors = {4, 16, 16, 64};
        for (int signal = 0; signal < factors.length; signal++) {
            assertThat(loud[signal] / soft[signal]).isCloseTo(factors[signal], within(0.01 * factors[signal]));
        }
    }

    @Test
    void whatWasPlayedAHopBeforeIsKnownAndNothingBehindAGap() {
        play(0.5, 40);
        double before = power(0, NOTE_BIN);
        play(0.1, 1);
        assertThat(power(4, NOTE_BIN)).isEqualTo(before);
        bass.reset();
        assertThat(bass.valid()).isFalse();
        play(0.1, 5);
        assertThat(bass.valid()).isFalse();
        play(0.1, 1);
        assertThat(bass.valid()).isTrue();
    }
}
