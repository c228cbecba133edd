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

/**
 * The motion scores of many hops in bounded memory: how many fell into each of {@value #BINS} bins, inside labels and
 * outside.
 *
 * <p>The bins are equally wide in the log-odds ln(p / (1 - p)) from -37 to 37, which is as far as a double tells p from
 * 1; 0 and 1 are bins of their own at the ends.
 */
public final class ScoreHistogram {

    /** How many bins. */
    public static final int BINS = 2048;

    private static final double MOST_LOG_ODDS = 37;

    private final int[] inside = new int[BINS];
    private final int[] outside = new int[BINS];

    /**
     * Takes a hop.
     *
     * @param score 0..1
     * @param insideLabel whether a person truly moves
     * @throws IllegalArgumentException if the score is out of its range
     */
    public void add(double score, boolean insideLabel) {
        (insideLabel ? inside : outside)[bin(score)]++;
    }

    /**
     * Takes several hops of one bin.
     *
     * @throws IllegalArgumentException if there is no such bin or the count is negative
     */
    void add(int bin, boolean insideLabel, int count) {
        if (bin < 0 || bin >= BINS || count < 0) {
            throw new IllegalArgumentException(
                    "bin must be 0.." + (BINS - 1) + " and count 0 or more, got " + bin + " and " + count);
        }
        (insideLabel ? inside : outside)[bin] += count;
    }

    /** Takes all hops of another one. */
    public void addAll(ScoreHistogram other) {
        for (int bin = 0; bin < BINS; bin++) {
            inside[bin] += other.inside[bin];
            outside[bin] += other.outside[bin];
        }
    }

    /** The hops of a bin. */
    int count(int bin, boolean insideLabel) {
        return (insideLabel ? inside : outside)[bin];
    }

    /** All hops of a class. */
    public long total(boolean insideLabel) {
        long sum = 0;
        for (int count : insideLabel ? inside : outside) {
            sum += count;
        }
        return sum;
    }

    static int bin(double score) {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score must be 0..1, got " + score);
        }
        if (score == 0) {
            return 0;
        }
        if (score == 1) {
            return BINS - 1;
        }
        double share = (Math.log(score / (1 - score)) + MOST_LOG_ODDS) / (2 * MOST_LOG_ODDS);
        return (int) Math.max(1, Math.min(BINS - 2, 1 + Math.floor(share * (BINS - 2))));
    }

    /** The least score that falls into a bin, 0..1. */
    static double lowestScore(int bin) {
        if (bin == 0) {
            return 0;
        }
        if (bin == BINS - 1) {
            return 1;
        }
        double logOdds = ((bin - 1.0) / (BINS - 2) * 2 - 1) * MOST_LOG_ODDS;
        return 1 / (1 + Math.exp(-logOdds));
    }
}
