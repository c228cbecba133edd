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

import org.openhab.binding.ultrasonic.doppler.DopplerFrame;

/**
 * Chooses the microphone that hears the carrier loudest, once: histories of the response must not jump from one
 * microphone's phase and gain to another's.
 */
final class StrongestMicrophone {

    private static final int NOT_CHOSEN = -1;

    private int chosen = NOT_CHOSEN;

    /** Index of the microphone; chosen from the first frame after a start or reset. */
    int of(DopplerFrame doppler) {
        if (chosen == NOT_CHOSEN) {
            double loudest = -1;
            for (int mic = 0; mic < doppler.microphones(); mic++) {
                double level = Math.hypot(sum(doppler.basebandRe()[mic]), sum(doppler.basebandIm()[mic]));
                if (level > loudest) {
                    loudest = level;
                    chosen = mic;
                }
            }
        }
        return chosen;
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    void reset() {
        chosen = NOT_CHOSEN;
    }
}
