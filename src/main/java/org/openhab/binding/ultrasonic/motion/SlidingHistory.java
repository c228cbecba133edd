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

/** The newest values of a series, oldest first. */
final class SlidingHistory {

    private final double[] values;
    private int count;

    /** @param capacity how many values are kept, at least 1 */
    SlidingHistory(int capacity) {
        this.values = new double[capacity];
    }

    void add(double value) {
        if (count == values.length) {
            System.arraycopy(values, 1, values, 0, count - 1);
            count--;
        }
        values[count++] = value;
    }

    /** How many values there are. */
    int count() {
        return count;
    }

    /** How many values there can be. */
    int capacity() {
        return values.length;
    }

    /** A value, 0 the oldest. */
    double get(int index) {
        return values[index];
    }

    double mean() {
        double sum = 0;
        for (int index = 0; index < count; index++) {
            sum += values[index];
        }
        return sum / count;
    }

    void clear() {
        count = 0;
    }
}
