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
import org.openhab.binding.ultrasonic.simulation.mover.Gait;
import org.openhab.binding.ultrasonic.simulation.mover.Itinerary;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.Scatterer;
import org.openhab.binding.ultrasonic.simulation.mover.ScattererPose;
import org.openhab.binding.ultrasonic.simulation.physics.GainTable;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * A robot vacuum cleaner: a flat disc of 34 cm that drives straight, turns on the spot and drives on, a side brush of
 * three arms, a broad hiss and lines of its motor drives (switched at 16 to 24 kHz, with harmonics). Immutable.
 */
public final class RobotVacuum implements Mover {

    private static final double RADIUS_METERS = 0.17;
    private static final double HALF_HEIGHT_METERS = 0.045;
    private static final double BRUSH_PER_SECOND = 2.7;
    private static final int BRUSH_ARMS = 3;
    private static final GainTable HISS =
            new GainTable(new double[] {1000, 10_000, 20_000, 40_000}, new double[] {38, 18, 5, -8});

    private final String name;
    private final Itinerary itinerary;
    private final Rotation brush;
    private final List<Scatterer> scatterers;

    /** Wheels instead of feet. */
    private record Wheels() implements Gait {

        @Override
        public double cycleMeters(double speedMetersPerSecond) {
            return 1;
        }

        @Override
        public double supportShare(double speedMetersPerSecond) {
            return 1;
        }

        @Override
        public double turnRadiusMeters() {
            return 0.12;
        }

        @Override
        public double accelerationLimit() {
            return 0.6;
        }

        @Override
        public double cornerMeters() {
            return 0.02;
        }
    }

    private RobotVacuum(String name, Itinerary itinerary) {
        this.name = name;
        this.itinerary = itinerary;
        brush = Rotation.during(new Period(itinerary.startSeconds(), itinerary.endSeconds()), BRUSH_PER_SECOND, 1, 1);
        List<Scatterer> parts = new ArrayList<>();
        parts.add(Scatterer.ellipsoid(RADIUS_METERS, RADIUS_METERS, HALF_HEIGHT_METERS, 0.9, 0.1, 1));
        parts.add(Scatterer.ellipsoid(0.04, 0.04, 0.02, 0.9, 0.1, 2));
        for (int arm = 0; arm < BRUSH_ARMS; arm++) {
            parts.add(Scatterer.point(0.003));
        }
        scatterers = List.copyOf(parts);
    }

    /**
     * A robot that drives along waypoints.
     *
     * @param waypoints on the floor, at least two; at each it turns on the spot
     * @param speedMetersPerSecond 0.1 to 0.6; 0.25 to 0.35 usual
     * @param startSeconds when it sets off
     * @param seed draws its lines
     * @throws IllegalArgumentException naming the value outside its range
     */
    public static Disturber along(
            String name, List<Vector3> waypoints, double speedMetersPerSecond, double startSeconds, long seed) {
        if (waypoints.size() < 2) {
            throw new IllegalArgumentException("a robot needs at least 2 waypoints, got " + waypoints.size());
        }
        if (!(speedMetersPerSecond >= 0.1 && speedMetersPerSecond <= 0.6)) {
            throw new IllegalArgumentException("a robot drives at 0.1 to 0.6 m/s, got " + speedMetersPerSecond);
        }
        Vector3 first = waypoints.get(1).minus(waypoints.get(0));
        Itinerary.Builder drive =
                Itinerary.from(startSeconds, waypoints.get(0), Math.atan2(first.y(), first.x()), new Wheels());
        for (Vector3 waypoint : waypoints.subList(1, waypoints.size())) {
            drive.walkTo(speedMetersPerSecond, waypoint);
        }
        RobotVacuum robot = new RobotVacuum(name, drive.build());
        Period period = new Period(startSeconds, robot.itinerary.endSeconds());
        TimeFunction gate = period.gate(1);
        Trajectory place = robot::referencePoint;
        Assembly.Builder disturber = Assembly.named(name)
                .mover(robot)
                .sound(new AirborneNoise(name, place, HISS, gate, SeededNoise.derive(seed, "hiss")));
        double switching = SeededNoise.uniform(seed, 1, 16_000, 24_000);
        for (int harmonic = 1; harmonic <= 2; harmonic++) {
            disturber.sound(
                    new AirborneTone(name, place, harmonic * switching, harmonic * 3.0, 7, 52 - 10.0 * harmonic, gate));
        }
        return disturber.build();
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
        Vector3 place = itinerary.place(timeSeconds);
        double yaw = itinerary.yawRadians(timeSeconds);
        Vector3 ahead = new Vector3(1, 0, 0).yawed(yaw);
        Vector3 side = new Vector3(0, 1, 0).yawed(yaw);
        Vector3 middle = place.plus(new Vector3(0, 0, HALF_HEIGHT_METERS + 0.01));
        pose.center(0, middle);
        pose.axes(0, ahead, side);
        pose.center(1, middle.plus(new Vector3(-0.05, 0, HALF_HEIGHT_METERS).yawed(yaw)));
        pose.axes(1, ahead, side);
        Vector3 hub = place.plus(new Vector3(0.12, -0.1, 0.01).yawed(yaw));
        for (int arm = 0; arm < BRUSH_ARMS; arm++) {
            double angle = 2 * Math.PI * (brush.turns(timeSeconds) % 1 + (double) arm / BRUSH_ARMS) + yaw;
            pose.center(2 + arm, hub.plus(new Vector3(0.08 * Math.cos(angle), 0.08 * Math.sin(angle), 0)));
        }
    }

    @Override
    public Vector3 referencePoint(double timeSeconds) {
        return itinerary.place(timeSeconds).plus(new Vector3(0, 0, HALF_HEIGHT_METERS + 0.01));
    }

    @Override
    public List<Activity> activities() {
        return Assembly.named(name)
                .active(new Period(itinerary.startSeconds(), itinerary.endSeconds()))
                .build()
                .activities();
    }
}
