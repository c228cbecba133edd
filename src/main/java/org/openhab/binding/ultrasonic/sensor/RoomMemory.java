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
package org.openhab.binding.ultrasonic.sensor;

import java.time.Duration;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;
import org.openhab.binding.ultrasonic.pipeline.OccupancySnapshot;
import org.openhab.binding.ultrasonic.pipeline.RoomContext;
import org.openhab.binding.ultrasonic.pipeline.RoomState;

/**
 * What is known of the room, through all pipelines that come and go: the next goes on where the one before left off.
 * Any thread may call any method.
 */
final class RoomMemory {

    private static final double ANY_HOP_SECONDS = 0.02;

    private RoomContext room;
    private long seenHops;

    RoomMemory(ContextConfig config) {
        this.room = new RoomContext(ANY_HOP_SECONDS, Detector.preferred(), config);
    }

    /** A new pipeline has a room of its own, which is to know what the one before knew. */
    synchronized void adopt(RoomContext fresh) {
        fresh.restore(room.snapshot(), 0);
        fresh.configure(room.config());
        room = fresh;
        seenHops = 0;
    }

    /**
     * Goes on where another sensor left off.
     *
     * @param awaySeconds how long ago that was
     */
    synchronized void restore(OccupancySnapshot snapshot, double awaySeconds) {
        room.restore(snapshot, awaySeconds);
    }

    synchronized OccupancySnapshot snapshot() {
        return room.snapshot();
    }

    /**
     * Time passes without reports.
     *
     * @param resting whether nothing is heard on purpose
     * @param vacancyKnown whether the room then counts as vacant once the hold is over
     */
    synchronized void pass(double seconds, boolean resting, boolean vacancyKnown) {
        boolean driven = room.hops() != seenHops;
        seenHops = room.hops();
        if (resting) {
            room.rest(seconds, vacancyKnown);
        } else {
            // A pipeline that searches for the tone tells the time itself.
            room.deaf(driven ? 0 : seconds);
        }
    }

    synchronized RoomState state() {
        return room.state();
    }

    synchronized ContextConfig config() {
        return room.config();
    }

    synchronized void configure(ContextConfig wanted) {
        room.configure(wanted);
    }

    synchronized OccupancyOverride override() {
        return room.override();
    }

    synchronized void override(OccupancyOverride wanted) {
        room.override(wanted);
    }

    synchronized void keepOccupied(Duration time) {
        room.keepOccupied(time.toMillis() / 1000.0);
    }

    synchronized void setVacant() {
        room.setVacant();
    }

    synchronized double occupiedSeconds() {
        return room.occupiedSeconds();
    }

    synchronized String explain() {
        return room.explain();
    }
}
