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
package org.openhab.binding.ultrasonic.audio;

import java.util.Arrays;

/** Supplies what a loudspeaker plays. Called on the thread that serves the device, and must not block. */
@FunctionalInterface
public interface Playback {

    /** Plays nothing. */
    Playback SILENCE = (samples, length) -> Arrays.fill(samples, 0, length, 0f);

    /**
     * The next samples.
     *
     * @param samples to fill, full scale 1.0
     * @param length how many, 1 or more
     */
    void fill(float[] samples, int length);

    /** The loudspeaker has run dry or was opened anew: what comes next does not follow what was played last. */
    default void interrupted() {
        // Of interest only to whom the step would be heard.
    }
}
