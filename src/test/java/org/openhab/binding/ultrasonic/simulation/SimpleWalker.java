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
package org.openhab.binding.ultrasonic.simulation;

import java.util.List;
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.ActivityKind;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.Scatterer;
import org.openhab.binding.ultrasonic.simulation.mover.ScattererPose;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * A person of six ellipsoids that walks on a straight line with swinging legs: enough to try the physics with.
 *
 * @param start where the walk is at time 0, on the floor
 * @param velocity horizontal, m/s
 */
public record SimpleWalker(Vector3 start, Vector3 velocity) implements Mover {

    private static final List<Scatterer> PARTS = List.of(
            Scatterer.ellipsoid(0.11, 0.17, 0.28, 0.6, 0.3, 1),
            Scatterer.ellipsoid(0.09, 0.08, 0.12, 0.9, 0.1, 2),
            Scatterer.ellipsoid(0.08, 0.08, 0.22, 0.6, 0.3, 3),
            Scatterer.ellipsoid(0.08, 0.08, 0.22, 0.6, 0.3, 4),
            Scatterer.ellipsoid(0.05, 0.05, 0.22, 0.7, 0.2, 5),
            Scatterer.ellipsoid(0.05, 0.05, 0.22, 0.7, 0.2, 6));

    @Override
    public String name() {
        return "walker";
    }

    @Override
    public List<Scatterer> scatterers() {
        return PARTS;
    }

    @Override
    public Vector3 referencePoint(double timeSeconds) {
        return start.plus(velocity.times(timeSeconds)).plus(new Vector3(0, 0, 1.2));
    }

    @Override
    public List<Activity> activities() {
        return List.of(new Activity(0, 100, ActivityKind.MAJOR, "walk"));
    }

    @Override
    public void pose(double timeSeconds, ScattererPose pose) {
        Vector3 foot = start.plus(velocity.times(timeSeconds));
        double speed = velocity.length();
        Vector3 ahead = speed == 0 ? new Vector3(1, 0, 0) : velocity.times(1 / speed);
        Vector3 side = new Vector3(-ahead.y(), ahead.x(), 0);
        double stride = 2 * Math.PI * 0.9 * timeSeconds;
        double bounce = 0.02 * Math.sin(2 * stride);
        pose.center(0, foot.plus(new Vector3(0, 0, 1.2 + bounce)));
        pose.axes(0, ahead, side);
        pose.center(1, foot.plus(new Vector3(0, 0, 1.65 + bounce)));
        pose.axes(1, ahead, side);
        for (int leg = 0; leg < 2; leg++) {
            double angle = 0.4 * Math.sin(stride + Math.PI * leg);
            double knee = angle - 0.35 + 0.3 * Math.sin(stride + Math.PI * leg + 1.8);
            Vector3 hip = foot.plus(side.times(leg == 0 ? 0.1 : -0.1)).plus(new Vector3(0, 0, 0.9 + bounce));
            Vector3 thigh = ahead.times(Math.sin(angle)).plus(new Vector3(0, 0, -Math.cos(angle)));
            Vector3 shin = ahead.times(Math.sin(knee)).plus(new Vector3(0, 0, -Math.cos(knee)));
            pose.center(2 + leg, hip.plus(thigh.times(0.21)));
            pose.axes(2 + leg, thigh.cross(side), side.times(-1));
            pose.center(4 + leg, hip.plus(thigh.times(0.42)).plus(shin.times(0.22)));
            pose.axes(4 + leg, shin.cross(side), side.times(-1));
        }
    }
}
