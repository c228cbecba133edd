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
package org.openhab.binding.ultrasonic.simulation.disturber;

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.Scatterer;
import org.openhab.binding.ultrasonic.simulation.mover.ScattererPose;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** The blower of a tower fan: upright vanes on a drum that is seen through a slot, and the case that swings with it. */
final class TowerBlower implements Mover {

    private static final double DRUM_METERS = 0.05;
    private static final double HALF_HEIGHT_METERS = 0.3;
    private static final double BEHIND_SLOT = 0.15;

    private final String name;
    private final Vector3 place;
    private final int vanes;
    private final TimeFunction yaw;
    private final Rotation rotation;
    private final List<Scatterer> scatterers;

    TowerBlower(String name, int vanes, Vector3 place, TimeFunction yaw, Rotation rotation) {
        if (vanes < 2 || vanes > 12) {
            throw new IllegalArgumentException("a tower fan has 2 to 12 vanes, got " + vanes);
        }
        this.name = name;
        this.place = place;
        this.vanes = vanes;
        this.yaw = yaw;
        this.rotation = rotation;
        List<Scatterer> parts = new ArrayList<>();
        parts.add(Scatterer.ellipsoid(0.1, 0.09, 0.45, 0.9, 0.1, SeededNoise.derive(1, name)));
        for (int i = 0; i < vanes; i++) {
            parts.add(Scatterer.ellipsoid(0.003, 0.01, HALF_HEIGHT_METERS, BEHIND_SLOT, 0, i));
        }
        scatterers = List.copyOf(parts);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Scatterer> scatterers() {
        return scatterers;
    }

    @Override
    public void pose(double timeSeconds, ScattererPose pose) {
        double heading = yaw.at(timeSeconds);
        Vector3 ahead = new Vector3(Math.cos(heading), Math.sin(heading), 0);
        Vector3 side = new Vector3(-ahead.y(), ahead.x(), 0);
        // The case is not round about its axis: swinging moves its echo.
        pose.center(0, place.minus(ahead.times(0.03)));
        pose.axes(0, ahead, side);
        double turns = rotation.turns(timeSeconds);
        for (int vane = 0; vane < vanes; vane++) {
            double angle = 2 * Math.PI * (turns - Math.floor(turns) + (double) vane / vanes) + heading;
            Vector3 radial = new Vector3(Math.cos(angle), Math.sin(angle), 0);
            Vector3 normal = new Vector3(Math.cos(angle + 0.6), Math.sin(angle + 0.6), 0);
            pose.center(1 + vane, place.plus(ahead.times(0.05)).plus(radial.times(DRUM_METERS)));
            pose.axes(1 + vane, normal, new Vector3(-normal.y(), normal.x(), 0));
        }
    }

    @Override
    public Vector3 referencePoint(double timeSeconds) {
        return place;
    }

    @Override
    public List<Activity> activities() {
        return List.of();
    }

    @Override
    public double controlRateHz() {
        return Math.max(400, 40 * rotation.fastest());
    }
}
