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

import java.util.List;
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.Scatterer;
import org.openhab.binding.ultrasonic.simulation.mover.ScattererPose;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** The flap of an air conditioner: a flat strip that tilts about its long, horizontal rear edge. Immutable. */
final class Flap implements Mover {

    private static final int PIECES = 3;

    private final String name;
    private final Vector3 place;
    private final Vector3 ahead;
    private final Vector3 side;
    private final double widthMeters;
    private final double depthMeters;
    private final TimeFunction tiltRadians;
    private final List<Scatterer> scatterers;

    Flap(
            String name,
            Vector3 place,
            double yawRadians,
            double widthMeters,
            double depthMeters,
            TimeFunction tiltRadians) {
        this.name = name;
        this.place = place;
        ahead = new Vector3(Math.cos(yawRadians), Math.sin(yawRadians), 0);
        side = new Vector3(-ahead.y(), ahead.x(), 0);
        this.widthMeters = widthMeters;
        this.depthMeters = depthMeters;
        this.tiltRadians = tiltRadians;
        Scatterer piece = Scatterer.ellipsoid(depthMeters / 2, widthMeters / PIECES / 2, 0.15 * depthMeters, 0.9, 0, 0);
        scatterers = List.of(piece, piece, piece);
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
        double tilt = tiltRadians.at(timeSeconds);
        Vector3 out = ahead.times(Math.cos(tilt)).plus(new Vector3(0, 0, Math.sin(tilt)));
        for (int piece = 0; piece < PIECES; piece++) {
            double across = ((piece + 0.5) / PIECES - 0.5) * widthMeters;
            pose.center(piece, place.plus(side.times(across)).plus(out.times(depthMeters / 2)));
            pose.axes(piece, out, side);
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
}
