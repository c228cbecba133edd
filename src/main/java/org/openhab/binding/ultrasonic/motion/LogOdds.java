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
package org.openhab.binding.ultrasonic.motion;

/**
 * Probabilities as log odds, ln(p / (1 - p)), in nats.
 *
 * <p>For a probability that is calibrated for even prior odds this is the log likelihood ratio of what was seen, which
 * may be added up over independent looks (A. Wald, "Sequential Analysis", 1947).
 */
public final class LogOdds {

    /** No single look counts for more: whatever a classifier says, it is wrong once in 3000 times. */
    public static final double MOST_NATS = 8;

    private LogOdds() {}

    /**
     * Log odds of a probability.
     *
     * @param probability 0..1
     * @return within +-{@link #MOST_NATS}
     */
    public static double of(double probability) {
        double nats = Math.log(probability / (1 - probability));
        return Math.max(-MOST_NATS, Math.min(MOST_NATS, nats));
    }

    /** The probability whose log odds these are, 0..1. */
    public static double probability(double nats) {
        return 1 / (1 + Math.exp(-nats));
    }
}
