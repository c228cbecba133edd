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

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * A flat thing made of equal flat ellipsoids side by side: a door, a drawer's front, a curtain, a flap. The ellipsoids'
 * first axis is the plate's normal; each is as thick as gives its echo the width of a patch that is not quite flat.
 *
 * @param widthMeters across, above 0
 * @param heightMeters upwards, above 0
 * @param columns patches across
 * @param rows patches upwards
 * @param reflectivity 0 to 1
 * @param roughness 0 to 1
 * @param seed of the roughness
 */
public record Plate(
        double widthMeters,
        double heightMeters,
        int columns,
        int rows,
        double reflectivity,
        double roughness,
        long seed) {

    /** Thickness over the patch's smaller half side. */
    private static final double THICKNESS_SHARE = 0.12;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the plate has no area or no patches
     */
    public Plate {
        if (!(widthMeters > 0 && heightMeters > 0) || columns < 1 || rows < 1) {
            throw new IllegalArgumentException("a plate needs an area and patches, got " + widthMeters + " x "
                    + heightMeters + " m in " + columns + " x " + rows);
        }
    }

    /** The patches, row by row from below, each row from one side to the other. */
    public List<Scatterer> scatterers() {
        List<Scatterer> parts = new ArrayList<>();
        double across = widthMeters / columns / 2;
        double up = heightMeters / rows / 2;
        double thickness = THICKNESS_SHARE * Math.min(across, up);
        for (int i = 0; i < columns * rows; i++) {
            parts.add(Scatterer.ellipsoid(thickness, across, up, reflectivity, roughness, SeededNoise.derive(seed, i)));
        }
        return List.copyOf(parts);
    }

    /** Middle of a patch across, m from the plate's left edge. */
    public double acrossMeters(int patch) {
        return (patch % columns + 0.5) * widthMeters / columns;
    }

    /** Middle of a patch upwards, m from the plate's lower edge. */
    public double upMeters(int patch) {
        int row = patch / columns;
        return (row + 0.5) * heightMeters / rows;
    }

    /**
     * Places an upright plate.
     *
     * @param corner lower left corner, m
     * @param across unit vector, horizontal
     * @param pose filled from its first place on
     */
    public void place(Vector3 corner, Vector3 across, ScattererPose pose) {
        Vector3 normal = new Vector3(across.y(), -across.x(), 0);
        for (int i = 0; i < columns * rows; i++) {
            pose.center(i, corner.plus(across.times(acrossMeters(i))).plus(new Vector3(0, 0, upMeters(i))));
            pose.axes(i, normal, across);
        }
    }
}
