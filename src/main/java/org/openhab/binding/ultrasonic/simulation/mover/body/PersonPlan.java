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
package org.openhab.binding.ultrasonic.simulation.mover.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.openhab.binding.ultrasonic.simulation.mover.Itinerary;
import org.openhab.binding.ultrasonic.simulation.physics.Room;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * Says what somebody does, one thing after the other, and makes the {@link Person} of it. Each method begins when the
 * one before has ended; gestures are given the plan's present time and do not advance it, so {@link #stay} after them.
 * Before its start and after its end somebody stays where he is.
 */
public final class PersonPlan {

    private static final double SIT_SECONDS = 1.8;
    private static final double LIE_SECONDS = 3.5;
    private static final double TURN_OVER_SECONDS = 2.5;

    private final String name;
    private final Anthropometry body;
    private final long seed;
    private final Itinerary.Builder itinerary;
    private final Posture initial;
    private final List<PostureTimeline.Change> changes = new ArrayList<>();
    private final List<HandGesture> gestures = new ArrayList<>();
    private Posture posture;
    private double clothing = 0.5;
    private Breathing breathing;
    private IdleMotion idle;
    private Room room;

    private PersonPlan(
            String name,
            Anthropometry body,
            long seed,
            double startSeconds,
            Vector3 place,
            double yawRadians,
            Posture initial) {
        this.name = name;
        this.body = body;
        this.seed = seed;
        this.initial = initial;
        posture = initial;
        itinerary = Itinerary.from(startSeconds, place, yawRadians, new WalkingCycle(body.hipHeightMeters()));
        boolean child = body.childhood() > 0.2;
        breathing = child ? Breathing.child(seed) : Breathing.resting(SeededNoise.derive(seed, "breath"));
        idle = IdleMotion.usual(child ? 6 : 2, SeededNoise.derive(seed, "idle"));
    }

    /**
     * Begins a plan.
     *
     * @param name for labels
     * @param body measures
     * @param seed of everything random about this person
     * @param startSeconds any time
     * @param place on the floor: between the feet, m; the feet of somebody who lies were there
     * @param yawRadians heading
     * @param initial posture
     */
    public static PersonPlan of(
            String name,
            Anthropometry body,
            long seed,
            double startSeconds,
            Vector3 place,
            double yawRadians,
            Posture initial) {
        return new PersonPlan(name, body, seed, startSeconds, place, yawRadians, initial);
    }

    /** An adult of 1.75 m who stands somewhere at time 0. */
    public static PersonPlan standing(String name, long seed, Vector3 place, double yawRadians) {
        return of(name, new Anthropometry(1.75, 1), seed, 0, place, yawRadians, Posture.STANDING);
    }

    /** Sets how well clothes reflect: 0.3 wool to 0.7 smooth; 0.5 if not set. */
    public PersonPlan clothing(double amplitude) {
        clothing = amplitude;
        return this;
    }

    /** Sets the breath. */
    public PersonPlan breathing(Breathing value) {
        breathing = value;
        return this;
    }

    /** Sets sway and fidgeting. */
    public PersonPlan idle(IdleMotion value) {
        idle = value;
        return this;
    }

    /** Sets the room whose truth is told: outside its walls this person has no activities. */
    public PersonPlan labelledIn(Room value) {
        room = value;
        return this;
    }

    /** The time up to which it is planned, s. */
    public double clockSeconds() {
        return itinerary.clockSeconds();
    }

    /** Stays as he is. */
    public PersonPlan stay(double seconds) {
        itinerary.stay(seconds);
        return this;
    }

    /** Stays as he is until a time; nothing if it has passed. */
    public PersonPlan stayUntil(double timeSeconds) {
        itinerary.stayUntil(timeSeconds);
        return this;
    }

    /**
     * Turns on the spot to a heading.
     *
     * @throws IllegalArgumentException if not standing
     */
    public PersonPlan turnTo(double yawRadians) {
        requireStanding("turn");
        itinerary.turnTo(yawRadians);
        return this;
    }

    /**
     * Turns towards the first waypoint and walks along all of them.
     *
     * @param speedMetersPerSecond 0.3 to 2.2 walking (depending on height), faster is running
     * @param waypoints at least one
     * @throws IllegalArgumentException if not standing or the speed is not 0.2 to 5 m/s
     */
    public PersonPlan walk(double speedMetersPerSecond, Vector3... waypoints) {
        requireStanding("walk");
        if (!(speedMetersPerSecond >= 0.2 && speedMetersPerSecond <= 5)) {
            throw new IllegalArgumentException(
                    "people walk or run at 0.2 to 5 m/s, got " + speedMetersPerSecond + " m/s");
        }
        itinerary.walkAlong(speedMetersPerSecond, List.of(waypoints));
        return this;
    }

    private void requireStanding(String what) {
        if (posture.kind() != Posture.Kind.STANDING) {
            throw new IllegalArgumentException(name + " must stand to " + what + ", but is "
                    + posture.kind().name().toLowerCase(Locale.ROOT) + " at " + clockSeconds() + " s");
        }
    }

    /** Sits down on a seat behind the feet, its height in m. */
    public PersonPlan sitDown(double seatMeters) {
        return change(Posture.seated(seatMeters), posture.kind() == Posture.Kind.LYING ? LIE_SECONDS : SIT_SECONDS);
    }

    /** Stands up. */
    public PersonPlan standUp() {
        return change(Posture.STANDING, posture.kind() == Posture.Kind.LYING ? LIE_SECONDS : SIT_SECONDS);
    }

    /** Lies down backwards on something of a height, m. */
    public PersonPlan lieDown(double bedMeters) {
        return change(Posture.lying(bedMeters, 0), LIE_SECONDS);
    }

    /**
     * Turns over in bed.
     *
     * @param rollRadians new turn about the long axis: 0 on the back, +-pi/2 on a side
     * @throws IllegalArgumentException if not lying
     */
    public PersonPlan turnOver(double rollRadians) {
        if (posture.kind() != Posture.Kind.LYING) {
            throw new IllegalArgumentException(name + " must lie to turn over in bed at " + clockSeconds() + " s");
        }
        return change(Posture.lying(posture.supportHeightMeters(), rollRadians), TURN_OVER_SECONDS);
    }

    private PersonPlan change(Posture to, double seconds) {
        changes.add(new PostureTimeline.Change(clockSeconds(), seconds, to));
        posture = to;
        itinerary.stay(seconds);
        return this;
    }

    /** Adds something that a hand does at its own time; may overlap with others. */
    public PersonPlan gesture(HandGesture gesture) {
        gestures.add(gesture);
        return this;
    }

    /** Does something with a hand and goes on when it is done; the gesture's time is the plan's. */
    public PersonPlan gestureNow(DoubleFunction<HandGesture> gestureAt) {
        HandGesture gesture = gestureAt.apply(clockSeconds());
        gestures.add(gesture);
        return stayUntil(gesture.endSeconds());
    }

    /** The person. */
    public Person build() {
        return new Person(this, itinerary.build(), new PostureTimeline(initial, changes));
    }

    String name() {
        return name;
    }

    Anthropometry body() {
        return body;
    }

    long seed() {
        return seed;
    }

    double clothing() {
        return clothing;
    }

    List<HandGesture> gestures() {
        return gestures;
    }

    Breathing breathing() {
        return breathing;
    }

    IdleMotion idle() {
        return idle;
    }

    boolean inside(Vector3 point) {
        return room == null || room.contains(point);
    }
}
