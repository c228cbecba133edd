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

import java.util.Locale;
import java.util.Objects;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.motion.MotionContext;
import org.openhab.binding.ultrasonic.motion.Observation;

/**
 * What is known of the room, and what the user says about it.
 *
 * <p>The pipeline feeds it once a hop; every other method may be called by any thread at any time and takes effect with
 * the next hop, without touching the sound.
 */
public final class RoomContext {

    private static final double LONGEST_KEEP_SECONDS = 86_400;

    private final MotionContext motion;
    private final OccupancyHold occupancy;
    private ContextConfig config;
    private long hops;

    /**
     * A room that nothing is known of.
     *
     * @param hopSeconds time between hops
     * @param detector whose scores are judged
     * @param config to begin with
     */
    public RoomContext(double hopSeconds, Detector detector, ContextConfig config) {
        this.motion = new MotionContext(hopSeconds, detector);
        this.occupancy = new OccupancyHold(hopSeconds);
        this.config = config;
    }

    /** Takes in a hop. */
    synchronized RoomState process(Observation observation) {
        hops++;
        motion.process(observation, config);
        occupancy.process(motion, config);
        return state();
    }

    /**
     * Time passes in which nothing is heard on purpose: holds run on, and nobody is seen to move. What was known of
     * occupancy stays known until the room is heard again, or {@link #deaf} says otherwise.
     *
     * @param seconds since the last hop or call
     * @param vacancyKnown whether the room counts as vacant once the hold is over, since it is looked at often enough;
     *     else it counts as unknown
     */
    public synchronized void rest(double seconds, boolean vacancyKnown) {
        motion.rest(seconds, true);
        occupancy.rest(seconds, vacancyKnown, config);
    }

    /**
     * Time passes in which nothing can be heard: whoever cannot be heard leaving has not been seen to leave.
     *
     * @param seconds since the last hop or call
     */
    public synchronized void deaf(double seconds) {
        motion.rest(seconds, false);
        occupancy.deaf(seconds);
    }

    /** How many hops it has taken in. */
    public synchronized long hops() {
        return hops;
    }

    /** What is held of the room at this moment. */
    public synchronized RoomState state() {
        return new RoomState(
                motion.known(),
                motion.moving(),
                motion.evidence(),
                motion.threshold(),
                occupancy.occupancy(),
                occupancy.leftSeconds());
    }

    /** What is seen to move in the hop just taken in. */
    synchronized Motion motion() {
        return motion.motion();
    }

    /** What it goes by. */
    public synchronized ContextConfig config() {
        return config;
    }

    /** Goes by other settings from the next hop on; a shorter hold shortens what is left of one. */
    public synchronized void configure(ContextConfig wanted) {
        config = Objects.requireNonNull(wanted, "wanted");
    }

    /** Time since the last motion; {@link MotionContext#NEVER_SECONDS} if there was none. */
    public synchronized double sinceMotionSeconds() {
        return motion.sinceMotionSeconds();
    }

    /** How long the room has been occupied, 0 if it is not. */
    public synchronized double occupiedSeconds() {
        return occupancy.occupiedSeconds();
    }

    /** What the user wants occupancy to be. */
    public synchronized OccupancyOverride override() {
        return occupancy.override();
    }

    /** Lets the user's word stand for what is sensed, or takes it back. */
    public synchronized void override(OccupancyOverride wanted) {
        occupancy.override(Objects.requireNonNull(wanted, "wanted"));
    }

    /**
     * Counts the room as occupied for some time, whatever is sensed; {@link #setVacant} ends it.
     *
     * @param seconds from now, 1..86400
     * @throws IllegalArgumentException if it is out of range
     */
    public synchronized void keepOccupied(double seconds) {
        if (!(seconds >= 1 && seconds <= LONGEST_KEEP_SECONDS)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "keepOccupied must be 1 to %.0f s, got %s s", LONGEST_KEEP_SECONDS, seconds));
        }
        occupancy.keep(seconds);
    }

    /** Takes the room for vacant, with the sensitivity of a vacant room; whoever still moves occupies it anew. */
    public synchronized void setVacant() {
        motion.vacate();
        occupancy.vacate();
    }

    /** What is to be known after a restart. */
    public synchronized OccupancySnapshot snapshot() {
        return occupancy.snapshot(motion.sinceMajorSeconds());
    }

    /**
     * Goes on where another left off.
     *
     * @param snapshot of the other
     * @param awaySeconds how long ago it was taken, 0 or more; it counts towards the hold
     * @throws IllegalArgumentException if that is negative or no number
     */
    public synchronized void restore(OccupancySnapshot snapshot, double awaySeconds) {
        if (!(awaySeconds >= 0)) {
            throw new IllegalArgumentException("awaySeconds must be 0 or more, got " + awaySeconds);
        }
        motion.restore(snapshot.sinceMajorSeconds() + awaySeconds);
        occupancy.restore(snapshot, awaySeconds);
    }

    /** The reason of the present state in one sentence with numbers. */
    public synchronized String explain() {
        return motion.explain() + "; " + occupancyWords() + ".";
    }

    private String occupancyWords() {
        if (occupancy.override() != OccupancyOverride.AUTO) {
            return occupancy.override().name().toLowerCase(Locale.ROOT) + " because it was set so";
        }
        String time = String.format(Locale.ROOT, "%.0f s", occupancy.leftSeconds());
        return switch (occupancy.occupancy()) {
            case UNKNOWN -> "whether anybody is there is unknown";
            case VACANT ->
                String.format(Locale.ROOT, "vacant, a hold of %.0f s has passed", config.occupancyHoldSeconds());
            case OCCUPIED ->
                occupancy.keptSeconds() > 0 && occupancy.keptSeconds() >= occupancy.leftSeconds()
                        ? "occupied for another " + time + " because it was kept so"
                        : "occupied for another " + time;
        };
    }

    /** Forgets everything but the settings. */
    synchronized void reset() {
        motion.reset();
        occupancy.reset();
    }
}
