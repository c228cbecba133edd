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

/**
 * From scores to a state without flapping: motion begins at a score of one half and ends when the scores have stayed
 * low for a short time.
 */
public final class MotionHysteresis {

    private static final double BEGIN_SCORE = 0.5;
    private static final double END_SCORE = 0.3;

    private final double hangoverSeconds;
    private final double hopSeconds;
    private Motion state = Motion.NONE;
    private double majorLeftSeconds;
    private double motionLeftSeconds;

    /**
     * @param hangoverSeconds how long motion outlasts its last evidence, 0 or more
     * @param hopSeconds time between scores
     */
    public MotionHysteresis(double hangoverSeconds, double hopSeconds) {
        if (!(hangoverSeconds >= 0)) {
            throw new IllegalArgumentException("hangover must be 0 s or more, got " + hangoverSeconds);
        }
        this.hangoverSeconds = hangoverSeconds;
        this.hopSeconds = hopSeconds;
    }

    /** Takes in the scores of a hop and returns the state. */
    public Motion process(MotionScores scores) {
        boolean majorHeld = state == Motion.MAJOR && scores.major() >= END_SCORE;
        boolean motionHeld = state != Motion.NONE && Math.max(scores.major(), scores.minor()) >= END_SCORE;
        majorLeftSeconds = scores.major() >= BEGIN_SCORE || majorHeld ? hangoverSeconds : majorLeftSeconds - hopSeconds;
        boolean evidence = Math.max(scores.major(), scores.minor()) >= BEGIN_SCORE || motionHeld;
        motionLeftSeconds = evidence ? hangoverSeconds : motionLeftSeconds - hopSeconds;
        boolean majorNow = scores.major() >= BEGIN_SCORE || majorHeld || majorLeftSeconds > 0;
        boolean motionNow = evidence || motionLeftSeconds > 0;
        state = majorNow ? Motion.MAJOR : motionNow ? Motion.MINOR : Motion.NONE;
        return state;
    }

    /** Back to no motion. */
    public void reset() {
        state = Motion.NONE;
        majorLeftSeconds = 0;
        motionLeftSeconds = 0;
    }
}
