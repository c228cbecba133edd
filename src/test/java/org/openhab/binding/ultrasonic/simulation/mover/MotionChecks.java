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
package org.openhab.binding.ultrasonic.simulation.mover;

import static org.assertj.core.api.Assertions.assertThat;

import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** What every mover must keep: positions without jumps and kinks, the same for the same time, axes at right angles. */
public final class MotionChecks {

    private MotionChecks() {}

    /** Position of a scatterer at a time. */
    public static Vector3 center(Mover mover, int index, double timeSeconds) {
        ScattererPose pose = new ScattererPose(mover.scatterers().size());
        mover.pose(timeSeconds, pose);
        return new Vector3(pose.center(index, 0), pose.center(index, 1), pose.center(index, 2));
    }

    /** Velocity of a scatterer at a time by central differences, m/s. */
    public static Vector3 velocity(Mover mover, int index, double timeSeconds) {
        double step = 5e-4;
        return center(mover, index, timeSeconds + step)
                .minus(center(mover, index, timeSeconds - step))
                .times(1 / (2 * step));
    }

    /**
     * Follows all scatterers in steps of a millisecond and checks speeds, accelerations, and that the acceleration does
     * not jump: a jump of velocity of 1 cm/s would be an acceleration of 10 m/s^2 in one step and a change of
     * acceleration of as much.
     */
    public static void requireSmooth(
            Mover mover, double fromSeconds, double toSeconds, double fastest, double steepest, double jerkiest) {
        int count = mover.scatterers().size();
        double step = 1e-3;
        int steps = (int) ((toSeconds - fromSeconds) / step);
        Vector3[][] recent = new Vector3[4][count];
        ScattererPose pose = new ScattererPose(count);
        for (int i = 0; i < steps; i++) {
            double time = fromSeconds + i * step;
            mover.pose(time, pose);
            for (int part = 0; part < count; part++) {
                Vector3 now = new Vector3(pose.center(part, 0), pose.center(part, 1), pose.center(part, 2));
                String where = mover.name() + " part " + part + " at " + time + " s";
                requireOrthonormal(pose, part, where);
                recent[i % 4][part] = now;
                if (i >= 3) {
                    Vector3 one = recent[(i - 1) % 4][part];
                    Vector3 two = recent[(i - 2) % 4][part];
                    Vector3 three = recent[(i - 3) % 4][part];
                    double speed = now.minus(one).length() / step;
                    Vector3 bend = now.plus(two).minus(one.times(2)).times(1 / step / step);
                    Vector3 bendBefore = one.plus(three).minus(two.times(2)).times(1 / step / step);
                    assertThat(speed).as("speed of " + where).isLessThan(fastest);
                    assertThat(bend.length()).as("acceleration of " + where).isLessThan(steepest);
                    assertThat(bend.minus(bendBefore).length() / step)
                            .as("jerk of " + where)
                            .isLessThan(jerkiest);
                }
            }
        }
    }

    private static void requireOrthonormal(ScattererPose pose, int part, String where) {
        double first = 0;
        double second = 0;
        double product = 0;
        for (int axis = 0; axis < 3; axis++) {
            first += pose.axis(part, 0, axis) * pose.axis(part, 0, axis);
            second += pose.axis(part, 1, axis) * pose.axis(part, 1, axis);
            product += pose.axis(part, 0, axis) * pose.axis(part, 1, axis);
        }
        if (Math.abs(first - 1) > 1e-9 || Math.abs(second - 1) > 1e-9 || Math.abs(product) > 1e-9) {
            throw new AssertionError("axes of " + where + " are not unit vectors at right angles");
        }
    }

    /** Asks for times forward, backward and again and checks that the answers are the same to the last bit. */
    public static void requirePure(Mover mover, double fromSeconds, double toSeconds) {
        int count = mover.scatterers().size();
        ScattererPose forward = new ScattererPose(count);
        ScattererPose again = new ScattererPose(count);
        for (int i = 0; i <= 50; i++) {
            double time = fromSeconds + (toSeconds - fromSeconds) * i / 50;
            mover.pose(time, forward);
            mover.pose(toSeconds - time, again);
            mover.pose(time, again);
            for (int part = 0; part < count; part++) {
                for (int axis = 0; axis < 3; axis++) {
                    assertThat(again.center(part, axis)).isEqualTo(forward.center(part, axis));
                    assertThat(again.axis(part, 0, axis)).isEqualTo(forward.axis(part, 0, axis));
                    assertThat(again.axis(part, 1, axis)).isEqualTo(forward.axis(part, 1, axis));
                }
                assertThat(again.presence(part)).isEqualTo(forward.presence(part));
            }
        }
    }
}
