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
package org.openhab.binding.ultrasonic.simulation.mover.body;

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.simulation.mover.Ease;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;

/**
 * Small shifts of posture at random times, nearly a Poisson process: time is cut into slots of half the mean interval
 * and every second slot, by chance, holds one shift. Between two shifts nothing moves.
 *
 * @param perMinute shifts a minute, 0 to 20; 1 to 4 are usual for people who sit
 * @param scale size of the shifts, 1 usual, 0 to 3
 * @param seed of times and sizes
 */
public record Fidgeting(double perMinute, double scale, long seed) {

    /** Never moves. */
    public static final Fidgeting NONE = new Fidgeting(0, 0, 0);

    private static final double SHORTEST_SECONDS = 0.5;
    private static final double LONGEST_SECONDS = 1.3;
    /** With a chance of a half a slot, one of 40 slots back has held a shift all but certainly. */
    private static final int MEMORY_SLOTS = 40;

    private static final long NEVER = Long.MIN_VALUE;

    /** What moves. */
    enum Channel {
        TRUNK_PITCH(10),
        TRUNK_SIDE(11),
        TRUNK_TWIST(12),
        HEAD_YAW(13),
        LEFT_FOOT(14),
        RIGHT_FOOT(15),
        LEFT_HAND(16),
        RIGHT_HAND(17);

        private final long index;

        Channel(long index) {
            this.index = index;
        }
    }

    /**
     * Between two postures.
     *
     * @param fromSlot slot whose shift led to the first one
     * @param toSlot slot whose shift leads to the second one
     * @param share how far the shift has come
     */
    record Moment(long fromSlot, long toSlot, double share) {}

    /** From when to when a shift lasts. */
    record Shift(double startSeconds, double endSeconds) {}

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming the value outside its range
     */
    public Fidgeting {
        if (!(perMinute >= 0 && perMinute <= 20)) {
            throw new IllegalArgumentException("fidgeting must be 0 to 20 a minute, got " + perMinute);
        }
        if (!(scale >= 0 && scale <= 3)) {
            throw new IllegalArgumentException("scale of fidgeting must be 0 to 3, got " + scale);
        }
    }

    private double slotSeconds() {
        return 30 / perMinute;
    }

    private boolean holds(long slot) {
        return SeededNoise.uniform(SeededNoise.derive(seed, slot), 0) < 0.5;
    }

    private Shift shift(long slot) {
        long own = SeededNoise.derive(seed, slot);
        double duration = SeededNoise.uniform(own, 1, SHORTEST_SECONDS, Math.min(LONGEST_SECONDS, slotSeconds()));
        double start = slot * slotSeconds() + SeededNoise.uniform(own, 2, 0, slotSeconds() - duration);
        return new Shift(start, start + duration);
    }

    private double held(Channel channel, long slot) {
        return slot == NEVER ? 0 : SeededNoise.quickGaussian(SeededNoise.derive(seed, slot), channel.index);
    }

    private long latestBefore(long slot) {
        for (long back = 1; back <= MEMORY_SLOTS; back++) {
            if (holds(slot - back)) {
                return slot - back;
            }
        }
        return NEVER;
    }

    /** Between which two postures a body is at a time. */
    Moment moment(double timeSeconds) {
        if (perMinute == 0 || scale == 0) {
            return new Moment(NEVER, NEVER, 0);
        }
        long slot = (long) Math.floor(timeSeconds / slotSeconds());
        long before = latestBefore(slot);
        if (!holds(slot)) {
            return new Moment(before, before, 0);
        }
        Shift shift = shift(slot);
        double share =
                Ease.minimumJerk((timeSeconds - shift.startSeconds()) / (shift.endSeconds() - shift.startSeconds()));
        return new Moment(before, slot, share);
    }

    /** Where a channel is at a moment: standard deviation 1 times the scale. */
    double offset(Channel channel, Moment moment) {
        double before = held(channel, moment.fromSlot());
        if (moment.share() == 0) {
            return scale * before;
        }
        return scale * (before + moment.share() * (held(channel, moment.toSlot()) - before));
    }

    /** All shifts that lie wholly within an interval. */
    List<Shift> shifts(double fromSeconds, double toSeconds) {
        List<Shift> shifts = new ArrayList<>();
        if (perMinute == 0 || scale == 0) {
            return shifts;
        }
        long last = (long) Math.floor(toSeconds / slotSeconds());
        for (long slot = (long) Math.floor(fromSeconds / slotSeconds()); slot <= last; slot++) {
            if (holds(slot)) {
                Shift shift = shift(slot);
                if (shift.startSeconds() >= fromSeconds && shift.endSeconds() <= toSeconds) {
                    shifts.add(shift);
                }
            }
        }
        return shifts;
    }
}
