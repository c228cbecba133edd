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
import org.openhab.binding.ultrasonic.simulation.mover.ActivityKind;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.Scatterer;
import org.openhab.binding.ultrasonic.simulation.mover.ScattererPose;
import org.openhab.binding.ultrasonic.simulation.physics.Room;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * Somebody behind a wall or a closed door: must not alarm. The wall itself is the room's: each way through it costs its
 * transmission, 30 dB and more. Labels are of the kind MECHANICAL, for this is no presence in the room.
 */
public final class Neighbours {

    private static final double STEP_SECONDS = 0.25;

    private Neighbours() {}

    /**
     * A mover of the next room.
     *
     * @param room the room in which it must not be
     * @param mover whose reference point stays outside the room while it has activities
     * @param period when it is there
     * @throws IllegalArgumentException if it comes into the room during the period
     */
    public static Disturber behindWall(String name, Room room, Mover mover, Period period) {
        for (double time = period.startSeconds(); time <= period.endSeconds(); time += STEP_SECONDS) {
            Vector3 at = mover.referencePoint(time);
            if (room.contains(at)) {
                throw new IllegalArgumentException(
                        name + " must stay outside the room, but is at " + at + " at " + time + " s");
            }
        }
        return Assembly.named(name).mover(new Outsider(name, mover, period)).build();
    }

    /** The same movement with other labels. */
    private record Outsider(String name, Mover mover, Period period) implements Mover {

        @Override
        public List<Scatterer> scatterers() {
            return mover.scatterers();
        }

        @Override
        public void pose(double timeSeconds, ScattererPose pose) {
            mover.pose(timeSeconds, pose);
        }

        @Override
        public Vector3 referencePoint(double timeSeconds) {
            return mover.referencePoint(timeSeconds);
        }

        @Override
        public List<Activity> activities() {
            return List.of(new Activity(
                    period.startSeconds(), period.endSeconds(), ActivityKind.MECHANICAL, "somebody behind a wall"));
        }

        @Override
        public double controlRateHz() {
            return mover.controlRateHz();
        }
    }
}
