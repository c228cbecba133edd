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
package org.openhab.binding.ultrasonic.web;

import java.util.Arrays;

/**
 * What was sensed in each second of the last day, in 800 kB that never grow.
 *
 * <p>A second keeps its strongest evidence with the threshold of that moment, and whether there was motion or somebody
 * at any time in it. Seconds of which nothing is known hold no evidence (NaN).
 */
final class LevelRing {

    /** How many seconds are kept. */
    static final int SECONDS = 86_400;

    private static final int MOVING = 1;
    private static final int OCCUPIED = 2;
    private static final int WALKING = 4;

    private final float[] evidenceNats = new float[SECONDS];
    private final float[] thresholdNats = new float[SECONDS];
    private final byte[] flags = new byte[SECONDS];
    private long newest = Long.MIN_VALUE;

    LevelRing() {
        Arrays.fill(evidenceNats, Float.NaN);
    }

    /**
     * What was sensed in a moment.
     *
     * @param evidenceNats evidence of motion, 0 or more
     * @param thresholdNats at which motion began
     * @param moving whether anybody moved or had moved within the hold of motion
     * @param occupied whether anybody was held to be there
     * @param walking whether the evidence was of major motion
     */
    record Moment(float evidenceNats, float thresholdNats, boolean moving, boolean occupied, boolean walking) {}

    /**
     * Takes in a moment; what is older than a day is left out.
     *
     * @param second of the epoch
     */
    synchronized void add(long second, Moment moment) {
        advance(second);
        if (second <= newest - SECONDS) {
            return;
        }
        int at = index(second);
        boolean stronger =
                !(share(evidenceNats[at], thresholdNats[at]) > share(moment.evidenceNats, moment.thresholdNats));
        if (stronger) {
            evidenceNats[at] = moment.evidenceNats;
            thresholdNats[at] = moment.thresholdNats;
            flags[at] = (byte) (flags[at] & ~WALKING | (moment.walking ? WALKING : 0));
        }
        flags[at] |= (byte) ((moment.moving ? MOVING : 0) | (moment.occupied ? OCCUPIED : 0));
    }

    /** Makes room up to a second, of which nothing is known yet. */
    synchronized void advance(long second) {
        if (second <= newest) {
            return;
        }
        long from = newest == Long.MIN_VALUE ? second : Math.max(newest + 1, second - SECONDS + 1);
        for (long empty = from; empty <= second; empty++) {
            evidenceNats[index(empty)] = Float.NaN;
            thresholdNats[index(empty)] = Float.NaN;
            flags[index(empty)] = 0;
        }
        newest = second;
    }

    private static float share(float evidence, float threshold) {
        return evidence / threshold;
    }

    private static int index(long second) {
        return (int) Math.floorMod(second, (long) SECONDS);
    }

    /**
     * A copy of the last seconds.
     *
     * @param count 1..86400
     */
    synchronized Stretch last(int count) {
        float[] evidence = new float[count];
        float[] threshold = new float[count];
        byte[] states = new byte[count];
        Arrays.fill(evidence, Float.NaN);
        Arrays.fill(threshold, Float.NaN);
        long first = newest == Long.MIN_VALUE ? 0 : newest - count + 1;
        for (int i = 0; i < count && newest != Long.MIN_VALUE; i++) {
            int at = index(first + i);
            evidence[i] = evidenceNats[at];
            threshold[i] = thresholdNats[at];
            states[i] = flags[at];
        }
        return new Stretch(first, evidence, threshold, states);
    }

    /**
     * Seconds on end.
     *
     * @param firstSecond of the epoch
     * @param evidenceNats of each second, NaN if unknown
     * @param thresholdNats of each second, NaN if unknown
     * @param flags of each second
     */
    record Stretch(long firstSecond, float[] evidenceNats, float[] thresholdNats, byte[] flags) {

        int seconds() {
            return flags.length;
        }

        boolean known(int second) {
            return !Float.isNaN(evidenceNats[second]);
        }

        boolean moving(int second) {
            return (flags[second] & MOVING) != 0;
        }

        boolean occupied(int second) {
            return (flags[second] & OCCUPIED) != 0;
        }

        boolean walking(int second) {
            return (flags[second] & WALKING) != 0;
        }
    }
}
