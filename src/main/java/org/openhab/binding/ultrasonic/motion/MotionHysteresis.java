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
 * Decides as the known detectors of other projects do, whose scores are no probabilities: motion begins at a score of
 * one half and ends when the scores have stayed below for a short time. Thresholds and delay do not matter.
 */
final class MotionHysteresis implements MotionDecision {

    private static final double BEGIN_SCORE = 0.5;
    private static final double END_SCORE = 0.3;
    private static final double HANGOVER_SECONDS = 0.4;

    private final double hopSeconds;
    private Motion state = Motion.NONE;
    private double score;
    private double majorLeftSeconds;
    private double motionLeftSeconds;

    /** @param hopSeconds time between scores */
    MotionHysteresis(double hopSeconds) {
        this.hopSeconds = hopSeconds;
    }

    @Override
    public Motion process(
            MotionScores scores,
            double majorThresholdNats,
            double minorThresholdNats,
            double delaySeconds,
            double presence) {
        score = Math.max(scores.major(), scores.minor());
        boolean majorNow = scores.major() >= BEGIN_SCORE || state == Motion.MAJOR && scores.major() >= END_SCORE;
        boolean motionNow = score >= BEGIN_SCORE || state != Motion.NONE && score >= END_SCORE;
        majorLeftSeconds = majorNow ? HANGOVER_SECONDS : majorLeftSeconds - hopSeconds;
        motionLeftSeconds = motionNow ? HANGOVER_SECONDS : motionLeftSeconds - hopSeconds;
        if (majorLeftSeconds > 0) {
            state = Motion.MAJOR;
        } else {
            state = motionLeftSeconds > 0 ? Motion.MINOR : Motion.NONE;
        }
        return state;
    }

    @Override
    public double evidence() {
        return score;
    }

    @Override
    public double threshold() {
        return BEGIN_SCORE;
    }

    @Override
    public void reset() {
        state = Motion.NONE;
        score = 0;
        majorLeftSeconds = 0;
        motionLeftSeconds = 0;
    }
}
