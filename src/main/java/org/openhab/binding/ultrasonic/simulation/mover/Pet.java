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
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.SplineNoise;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * A cat or dog of 12 ellipsoids: chest, hindquarters, head, tail, and two for each leg. It walks (feet a quarter of a
 * cycle apart) or trots (diagonal feet together) on footprints, lies, breathes, looks about and moves its tail. A pet
 * is no person: all its labels are of the kind PET, whether it should count is the detector's setting. Made by
 * {@link PetPlan}; immutable.
 */
public final class Pet implements Mover {

    /** Index of the chest. */
    public static final int CHEST = 0;

    private static final int HINDQUARTERS = 1;
    private static final int HEAD = 2;
    private static final int TAIL = 3;
    private static final int LEGS = 4;
    private static final double FUR = 0.2;
    private static final double FUR_ROUGHNESS = 0.7;
    /** Phases of the feet: left hind, left fore, right hind, right fore. */
    private static final double[] WALK_PHASES = {0, 0.25, 0.5, 0.75};

    private static final double[] TROT_PHASES = {0, 0.5, 0.5, 0};

    private final String name;
    private final PetKind kind;
    private final long seed;
    private final Itinerary itinerary;
    private final List<Rest> rests;
    private final List<Scatterer> scatterers;
    private final List<FootSteps[]> steps = new ArrayList<>();

    /** Lying down or getting up. */
    record Rest(double startSeconds, double durationSeconds, boolean down) {}

    Pet(String name, PetKind kind, long seed, Itinerary itinerary, List<Rest> rests) {
        this.name = name;
        this.kind = kind;
        this.seed = seed;
        this.itinerary = itinerary;
        this.rests = List.copyOf(rests);
        scatterers = parts();
        for (Walk walk : itinerary.walks()) {
            boolean trot = !walk.turning() && kind.trots(walk.speedMetersPerSecond());
            FootSteps[] feet = new FootSteps[4];
            for (int leg = 0; leg < 4; leg++) {
                feet[leg] = new FootSteps(walk, (trot ? TROT_PHASES : WALK_PHASES)[leg], standing(leg));
            }
            steps.add(feet);
        }
    }

    private List<Scatterer> parts() {
        double radius = kind.trunkRadiusMeters();
        List<Scatterer> parts = new ArrayList<>();
        parts.add(fur(0.36 * kind.trunkMeters(), radius, 1.1 * radius, 0));
        parts.add(fur(0.36 * kind.trunkMeters(), 0.9 * radius, 0.95 * radius, 1));
        parts.add(fur(0.75 * radius, 0.6 * radius, 0.6 * radius, 2));
        parts.add(fur(0.5 * kind.tailMeters(), 0.12 * radius, 0.12 * radius, 3));
        for (int leg = 0; leg < 4; leg++) {
            parts.add(fur(0.26 * radius, 0.26 * radius, 0.5 * upperLeg(), 4 + 2 * leg));
            parts.add(fur(0.18 * radius, 0.18 * radius, 0.5 * lowerLeg(), 5 + 2 * leg));
        }
        return List.copyOf(parts);
    }

    private Scatterer fur(double x, double y, double z, int index) {
        return Scatterer.ellipsoid(
                x, y, z, FUR, FUR_ROUGHNESS, SeededNoise.derive(SeededNoise.derive(seed, "fur"), index));
    }

    private double upperLeg() {
        return 0.5 * kind.shoulderMeters();
    }

    private double lowerLeg() {
        return 0.5 * kind.shoulderMeters();
    }

    private boolean fore(int leg) {
        return leg % 2 == 1;
    }

    private double left(int leg) {
        return leg < 2 ? 1 : -1;
    }

    private Vector3 standing(int leg) {
        return new Vector3(
                (fore(leg) ? 0.5 : -0.5) * kind.trunkMeters(), left(leg) * 0.5 * kind.trunkRadiusMeters(), 0);
    }

    @Override
    public String name() {
        return name;
    }

    /** Where it goes. */
    public Itinerary itinerary() {
        return itinerary;
    }

    @Override
    public List<Scatterer> scatterers() {
        return scatterers;
    }

    @Override
    public Vector3 referencePoint(double timeSeconds) {
        return itinerary.place(timeSeconds).plus(new Vector3(0, 0, trunkHeight(lying(timeSeconds))));
    }

    private double lying(double timeSeconds) {
        double lying = 0;
        for (Rest rest : rests) {
            double share = Ease.minimumJerk((timeSeconds - rest.startSeconds()) / rest.durationSeconds());
            lying += rest.down() ? share : -share;
        }
        return lying;
    }

    private double trunkHeight(double lying) {
        double up = 0.75 * kind.shoulderMeters();
        return up + lying * (1.05 * kind.trunkRadiusMeters() - up);
    }

    @Override
    public void pose(double timeSeconds, ScattererPose pose) {
        Vector3 place = itinerary.place(timeSeconds);
        double yaw = itinerary.yawRadians(timeSeconds);
        double lying = lying(timeSeconds);
        int latest = itinerary.latestWalkIndex(timeSeconds);
        Walk walk = latest >= 0 && itinerary.walking(timeSeconds)
                ? itinerary.walks().get(latest)
                : null;
        double distance = walk == null ? 0 : walk.distanceMeters(timeSeconds);
        double bob = 0;
        if (walk != null) {
            double phase = 4 * Math.PI * distance / walk.cycleMeters();
            bob = walk.involvement(distance, 0.3) * 0.02 * kind.shoulderMeters() * Math.sin(phase);
        }
        double height = trunkHeight(lying) + bob;
        Vector3 ahead = new Vector3(1, 0, 0).yawed(yaw);
        Vector3 across = new Vector3(0, 1, 0).yawed(yaw);
        double breathPhase = 2 * Math.PI * kind.breathHz() * timeSeconds + 0.5 * SplineNoise.at(seed, timeSeconds, 0.1);
        double breath = 0.5 * kind.breathMeters() * Math.sin(breathPhase);
        double half = kind.trunkMeters() / 2;
        Vector3 middle = place.plus(new Vector3(0, 0, height));
        put(pose, CHEST, middle.plus(ahead.times(0.55 * half)).plus(new Vector3(0, 0, breath)), ahead, across);
        put(pose, HINDQUARTERS, middle.plus(ahead.times(-0.55 * half)), ahead, across);
        head(timeSeconds, pose, middle, yaw, lying);
        tail(timeSeconds, pose, middle, yaw);
        for (int leg = 0; leg < 4; leg++) {
            leg(pose, leg, walk == null ? null : steps.get(latest)[leg], distance, place, yaw, height, lying);
        }
    }

    private void head(double timeSeconds, ScattererPose pose, Vector3 middle, double yaw, double lying) {
        double look = 0.4 * SplineNoise.at(seed + 1, timeSeconds, 0.4) * (1 - 0.8 * lying);
        Vector3 nose = new Vector3(1, 0, 0).yawed(yaw + look);
        double raised = (1 - 0.9 * lying) * 0.35 * kind.shoulderMeters();
        Vector3 neck = middle.plus(new Vector3(0.6 * kind.trunkMeters(), 0, raised).yawed(yaw));
        put(
                pose,
                HEAD,
                neck.plus(nose.times(0.7 * kind.trunkRadiusMeters())),
                nose,
                new Vector3(-nose.y(), nose.x(), 0));
    }

    private void tail(double timeSeconds, ScattererPose pose, Vector3 middle, double yaw) {
        // Dogs wag at 2 to 4 Hz, cats let the tail swing slowly.
        double rate = kind == PetKind.CAT ? 0.5 : 2.8;
        double mood = 0.5 + 0.35 * SplineNoise.at(seed + 2, timeSeconds, 0.15);
        double swing = 0.4 * mood * Math.sin(2 * Math.PI * rate * timeSeconds);
        Vector3 back = new Vector3(-0.9, 0, 0.436).yawed(yaw + swing);
        Vector3 unit = back.normalized();
        Vector3 root = middle.plus(new Vector3(-0.55 * kind.trunkMeters(), 0, 0).yawed(yaw));
        Vector3 side = new Vector3(-unit.y(), unit.x(), 0).normalized();
        put(pose, TAIL, root.plus(unit.times(0.5 * kind.tailMeters())), unit, side);
    }

    private void leg(
            ScattererPose pose,
            int leg,
            FootSteps foot,
            double distance,
            Vector3 place,
            double yaw,
            double height,
            double lying) {
        Vector3 rest = standing(leg);
        Vector3 hip = place.plus(new Vector3(rest.x(), rest.y(), height).yawed(yaw));
        // A lying pet folds its legs: the paws are before the joints.
        Vector3 paw = place.plus(new Vector3(
                        rest.x() + lying * 0.35 * kind.shoulderMeters(),
                        rest.y() * (1 + lying),
                        0.02 + 0.1 * lying * kind.trunkRadiusMeters())
                .yawed(yaw));
        if (foot != null) {
            FootSteps.Placement at = foot.at(distance);
            paw = at.ground().plus(new Vector3(0, 0, 0.02 + 0.12 * kind.shoulderMeters() * at.lift()));
        }
        // Elbows point backwards, knees forwards; of a lying pet they lie outwards.
        double bend = (fore(leg) ? -1 : 1) * (1 - lying);
        Vector3 knee = new Vector3(bend, 2 * lying * left(leg), 0.3).yawed(yaw);
        Vector3 joint = JointedLimb.joint(hip, paw, upperLeg(), lowerLeg(), knee);
        bone(pose, LEGS + 2 * leg, hip, joint, yaw);
        bone(pose, LEGS + 2 * leg + 1, joint, paw, yaw);
    }

    private static void bone(ScattererPose pose, int index, Vector3 from, Vector3 to, double yaw) {
        Vector3 direction = to.minus(from).normalized();
        Vector3 across = new Vector3(0, 1, 0).yawed(yaw);
        Vector3 second = across.minus(direction.times(across.dot(direction))).normalized();
        put(pose, index, from.plus(to).times(0.5), second.cross(direction), second);
    }

    private static void put(ScattererPose pose, int index, Vector3 at, Vector3 first, Vector3 second) {
        pose.center(index, at);
        pose.axes(index, first, second);
    }

    @Override
    public List<Activity> activities() {
        List<Activity> activities = new ArrayList<>();
        double clock = itinerary.startSeconds();
        for (Walk walk : itinerary.walks()) {
            if (walk.startSeconds() > clock) {
                activities.add(new Activity(clock, walk.startSeconds(), ActivityKind.PET, name + " stays"));
            }
            String what = name + (walk.turning() ? " turns" : " walks");
            activities.add(new Activity(walk.startSeconds(), walk.endSeconds(), ActivityKind.PET, what));
            clock = walk.endSeconds();
        }
        if (itinerary.endSeconds() > clock) {
            activities.add(new Activity(clock, itinerary.endSeconds(), ActivityKind.PET, name + " stays"));
        }
        return List.copyOf(activities);
    }
}
