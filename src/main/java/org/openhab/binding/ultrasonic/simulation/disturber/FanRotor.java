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

/**
 * A fan's head: blades that turn about an axis, each made of flat pitched pieces from the hub to the tip, and the
 * motor's housing before which they turn. Flat pieces flash when they face speaker and microphones, once or twice a
 * revolution; equal blades give lines at the multiples of blades times revolutions. The head may swing. What it does is
 * labelled by the fan that it belongs to.
 */
final class FanRotor implements Mover {

    private static final int PIECES = 3;
    private static final double HUB_SHARE = 0.25;
    private static final double SAMPLES_PER_REVOLUTION = 40;

    private final String name;
    private final Shape shape;
    private final Vector3 pivot;
    private final double elevation;
    private final TimeFunction yaw;
    private final Rotation rotation;
    private final List<Scatterer> scatterers;

    /**
     * Measures of a rotor.
     *
     * @param blades 2 to 12
     * @param radiusMeters from axis to tip
     * @param chordMeters width of a blade
     * @param pitchRadians of the blades against the plane of rotation
     * @param armMeters from the pivot, about which the head swings, to the hub
     * @param reflectivity behind the grille, 0 to 1
     */
    record Shape(
            int blades,
            double radiusMeters,
            double chordMeters,
            double pitchRadians,
            double armMeters,
            double reflectivity) {

        Shape {
            if (blades < 2 || blades > 12) {
                throw new IllegalArgumentException("a fan has 2 to 12 blades, got " + blades);
            }
            if (!(radiusMeters > 0.02 && radiusMeters <= 1)) {
                throw new IllegalArgumentException("a fan's blades reach 0.02 to 1 m, got " + radiusMeters + " m");
            }
        }
    }

    /**
     * A rotor.
     *
     * @param name for messages
     * @param shape measures
     * @param pivot about which the head swings, m
     * @param elevationRadians of the axis over the horizontal; -pi/2 points down
     * @param yaw heading of the axis over time, radians
     * @param rotation speed of the blades
     */
    FanRotor(String name, Shape shape, Vector3 pivot, double elevationRadians, TimeFunction yaw, Rotation rotation) {
        this.name = name;
        this.shape = shape;
        this.pivot = pivot;
        this.elevation = elevationRadians;
        this.yaw = yaw;
        this.rotation = rotation;
        double span = (1 - HUB_SHARE) * shape.radiusMeters() / PIECES / 2;
        double halfChord = shape.chordMeters() / 2;
        List<Scatterer> parts = new ArrayList<>();
        double hub = HUB_SHARE * shape.radiusMeters();
        parts.add(
                Scatterer.ellipsoid(1.2 * hub, hub, hub, 0.8 * shape.reflectivity(), 0.2, SeededNoise.derive(1, name)));
        for (int i = 0; i < shape.blades() * PIECES; i++) {
            parts.add(Scatterer.ellipsoid(0.2 * halfChord, span, halfChord, shape.reflectivity(), 0, i));
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

    /** Direction in which it blows. */
    Vector3 axis(double timeSeconds) {
        double heading = yaw.at(timeSeconds);
        return new Vector3(
                Math.cos(elevation) * Math.cos(heading), Math.cos(elevation) * Math.sin(heading), Math.sin(elevation));
    }

    @Override
    public void pose(double timeSeconds, ScattererPose pose) {
        double heading = yaw.at(timeSeconds);
        Vector3 axis = axis(timeSeconds);
        Vector3 side = new Vector3(-Math.sin(heading), Math.cos(heading), 0);
        Vector3 up = axis.cross(side);
        Vector3 hub = pivot.plus(axis.times(shape.armMeters()));
        pose.center(0, hub.minus(axis.times(1.2 * HUB_SHARE * shape.radiusMeters())));
        pose.axes(0, axis, side);
        double cosPitch = Math.cos(shape.pitchRadians());
        double sinPitch = Math.sin(shape.pitchRadians());
        double turns = rotation.turns(timeSeconds);
        double base = 2 * Math.PI * (turns - Math.floor(turns));
        for (int blade = 0; blade < shape.blades(); blade++) {
            double angle = base + 2 * Math.PI * blade / shape.blades();
            Vector3 radial = side.times(Math.cos(angle)).plus(up.times(Math.sin(angle)));
            Vector3 tangent = up.times(Math.cos(angle)).minus(side.times(Math.sin(angle)));
            Vector3 normal = axis.times(cosPitch).minus(tangent.times(sinPitch));
            for (int piece = 0; piece < PIECES; piece++) {
                double share = HUB_SHARE + (1 - HUB_SHARE) * (piece + 0.5) / PIECES;
                int index = 1 + blade * PIECES + piece;
                pose.center(index, hub.plus(radial.times(share * shape.radiusMeters())));
                pose.axes(index, normal, radial);
            }
        }
    }

    @Override
    public Vector3 referencePoint(double timeSeconds) {
        return pivot;
    }

    @Override
    public List<Activity> activities() {
        return List.of();
    }

    @Override
    public double controlRateHz() {
        return Math.max(400, SAMPLES_PER_REVOLUTION * rotation.fastest());
    }
}
