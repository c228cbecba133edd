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

/** The logarithm of the gamma function. */
final class LogGamma {

    /** From here on the series below is exact to double precision. */
    private static final double ASYMPTOTIC_FROM = 15;

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private LogGamma() {}

    /**
     * ln Gamma(x), by Stirling's series (NIST DLMF 5.11.1) behind the recurrence Gamma(x + 1) = x Gamma(x) (5.5.1).
     *
     * @param x above 0
     */
    static double of(double x) {
        double shifted = x;
        double product = 1;
        while (shifted < ASYMPTOTIC_FROM) {
            product *= shifted;
            shifted += 1;
        }
        double inverse = 1 / shifted;
        double square = inverse * inverse;
        double series = inverse
                * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188))));
        return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + series - Math.log(product);
    }
}
