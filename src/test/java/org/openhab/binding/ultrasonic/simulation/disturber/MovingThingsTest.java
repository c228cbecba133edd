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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.simulation.SimulatedRooms;
import org.openhab.binding.ultrasonic.simulation.mover.ActivityKind;
import org.openhab.binding.ultrasonic.simulation.mover.MotionChecks;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.body.Person;
import org.openhab.binding.ultrasonic.simulation.mover.body.PersonPlan;
import org.openhab.binding.ultrasonic.simulation.physics.Room;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

class MovingThingsTest {

    @Test
    void curtainSwaysByCentimetresSlowlyAndHangsFromItsUpperEdge() {
        double sway = 0.03;
        Curtain curtain = new Curtain("curtain", new Vector3(1, 3, 0.1), 0, 2, 2.2, sway, TimeFunction.ONE, 5);
        double lower = 0;
        double upper = 0;
        int count = 0;
        int crossings = 0;
        double before = 0;
        for (double time = 0; time < 300; time += 0.05) {
            double low = MotionChecks.center(curtain, 2, time).y() - 3;
            double high = MotionChecks.center(curtain, 12, time).y() - 3;
            lower += low * low;
            upper += high * high;
            crossings += low > 0 && before <= 0 ? 1 : 0;
            before = low;
            count++;
        }
        // The lowest patches' middles hang 5/6 of the height below the rail.
        assertThat(Math.sqrt(lower / count)).isCloseTo(sway * 5 / 6, within(0.25 * sway));
        assertThat(Math.sqrt(upper / count)).isLessThan(0.3 * sway);
        assertThat(crossings / 300.0).isBetween(0.2, 1.0);
        MotionChecks.requireSmooth(curtain, 0, 10, 0.6, 5, 100);
        MotionChecks.requirePure(curtain, 0, 10);
    }

    @Test
    void curtainAndPlantAreStillWithoutDraught() {
        Disturber curtain = Curtain.during("curtain", new Vector3(1, 3, 0.1), 0, 2, 2.2, 0.05, new Period(10, 30), 5);
        Disturber plant = Plant.during("plant", new Vector3(1, 2, 1), 0.4, 0.03, new Period(10, 30), 5);
        for (Disturber disturber : List.of(curtain, plant)) {
            Mover mover = disturber.movers().get(0);
            assertThat(MotionChecks.velocity(mover, 1, 5).length()).isZero();
            double fastest = 0;
            for (double time = 15; time < 25; time += 0.05) {
                fastest =
                        Math.max(fastest, MotionChecks.velocity(mover, 1, time).length());
            }
            assertThat(fastest).isBetween(0.02, 0.6);
            MotionChecks.requireSmooth(mover, 9, 20, 1, 10, 200);
        }
    }

    @Test
    void robotDrivesAtItsSpeedWithinItsWaypoints() {
        List<Vector3> way = List.of(new Vector3(1, 1, 0), new Vector3(3, 1, 0), new Vector3(3, 3, 0));
        Disturber robot = RobotVacuum.along("robot", way, 0.3, 2, 8);
        Mover mover = robot.movers().get(0);
        assertThat(MotionChecks.velocity(mover, 0, 5).x()).isCloseTo(0.3, within(1e-6));
        MotionChecks.requireSmooth(mover, 1, 20, 3, 40, 2000);
        assertThat(mover.activities()).hasSize(1).allMatch(a -> a.kind() == ActivityKind.MECHANICAL);
        double end = mover.activities().get(0).endSeconds();
        Vector3 last = mover.referencePoint(end);
        assertThat(last.x()).isCloseTo(3, within(1e-9));
        assertThat(last.y()).isCloseTo(3, within(1e-9));
    }

    @Test
    void tapsShakeTheDeviceByMicrometresAndDieAway() {
        Disturber taps = Knocks.tableTaps("taps", new double[] {1, 2}, 2e-5, new Vector3(1, 1, 1), 3);
        DeviceVibration shaking = taps.vibrations().get(0);
        double largest = 0;
        for (double time = 0.9; time < 1.5; time += 1e-4) {
            double now = shaking.displacement(time).z();
            largest = Math.max(largest, Math.abs(now));
            double bend = shaking.displacement(time + 1e-4).z()
                    + shaking.displacement(time - 1e-4).z()
                    - 2 * now;
            // Twice differentiable: 20 um at 120 Hz and less.
            assertThat(Math.abs(bend) / 1e-8).isLessThan(60);
        }
        assertThat(largest).isBetween(5e-6, 2e-5);
        assertThat(Math.abs(shaking.displacement(0.99).z())).isZero();
        assertThat(Math.abs(shaking.displacement(1.98).z())).isLessThan(1e-8);
        assertThat(Math.abs(shaking.directPathStretchMeters(0, 1.02))).isLessThan(0.05 * 2e-5 + 1e-12);
    }

    @Test
    void washingMachineShakesAtTheDrumsFrequencyAndMostAtResonance() {
        Disturber machine = WashingMachine.washing("machine", new Vector3(4, 3, 0), 0, 1e-5, new Period(0, 120), 7);
        DeviceVibration shaking = machine.vibrations().get(0);
        int crossings = 0;
        double before = 0;
        double spin = 0;
        for (double time = 80; time < 110; time += 5e-4) {
            double now = shaking.displacement(time).z();
            crossings += now > 0 && before <= 0 ? 1 : 0;
            before = now;
            spin = Math.max(spin, Math.abs(now));
        }
        assertThat(crossings / 30.0).isBetween(16.0, 23.0);
        double passing = 0;
        for (double time = 40; time < 48; time += 1e-3) {
            passing = Math.max(passing, Math.abs(shaking.displacement(time).z()));
        }
        assertThat(passing).isGreaterThan(1.3 * spin);
        assertThat(spin).isBetween(4e-6, 1.5e-5);
        assertThat(shaking.displacement(-1).length()).isZero();
        assertThat(shaking.displacement(125).length()).isZero();
    }

    @Test
    void gainsSwitchWithinTheirRampAndStay() {
        Disturber host = HostChanges.captureGain(
                "host", List.of(new HostChanges.GainChange(3, -6), new HostChanges.GainChange(6, 2)), 0.005);
        assertThat(host.captureGainDb().at(2.999)).isZero();
        assertThat(host.captureGainDb().at(3.006)).isCloseTo(-6, within(1e-9));
        assertThat(host.captureGainDb().at(7)).isCloseTo(2, within(1e-9));
        assertThat(host.playbackGainDb().at(7)).isZero();
    }

    @Test
    void neighboursMustStayOutside() {
        Room room = SimulatedRooms.livingRoom(-28);
        Person outside = PersonPlan.standing("neighbour", 2, new Vector3(6, 1, 0), 1.5)
                .walk(1, new Vector3(6, 3, 0))
                .build();
        Disturber behind = Neighbours.behindWall("neighbour", room, outside, new Period(0, 4));
        assertThat(behind.movers().get(0).activities()).hasSize(1).allMatch(a -> a.kind() == ActivityKind.MECHANICAL);
        Person intruder = PersonPlan.standing("intruder", 2, new Vector3(6, 1, 0), 1.5)
                .walk(1, new Vector3(4, 1, 0))
                .build();
        assertThatThrownBy(() -> Neighbours.behindWall("intruder", room, intruder, new Period(0, 6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must stay outside the room");
    }
}
