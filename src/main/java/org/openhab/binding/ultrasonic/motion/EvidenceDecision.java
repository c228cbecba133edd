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
 * Decides by evidence: calibrated scores become log likelihood ratios, are lowered by what is mechanical, and add up
 * until they pass the threshold.
 *
 * <p>Two sums run side by side, of major motion and of any. Motion begins at the threshold and ends at half of it.
 */
final class EvidenceDecision implements MotionDecision {

    private static final double END_SHARE = 0.5;
    /** Bridges moments in which a walker stands across the sound. */
    private static final double HANGOVER_SECONDS = 0.4;

    private final double hopSeconds;
    private final Detector detector;
    private final EvidenceAccumulator major = new EvidenceAccumulator();
    private final EvidenceAccumulator any = new EvidenceAccumulator();
    private double majorThreshold;
    private double anyThreshold;
    private boolean majorOn;
    private boolean anyOn;
    private double majorLeftSeconds;
    private double anyLeftSeconds;

    EvidenceDecision(double hopSeconds, Detector detector) {
        this.hopSeconds = hopSeconds;
        this.detector = detector;
        reset();
    }

    @Override
    public Motion process(
            MotionScores scores,
            double majorThresholdNats,
            double minorThresholdNats,
            double delaySeconds,
            double presence) {
        majorThreshold = majorThresholdNats;
        anyThreshold = minorThresholdNats;
        double prior = detector.priorNats(scores.mechanical(), presence);
        double majorRatio = LogOdds.of(scores.major()) + prior;
        double minorRatio = LogOdds.of(scores.minor()) + prior;
        major.process(majorRatio, hopSeconds, delaySeconds, majorThreshold);
        any.process(Math.max(majorRatio, minorRatio), hopSeconds, delaySeconds, anyThreshold);
        majorOn = passes(major.nats(), majorThreshold, majorOn);
        anyOn = majorOn || passes(any.nats(), anyThreshold, anyOn);
        majorLeftSeconds = majorOn ? HANGOVER_SECONDS : majorLeftSeconds - hopSeconds;
        anyLeftSeconds = anyOn ? HANGOVER_SECONDS : anyLeftSeconds - hopSeconds;
        if (majorLeftSeconds > 0) {
            return Motion.MAJOR;
        }
        return anyLeftSeconds > 0 ? Motion.MINOR : Motion.NONE;
    }

    private static boolean passes(double nats, double threshold, boolean before) {
        return nats >= (before ? END_SHARE : 1) * threshold;
    }

    private boolean majorIsNearer() {
        return major.nats() / majorThreshold >= any.nats() / anyThreshold;
    }

    @Override
    public double evidence() {
        return majorIsNearer() ? major.nats() : any.nats();
    }

    @Override
    public double threshold() {
        return majorIsNearer() ? majorThreshold : anyThreshold;
    }

    @Override
    public void reset() {
        majorThreshold = ContextConfig.thresholdNats(ContextConfig.defaults().sensitivity());
        anyThreshold = majorThreshold;
        major.reset();
        any.reset();
        majorOn = false;
        anyOn = false;
        majorLeftSeconds = 0;
        anyLeftSeconds = 0;
    }
}
