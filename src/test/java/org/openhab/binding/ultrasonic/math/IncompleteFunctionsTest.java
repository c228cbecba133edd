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

class IncompleteFunctionsTest {

    @Test
    void logGammaIsTheLogarithmOfFactorialsAndOfTheRootOfPi() {
        assertThat(LogGamma.of(1)).isEqualTo(0, within(1e-13));
        assertThat(LogGamma.of(11)).isEqualTo(Math.log(3_628_800), within(1e-12));
        assertThat(LogGamma.of(0.5)).isEqualTo(Math.log(Math.sqrt(Math.PI)), within(1e-13));
        assertThat(LogGamma.of(171)).isEqualTo(706.573062245787, within(1e-9));
    }

    @Test
    void gammaOfShapeOneIsTheExponential() {
        for (double x : new double[] {0, 0.1, 1, 1.9, 2.1, 7, 40}) {
            assertThat(IncompleteGamma.regularized(1, x)).isEqualTo(-Math.expm1(-x), within(1e-13));
        }
    }

    @Test
    void gammaCountsPoissonEventsOnBothSidesOfItsMean() {
        // At least 10 of a mean of 4 and of 25, summed term by term.
        for (double mean : new double[] {4, 25}) {
            double below = 0;
            double term = Math.exp(-mean);
            for (int k = 0; k < 10; k++) {
                below += term;
                term *= mean / (k + 1);
            }
            assertThat(IncompleteGamma.regularized(10, mean)).isEqualTo(1 - below, within(1e-12));
        }
    }

    @Test
    void betaCountsSuccessesOnBothSidesOfItsMean() {
        // At least 7 of 20 with the chance p, summed term by term.
        for (double chance : new double[] {0.1, 0.35, 0.8}) {
            double atLeast = 0;
            for (int k = 7; k <= 20; k++) {
                double ways = Math.exp(LogGamma.of(21) - LogGamma.of(k + 1) - LogGamma.of(21 - k));
                atLeast += ways * Math.pow(chance, k) * Math.pow(1 - chance, 20 - k);
            }
            assertThat(IncompleteBeta.regularized(7, 14, chance)).isEqualTo(atLeast, within(1e-12));
        }
    }

    @Test
    void inversesLeadBack() {
        for (double probability : new double[] {1e-6, 0.025, 0.5, 0.975, 0.9999}) {
            assertThat(IncompleteGamma.regularized(3.5, IncompleteGamma.inverse(3.5, probability)))
                    .isEqualTo(probability, within(1e-12));
            assertThat(IncompleteBeta.regularized(2, 9, IncompleteBeta.inverse(2, 9, probability)))
                    .isEqualTo(probability, within(1e-12));
        }
        assertThat(IncompleteGamma.inverse(3.5, 0)).isEqualTo(0, within(1e-12));
    }

    @Test
    void argumentsOutOfTheirRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IncompleteGamma.regularized(0, 1))
                .withMessageContaining("a 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> IncompleteGamma.inverse(1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IncompleteBeta.regularized(1, 1, 1.5))
                .withMessageContaining("x 1.5");
        assertThatIllegalArgumentException().isThrownBy(() -> IncompleteBeta.inverse(1, 1, -0.1));
    }
}
