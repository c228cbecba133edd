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
import org.openhab.binding.ultrasonic.simulation.physics.SplineNoise;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** A plant in a draught: twelve leaves that sway on their stalks at 0.2 to 1 Hz and nod. Immutable. */
public final class Plant implements Mover {

    private static final int LEAVES = 12;

    private final String name;
    private final Vector3 middle;
    private final double radiusMeters;
    private final double swayMeters;
    private final TimeFunction draught;
    private final long seed;
    private final List<Scatterer> scatterers;

    /**
     * A plant.
     *
     * @param name for labels
     * @param middle of its crown, m
     * @param radiusMeters of its crown, 0.05 to 1.5
     * @param swayMeters standard deviation of a leaf's displacement at full draught, 0 to 0.1
     * @param draught strength over time, 0 to 1, smooth
     * @param seed of leaves and swaying
     * @throws IllegalArgumentException naming the value outside its range
     */
    public Plant(String name, Vector3 middle, double radiusMeters, double swayMeters, TimeFunction draught, long seed) {
        if (!(radiusMeters >= 0.05 && radiusMeters <= 1.5 && swayMeters >= 0 && swayMeters <= 0.1)) {
            throw new IllegalArgumentException("a plant's crown has 0.05 to 1.5 m and sways by 0 to 0.1 m, got "
                    + radiusMeters + " m and " + swayMeters + " m");
        }
        this.name = name;
        this.middle = middle;
        this.radiusMeters = radiusMeters;
        this.swayMeters = swayMeters;
        this.draught = draught;
        this.seed = seed;
        List<Scatterer> leaves = new ArrayList<>();
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            double size = SeededNoise.uniform(SeededNoise.derive(seed, leaf), 1, 0.03, 0.08);
            leaves.add(Scatterer.ellipsoid(size, 0.5 * size, 0.08 * size, 0.6, 0.1, leaf));
        }
        scatterers = List.copyOf(leaves);
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
        double wind = draught.at(timeSeconds);
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            long own = SeededNoise.derive(seed, leaf);
            double heading = 2 * Math.PI * SeededNoise.uniform(own, 2);
            double height = SeededNoise.uniform(own, 3, -0.8, 0.8);
            double out = radiusMeters * Math.sqrt(1 - height * height) * SeededNoise.uniform(own, 4, 0.5, 1);
            double rate = SeededNoise.uniform(own, 5, 0.2, 1);
            double strength = wind * (0.95 + 0.3 * SplineNoise.at(own, timeSeconds, 0.15));
            double phase = 2 * Math.PI * (rate * timeSeconds + SeededNoise.uniform(own, 6));
            double sway = swayMeters * Math.sqrt(2) * strength * Math.sin(phase);
            double nod = 0.15 * strength * Math.sin(2 * phase) + SeededNoise.uniform(own, 7, -0.6, 0.6);
            Vector3 outwards = new Vector3(Math.cos(heading), Math.sin(heading), 0);
            Vector3 side = new Vector3(-outwards.y(), outwards.x(), 0);
            Vector3 at = middle.plus(outwards.times(out)).plus(new Vector3(0, 0, height * radiusMeters));
            pose.center(leaf, at.plus(side.times(sway)).plus(new Vector3(0, 0, 0.5 * sway)));
            pose.axes(leaf, outwards.times(Math.cos(nod)).plus(new Vector3(0, 0, Math.sin(nod))), side);
        }
    }

    @Override
    public Vector3 referencePoint(double timeSeconds) {
        return middle;
    }

    @Override
    public List<Activity> activities() {
        return List.of();
    }

    /** The plant as a disturber that moves during a period. */
    public static Disturber during(
            String name, Vector3 middle, double radiusMeters, double swayMeters, Period period, long seed) {
        Plant plant = new Plant(name, middle, radiusMeters, swayMeters, period.gate(3), seed);
        return Assembly.named(name).active(period).mover(plant).build();
    }
}
