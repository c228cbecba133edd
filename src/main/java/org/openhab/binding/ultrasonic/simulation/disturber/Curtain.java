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
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.SplineNoise;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * A curtain in a draught: hangs from its upper edge, waves of 0.2 to 1 Hz run across it and bulge it by centimetres,
 * most at the lower edge. Patches of cloth turn with the waves. Immutable.
 */
public final class Curtain implements Mover {

    private static final int WAVES = 3;
    private static final int COLUMNS = 5;
    private static final int ROWS = 3;

    private final String name;
    private final Vector3 corner;
    private final Vector3 across;
    private final Vector3 normal;
    private final Plate cloth;
    private final double swayMeters;
    private final TimeFunction draught;
    private final long seed;
    private final List<Scatterer> scatterers;
    private final double[] ratesHz = new double[WAVES];
    private final double[] turns = new double[WAVES];
    private final double[] numbersPerMeter = new double[WAVES];

    /**
     * A curtain.
     *
     * @param name for labels
     * @param corner lower left corner when it hangs still, m
     * @param yawRadians direction of its width
     * @param widthMeters 0.3 to 6
     * @param heightMeters 0.3 to 4
     * @param swayMeters standard deviation of the lower edge's displacement at full draught, 0 to 0.1; 0.01 to 0.05
     *     usual
     * @param draught strength over time, 0 to 1, smooth
     * @param seed of the waves
     * @throws IllegalArgumentException naming the value outside its range
     */
    public Curtain(
            String name,
            Vector3 corner,
            double yawRadians,
            double widthMeters,
            double heightMeters,
            double swayMeters,
            TimeFunction draught,
            long seed) {
        if (!(widthMeters >= 0.3 && widthMeters <= 6 && heightMeters >= 0.3 && heightMeters <= 4)) {
            throw new IllegalArgumentException("a curtain is 0.3 to 6 m wide and 0.3 to 4 m high, got " + widthMeters
                    + " x " + heightMeters + " m");
        }
        if (!(swayMeters >= 0 && swayMeters <= 0.1)) {
            throw new IllegalArgumentException("a curtain sways by 0 to 0.1 m, got " + swayMeters + " m");
        }
        this.name = name;
        this.corner = corner;
        across = new Vector3(Math.cos(yawRadians), Math.sin(yawRadians), 0);
        normal = new Vector3(across.y(), -across.x(), 0);
        cloth = new Plate(widthMeters, heightMeters, COLUMNS, ROWS, 0.3, 0.7, SeededNoise.derive(seed, "cloth"));
        this.swayMeters = swayMeters;
        this.draught = draught;
        this.seed = seed;
        scatterers = cloth.scatterers();
        for (int wave = 0; wave < WAVES; wave++) {
            long own = SeededNoise.derive(seed, wave);
            ratesHz[wave] = SeededNoise.uniform(own, 1, 0.2, 1.0);
            turns[wave] = SeededNoise.uniform(own, 3);
            numbersPerMeter[wave] = 2 * Math.PI / SeededNoise.uniform(own, 2, 1, 3);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Scatterer> scatterers() {
        return scatterers;
    }

    /** Strength of each wave at a time: wanders slowly, mean square 1 for all together. */
    private double[] strengths(double timeSeconds) {
        double[] strengths = new double[WAVES];
        double size = swayMeters * draught.at(timeSeconds);
        for (int wave = 0; wave < WAVES; wave++) {
            double wander = 0.8 + 0.6 * SplineNoise.at(SeededNoise.derive(seed, wave), timeSeconds, 0.1);
            strengths[wave] = size * Math.sqrt(2.0 / WAVES) * wander;
        }
        return strengths;
    }

    private double phase(int wave, double acrossMeters, double timeSeconds) {
        return 2 * Math.PI * (ratesHz[wave] * timeSeconds + turns[wave]) - numbersPerMeter[wave] * acrossMeters;
    }

    /** Displacement along the normal of a point at the lower edge, m. */
    private double bulge(double[] strengths, double acrossMeters, double timeSeconds) {
        double sum = 0;
        for (int wave = 0; wave < WAVES; wave++) {
            sum += strengths[wave] * Math.sin(phase(wave, acrossMeters, timeSeconds));
        }
        return sum;
    }

    /** Slope of the lower edge across. */
    private double slope(double[] strengths, double acrossMeters, double timeSeconds) {
        double sum = 0;
        for (int wave = 0; wave < WAVES; wave++) {
            sum -= strengths[wave] * numbersPerMeter[wave] * Math.cos(phase(wave, acrossMeters, timeSeconds));
        }
        return sum;
    }

    @Override
    public void pose(double timeSeconds, ScattererPose pose) {
        double[] strengths = strengths(timeSeconds);
        for (int column = 0; column < COLUMNS; column++) {
            double wide = cloth.acrossMeters(column);
            double bulge = bulge(strengths, wide, timeSeconds);
            double slope = slope(strengths, wide, timeSeconds);
            for (int row = 0; row < ROWS; row++) {
                int patch = row * COLUMNS + column;
                double up = cloth.upMeters(patch);
                double hang = 1 - up / cloth.heightMeters();
                Vector3 at = corner.plus(across.times(wide)).plus(normal.times(hang * bulge));
                pose.center(patch, at.plus(new Vector3(0, 0, up)));
                Vector3 along = across.plus(normal.times(hang * slope)).normalized();
                pose.axes(patch, new Vector3(along.y(), -along.x(), 0), along);
            }
        }
    }

    @Override
    public Vector3 referencePoint(double timeSeconds) {
        double middle = cloth.widthMeters() / 2;
        return corner.plus(across.times(middle))
                .plus(normal.times(0.5 * bulge(strengths(timeSeconds), middle, timeSeconds)))
                .plus(new Vector3(0, 0, cloth.heightMeters() / 2));
    }

    @Override
    public List<Activity> activities() {
        return List.of();
    }

    /** The curtain as a disturber that moves during a period. */
    public static Disturber during(
            String name,
            Vector3 corner,
            double yawRadians,
            double widthMeters,
            double heightMeters,
            double swayMeters,
            Period period,
            long seed) {
        Curtain curtain =
                new Curtain(name, corner, yawRadians, widthMeters, heightMeters, swayMeters, period.gate(3), seed);
        return Assembly.named(name).active(period).mover(curtain).build();
    }
}
