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
package org.openhab.binding.ultrasonic.neural;

import java.util.Arrays;

/** The newest vectors of a series, in a ring; zero before the first. */
final class VectorHistory {

    private final float[][] ring;
    private int newest;

    /**
     * @param size values per vector
     * @param past how many vectors before the newest are kept
     */
    VectorHistory(int size, int past) {
        this.ring = new float[past + 1][size];
    }

    /** Takes in a copy of the next vector. */
    void add(float[] vector) {
        newest = newest + 1 == ring.length ? 0 : newest + 1;
        System.arraycopy(vector, 0, ring[newest], 0, vector.length);
    }

    /** The vector of some hops ago, 0 the newest. */
    float[] ago(int hops) {
        int index = newest - hops;
        return ring[index < 0 ? index + ring.length : index];
    }

    void reset() {
        for (float[] vector : ring) {
            Arrays.fill(vector, 0f);
        }
        newest = 0;
    }
}
