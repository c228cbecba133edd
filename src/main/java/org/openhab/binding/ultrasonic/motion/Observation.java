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

import org.openhab.binding.ultrasonic.feature.FeatureFrame;

/**
 * What one hop tells about the room.
 *
 * @param valid whether the tone is heard and the frame holds a result; if not, nothing else counts
 * @param scores what the classifier makes of it
 * @param velocityMetersPerSecond radial velocity of the strongest mover, positive when approaching, 0 if none stands
 *     out
 * @param broadbandDb how far the frame as a whole is lifted: large for clicks
 * @param gainStepDb size of a step of the host's gain, 0 if there is none
 */
public record Observation(
        boolean valid, MotionScores scores, double velocityMetersPerSecond, double broadbandDb, double gainStepDb) {

    /** Nothing was heard. */
    public static final Observation DEAF = new Observation(false, MotionScores.NOTHING, 0, 0, 0);

    /** What a frame says, which may be {@code null} while there is no tone. */
    public static Observation of(FeatureFrame frame, MotionScores scores) {
        return frame == null || !frame.valid()
                ? DEAF
                : new Observation(
                        true, scores, frame.velocityMetersPerSecond(), frame.broadbandDb(), frame.gainStepDb());
    }
}
