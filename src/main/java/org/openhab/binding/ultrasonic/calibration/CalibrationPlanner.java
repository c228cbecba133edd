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
package org.openhab.binding.ultrasonic.calibration;

import java.time.Duration;
import java.time.Instant;

/**
 * Decides when to calibrate: announced before, never while somebody is detected. Pure: time comes in with each call.
 *
 * <p>Call {@link #process} every second or so; after {@link CalibrationPlan.Step#START} calibrate and tell how it went
 * by {@link #finished}.
 */
public final class CalibrationPlanner {

    private final CalibrationPolicy policy;
    private Instant vacantSince;
    private Instant changedSince;
    private Instant announcedAt;
    private Instant notBefore = Instant.MIN;
    private boolean asked;

    /** A planner that knows nothing yet: nobody counts as absent before the first call says so. */
    public CalibrationPlanner(CalibrationPolicy policy) {
        this.policy = policy;
    }

    /** Somebody wants a calibration: it is announced and begins, without waiting for vacancy to last. */
    public void ask() {
        asked = true;
        notBefore = Instant.MIN;
    }

    /** Nobody wants it any more. */
    public void cancel() {
        asked = false;
        announcedAt = null;
    }

    /**
     * A calibration has ended.
     *
     * @param now when
     * @param successful whether it has a result
     */
    public void finished(Instant now, boolean successful) {
        asked = false;
        announcedAt = null;
        changedSince = null;
        notBefore = successful ? Instant.MIN : now.plus(policy.retryAfter());
    }

    /**
     * What to do now.
     *
     * @param now never before that of the last call
     * @param verdict how the present calibration stands
     * @param detected whether somebody is detected: motion, or a hold that has not ended
     */
    public CalibrationPlan process(Instant now, CalibrationVerdict verdict, boolean detected) {
        vacantSince = detected ? null : vacantSince == null ? now : vacantSince;
        changedSince =
                verdict.state() != CalibrationVerdict.State.CHANGED ? null : changedSince == null ? now : changedSince;
        boolean needed = !verdict.usable();
        if (!needed && !asked && !wanted(now, verdict)) {
            announcedAt = null;
            return new CalibrationPlan(CalibrationPlan.Step.NONE, 0, verdict.reason());
        }
        String reason = asked ? "A calibration was asked for." : verdict.reason();
        if (now.isBefore(notBefore)) {
            announcedAt = null;
            return new CalibrationPlan(
                    CalibrationPlan.Step.WAITING,
                    0,
                    reason + " The last attempt failed; the next is at " + notBefore + ".");
        }
        if (detected) {
            announcedAt = null;
            return new CalibrationPlan(
                    CalibrationPlan.Step.WAITING, 0, reason + " Somebody is in the room; it waits until nobody is.");
        }
        Duration vacant = Duration.between(vacantSince, now);
        // Without a usable calibration nobody can be detected: then there is nothing to wait for.
        if (!needed && !asked && vacant.compareTo(policy.vacantFor()) < 0) {
            announcedAt = null;
            return new CalibrationPlan(
                    CalibrationPlan.Step.WAITING,
                    0,
                    reason + " It waits until the room has been vacant for "
                            + policy.vacantFor().toMinutes() + " min.");
        }
        announcedAt = announcedAt == null ? now : announcedAt;
        Duration left = policy.announceBefore().minus(Duration.between(announcedAt, now));
        if (left.isNegative() || left.isZero()) {
            return new CalibrationPlan(CalibrationPlan.Step.START, 0, reason);
        }
        return new CalibrationPlan(
                CalibrationPlan.Step.ANNOUNCED,
                left.toMillis() / 1000.0,
                reason + " It begins in " + left.toSeconds() + " s; leave the room.");
    }

    private boolean wanted(Instant now, CalibrationVerdict verdict) {
        if (!policy.automatic()) {
            return false;
        }
        return switch (verdict.state()) {
            case STALE -> true;
            case CHANGED -> Duration.between(changedSince, now).compareTo(policy.changedFor()) >= 0;
            case VALID, MISSING, OTHER_DEVICE -> false;
        };
    }
}
