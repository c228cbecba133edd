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
package org.openhab.binding.ultrasonic.evaluation;

import org.openhab.binding.ultrasonic.math.IncompleteBeta;
import org.openhab.binding.ultrasonic.math.IncompleteGamma;

/**
 * Where the true value lies with a confidence of 95 %, in the units of the value.
 *
 * @param low lower end
 * @param high upper end, not below the lower one
 */
public record ConfidenceInterval(double low, double high) {

    /** How sure. */
    public static final double CONFIDENCE = 0.95;

    private static final double TAIL = (1 - CONFIDENCE) / 2;

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the ends are swapped or not numbers
     */
    public ConfidenceInterval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval must have low <= high, got " + low + " and " + high);
        }
    }

    /**
     * Of a proportion, exact (C. J. Clopper and E. S. Pearson, Biometrika 26, 1934).
     *
     * @param successes 0 to trials
     * @param trials 1 or more, independent of each other
     * @throws IllegalArgumentException if there are more successes than trials
     */
    public static ConfidenceInterval ofProportion(long successes, long trials) {
        if (successes < 0 || trials < 1 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials + " is no proportion");
        }
        double low = successes == 0 ? 0 : IncompleteBeta.inverse(successes, trials - successes + 1.0, TAIL);
        double high = successes == trials ? 1 : IncompleteBeta.inverse(successes + 1.0, trials - successes, 1 - TAIL);
        return new ConfidenceInterval(low, high);
    }

    /**
     * Of the mean of a Poisson variable that was seen once, exact (F. Garwood, Biometrika 28, 1936).
     *
     * @param count 0 or more
     */
    public static ConfidenceInterval ofPoissonMean(long count) {
        double low = count == 0 ? 0 : IncompleteGamma.inverse(count, TAIL);
        return new ConfidenceInterval(low, IncompleteGamma.inverse(count + 1.0, 1 - TAIL));
    }

    /**
     * The one-sided bound that the mean of a Poisson variable lies below with a confidence of 95 %: about 3 for a count
     * of 0.
     *
     * @param count 0 or more
     */
    public static double poissonUpperBound(long count) {
        return IncompleteGamma.inverse(count + 1.0, CONFIDENCE);
    }

    /** The same in other units. */
    public ConfidenceInterval times(double factor) {
        return new ConfidenceInterval(low * factor, high * factor);
    }

    /** Whether a value lies within, ends included. */
    public boolean contains(double value) {
        return value >= low && value <= high;
    }
}
