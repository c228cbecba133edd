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

/** Says what a pet does, one thing after the other, and makes the {@link Pet} of it. */
public final class PetPlan {

    private static final double LIE_SECONDS = 1.5;

    private final String name;
    private final PetKind kind;
    private final long seed;
    private final Itinerary.Builder itinerary;
    private final List<Pet.Rest> rests = new ArrayList<>();
    private boolean lying;

    private PetPlan(String name, PetKind kind, long seed, double startSeconds, Vector3 place, double yawRadians) {
        this.name = name;
        this.kind = kind;
        this.seed = seed;
        itinerary = Itinerary.from(startSeconds, place, yawRadians, kind);
    }

    /** Begins a plan: a pet stands somewhere on the floor (m) with a heading. */
    public static PetPlan of(
            String name, PetKind kind, long seed, double startSeconds, Vector3 place, double yawRadians) {
        return new PetPlan(name, kind, seed, startSeconds, place, yawRadians);
    }

    /** The time up to which it is planned, s. */
    public double clockSeconds() {
        return itinerary.clockSeconds();
    }

    /** Stays as it is. */
    public PetPlan stay(double seconds) {
        itinerary.stay(seconds);
        return this;
    }

    /** Stays as it is until a time; nothing if it has passed. */
    public PetPlan stayUntil(double timeSeconds) {
        itinerary.stayUntil(timeSeconds);
        return this;
    }

    /**
     * Turns towards the first waypoint and goes along all of them.
     *
     * @param speedMetersPerSecond 0.1 to 4
     * @param waypoints at least one
     * @throws IllegalArgumentException if it lies or the speed is outside its range
     */
    public PetPlan walk(double speedMetersPerSecond, Vector3... waypoints) {
        if (lying) {
            throw new IllegalArgumentException(name + " must get up to walk at " + clockSeconds() + " s");
        }
        if (!(speedMetersPerSecond >= 0.1 && speedMetersPerSecond <= 4)) {
            throw new IllegalArgumentException("pets go at 0.1 to 4 m/s, got " + speedMetersPerSecond + " m/s");
        }
        itinerary.walkAlong(speedMetersPerSecond, List.of(waypoints));
        return this;
    }

    /** Lies down. */
    public PetPlan lieDown() {
        return rest(true);
    }

    /** Gets up. */
    public PetPlan getUp() {
        return rest(false);
    }

    private PetPlan rest(boolean down) {
        if (lying != down) {
            rests.add(new Pet.Rest(clockSeconds(), LIE_SECONDS, down));
            lying = down;
            itinerary.stay(LIE_SECONDS);
        }
        return this;
    }

    /** The pet. */
    public Pet build() {
        return new Pet(name, kind, seed, itinerary.build(), rests);
    }
}
