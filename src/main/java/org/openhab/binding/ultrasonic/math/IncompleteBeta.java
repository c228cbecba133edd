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

/**
 * The regularised incomplete beta function I_x(a, b): the probability that a beta variable lies below x. Of n trials
 * with the chance x at least k succeed with the probability I_x(k, n - k + 1).
 */
public final class IncompleteBeta {

    private static final int MOST_TERMS = 100_000;
    private static final double PRECISION = 1e-15;
    private static final double TINY = 1e-300;
    private static final int BISECTIONS = 200;

    private IncompleteBeta() {}

    /**
     * I_x(a, b), by its continued fraction (NIST DLMF 8.17.22), on the side of the mean where it converges fast, and
     * the symmetry 8.17.4.
     *
     * @param a above 0
     * @param b above 0
     * @param x 0..1
     * @return 0..1
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double regularized(double a, double b, double x) {
        if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) {
            throw new IllegalArgumentException(
                    "I_x(a, b) needs a > 0, b > 0 and x in 0..1, got a " + a + ", b " + b + ", x " + x);
        }
        if (x == 0 || x == 1) {
            return x;
        }
        double factor =
                Math.exp(a * Math.log(x) + b * Math.log1p(-x) + LogGamma.of(a + b) - LogGamma.of(a) - LogGamma.of(b));
        return x < (a + 1) / (a + b + 2) ? factor * fraction(a, b, x) / a : 1 - factor * fraction(b, a, 1 - x) / b;
    }

    /** Evaluated by the method of Lentz (Applied Optics 15, 1976) as modified by Thompson and Barnett. */
    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double result = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            result *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            result *= c * d;
            if (Math.abs(c * d - 1) < PRECISION) {
                break;
            }
        }
        return result;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /**
     * The x of a probability.
     *
     * @param a above 0
     * @param b above 0
     * @param probability 0..1
     * @return x with I_x(a, b) = probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double inverse(double a, double b, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability must be 0..1, got " + probability);
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < BISECTIONS && high > low; i++) {
            double middle = (low + high) / 2;
            if (regularized(a, b, middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
