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
import org.openhab.binding.ultrasonic.simulation.mover.Plate;
import org.openhab.binding.ultrasonic.simulation.mover.Scatterer;
import org.openhab.binding.ultrasonic.simulation.mover.ScattererPose;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** A wall, door or cabinet side that trembles along its normal. Immutable. */
final class VibratingPanel implements Mover {

    private final String name;
    private final Vector3 corner;
    private final Vector3 across;
    private final Vector3 normal;
    private final Plate plate;
    private final TimeFunction displacementMeters;
    private final double controlRateHz;
    private final List<Scatterer> scatterers;

    /**
     * A panel.
     *
     * @param corner lower left corner, m
     * @param yawRadians direction of its width
     * @param plate measures
     * @param displacementMeters along the normal over time, smooth
     * @param controlRateHz 20 times its fastest frequency or more
     */
    VibratingPanel(
            String name,
            Vector3 corner,
            double yawRadians,
            Plate plate,
            TimeFunction displacementMeters,
            double controlRateHz) {
        this.name = name;
        this.corner = corner;
        across = new Vector3(Math.cos(yawRadians), Math.sin(yawRadians), 0);
        normal = new Vector3(across.y(), -across.x(), 0);
        this.plate = plate;
        this.displacementMeters = displacementMeters;
        this.controlRateHz = controlRateHz;
        scatterers = plate.scatterers();
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
        plate.place(corner.plus(normal.times(displacementMeters.at(timeSeconds))), across, pose);
    }

    @Override
    public Vector3 referencePoint(double timeSeconds) {
        return corner.plus(across.times(plate.widthMeters() / 2)).plus(new Vector3(0, 0, plate.heightMeters() / 2));
    }

    @Override
    public List<Activity> activities() {
        return List.of();
    }

    @Override
    public double controlRateHz() {
        return controlRateHz;
    }
}
