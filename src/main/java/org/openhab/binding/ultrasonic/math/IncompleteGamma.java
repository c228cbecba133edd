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
 * The regularised lower incomplete gamma function P(a, x): the probability that a gamma variable of shape a lies below
 * x. A Poisson variable of mean x is at least n with the probability P(n, x).
 */
public final class IncompleteGamma {

    private static final int MOST_TERMS = 100_000;
    private static final double PRECISION = 1e-15;
    private static final double TINY = 1e-300;
    private static final int BISECTIONS = 200;

    private IncompleteGamma() {}

    /**
     * P(a, x), by its power series (NIST DLMF 8.11.4) below a + 1 and the continued fraction of its complement (8.9.2)
     * above.
     *
     * @param a shape, above 0
     * @param x 0 or more
     * @return 0..1
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double regularized(double a, double x) {
        if (!(a > 0 && x >= 0)) {
            throw new IllegalArgumentException("P(a, x) needs a > 0 and x >= 0, got a " + a + ", x " + x);
        }
        if (x == 0) {
            return 0;
        }
        double factor = Math.exp(a * Math.log(x) - x - LogGamma.of(a));
        return x < a + 1 ? factor * series(a, x) : 1 - factor * fraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int k = 1; k < MOST_TERMS && term > PRECISION * sum; k++) {
            term *= x / (a + k);
            sum += term;
        }
        return sum;
    }

    /** Evaluated by the method of Lentz (Applied Optics 15, 1976) as modified by Thompson and Barnett. */
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double result = d;
        for (int k = 1; k < MOST_TERMS; k++) {
            double numerator = -k * (k - a);
            b += 2;
            d = 1 / away(numerator * d + b);
            c = away(b + numerator / c);
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
     * @param a shape, above 0
     * @param probability 0 or more, below 1
     * @return x with P(a, x) = probability
     * @throws IllegalArgumentException if the probability is out of its range
     */
    public static double inverse(double a, double probability) {
        if (!(probability >= 0 && probability < 1)) {
            throw new IllegalArgumentException("a probability must be 0 or more and below 1, got " + probability);
        }
        double low = 0;
        double high = a + 1;
        while (regularized(a, high) < probability) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < BISECTIONS && high > low; i++) {
            double middle = (low + high) / 2;
            if (regularized(a, middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
