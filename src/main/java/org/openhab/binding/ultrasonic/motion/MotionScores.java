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
 * What a classifier makes of one hop; the three may be true together.
 *
 * <p>Of a {@linkplain Detector#calibrated() calibrated} classifier these are probabilities for even prior odds: of all
 * hops with a score of p, if as many were of moving people as of rooms without, the share p would be of moving people.
 * Their {@link LogOdds} are then log likelihood ratios. A classifier trained on other odds has those to take out.
 *
 * @param major probability that a person walks or moves the whole body, 0..1
 * @param minor probability that a person moves in place, 0..1
 * @param mechanical probability that something other than a person moves or sounds, 0..1
 */
public record MotionScores(double major, double minor, double mechanical) {

    /** Nothing is seen. */
    public static final MotionScores NOTHING = new MotionScores(0, 0, 0);

    /** Checks the range; NaN is refused, too. */
    public MotionScores {
        if (!(major >= 0 && major <= 1 && minor >= 0 && minor <= 1 && mechanical >= 0 && mechanical <= 1)) {
            throw new IllegalArgumentException(
                    "scores must be in 0..1, got " + major + ", " + minor + ", " + mechanical);
        }
    }
}
