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
package org.openhab.binding.ultrasonic.cli;

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.audio.MotionLabel;

/**
 * Somebody who comes in, walks up to the device, stands, reaches for something, stands, and leaves.
 *
 * <p>The walk is along a straight line past the device. Trunk, thighs and lower legs swing at half the rate of the
 * steps about the walking speed, the trunk bobs with each step; the arm reaches out along a raised cosine of speed.
 */
final class DemoPerson {

    private static final double ENTER_SECONDS = 5;
    private static final double STOP_SECONDS = 8.5;
    private static final double REACH_SECONDS = 13;
    private static final double REACH_DURATION_SECONDS = 2.6;
    private static final double LEAVE_SECONDS = 21;
    private static final double GONE_SECONDS = 24.5;
    private static final double WALK_METERS_PER_SECOND = 1.1;
    /** Speed is taken up and given up within this time. */
    private static final double START_SECONDS = 0.6;

    private static final double DOOR_X_METRES = -3.6;
    private static final double DISTANCE_METRES = 1.6;
    private static final double STEPS_PER_SECOND = 1.8;
    private static final double REACH_METRES = 0.35;

    private static final double TRUNK_RADIUS = 0.22;
    private static final double THIGH_RADIUS = 0.09;
    private static final double SHANK_RADIUS = 0.06;
    private static final double ARM_RADIUS = 0.05;
    private static final double TRUNK_BOB_METRES = 0.012;
    private static final double THIGH_SWING_METRES = 0.12;
    private static final double SHANK_SWING_METRES = 0.26;

    private DemoPerson() {}

    /** What moves and when, as label files say it. */
    static List<MotionLabel> labels() {
        return List.of(
                new MotionLabel(ENTER_SECONDS, STOP_SECONDS + START_SECONDS, MotionLabel.Kind.MAJOR),
                new MotionLabel(REACH_SECONDS, REACH_SECONDS + 2 * REACH_DURATION_SECONDS, MotionLabel.Kind.MINOR),
                new MotionLabel(LEAVE_SECONDS, GONE_SECONDS, MotionLabel.Kind.MAJOR));
    }

    /** The parts of the body. */
    static List<DemoScatterer> body() {
        List<DemoScatterer> body = new ArrayList<>();
        body.add(new DemoScatterer(TRUNK_RADIUS, seconds -> at(seconds, bob(seconds), 0, 0.3)));
        for (int side = -1; side <= 1; side += 2) {
            double phase = side < 0 ? 0 : Math.PI;
            body.add(new DemoScatterer(
                    THIGH_RADIUS, seconds -> at(seconds, swing(seconds, phase) * THIGH_SWING_METRES, 0.1, -0.2)));
            body.add(new DemoScatterer(
                    SHANK_RADIUS, seconds -> at(seconds, swing(seconds, phase) * SHANK_SWING_METRES, 0.1, -0.6)));
        }
        body.add(new DemoScatterer(ARM_RADIUS, seconds -> {
            double[] position = at(seconds, 0, -0.25, 0.2);
            position[1] -= reach(seconds);
            return position;
        }));
        return body;
    }

    /** Whether the person is in the room, 0..1: the door hides and shows gradually. */
    static double presence(double seconds) {
        return ramp(seconds, ENTER_SECONDS, 0.4) * (1 - ramp(seconds, GONE_SECONDS - 0.4, 0.4));
    }

    private static double[] at(double seconds, double alongMetres, double awayMetres, double upMetres) {
        return new double[] {DOOR_X_METRES + walked(seconds) + alongMetres, DISTANCE_METRES + awayMetres, upMetres};
    }

    /** Distance covered along the line. */
    private static double walked(double seconds) {
        return WALK_METERS_PER_SECOND
                * (integratedRamp(seconds, ENTER_SECONDS)
                        - integratedRamp(seconds, STOP_SECONDS)
                        + integratedRamp(seconds, LEAVE_SECONDS));
    }

    /** How much of the gait there is, 0..1. */
    private static double gait(double seconds) {
        return ramp(seconds, ENTER_SECONDS, START_SECONDS)
                - ramp(seconds, STOP_SECONDS, START_SECONDS)
                + ramp(seconds, LEAVE_SECONDS, START_SECONDS);
    }

    private static double swing(double seconds, double phase) {
        return gait(seconds) * Math.sin(Math.PI * STEPS_PER_SECOND * seconds + phase);
    }

    private static double bob(double seconds) {
        return gait(seconds) * TRUNK_BOB_METRES * Math.sin(2 * Math.PI * STEPS_PER_SECOND * seconds);
    }

    private static double reach(double seconds) {
        return REACH_METRES
                * (ramp(seconds, REACH_SECONDS, REACH_DURATION_SECONDS)
                        - ramp(seconds, REACH_SECONDS + REACH_DURATION_SECONDS, REACH_DURATION_SECONDS));
    }

    /** From 0 to 1 with a raised cosine of speed. */
    private static double ramp(double seconds, double from, double duration) {
        double t = Math.max(0, Math.min(1, (seconds - from) / duration));
        return t - Math.sin(2 * Math.PI * t) / (2 * Math.PI);
    }

    /** Integral of the ramp that takes START_SECONDS. */
    private static double integratedRamp(double seconds, double from) {
        double t = (seconds - from) / START_SECONDS;
        if (t <= 0) {
            return 0;
        }
        if (t >= 1) {
            return seconds - from - START_SECONDS / 2;
        }
        double turn = 2 * Math.PI * t;
        return START_SECONDS * (t * t / 2 + (Math.cos(turn) - 1) / (4 * Math.PI * Math.PI));
    }
}
