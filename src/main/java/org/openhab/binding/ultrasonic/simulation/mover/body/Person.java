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
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.Itinerary;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.Scatterer;
import org.openhab.binding.ultrasonic.simulation.mover.ScattererPose;
import org.openhab.binding.ultrasonic.simulation.mover.Walk;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * Somebody: a body, an itinerary on the floor, postures, gestures, breath and idle movements. Made by
 * {@link PersonPlan}. Immutable, pure in time.
 */
public final class Person implements Mover {

    private final String name;
    private final Anthropometry body;
    private final Skeleton skeleton;
    private final Itinerary itinerary;
    private final PostureTimeline postures;
    private final List<WalkingPose> walkingPoses = new ArrayList<>();
    private final List<HandGesture> gestures;
    private final Breathing breathing;
    private final IdleMotion idle;
    private final List<Activity> activities;

    Person(PersonPlan plan, Itinerary itinerary, PostureTimeline postures) {
        name = plan.name();
        body = plan.body();
        skeleton = new Skeleton(body, plan.clothing(), plan.seed());
        this.itinerary = itinerary;
        this.postures = postures;
        for (Walk walk : itinerary.walks()) {
            walkingPoses.add(new WalkingPose(walk, body));
        }
        gestures = List.copyOf(plan.gestures());
        breathing = plan.breathing();
        idle = plan.idle();
        activities = new ActivityLabels(itinerary, postures, gestures, idle.fidgeting())
                .within(time -> plan.inside(referencePoint(time)));
    }

    @Override
    public String name() {
        return name;
    }

    /** Measures of the body. */
    public Anthropometry body() {
        return body;
    }

    /** Where it goes. */
    public Itinerary itinerary() {
        return itinerary;
    }

    /** Its breath. */
    public Breathing breathing() {
        return breathing;
    }

    @Override
    public List<Scatterer> scatterers() {
        return skeleton.scatterers();
    }

    @Override
    public void pose(double timeSeconds, ScattererPose pose) {
        skeleton.place(
                bodyPose(timeSeconds),
                itinerary.place(timeSeconds),
                itinerary.yawRadians(timeSeconds),
                breathing.chestRise(timeSeconds),
                breathing.bellyRise(timeSeconds),
                pose);
    }

    @Override
    public Vector3 referencePoint(double timeSeconds) {
        return skeleton.trunk(bodyPose(timeSeconds), itinerary.place(timeSeconds), itinerary.yawRadians(timeSeconds));
    }

    @Override
    public List<Activity> activities() {
        return activities;
    }

    private BodyPose bodyPose(double timeSeconds) {
        BodyPose pose = new BodyPose();
        postures.fill(timeSeconds, body, pose);
        int latest = itinerary.latestWalkIndex(timeSeconds);
        if (latest >= 0) {
            Walk walk = itinerary.walks().get(latest);
            if (timeSeconds < walk.endSeconds()) {
                walkingPoses.get(latest).apply(pose, walk.distanceMeters(timeSeconds));
            }
        }
        double standing = postures.share(Posture.Kind.STANDING, timeSeconds);
        double lying = postures.share(Posture.Kind.LYING, timeSeconds);
        idle.apply(pose, timeSeconds, standing * itinerary.stillness(timeSeconds), 1 - standing, lying);
        for (HandGesture gesture : gestures) {
            double since = timeSeconds - gesture.startSeconds();
            if (since > 0 && since < gesture.course().durationSeconds()) {
                Vector3 moved = gesture.course().displacement(since);
                pose.add(BodyPose.HANDS + 3 * gesture.hand().side(), moved.x(), moved.y(), moved.z());
                pose.add(BodyPose.TRUNK_PITCH, gesture.course().leanRadians(since));
            }
        }
        return pose;
    }
}
