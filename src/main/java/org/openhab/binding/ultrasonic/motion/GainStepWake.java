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

import org.openhab.binding.ultrasonic.doppler.DisplacementAnalyzer;

/**
 * What a step of the tone's level leaves behind in the slow bands: somebody has turned the volume.
 *
 * <p>The room's reverberation follows the direct tone for a while and moves the static phasor, within the slow window;
 * and all that the air does to the tone is louder by the step from then on, while the noise that the floor is measured
 * by is not. The floor takes that in after 20 s. Where the microphones' gain was switched, noise and tone alike, the
 * floor follows at once, and slow motion is told less readily than it could be for that time.
 */
final class GainStepWake {

    private static final double FLOOR_SECONDS = 24;

    private final double hopSeconds;
    private final double windowSeconds;
    private double sinceSeconds = FLOOR_SECONDS;
    /** The largest of the step that goes on. */
    private double stepDb;
    /** All steps that the floor has not taken in. */
    private double netDb;

    /** @param hopSeconds time between frames */
    GainStepWake(double hopSeconds) {
        this.hopSeconds = hopSeconds;
        this.windowSeconds = DisplacementAnalyzer.FRAME * hopSeconds;
    }

    /**
     * Takes in a frame.
     *
     * @param gainStepDb step within it, 0 if there is none; a step is told by several frames
     */
    void process(double gainStepDb) {
        if (gainStepDb != 0) {
            stepDb = Math.abs(gainStepDb) > Math.abs(stepDb) ? gainStepDb : stepDb;
            sinceSeconds = 0;
            return;
        }
        netDb += stepDb;
        stepDb = 0;
        sinceSeconds = Math.min(FLOOR_SECONDS, sinceSeconds + hopSeconds);
        if (sinceSeconds >= FLOOR_SECONDS) {
            netDb = 0;
        }
    }

    /** Whether the slow window still holds the step or the reverberation that follows it. */
    boolean spoilsSlow() {
        return sinceSeconds < windowSeconds;
    }

    /** How far the tone is above what the floor has learnt, dB, 0 or more. */
    double raisedDb() {
        return Math.max(0, netDb);
    }

    void reset() {
        sinceSeconds = FLOOR_SECONDS;
        stepDb = 0;
        netDb = 0;
    }
}
