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
package org.openhab.binding.ultrasonic.recording;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;

/**
 * Finds what is rare in the course of reports: an alarm of at most {@value #LONGEST_SECONDS} s with
 * {@value #QUIET_SECONDS} s of stillness before and after it, which nobody makes who walks in; evidence that came near
 * the threshold without passing it; something surely mechanical; a novel frame.
 *
 * <p>What is suspicious is judged when {@value #QUIET_SECONDS} s have passed after it: whatever else happens meanwhile
 * belongs to the same event, and the rarest reason counts. Longer stretches of activity are not rare.
 */
final class RareEventTrigger {

    /** The longest event. */
    static final double LONGEST_SECONDS = 4;
    /** Stillness that makes an event stand alone. */
    static final double QUIET_SECONDS = 15;

    private static final double NEAR_PERCENT = 70;
    private static final double SURELY_MECHANICAL = 0.95;
    private static final double NOVEL = 1;

    private final double hopSeconds;
    private final ToDoubleFunction<FeatureFrame> novelty;
    private double quietSeconds;
    private double startSeconds;
    private double endSeconds;
    private double rarity;
    private boolean open;
    private boolean crowded;
    private RareEvent.Reason reason = RareEvent.Reason.MECHANICAL;

    /**
     * What was found.
     *
     * @param reason the rarest
     * @param rarity of it
     * @param startSeconds when it began
     * @param endSeconds when it ended
     */
    record Finding(RareEvent.Reason reason, double rarity, double startSeconds, double endSeconds) {}

    RareEventTrigger(double hopSeconds, ToDoubleFunction<FeatureFrame> novelty) {
        this.hopSeconds = hopSeconds;
        this.novelty = novelty;
    }

    /** Takes in a hop; a finding comes once its time after is over. */
    Optional<Finding> process(MotionReport report, FeatureFrame frame) {
        if (suspicious(report, frame)) {
            if (!open) {
                open = true;
                crowded = quietSeconds < QUIET_SECONDS;
                startSeconds = report.timeSeconds() - hopSeconds;
            }
            endSeconds = report.timeSeconds();
            quietSeconds = 0;
            return Optional.empty();
        }
        quietSeconds += hopSeconds;
        if (!open || quietSeconds < QUIET_SECONDS) {
            return Optional.empty();
        }
        Finding finding = new Finding(reason, rarity, startSeconds, endSeconds);
        boolean rare = !crowded && endSeconds - startSeconds <= LONGEST_SECONDS;
        open = false;
        rarity = 0;
        return rare ? Optional.of(finding) : Optional.empty();
    }

    /** Whether anything is, and if it is the rarest so far, what. */
    private boolean suspicious(MotionReport report, FeatureFrame frame) {
        double level = report.room().levelPercent();
        boolean any = false;
        any |= note(RareEvent.Reason.MECHANICAL, report.mechanicalProbability() >= SURELY_MECHANICAL ? 1 : 0);
        any |= note(RareEvent.Reason.LOW_MARGIN, level >= NEAR_PERCENT ? 1 + Math.min(level, 100) / 100 : 0);
        any |= note(RareEvent.Reason.SHORT_ALARM, report.motion() != Motion.NONE ? 3 : 0);
        double novel = frame.valid() ? novelty.applyAsDouble(frame) : 0;
        any |= note(RareEvent.Reason.NOVEL, novel >= NOVEL ? 3 + novel : 0);
        return any;
    }

    private boolean note(RareEvent.Reason candidate, double value) {
        if (value > rarity) {
            rarity = value;
            reason = candidate;
        }
        return value > 0;
    }

    void reset() {
        quietSeconds = 0;
        open = false;
        rarity = 0;
    }
}
