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

import java.util.OptionalDouble;

/**
 * Area under the ROC curve of scored hops.
 *
 * <p>It is the probability that a hop inside a label scores higher than one outside, ties counting half, which is the
 * statistic of Mann and Whitney divided by the number of pairs (Hanley and McNeil, Radiology 143, 1982):
 *
 * <pre>{@code AUC = (R - n (n + 1) / 2) / (n m)}</pre>
 *
 * with R the sum of the ranks of the n hops inside among all n + m, equal scores sharing their mean rank.
 */
public final class FrameAuc {

    private FrameAuc() {}

    /**
     * The area.
     *
     * @return 0..1, 0.5 for guessing; absent if there are no hops of one of the classes
     */
    public static OptionalDouble of(ScoredHops hops) {
        double[] inside = hops.sortedScores(true);
        double[] outside = hops.sortedScores(false);
        if (inside.length == 0 || outside.length == 0) {
            return OptionalDouble.empty();
        }
        // Both are sorted, so the hops outside that lie below, and those at or below, only ever grow. Counting wins and
        // ties in halves keeps the sum in whole numbers, exact for any recording.
        long halfWins = 0;
        int below = 0;
        int atOrBelow = 0;
        for (double score : inside) {
            while (below < outside.length && outside[below] < score) {
                below++;
            }
            while (atOrBelow < outside.length && outside[atOrBelow] <= score) {
                atOrBelow++;
            }
            halfWins += (long) below + atOrBelow;
        }
        return OptionalDouble.of(halfWins / 2.0 / inside.length / outside.length);
    }
}
