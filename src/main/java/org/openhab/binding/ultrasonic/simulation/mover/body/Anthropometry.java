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

/**
 * Measures of a body. Segment lengths are shares of the height (Winter, "Biomechanics and Motor Control of Human
 * Movement", 4th ed., 2009, figure 4.1, after Drillis and Contini): foot 0.039 high and 0.152 long, shank 0.246, thigh
 * 0.245, hip to shoulder 0.288, upper arm 0.186, forearm 0.146, hand 0.108. Children have larger heads and shorter legs
 * (Snyder et al., "Anthropometry of Infants, Children and Youths", 1977).
 *
 * @param heightMeters 0.7 to 2.1
 * @param girth factor on all thicknesses, 0.8 slim to 1.3 stout
 */
public record Anthropometry(double heightMeters, double girth) {

    private static final double ADULT_FROM_METERS = 1.65;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming the value outside its range
     */
    public Anthropometry {
        if (!(heightMeters >= 0.7 && heightMeters <= 2.1)) {
            throw new IllegalArgumentException("height must be 0.7 to 2.1 m, got " + heightMeters + " m");
        }
        if (!(girth >= 0.8 && girth <= 1.3)) {
            throw new IllegalArgumentException("girth must be 0.8 to 1.3, got " + girth);
        }
    }

    /** 0 for adults to 1 for a child of 0.7 m. */
    double childhood() {
        return Math.min(Math.max((ADULT_FROM_METERS - heightMeters) / (ADULT_FROM_METERS - 0.7), 0), 1);
    }

    private double share(double adult, double child) {
        return heightMeters * (adult + childhood() * (child - adult));
    }

    /** Knee to ankle, m. */
    public double shankMeters() {
        return share(0.246, 0.215);
    }

    /** Hip to knee, m. */
    public double thighMeters() {
        return share(0.245, 0.215);
    }

    /** Ankle over the sole, m. */
    public double ankleHeightMeters() {
        return 0.039 * heightMeters;
    }

    /** Length of the foot, m. */
    public double footLengthMeters() {
        return 0.152 * heightMeters;
    }

    /** Hip over the floor with straight legs, m: what walking speeds are relative to. */
    public double hipHeightMeters() {
        return ankleHeightMeters() + shankMeters() + thighMeters();
    }

    /** Hip to shoulder, m. */
    public double trunkMeters() {
        return share(0.288, 0.285);
    }

    /** Shoulder to elbow, m. */
    public double upperArmMeters() {
        return share(0.186, 0.17);
    }

    /** Elbow to wrist, m. */
    public double forearmMeters() {
        return share(0.146, 0.135);
    }

    /** Length of the hand, m. */
    public double handMeters() {
        return 0.108 * heightMeters;
    }

    /** Shoulders' joint from the middle, m. */
    public double halfShoulderMeters() {
        return 0.115 * heightMeters;
    }

    /** Hips' joint from the middle, m. */
    public double halfHipMeters() {
        return 0.05 * heightMeters;
    }

    /** Footprints from the middle, m: half of a step's width of about 0.1 m. */
    public double halfStepWidthMeters() {
        return 0.03 * heightMeters;
    }

    /** Height of the head, m. */
    public double headMeters() {
        return heightMeters - hipHeightMeters() - trunkMeters() - neckMeters();
    }

    private double neckMeters() {
        return 0.04 * heightMeters;
    }

    /** Middle of the head over the shoulders, m. */
    double headOverShoulderMeters() {
        return neckMeters() + headMeters() / 2;
    }

    /** A thickness that is a share of the height in a body of ordinary girth, m. */
    double thickness(double shareOfHeight) {
        return shareOfHeight * heightMeters * girth;
    }
}
