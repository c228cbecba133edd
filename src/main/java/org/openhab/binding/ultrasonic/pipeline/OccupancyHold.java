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
package org.openhab.binding.ultrasonic.pipeline;

import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.motion.MotionContext;

/**
 * From motion to occupancy: the room is occupied from the first motion (or when it has lasted for the delay) until the
 * hold after the last has passed.
 *
 * <p>The hold only passes while the room is heard: whoever cannot be heard leaving has not been seen to leave. It
 * passes as well while listening rests on purpose, which is never for longer than a part of it. What the user says goes
 * before what is sensed.
 */
final class OccupancyHold {

    private final double hopSeconds;
    private double holdSeconds;
    private double movingSeconds;
    private double sincePresenceSeconds = MotionContext.NEVER_SECONDS;
    private double keptSeconds;
    private double occupiedSeconds;
    private OccupancyOverride override = OccupancyOverride.AUTO;
    private boolean known;
    private boolean resting;

    OccupancyHold(double hopSeconds) {
        this.hopSeconds = hopSeconds;
    }

    /** Takes in a hop that the context has just judged. */
    void process(MotionContext context, ContextConfig config) {
        holdSeconds = config.occupancyHoldSeconds();
        known = context.known();
        if (!resting) {
            keptSeconds = Math.max(0, keptSeconds - hopSeconds);
        }
        if (known) {
            resting = false;
            sincePresenceSeconds = Math.min(MotionContext.NEVER_SECONDS, sincePresenceSeconds + hopSeconds);
            movingSeconds = context.moving() ? movingSeconds + hopSeconds : 0;
            if (context.motion() != Motion.NONE && movingSeconds >= config.occupancyDelaySeconds()) {
                sincePresenceSeconds = 0;
            }
        }
        occupiedSeconds = occupancy() == Occupancy.OCCUPIED ? occupiedSeconds + hopSeconds : 0;
    }

    /**
     * Time passes without listening, on purpose.
     *
     * @param vacancyKnown whether vacancy is known once the hold is over
     */
    void rest(double seconds, boolean vacancyKnown, ContextConfig config) {
        holdSeconds = config.occupancyHoldSeconds();
        keptSeconds = Math.max(0, keptSeconds - seconds);
        movingSeconds = 0;
        if (known || resting) {
            sincePresenceSeconds = Math.min(MotionContext.NEVER_SECONDS, sincePresenceSeconds + seconds);
            resting = vacancyKnown || sincePresenceSeconds < holdSeconds;
            known = false;
        }
        occupiedSeconds = occupancy() == Occupancy.OCCUPIED ? occupiedSeconds + seconds : 0;
    }

    /** Time passes without hearing anything; the hold does not. */
    void deaf(double seconds) {
        resting = false;
        known = false;
        movingSeconds = 0;
        keptSeconds = Math.max(0, keptSeconds - seconds);
        occupiedSeconds = occupancy() == Occupancy.OCCUPIED ? occupiedSeconds + seconds : 0;
    }

    Occupancy occupancy() {
        if (override != OccupancyOverride.AUTO) {
            return override == OccupancyOverride.OCCUPIED ? Occupancy.OCCUPIED : Occupancy.VACANT;
        }
        if (keptSeconds > 0) {
            return Occupancy.OCCUPIED;
        }
        if (!known && !resting) {
            return Occupancy.UNKNOWN;
        }
        return sincePresenceSeconds < holdSeconds ? Occupancy.OCCUPIED : Occupancy.VACANT;
    }

    /** How much longer the room counts as occupied if nothing more is sensed, 0 if it does not, or for good. */
    double leftSeconds() {
        return override == OccupancyOverride.AUTO
                ? Math.max(keptSeconds, Math.max(0, holdSeconds - sincePresenceSeconds))
                : 0;
    }

    double occupiedSeconds() {
        return occupiedSeconds;
    }

    double keptSeconds() {
        return keptSeconds;
    }

    OccupancyOverride override() {
        return override;
    }

    void override(OccupancyOverride wanted) {
        override = wanted;
    }

    void keep(double seconds) {
        keptSeconds = Math.max(keptSeconds, seconds);
    }

    void vacate() {
        keptSeconds = 0;
        movingSeconds = 0;
        sincePresenceSeconds = MotionContext.NEVER_SECONDS;
    }

    OccupancySnapshot snapshot(double sinceMajorSeconds) {
        return new OccupancySnapshot(sincePresenceSeconds, sinceMajorSeconds, occupiedSeconds, keptSeconds, override);
    }

    void restore(OccupancySnapshot snapshot, double awaySeconds) {
        override = snapshot.override();
        keptSeconds = Math.max(0, snapshot.keptSeconds() - awaySeconds);
        sincePresenceSeconds = Math.min(MotionContext.NEVER_SECONDS, snapshot.sincePresenceSeconds() + awaySeconds);
        occupiedSeconds = snapshot.occupiedSeconds() == 0
                ? 0
                : Math.min(MotionContext.NEVER_SECONDS, snapshot.occupiedSeconds() + awaySeconds);
    }

    void reset() {
        vacate();
        occupiedSeconds = 0;
        override = OccupancyOverride.AUTO;
        known = false;
        resting = false;
    }
}
