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

/** Order statistics by partial sorting (C. A. R. Hoare, "Algorithm 65: Find", CACM 4, 1961). */
public final class Median {

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
        while (low < high) {
            float pivot = values[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    float swapped = values[left];
                    values[left++] = values[right];
                    values[right--] = swapped;
                }
            }
            if (rank <= right) {
                high = right;
            } else if (rank >= left) {
                low = left;
            } else {
                return values[rank];
            }
        }
        return values[rank];
    }
}
