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
package org.openhab.binding.ultrasonic.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The filter passes and stops what was asked for, measured by the Fourier transform of its taps. */
class KaiserFilterTest {

    private static double response(double[] taps, double cyclesPerSample) {
        double re = 0;
        double im = 0;
        for (int n = 0; n < taps.length; n++) {
            re += taps[n] * Math.cos(2 * Math.PI * cyclesPerSample * n);
            im += taps[n] * Math.sin(2 * Math.PI * cyclesPerSample * n);
        }
        return Math.hypot(re, im);
    }

    @ParameterizedTest
    @CsvSource({
        "1200, 1500, 6000, 105",
        "1500, 10500, 96000, 105",
        "1500, 4500, 12000, 105",
        "1200, 1575, 6300, 90",
        "100, 1000, 4000, 60",
    })
    void passesAndStopsWhatWasAskedFor(double passHz, double stopHz, double rateHz, double attenuationDb) {
        double[] taps = KaiserFilter.lowPass(passHz, stopHz, rateHz, attenuationDb);

        // Kaiser's formulas are empirical; making the taps add up to one adds to the ripple.
        double worst = Decibels.toAmplitude(-attenuationDb + 1.5);
        double ripple = 3 * worst;
        for (int step = 0; step <= 1000; step++) {
            double inPass = passHz * step / 1000;
            assertThat(response(taps, inPass / rateHz)).as("%s Hz", inPass).isCloseTo(1, within(ripple));
            double inStop = stopHz + (rateHz / 2 - stopHz) * step / 1000;
            assertThat(response(taps, inStop / rateHz)).as("%s Hz", inStop).isLessThan(worst);
        }
    }

    @Test
    void tapsAreSymmetricAndAddUpToOne() {
        double[] taps = KaiserFilter.lowPass(1200, 1500, 6000, 105);

        double sum = 0;
        for (int n = 0; n < taps.length; n++) {
            assertThat(taps[n]).isCloseTo(taps[taps.length - 1 - n], within(1e-15));
            sum += taps[n];
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void halfWayBetweenTheEdgesHalfTheAmplitudePasses() {
        double[] taps = KaiserFilter.lowPass(1000, 2000, 8000, 80);

        assertThat(response(taps, 1500.0 / 8000)).isCloseTo(0.5, within(0.005));
    }

    @Test
    void refusesEdgesThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaiserFilter.lowPass(1500, 1200, 6000, 100))
                .withMessageContaining("pass 1500.0 Hz, stop 1200.0 Hz");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaiserFilter.lowPass(1200, 3500, 6000, 100))
                .withMessageContaining("rate 6000.0 Hz");
        assertThatIllegalArgumentException().isThrownBy(() -> KaiserFilter.lowPass(0, 1500, 6000, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> KaiserFilter.lowPass(Double.NaN, 1500, 6000, 100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaiserFilter.lowPass(1200, 1500, 6000, 49))
                .withMessageContaining("at least 50.0 dB, got 49.0");
    }
}
