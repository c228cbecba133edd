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
 * Order statistics by partial sorting (C. A. R. Hoare, "Algorithm 65: Find", CACM 4, 1961; pivot as in J. L. Bentley,
 * M. D. McIlroy, "Engineering a sort function", Software: Practice and Experience 23, 1993).
 *
 * <p>The partition moves every value and has no branch that depends on one: what is selected from is noise, on which
 * every other branch would be predicted wrongly.
 */
public final class Median {

    /** As many values are sorted by insertion. */
    private static final int FEW = 24;

    private Median() {}

    /**
     * The upper median: the element that sorting would put at index {@code count / 2}.
     *
     * @param values reordered by the call; no NaN
     * @param count how many of the values count, at least 1
     */
    public static float of(float[] values, int count) {
        return select(values, count, count / 2);
    }

    /**
     * The element that sorting would put at index {@code rank}.
     *
     * @param values reordered by the call; no NaN
     * @param count how many of the values count, at least 1
     * @param rank 0 to {@code count - 1}
     */
    public static float select(float[] values, int count, int rank) {
        int low = 0;
        int high = count - 1;
        while (high - low >= FEW) {
            float pivot = pivot(values, low, high);
            int notBelow = below(values, low, high, pivot);
            if (rank < notBelow) {
                high = notBelow - 1;
                continue;
            }
            int aboveIt = above(values, notBelow, high, pivot);
            if (rank < aboveIt) {
                return pivot;
            }
            if (aboveIt == low) {
                // Nothing moves for the sake of what is not a number.
                break;
            }
            low = aboveIt;
        }
        sort(values, low, high);
        return values[rank];
    }

    /** Moves what is below the pivot to the front; returns the first index behind it. */
    private static int below(float[] values, int low, int high, float pivot) {
        int end = low;
        for (int i = low; i <= high; i++) {
            float value = values[i];
            values[i] = values[end];
            values[end] = value;
            end += value < pivot ? 1 : 0;
        }
        return end;
    }

    /** Moves what equals the pivot to the front of what is not below it; returns the first index above it. */
    private static int above(float[] values, int low, int high, float pivot) {
        int end = low;
        for (int i = low; i <= high; i++) {
            float value = values[i];
            values[i] = values[end];
            values[end] = value;
            end += value <= pivot ? 1 : 0;
        }
        return end;
    }

    /** Median of three medians of three. */
    private static float pivot(float[] values, int low, int high) {
        int step = (high - low) / 8;
        int middle = low + 4 * step;
        return median(
                median(values[low], values[low + step], values[low + 2 * step]),
                median(values[middle - step], values[middle], values[middle + step]),
                median(values[high - 2 * step], values[high - step], values[high]));
    }

    private static float median(float a, float b, float c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private static void sort(float[] values, int low, int high) {
        for (int i = low + 1; i <= high; i++) {
            float value = values[i];
            int at = i;
            while (at > low && values[at - 1] > value) {
                values[at] = values[at - 1];
                at--;
            }
            values[at] = value;
        }
    }
}
