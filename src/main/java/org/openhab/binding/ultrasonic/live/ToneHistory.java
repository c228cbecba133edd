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
package org.openhab.binding.ultrasonic.live;

/**
 * How the tone's level went over the last seconds: whether it ended at once, as when somebody mutes, or faded, as an
 * adaptive filter makes it. An echo canceller learns the tone's way within a second or two and then takes it out.
 */
final class ToneHistory {

    private static final int READINGS = 24;
    private static final double FADE_DB = 12;
    private static final int LEAST_FADING_READINGS = 3;

    private final double[] levels = new double[READINGS];
    private int count;

    /** A reading, about four times a second, while the tone is heard. */
    void heard(double levelDbfs) {
        if (count == READINGS) {
            System.arraycopy(levels, 1, levels, 0, READINGS - 1);
            count--;
        }
        levels[count++] = levelDbfs;
    }

    /** Whether the last readings before now fell, step by step, by {@value #FADE_DB} dB or more. */
    boolean faded() {
        int at = count - 1;
        int steps = 0;
        while (at > 0 && levels[at] < levels[at - 1]) {
            at--;
            steps++;
        }
        return steps >= LEAST_FADING_READINGS && levels[at] - levels[count - 1] >= FADE_DB;
    }

    /** The device was opened anew. */
    void reset() {
        count = 0;
    }
}
