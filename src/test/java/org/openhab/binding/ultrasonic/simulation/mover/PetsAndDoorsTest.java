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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.ultrasonic.simulation.physics.Doorway;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;
import org.openhab.binding.ultrasonic.simulation.physics.Wall;

class PetsAndDoorsTest {

    private static Pet pet(PetKind kind) {
        return PetPlan.of("pet", kind, 5, 0, new Vector3(1, 1, 0), 0)
                .stay(1)
                .walk(0.8, new Vector3(3.5, 1, 0), new Vector3(3.5, 3, 0))
                .lieDown()
                .stay(8)
                .getUp()
                .walk(1.6, new Vector3(1, 1, 0))
                .build();
    }

    @ParameterizedTest
    @EnumSource(PetKind.class)
    void petsMoveSmoothlyWithinTheRoomAndAreLabelledAsPets(PetKind kind) {
        Pet pet = pet(kind);
        double end = pet.itinerary().endSeconds();
        MotionChecks.requireSmooth(pet, 0, end, 9, 600, 2e5);
        MotionChecks.requirePure(pet, 0, end);
        assertThat(pet.activities()).isNotEmpty().allMatch(a -> a.kind() == ActivityKind.PET);
        for (double time = 0; time < end; time += 0.05) {
            for (int part = 0; part < pet.scatterers().size(); part++) {
                Vector3 at = MotionChecks.center(pet, part, time);
                assertThat(at.z()).isBetween(-0.01, kind.shoulderMeters() * 1.9);
                assertThat(at.x()).isBetween(0.0, 4.6);
                assertThat(at.y()).isBetween(0.0, 4.1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PetKind.class)
    void petsTrunkGoesAtTheSpeedWanted(PetKind kind) {
        Pet pet = PetPlan.of("pet", kind, 5, 0, new Vector3(1, 1, 0), 0)
                .walk(1, new Vector3(9, 1, 0))
                .build();
        double way = pet.referencePoint(6).x() - pet.referencePoint(3).x();
        assertThat(way / 3).isCloseTo(1, within(0.02));
    }

    @ParameterizedTest
    @EnumSource(PetKind.class)
    void lyingPetsBreatheByMillimetres(PetKind kind) {
        Pet pet = PetPlan.of("pet", kind, 5, 0, new Vector3(1, 1, 0), 0)
                .lieDown()
                .stay(30)
                .build();
        double low = 9;
        double high = -9;
        for (double time = 10; time < 28; time += 0.02) {
            double chest = MotionChecks.center(pet, Pet.CHEST, time).z();
            low = Math.min(low, chest);
            high = Math.max(high, chest);
        }
        assertThat(high - low).isBetween(0.0005, 0.006);
        assertThat(MotionChecks.center(pet, Pet.CHEST, 20).z()).isLessThan(0.75 * kind.shoulderMeters());
    }

    @Test
    void smallPetsStepMoreOftenThanLargeOnes() {
        double cat = PetKind.CAT.cycleMeters(0.8);
        double dog = PetKind.LARGE_DOG.cycleMeters(0.8);
        assertThat(cat).isLessThan(0.8 * dog);
        // Alexander 1976: stride = 2.3 h (v^2 / g h)^0.3
        double hip = PetKind.LARGE_DOG.shoulderMeters();
        assertThat(dog).isCloseTo(2.3 * hip * Math.pow(0.64 / 9.81 / hip, 0.3), within(1e-9));
    }

    @Test
    void doorsEdgeSwingsAtAngularSpeedTimesWidth() {
        Doorway doorway = new Doorway(Wall.WEST, 1, 1.9, 2, t -> 0);
        SwingingDoor door = SwingingDoor.in(
                "door",
                doorway,
                6,
                5,
                true,
                List.of(new SwingingDoor.Swing(1, 2, Math.toRadians(90)), new SwingingDoor.Swing(5, 1, 0)));
        double fastest = 0;
        int outer = 0;
        for (int part = 0; part < door.scatterers().size(); part++) {
            for (double time = 1; time < 3; time += 0.01) {
                double speed = MotionChecks.velocity(door, part, time).length();
                if (speed > fastest) {
                    fastest = speed;
                    outer = part;
                }
            }
        }
        Vector3 hinge = new Vector3(0, 1, 0);
        Vector3 outermost = MotionChecks.center(door, outer, 0);
        double radius = Math.hypot(outermost.x() - hinge.x(), outermost.y() - hinge.y());
        // Minimum jerk: the peak is 1.875 times the mean angular speed of 45 degrees a second.
        assertThat(fastest).isCloseTo(1.875 * Math.PI / 4 * radius, within(0.01));
        assertThat(radius).isBetween(0.7, 0.9);
        assertThat(door.openness().at(0)).isEqualTo(0);
        assertThat(door.openness().at(4)).isCloseTo(1, within(1e-9));
        assertThat(door.openness().at(7)).isEqualTo(0);
        assertThat(door.activities()).hasSize(2).allMatch(a -> a.kind() == ActivityKind.MECHANICAL);
        MotionChecks.requireSmooth(door, 0, 7, 3, 20, 1e3);
        MotionChecks.requirePure(door, 0, 7);
    }

    @Test
    void openDoorStandsInTheRoom() {
        for (Wall wall : List.of(Wall.WEST, Wall.EAST, Wall.SOUTH, Wall.NORTH)) {
            Doorway doorway = new Doorway(wall, 1, 1.8, 2, t -> 0);
            for (boolean hingeAtStart : new boolean[] {true, false}) {
                SwingingDoor door = SwingingDoor.in(
                        "door", doorway, 5, 4, hingeAtStart, List.of(new SwingingDoor.Swing(0, 1, Math.PI / 2)));
                for (int part = 0; part < door.scatterers().size(); part++) {
                    Vector3 at = MotionChecks.center(door, part, 2);
                    assertThat(at.x()).isBetween(0.0, 5.0);
                    assertThat(at.y()).isBetween(0.0, 4.0);
                    double inwards = wall.axis() == 0 ? at.x() : at.y();
                    double depth = wall.far() ? (wall.axis() == 0 ? 5 : 4) - inwards : inwards;
                    assertThat(depth).isBetween(0.02, 0.8);
                }
            }
        }
    }

    @Test
    void drawerSlidesOutAndBack() {
        Drawer drawer = new Drawer(
                "drawer",
                new Vector3(2, 0.4, 0.7),
                Math.PI / 2,
                0.5,
                0.15,
                3,
                List.of(new Drawer.Slide(1, 1, 0.4), new Drawer.Slide(4, 0.8, 0)));
        Vector3 out = MotionChecks.center(drawer, 0, 3).minus(MotionChecks.center(drawer, 0, 0));
        assertThat(out.y()).isCloseTo(0.4, within(1e-9));
        assertThat(Math.abs(MotionChecks.velocity(drawer, 0, 1.5).y())).isCloseTo(1.875 * 0.4, within(1e-3));
        assertThat(MotionChecks.center(drawer, 0, 6).distanceTo(MotionChecks.center(drawer, 0, 0)))
                .isLessThan(1e-9);
        assertThatThrownBy(
                        () -> new Drawer("drawer", Vector3.ZERO, 0, 0.5, 0.15, 3, List.of(new Drawer.Slide(1, 1, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 2.0 m");
    }
}
