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
package org.openhab.binding.ultrasonic.array;

import java.util.List;
import org.openhab.binding.ultrasonic.simulation.SimpleWalker;
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.ActivityKind;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.Scatterer;
import org.openhab.binding.ultrasonic.simulation.mover.ScattererPose;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * Somebody who paces to and fro along a line, up to 0.9 m/s.
 *
 * @param middle of the line, on the floor
 * @param bearingRadians of the line in the room
 * @param from when it begins; still before
 * @param until when it ends
 */
record PacingPerson(Vector3 middle, double bearingRadians, double from, double until) implements Mover {

    private static final double REACH_METERS = 0.8;
    private static final double PERIOD_SECONDS = 5.6;
    private static final SimpleWalker BODY = new SimpleWalker(Vector3.ZERO, new Vector3(1, 0, 0));

    @Override
    public String name() {
        return "pacing person";
    }

    @Override
    public List<Scatterer> scatterers() {
        return BODY.scatterers();
    }

    private double walked(double timeSeconds) {
        return Math.max(0, Math.min(until - from, timeSeconds - from));
    }

    @Override
    public void pose(double timeSeconds, ScattererPose pose) {
        double t = walked(timeSeconds);
        Vector3 ahead = new Vector3(Math.cos(bearingRadians), Math.sin(bearingRadians), 0).times(0.9);
        // The limbs swing with the walker's own clock; the place is ours.
        SimpleWalker there = new SimpleWalker(referencePoint(timeSeconds).minus(ahead.times(t)), ahead);
        there.pose(t, pose);
    }

    @Override
    public Vector3 referencePoint(double timeSeconds) {
        double along = -REACH_METERS * Math.cos(2 * Math.PI * walked(timeSeconds) / PERIOD_SECONDS);
        return middle.plus(new Vector3(along * Math.cos(bearingRadians), along * Math.sin(bearingRadians), 0));
    }

    @Override
    public List<Activity> activities() {
        return List.of(new Activity(from, until, ActivityKind.MAJOR, "pacing"));
    }
}
