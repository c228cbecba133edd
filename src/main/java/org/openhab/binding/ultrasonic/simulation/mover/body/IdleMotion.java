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

import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.SplineNoise;

/**
 * What a body does when it does nothing: it sways when it stands (0.1 to 0.5 Hz, about 5 mm fore and aft and 3 mm
 * sideways at the hip, so below 2 cm/s; Winter, Gait and Posture 3, 1995) and shifts now and then.
 *
 * @param swayScale factor on the sway, 1 usual, 0 to 3
 * @param fidgeting shifts of posture
 * @param seed of the sway
 */
public record IdleMotion(double swayScale, Fidgeting fidgeting, long seed) {

    private static final double SWAY_RATE_HZ = 0.8;
    private static final double SWAY_AHEAD_METERS = 0.005;
    private static final double SWAY_SIDE_METERS = 0.003;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the scale is not 0 to 3
     */
    public IdleMotion {
        if (!(swayScale >= 0 && swayScale <= 3)) {
            throw new IllegalArgumentException("scale of sway must be 0 to 3, got " + swayScale);
        }
    }

    /** An adult with so many shifts of posture a minute. */
    public static IdleMotion usual(double fidgetsPerMinute, long seed) {
        return new IdleMotion(1, new Fidgeting(fidgetsPerMinute, 1, SeededNoise.derive(seed, "fidget")), seed);
    }

    /**
     * Adds the movements to a pose.
     *
     * @param pose changed
     * @param timeSeconds any time
     * @param upright share of standing still, 0 to 1
     * @param resting share of sitting or lying, 0 to 1
     * @param lying share of lying, 0 to 1
     */
    void apply(BodyPose pose, double timeSeconds, double upright, double resting, double lying) {
        if (upright > 0) {
            double ahead = SWAY_AHEAD_METERS * swayScale * SplineNoise.at(seed, timeSeconds, SWAY_RATE_HZ);
            double side = SWAY_SIDE_METERS * swayScale * SplineNoise.at(seed + 1, timeSeconds, SWAY_RATE_HZ);
            pose.add(BodyPose.PELVIS, upright * ahead, upright * side, 0);
            // An inverted pendulum about the ankles: the shoulders sway further than the hips.
            pose.add(BodyPose.TRUNK_PITCH, upright * ahead);
            pose.add(BodyPose.TRUNK_SIDE, upright * side);
        }
        double any = upright + resting;
        // In bed the trunk rests on the mattress.
        double sitting = upright * 0.5 + resting - 0.8 * lying;
        Fidgeting.Moment now = fidgeting.moment(timeSeconds);
        pose.add(BodyPose.TRUNK_PITCH, sitting * 0.06 * fidgeting.offset(Fidgeting.Channel.TRUNK_PITCH, now));
        pose.add(BodyPose.TRUNK_SIDE, sitting * 0.03 * fidgeting.offset(Fidgeting.Channel.TRUNK_SIDE, now));
        pose.add(BodyPose.TRUNK_TWIST, sitting * 0.06 * fidgeting.offset(Fidgeting.Channel.TRUNK_TWIST, now));
        pose.add(BodyPose.HEAD_YAW, any * 0.25 * fidgeting.offset(Fidgeting.Channel.HEAD_YAW, now));
        foot(pose, 0, resting * fidgeting.offset(Fidgeting.Channel.LEFT_FOOT, now));
        foot(pose, 1, resting * fidgeting.offset(Fidgeting.Channel.RIGHT_FOOT, now));
        hand(pose, 0, any * fidgeting.offset(Fidgeting.Channel.LEFT_HAND, now));
        hand(pose, 1, any * fidgeting.offset(Fidgeting.Channel.RIGHT_HAND, now));
    }

    private static void foot(BodyPose pose, int side, double amount) {
        pose.add(BodyPose.FEET + 3 * side, -0.05 * Math.sqrt(1 + amount * amount) + 0.05, 0.02 * amount, 0);
        pose.add(BodyPose.FOOT_PITCH + side, 0.1 * amount);
    }

    private static void hand(BodyPose pose, int side, double amount) {
        pose.add(BodyPose.HANDS + 3 * side, 0.02 * amount, -0.02 * amount, 0.015 * amount);
    }
}
