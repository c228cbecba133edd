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

import java.util.List;
import org.openhab.binding.ultrasonic.simulation.physics.Doorway;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;
import org.openhab.binding.ultrasonic.simulation.physics.Wall;

/**
 * A door's leaf that swings into the room about its hinge, minimum-jerk. It is mechanical; who opens it is a person of
 * his own. Immutable.
 */
public final class SwingingDoor implements Mover {

    private static final int COLUMNS = 3;
    private static final int ROWS = 4;
    private static final double WIDEST_RADIANS = Math.toRadians(120);

    private final String name;
    private final Vector3 hinge;
    private final double closedYaw;
    private final double side;
    private final Plate leaf;
    private final List<Swing> swings;
    private final List<Scatterer> scatterers;

    /**
     * A swing.
     *
     * @param startSeconds when
     * @param durationSeconds how long, above 0; 0.8 to 3 usual
     * @param angleRadians where it ends: 0 closed to 2 (about 120 degrees)
     */
    public record Swing(double startSeconds, double durationSeconds, double angleRadians) {

        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException naming the value outside its range
         */
        public Swing {
            if (!(durationSeconds > 0)) {
                throw new IllegalArgumentException("a swing must last longer than 0 s, got " + durationSeconds);
            }
            if (!(angleRadians >= 0 && angleRadians <= WIDEST_RADIANS)) {
                throw new IllegalArgumentException(
                        "a door opens by 0 to " + WIDEST_RADIANS + " radians, got " + angleRadians);
            }
        }

        double endSeconds() {
            return startSeconds + durationSeconds;
        }
    }

    private SwingingDoor(
            String name,
            Vector3 hinge,
            double closedYaw,
            double side,
            double width,
            double height,
            List<Swing> swings) {
        this.name = name;
        this.hinge = hinge;
        this.closedYaw = closedYaw;
        this.side = side;
        this.swings = List.copyOf(swings);
        for (int i = 1; i < this.swings.size(); i++) {
            if (this.swings.get(i).startSeconds() < this.swings.get(i - 1).endSeconds()) {
                throw new IllegalArgumentException("swings of " + name + " must follow each other, got one at "
                        + this.swings.get(i).startSeconds() + " s before the end of the one before");
            }
        }
        leaf = new Plate(width, height, COLUMNS, ROWS, 0.9, 0.1, SeededNoise.derive(17, name));
        scatterers = leaf.scatterers();
    }

    /**
     * The leaf of a doorway, closed at first, opening into the room.
     *
     * @param name for labels
     * @param doorway the opening; give it {@link #openness()} of the door as its own
     * @param lengthMeters of the room
     * @param widthMeters of the room
     * @param hingeAtStart whether the hinge is where the opening begins
     * @param swings in the order of time
     * @throws IllegalArgumentException if swings overlap
     */
    public static SwingingDoor in(
            String name,
            Doorway doorway,
            double lengthMeters,
            double widthMeters,
            boolean hingeAtStart,
            List<Swing> swings) {
        Wall wall = doorway.wall();
        double along = hingeAtStart ? doorway.fromMeters() : doorway.toMeters();
        boolean alongY = wall.axis() == 0;
        double plane = wall.far() ? (alongY ? lengthMeters : widthMeters) : 0;
        Vector3 hinge = alongY ? new Vector3(plane, along, 0.01) : new Vector3(along, plane, 0.01);
        double direction = hingeAtStart ? 1 : -1;
        Vector3 closed = alongY ? new Vector3(0, direction, 0) : new Vector3(direction, 0, 0);
        double inwards = wall.far() ? -1 : 1;
        Vector3 into = alongY ? new Vector3(inwards, 0, 0) : new Vector3(0, inwards, 0);
        double side = Math.signum(closed.cross(into).z());
        double width = doorway.toMeters() - doorway.fromMeters();
        return new SwingingDoor(
                name, hinge, Math.atan2(closed.y(), closed.x()), side, width, doorway.heightMeters(), swings);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Scatterer> scatterers() {
        return scatterers;
    }

    /** Angle between leaf and wall, radians. */
    public double angleRadians(double timeSeconds) {
        double angle = 0;
        double before = 0;
        for (Swing swing : swings) {
            double share = Ease.minimumJerk((timeSeconds - swing.startSeconds()) / swing.durationSeconds());
            angle += share * (swing.angleRadians() - before);
            before = swing.angleRadians();
        }
        return angle;
    }

    /** How far the doorway is open: 0 closed to 1 from 75 degrees on; smooth. */
    public TimeFunction openness() {
        return time -> Ease.minimumJerk(angleRadians(time) / Math.toRadians(75));
    }

    @Override
    public void pose(double timeSeconds, ScattererPose pose) {
        double yaw = closedYaw + side * angleRadians(timeSeconds);
        leaf.place(hinge, new Vector3(Math.cos(yaw), Math.sin(yaw), 0), pose);
    }

    @Override
    public Vector3 referencePoint(double timeSeconds) {
        double yaw = closedYaw + side * angleRadians(timeSeconds);
        return hinge.plus(new Vector3(
                Math.cos(yaw) * leaf.widthMeters() / 2,
                Math.sin(yaw) * leaf.widthMeters() / 2,
                leaf.heightMeters() / 2));
    }

    @Override
    public List<Activity> activities() {
        return swings.stream()
                .map(swing ->
                        new Activity(swing.startSeconds(), swing.endSeconds(), ActivityKind.MECHANICAL, "door swings"))
                .toList();
    }
}
