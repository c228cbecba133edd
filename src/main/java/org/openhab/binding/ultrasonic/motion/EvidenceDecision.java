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

    /** Major motion beside something that is surely mechanical counts by so much less. */
    private static final double MECHANICAL_NATS = 1.5;

    private static final double END_SHARE = 0.5;
    /** Bridges moments in which a walker stands across the sound. */
    private static final double HANGOVER_SECONDS = 0.4;

    private final double hopSeconds;
    private final EvidenceAccumulator major = new EvidenceAccumulator();
    private final EvidenceAccumulator any = new EvidenceAccumulator();
    private double majorThreshold;
    private double anyThreshold;
    private boolean majorOn;
    private boolean anyOn;
    private double majorLeftSeconds;
    private double anyLeftSeconds;

    EvidenceDecision(double hopSeconds) {
        this.hopSeconds = hopSeconds;
        reset();
    }

    @Override
    public Motion process(
            MotionScores scores, double majorThresholdNats, double minorThresholdNats, double delaySeconds) {
        majorThreshold = majorThresholdNats;
        anyThreshold = minorThresholdNats;
        double mechanical = MECHANICAL_NATS * scores.mechanical();
        double majorRatio = LogOdds.of(scores.major()) - mechanical;
        double minorRatio = LogOdds.of(scores.minor()) - mechanical;
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
