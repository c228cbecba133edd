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

import org.openhab.binding.ultrasonic.motion.LogOdds;

/**
 * What is held of the room in one hop.
 *
 * @param known whether the room is heard; if not, no motion does not mean that nobody moves
 * @param moving whether anybody moves or has moved within the hold of motion
 * @param evidence of motion, nats of log likelihood ratio where the detector is calibrated, 0 or more
 * @param threshold the evidence at which motion begins, positive
 * @param occupancy whether anybody is held to be there
 * @param holdLeftSeconds how much longer that lasts if nothing more is sensed, 0 if it ends by no time
 */
public record RoomState(
        boolean known, boolean moving, double evidence, double threshold, Occupancy occupancy, double holdLeftSeconds) {

    /** The evidence as a share of what triggers, percent. */
    public double levelPercent() {
        return threshold > 0 ? 100 * evidence / threshold : 0;
    }

    /**
     * How sure it is of motion or no motion, 0.5..1: the odds are e to the power of the evidence if there is motion, of
     * what the evidence lacks if there is none.
     */
    public double confidence() {
        double odds = moving ? evidence : threshold - evidence;
        return known ? Math.max(0.5, LogOdds.probability(odds)) : 0.5;
    }
}
