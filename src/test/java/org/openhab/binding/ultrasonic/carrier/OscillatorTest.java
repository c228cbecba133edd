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

import org.junit.jupiter.api.Test;

/** The phase is the integral of the frequency, however long it runs. */
class OscillatorTest {

    private static final double RATE_HZ = 12_000;

    private final float[] re = new float[256];
    private final float[] im = new float[256];

    @Test
    void phasorsTurnBackwardsAtTheFrequency() {
        Oscillator oscillator = new Oscillator(RATE_HZ);

        oscillator.next(36_100, re, im, 256);

        for (int n = 0; n < 256; n++) {
            double angle = -2 * Math.PI * 36_100 / RATE_HZ * n;
            assertThat((double) re[n]).isCloseTo(Math.cos(angle), within(1e-6));
            assertThat((double) im[n]).isCloseTo(Math.sin(angle), within(1e-6));
        }
    }

    @Test
    void phaseRunsOnWhenTheFrequencyChanges() {
        Oscillator oscillator = new Oscillator(RATE_HZ);
        double cycles = 0;
        for (int hop = 0; hop < 100; hop++) {
            double hz = 40_000 + 7.3 * hop;
            oscillator.next(hz, re, im, 256);
            assertThat(Math.atan2(im[0], re[0]))
                    .isCloseTo(Math.IEEEremainder(-2 * Math.PI * cycles, 2 * Math.PI), within(1e-6));
            cycles += hz / RATE_HZ * 256;
            cycles -= Math.floor(cycles);
        }
    }

    @Test
    void aWeekLaterThePhaseIsStillRight() {
        Oscillator oscillator = new Oscillator(RATE_HZ);
        long hops = 7L * 86_400 * 47;
        // 256 samples of this frequency are a whole number of cycles and a hundredth.
        double hz = RATE_HZ * (800 + 0.01) / 256;
        for (long hop = 0; hop < hops; hop++) {
            oscillator.advance(hz, 256);
        }

        oscillator.next(hz, re, im, 1);

        double cycles = (hops % 100) * 0.01;
        assertThat(Math.atan2(im[0], re[0]))
                .isCloseTo(Math.IEEEremainder(-2 * Math.PI * cycles, 2 * Math.PI), within(1e-3));
    }

    @Test
    void amplitudeStaysOne() {
        Oscillator oscillator = new Oscillator(RATE_HZ);
        for (int hop = 0; hop < 1000; hop++) {
            oscillator.next(20_123.4, re, im, 256);
        }
        for (int n = 0; n < 256; n++) {
            assertThat(Math.hypot(re[n], im[n])).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void resetStartsAtPhaseZero() {
        Oscillator oscillator = new Oscillator(RATE_HZ);
        oscillator.next(20_123.4, re, im, 256);

        oscillator.reset();
        oscillator.next(20_123.4, re, im, 1);

        assertThat(re[0]).isEqualTo(1f);
        assertThat(im[0]).isZero();
    }
}
