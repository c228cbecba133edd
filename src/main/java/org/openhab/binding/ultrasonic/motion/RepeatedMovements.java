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
 * How surely somebody is there who was not seen to come in, from movements that repeat: a single small one says little
 * in a vacant room, several within minutes are somebody who sits.
 *
 * <p>Each rise of the evidence to {@value #LEAST_NATS} nats or more counts when it is over, by its peak,
 * {@value #MOST_NATS} nats at most, and fades with a time constant of {@value #MEMORY_SECONDS} s; {@value #SURE_NATS}
 * nats are somebody for certain. The evidence has to be that of a vacant room, whatever is believed of the room: what
 * is believed must not feed itself.
 *
 * <p>Chosen on the tuning family, in 198 stretches of days, mixed and near scenes: of 118 small movements of people who
 * had not been seen to come in 71 instead of 51 are found within a second, with as many alarms.
 */
public final class RepeatedMovements {

    /** No rise counts for more, nats. */
    static final double MOST_NATS = 4;

    private static final double LEAST_NATS = 2;
    private static final double SURE_NATS = 8;
    private static final double MEMORY_SECONDS = 120;
    /** A rise is over when the evidence has fallen to this share of its peak. */
    private static final double OVER_SHARE = 0.5;

    private double peakNats;
    private double sumNats;

    /**
     * Takes in evidence.
     *
     * @param nats of motion in a vacant room, 0 or more
     * @param seconds since the evidence before
     */
    public void process(double nats, double seconds) {
        fade(seconds);
        if (nats >= peakNats) {
            peakNats = nats;
        } else if (nats < LEAST_NATS && nats < OVER_SHARE * peakNats) {
            count();
        }
    }

    private void count() {
        sumNats += peakNats >= LEAST_NATS ? Math.min(MOST_NATS, peakNats) : 0;
        peakNats = 0;
    }

    private void fade(double seconds) {
        sumNats *= Math.exp(-seconds / MEMORY_SECONDS);
    }

    /** Time passes in which nothing is heard; a movement that was going on is over. */
    public void rest(double seconds) {
        count();
        fade(seconds);
    }

    /** How surely somebody is there, 0..1. */
    public double presence() {
        return Math.min(1, sumNats / SURE_NATS);
    }

    /** Forgets everything. */
    public void reset() {
        peakNats = 0;
        sumNats = 0;
    }
}
