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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.ActivityKind;
import org.openhab.binding.ultrasonic.simulation.mover.MotionChecks;
import org.openhab.binding.ultrasonic.simulation.mover.ScattererPose;
import org.openhab.binding.ultrasonic.simulation.mover.Walk;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

class PersonWalkTest {

    private static final int LEFT_FOOT = Skeleton.LEFT + Skeleton.FOOT;
    private static final int RIGHT_FOOT = Skeleton.RIGHT + Skeleton.FOOT;

    private static Person walker(double heightMeters, double speed, double distance) {
        return PersonPlan.of(
                        "walker", new Anthropometry(heightMeters, 1), 7, 0, new Vector3(1, 2, 0), 0, Posture.STANDING)
                .walk(speed, new Vector3(1 + distance, 2, 0))
                .stay(1)
                .build();
    }

    /** Times at which a foot is highest between two standings: one in each cycle. */
    private static List<Double> swings(Person person, int foot, double from, double to) {
        List<Double> times = new ArrayList<>();
        double step = 0.002;
        for (double time = from; time < to; time += step) {
            double before = MotionChecks.velocity(person, foot, time - step).length();
            double now = MotionChecks.velocity(person, foot, time).length();
            double after = MotionChecks.velocity(person, foot, time + step).length();
            boolean peak = now > before && now >= after && now > 2;
            if (peak && (times.isEmpty() || time - times.get(times.size() - 1) > 0.3)) {
                times.add(time);
            }
        }
        return times;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.9, 1.4, 1.9})
    void cycleLastsAsLongAsBoulicAndThalmannGive(double speed) {
        Person person = walker(1.75, speed, 12);
        Walk walk = person.itinerary().walks().get(0);
        double ramp = walk.profile().rampSeconds();
        List<Double> swings = swings(person, RIGHT_FOOT, ramp, walk.endSeconds() - ramp);
        double hip = person.body().hipHeightMeters();
        double expected = 1.346 / Math.sqrt(speed / hip);
        double measured = (swings.get(swings.size() - 1) - swings.get(0)) / (swings.size() - 1);
        // The whole way is a whole number of steps, so the cycle is stretched by up to half a step in the way.
        assertThat(measured).isCloseTo(expected, within(0.04 * expected));
        assertThat(walk.cycleMeters()).isCloseTo(1.346 * Math.sqrt(speed / hip) * hip, within(0.04 * expected * speed));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1.0, 1.6, 2.2})
    void trunkGoesAtTheSpeedWanted(double speed) {
        Person person = walker(1.75, speed, 10);
        Walk walk = person.itinerary().walks().get(0);
        double from = walk.profile().rampSeconds() + 0.2;
        double cycle = walk.cycleMeters() / speed;
        double cycles = Math.floor((walk.endSeconds() - walk.profile().rampSeconds() - 0.2 - from) / cycle);
        double to = from + cycles * cycle;
        double way = person.referencePoint(to).x() - person.referencePoint(from).x();
        assertThat(way / (to - from)).isCloseTo(speed, within(0.01 * speed));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.3, 2.0})
    void standingFootDoesNotMove(double speed) {
        Person person = walker(1.7, speed, 8);
        Walk walk = person.itinerary().walks().get(0);
        double cycle = walk.cycleMeters();
        for (int step = 1; (step + 1) * cycle < 7; step++) {
            // From foot flat to heel off, around the moment when the body passes over the left print.
            for (double share = -0.15; share <= 0; share += 0.01) {
                double distance = (step + share) * cycle;
                double time = timeAt(walk, distance);
                assertThat(MotionChecks.velocity(person, LEFT_FOOT, time).length())
                        .isLessThan(1e-6);
            }
        }
    }

    private static double timeAt(Walk walk, double distance) {
        double low = 0;
        double high = walk.profile().durationSeconds();
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (walk.profile().distanceMeters(middle) < distance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return walk.startSeconds() + low;
    }

    @Test
    void limbsHaveSpeedsOfRealWalkers() {
        Person person = walker(1.75, 1.4, 8);
        double fastestFoot = 0;
        double fastestTrunk = 0;
        double slowestTrunk = 9;
        for (double time = 2; time < 5; time += 0.005) {
            fastestFoot = Math.max(
                    fastestFoot, MotionChecks.velocity(person, LEFT_FOOT, time).x());
            double trunk = MotionChecks.velocity(person, Skeleton.CHEST, time).x();
            fastestTrunk = Math.max(fastestTrunk, trunk);
            slowestTrunk = Math.min(slowestTrunk, trunk);
        }
        // A foot swings at about three times the walking speed (Winter 1992); the trunk's speed ripples a little.
        assertThat(fastestFoot).isBetween(3.5, 5.2);
        assertThat(fastestTrunk).isBetween(1.45, 1.8);
        assertThat(slowestTrunk).isBetween(1.0, 1.35);
    }

    /** Third axis of a part: along the bone, from its lower to its upper end. */
    private static Vector3 along(Person person, int part, double time) {
        ScattererPose pose = new ScattererPose(person.scatterers().size());
        person.pose(time, pose);
        Vector3 first = new Vector3(pose.axis(part, 0, 0), pose.axis(part, 0, 1), pose.axis(part, 0, 2));
        Vector3 second = new Vector3(pose.axis(part, 1, 0), pose.axis(part, 1, 1), pose.axis(part, 1, 2));
        return first.cross(second);
    }

    @Test
    void thighAndShankMeetAtTheKnee() {
        Person person = walker(1.75, 1.5, 6);
        int thigh = Skeleton.LEFT + Skeleton.THIGH;
        int shank = Skeleton.LEFT + Skeleton.SHANK;
        for (double time = 0; time < 6; time += 0.01) {
            Vector3 fromThigh = MotionChecks.center(person, thigh, time)
                    .plus(along(person, thigh, time).times(person.body().thighMeters() / 2));
            Vector3 fromShank = MotionChecks.center(person, shank, time)
                    .minus(along(person, shank, time).times(person.body().shankMeters() / 2));
            // A straightened leg may be stretched by up to 5 % of its length.
            assertThat(fromThigh.distanceTo(fromShank)).isLessThan(0.05 * 0.86);
        }
    }

    @Test
    void kneeAndHipBendAsInRealWalking() {
        Person person = walker(1.75, 1.3, 8);
        double mostKnee = 0;
        double leastKnee = 9;
        double mostHip = -9;
        double leastHip = 9;
        for (double time = 2; time < 5; time += 0.01) {
            Vector3 thigh = along(person, Skeleton.LEFT + Skeleton.THIGH, time);
            Vector3 shank = along(person, Skeleton.LEFT + Skeleton.SHANK, time);
            double knee = Math.acos(Math.min(1, Math.abs(thigh.dot(shank))));
            mostKnee = Math.max(mostKnee, knee);
            leastKnee = Math.min(leastKnee, knee);
            double hip = Math.atan(thigh.x() / -thigh.z());
            mostHip = Math.max(mostHip, hip);
            leastHip = Math.min(leastHip, hip);
        }
        // Winter 1991: the knee bends by 60 to 70 degrees in the swing, the hip moves through 40 to 50 degrees.
        assertThat(Math.toDegrees(mostKnee)).isBetween(50.0, 80.0);
        assertThat(Math.toDegrees(leastKnee)).isLessThan(20.0);
        assertThat(Math.toDegrees(mostHip - leastHip)).isBetween(35.0, 60.0);
    }

    @Test
    void childrenStepMoreOften() {
        WalkingCycle adult = new WalkingCycle(new Anthropometry(1.8, 1).hipHeightMeters());
        WalkingCycle child = new WalkingCycle(new Anthropometry(1.1, 1).hipHeightMeters());
        assertThat(child.cycleSeconds(1.2)).isLessThan(0.85 * adult.cycleSeconds(1.2));
        assertThat(child.running(2.2)).isTrue();
        assertThat(adult.running(2.2)).isFalse();
        assertThat(child.supportShare(2.2)).isLessThan(0.5);
    }

    @Test
    void turnsStopsAndStartsAreSmooth() {
        Person person = PersonPlan.standing("walker", 3, new Vector3(0.5, 0.5, 0), 0)
                .stay(0.5)
                .walk(1.2, new Vector3(3, 0.5, 0), new Vector3(3, 3, 0), new Vector3(1, 3.5, 0))
                .stay(0.7)
                .walk(0.5, new Vector3(1.6, 3.2, 0))
                .turnTo(0)
                .walk(1.8, new Vector3(4, 1, 0), new Vector3(0.5, 0.5, 0))
                .stay(0.5)
                .build();
        MotionChecks.requireSmooth(person, -0.2, person.itinerary().endSeconds() + 0.2, 8, 300, 6e4);
        MotionChecks.requirePure(person, 0, person.itinerary().endSeconds());
    }

    @Test
    void childRunsSmoothly() {
        Person person = PersonPlan.of(
                        "child", new Anthropometry(1.1, 1), 5, 0, new Vector3(0.5, 1, 0), 0, Posture.STANDING)
                .walk(2.4, new Vector3(4.5, 1, 0))
                .walk(2.4, new Vector3(0.5, 1.5, 0))
                .build();
        MotionChecks.requireSmooth(person, 0, person.itinerary().endSeconds(), 10, 500, 8e4);
    }

    @Test
    void feetStayOnTheFloorAndTheBodyOnItsPath() {
        Person person = PersonPlan.standing("walker", 3, new Vector3(0.6, 0.6, 0), 0)
                .walk(1.4, new Vector3(3.4, 0.6, 0), new Vector3(3.4, 2.4, 0))
                .build();
        for (double time = 0; time < person.itinerary().endSeconds(); time += 0.01) {
            for (int part = 0; part < 15; part++) {
                Vector3 at = MotionChecks.center(person, part, time);
                assertThat(at.z()).isBetween(0.0, 1.75);
                assertThat(at.x()).isBetween(0.1, 3.9);
                assertThat(at.y()).isBetween(0.1, 2.9);
            }
        }
    }

    @Test
    void walksAreMajorAndOverlapWithNothing() {
        Person person = PersonPlan.standing("walker", 3, new Vector3(0.6, 0.6, 0), 0)
                .stay(20)
                .walk(1.4, new Vector3(3.4, 0.6, 0))
                .stay(40)
                .build();
        List<Activity> activities = person.activities();
        assertThat(activities)
                .anyMatch(a -> a.kind() == ActivityKind.MAJOR && a.what().equals("walk"));
        double covered = 0;
        for (int i = 0; i < activities.size(); i++) {
            covered += activities.get(i).endSeconds() - activities.get(i).startSeconds();
            if (i > 0) {
                assertThat(activities.get(i).startSeconds())
                        .isGreaterThanOrEqualTo(activities.get(i - 1).endSeconds());
            }
        }
        assertThat(covered).isCloseTo(person.itinerary().endSeconds(), within(0.001));
    }

    @Test
    void nobodyWalksSeated() {
        PersonPlan plan =
                PersonPlan.standing("walker", 3, new Vector3(0.6, 0.6, 0), 0).sitDown(0.45);
        assertThatThrownBy(() -> plan.walk(1, new Vector3(2, 2, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must stand to walk");
    }
}
