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

import java.util.List;
import org.openhab.binding.ultrasonic.simulation.mover.Ease;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * A hand that goes from place to place, each way a minimum-jerk movement (Flash and Hogan, J. Neuroscience 5, 1985),
 * and rests at each.
 *
 * @param frames places in the order of their times; the first is left at 0 s from the resting place, the last must be
 *     the resting place
 * @param leanPerMeter forward lean of the trunk per metre that the hand is ahead, radians
 */
record KeyframeCourse(List<Frame> frames, double leanPerMeter) implements HandCourse {

    /**
     * A place.
     *
     * @param moveSeconds how long the way to it takes
     * @param restSeconds how long the hand rests there
     * @param place displacement from the resting place, m
     */
    record Frame(double moveSeconds, double restSeconds, Vector3 place) {}

    KeyframeCourse {
        frames = List.copyOf(frames);
    }

    @Override
    public double durationSeconds() {
        return frames.stream()
                .mapToDouble(frame -> frame.moveSeconds() + frame.restSeconds())
                .sum();
    }

    @Override
    public Vector3 displacement(double sinceSeconds) {
        Vector3 at = Vector3.ZERO;
        Vector3 from = Vector3.ZERO;
        double start = 0;
        for (Frame frame : frames) {
            double share = Ease.minimumJerk((sinceSeconds - start) / frame.moveSeconds());
            at = at.plus(frame.place().minus(from).times(share));
            from = frame.place();
            start += frame.moveSeconds() + frame.restSeconds();
        }
        return at;
    }

    @Override
    public double leanRadians(double sinceSeconds) {
        return leanPerMeter == 0 ? 0 : leanPerMeter * displacement(sinceSeconds).x();
    }
}
