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
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.simulation.mover.ActivityKind;
import org.openhab.binding.ultrasonic.simulation.mover.MotionChecks;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

class PersonAtRestTest {

    private static final IdleMotion MOTIONLESS = new IdleMotion(0, Fidgeting.NONE, 1);

    private static PersonPlan seated(double breathMeters) {
        return PersonPlan.of(
                        "sitter", new Anthropometry(1.7, 1), 11, 0, new Vector3(2, 2, 0), 0.3, Posture.seated(0.46))
                .breathing(new Breathing(0.25, breathMeters, 1.1, 0.0003, 4))
                .idle(MOTIONLESS);
    }

    @Test
    void chestMovesByTheBreathAlone() {
        Person person = seated(0.004).stay(60).build();
        double low = 9;
        double high = -9;
        int crossings = 0;
        double before = 0;
        Vector3 ahead = new Vector3(1, 0, 0).yawed(0.3);
        double middle = MotionChecks.center(person, Skeleton.LOWER_TRUNK, 0).dot(ahead)
                - person.breathing().bellyRise(0);
        for (double time = 0; time < 60; time += 0.02) {
            double chest = MotionChecks.center(person, Skeleton.CHEST, time).dot(ahead);
            low = Math.min(low, chest);
            high = Math.max(high, chest);
            double belly =
                    MotionChecks.center(person, Skeleton.LOWER_TRUNK, time).dot(ahead) - middle;
            crossings += belly > 0 && before <= 0 ? 1 : 0;
            before = belly;
            assertThat(MotionChecks.velocity(person, Skeleton.HEAD, time).length())
                    .isLessThan(1e-9);
        }
        assertThat(high - low).isBetween(0.0035, 0.0055);
        assertThat(crossings / 60.0).isCloseTo(0.25, within(0.05));
    }

    @Test
    void standingPeopleSwayMillimetresAndSlowly() {
        Person person = PersonPlan.standing("stander", 5, new Vector3(2, 2, 0), 0)
                .idle(new IdleMotion(1, Fidgeting.NONE, 8))
                .stay(120)
                .build();
        double squares = 0;
        double speeds = 0;
        int count = 0;
        for (double time = 0; time < 120; time += 0.05) {
            double away = person.referencePoint(time).x() - 2 + 0;
            squares += away * away;
            double speed = MotionChecks.velocity(person, Skeleton.HEAD, time).x();
            speeds += speed * speed;
            count++;
        }
        assertThat(Math.sqrt(squares / count)).isBetween(0.003, 0.012);
        assertThat(Math.sqrt(speeds / count)).isBetween(0.004, 0.03);
    }

    @Test
    void sittingDownAndStandingUpMoveTheTrunkSmoothly() {
        Person person = PersonPlan.standing("sitter", 5, new Vector3(2, 2, 0), 0)
                .stay(0.5)
                .sitDown(0.45)
                .stay(1)
                .lieDown(0.5)
                .turnOver(Math.PI / 2)
                .stay(0.5)
                .sitDown(0.45)
                .standUp()
                .walk(1, new Vector3(4, 2, 0))
                .build();
        MotionChecks.requireSmooth(person, 0, person.itinerary().endSeconds(), 6, 300, 4e4);
        double standing = person.referencePoint(0).z();
        double sitting = person.referencePoint(3).z();
        double lying = person.referencePoint(7).z();
        assertThat(standing - sitting).isBetween(0.3, 0.5);
        assertThat(lying).isBetween(0.5, 0.75);
        assertThat(person.activities())
                .extracting(a -> a.what())
                .contains("sit down", "lie down", "turn over", "sit up", "stand up", "walk")
                .doesNotContain("wave");
    }

    @Test
    void somebodyWhoLiesIsFlat() {
        Person person = PersonPlan.of(
                        "sleeper", new Anthropometry(1.7, 1), 5, 0, new Vector3(3, 1, 0), 0, Posture.lying(0.5, 0))
                .stay(10)
                .build();
        for (int part = 0; part < 15; part++) {
            assertThat(MotionChecks.center(person, part, 5).z()).isBetween(0.5, 0.85);
        }
        double length = MotionChecks.center(person, Skeleton.LEFT + Skeleton.FOOT, 5)
                .distanceTo(MotionChecks.center(person, Skeleton.HEAD, 5));
        assertThat(length).isBetween(1.45, 1.75);
    }

    @Test
    void waveReachesItsSpeed() {
        Person person = seated(0.001)
                .gesture(HandGesture.wave(
                        1, HandGesture.Hand.RIGHT, 3, new Vector3(0.15, 0, 0.3), new Vector3(0.05, 0.25, 0), 2.2))
                .stay(8)
                .build();
        double fastest = 0;
        for (double time = 1; time < 6; time += 0.002) {
            fastest = Math.max(
                    fastest,
                    MotionChecks.velocity(person, Skeleton.RIGHT + Skeleton.HAND, time)
                            .length());
        }
        assertThat(fastest).isBetween(3.2, 4.5);
        MotionChecks.requireSmooth(person, 0.9, 6, 6, 400, 6e4);
        assertThat(person.activities())
                .anyMatch(a -> a.kind() == ActivityKind.MINOR && a.what().equals("wave"));
    }

    @Test
    void smallGesturesAreSlowSmoothAndMinor() {
        HandGesture.Hand right = HandGesture.Hand.RIGHT;
        Person person = seated(0.001)
                .gestureNow(at -> HandGesture.pageTurn(at, right))
                .gestureNow(at -> HandGesture.cupLift(at, right))
                .gestureNow(at -> HandGesture.openFolder(at, HandGesture.Hand.LEFT))
                .gestureNow(at -> HandGesture.typing(at, right, 4, 2))
                .gestureNow(at -> HandGesture.phoneUse(at, right, 5, 3))
                .gestureNow(at -> HandGesture.reach(at, right, new Vector3(0.3, 0, 0.1), 1, 0.5))
                .gestureNow(
                        at -> HandGesture.swipe(at, right, new Vector3(0.1, 0.1, 0.1), new Vector3(0, -0.3, 0), 0.6))
                .gestureNow(at -> HandGesture.digit(at, right, 8, new Vector3(0.15, 0.1, 0.2), 0.2, 0.6))
                .build();
        double end = person.itinerary().endSeconds();
        MotionChecks.requireSmooth(person, 0, end, 2.5, 100, 1e4);
        assertThat(person.activities()).allMatch(a -> a.kind() != ActivityKind.MAJOR);
        assertThat(person.activities()).extracting(a -> a.what()).contains("page turn", "digit 8", "typing");
    }

    @Test
    void swipeCrossesAtItsMeanSpeed() {
        double start = 1;
        Person person = seated(0)
                .gesture(HandGesture.swipe(
                        start, HandGesture.Hand.RIGHT, new Vector3(0.1, 0.1, 0.1), new Vector3(0, -0.3, 0), 0.6))
                .stay(5)
                .build();
        int hand = Skeleton.RIGHT + Skeleton.HAND;
        double fastest = 0;
        for (double time = start + 1.1; time < start + 1.6; time += 0.001) {
            fastest =
                    Math.max(fastest, MotionChecks.velocity(person, hand, time).length());
        }
        // A minimum-jerk movement peaks at 1.875 times its mean speed; the hand also turns with the forearm.
        assertThat(fastest).isCloseTo(1.875 * 0.6, within(0.35));
    }

    @Test
    void shiftsComeAboutAsOftenAsAsked() {
        Fidgeting fidgeting = new Fidgeting(3, 1, 77);
        List<Fidgeting.Shift> shifts = fidgeting.shifts(0, 6000);
        assertThat(shifts.size() / 100.0).isCloseTo(3.0, within(0.5));
        assertThat(shifts).allMatch(s -> s.endSeconds() - s.startSeconds() <= 1.3);
    }
}
