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
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * Who is where when, on the floor: standing places and the ways between them. Before its start and after its end the
 * walker stands still. Immutable.
 */
public final class Itinerary {

    private final Vector3 startPlace;
    private final double startYawRadians;
    private final double startSeconds;
    private final double endSeconds;
    private final List<Walk> walks;

    private Itinerary(Builder builder) {
        startPlace = builder.startPlace;
        startYawRadians = builder.startYaw;
        startSeconds = builder.startSeconds;
        endSeconds = builder.clock;
        walks = List.copyOf(builder.walks);
    }

    /** When it begins, s. */
    public double startSeconds() {
        return startSeconds;
    }

    /** When it ends, s. */
    public double endSeconds() {
        return endSeconds;
    }

    /** The ways, in the order of time. */
    public List<Walk> walks() {
        return walks;
    }

    /** Index of the walk that has begun last at a time, -1 before the first. */
    public int latestWalkIndex(double timeSeconds) {
        int low = 0;
        int high = walks.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (walks.get(middle).startSeconds() <= timeSeconds) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private Walk latestWalk(double timeSeconds) {
        int index = latestWalkIndex(timeSeconds);
        return index < 0 ? null : walks.get(index);
    }

    /** Position on the floor, m. */
    public Vector3 place(double timeSeconds) {
        Walk walk = latestWalk(timeSeconds);
        return walk == null ? startPlace : walk.path().position(walk.distanceMeters(timeSeconds));
    }

    /** Heading, radians. */
    public double yawRadians(double timeSeconds) {
        Walk walk = latestWalk(timeSeconds);
        return walk == null ? startYawRadians : walk.path().yawRadians(walk.distanceMeters(timeSeconds));
    }

    /** Whether a walk is under way. */
    public boolean walking(double timeSeconds) {
        Walk walk = latestWalk(timeSeconds);
        return walk != null && timeSeconds < walk.endSeconds();
    }

    /** 1 while standing, 0 from half a second after setting off to half a second before arriving; smooth. */
    public double stillness(double timeSeconds) {
        Walk walk = latestWalk(timeSeconds);
        if (walk == null || timeSeconds >= walk.endSeconds()) {
            return 1;
        }
        double fade = Math.min(0.5, walk.profile().durationSeconds() / 2);
        double since = timeSeconds - walk.startSeconds();
        return 1 - Ease.pulse(since, fade, walk.profile().durationSeconds() - 2 * fade, fade);
    }

    /**
     * Starts an itinerary.
     *
     * @param startSeconds any time
     * @param place on the floor, m
     * @param yawRadians heading
     * @param gait how the walker walks
     */
    public static Builder from(double startSeconds, Vector3 place, double yawRadians, Gait gait) {
        return new Builder(startSeconds, place, yawRadians, gait);
    }

    /** Strings stays and walks together; each begins when the one before has ended. */
    public static final class Builder {

        private static final double LEAST_TURN_RADIANS = 1e-6;
        /** Arc per cycle when turning on the spot: about 100 degrees in two steps. */
        private static final double TURN_CYCLE_RADIANS = 1.75;

        private static final double TURN_SPEED_RADIANS_PER_SECOND = 2.5;

        private final Vector3 startPlace;
        private final double startYaw;
        private final double startSeconds;
        private final Gait gait;
        private final List<Walk> walks = new ArrayList<>();
        private Vector3 place;
        private double yaw;
        private double clock;

        private Builder(double startSeconds, Vector3 place, double yawRadians, Gait gait) {
            this.startPlace = new Vector3(place.x(), place.y(), 0);
            this.startYaw = yawRadians;
            this.startSeconds = startSeconds;
            this.gait = gait;
            this.place = startPlace;
            this.yaw = yawRadians;
            this.clock = startSeconds;
        }

        /** The time up to which it is planned, s. */
        public double clockSeconds() {
            return clock;
        }

        /** Where it ends so far, m. */
        public Vector3 place() {
            return place;
        }

        /** The heading it ends with so far, radians. */
        public double yawRadians() {
            return yaw;
        }

        /**
         * Stays.
         *
         * @throws IllegalArgumentException if the time is below 0
         */
        public Builder stay(double seconds) {
            if (!(seconds >= 0)) {
                throw new IllegalArgumentException("a stay must last 0 s or longer, got " + seconds + " s");
            }
            clock += seconds;
            return this;
        }

        /** Stays until a time; does nothing if that has passed. */
        public Builder stayUntil(double timeSeconds) {
            clock = Math.max(clock, timeSeconds);
            return this;
        }

        /** Turns on the spot the short way round to a heading. */
        public Builder turnTo(double yawRadians) {
            double turn = WaypointPath.wrapped(yawRadians - yaw);
            if (Math.abs(turn) >= LEAST_TURN_RADIANS) {
                double radius = gait.turnRadiusMeters();
                double speed = TURN_SPEED_RADIANS_PER_SECOND * radius;
                double cycle = TURN_CYCLE_RADIANS * radius;
                TurnPath path = new TurnPath(place, yaw, turn, radius);
                add(path, new SpeedProfile(path.lengthMeters(), speed, gait.accelerationLimit()), speed, cycle, true);
            }
            return this;
        }

        /** Turns towards a point and walks there. */
        public Builder walkTo(double speedMetersPerSecond, Vector3 target) {
            return walkAlong(speedMetersPerSecond, List.of(target));
        }

        /**
         * Turns towards the first waypoint and walks along all of them.
         *
         * @param speedMetersPerSecond between speeding up and slowing down
         * @param waypoints at least one
         * @throws IllegalArgumentException if waypoints coincide or the speed is not above 0
         */
        public Builder walkAlong(double speedMetersPerSecond, List<Vector3> waypoints) {
            List<Vector3> points = new ArrayList<>();
            points.add(place);
            points.addAll(waypoints);
            WaypointPath path = new WaypointPath(points, gait.cornerMeters());
            turnTo(path.yawRadians(0));
            SpeedProfile profile =
                    new SpeedProfile(path.lengthMeters(), speedMetersPerSecond, gait.accelerationLimit());
            add(path, profile, speedMetersPerSecond, gait.cycleMeters(speedMetersPerSecond), false);
            return this;
        }

        private void add(GroundPath path, SpeedProfile profile, double speed, double cycle, boolean turning) {
            long steps = Math.max(1, Math.round(2 * path.lengthMeters() / cycle));
            double fitted = 2 * path.lengthMeters() / steps;
            Walk walk = new Walk(clock, path, profile, speed, fitted, gait.supportShare(speed), turning);
            walks.add(walk);
            clock = walk.endSeconds();
            place = path.position(path.lengthMeters());
            yaw = path.yawRadians(path.lengthMeters());
        }

        /** The itinerary. */
        public Itinerary build() {
            return new Itinerary(this);
        }
    }
}
