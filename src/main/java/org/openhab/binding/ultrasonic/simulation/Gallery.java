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
package org.openhab.binding.ultrasonic.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.openhab.binding.ultrasonic.simulation.device.Placement;
import org.openhab.binding.ultrasonic.simulation.disturber.Assembly;
import org.openhab.binding.ultrasonic.simulation.disturber.Disturber;
import org.openhab.binding.ultrasonic.simulation.mover.Drawer;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.PetKind;
import org.openhab.binding.ultrasonic.simulation.mover.PetPlan;
import org.openhab.binding.ultrasonic.simulation.mover.SwingingDoor;
import org.openhab.binding.ultrasonic.simulation.mover.body.Anthropometry;
import org.openhab.binding.ultrasonic.simulation.mover.body.Breathing;
import org.openhab.binding.ultrasonic.simulation.mover.body.Fidgeting;
import org.openhab.binding.ultrasonic.simulation.mover.body.HandGesture;
import org.openhab.binding.ultrasonic.simulation.mover.body.HandGesture.Hand;
import org.openhab.binding.ultrasonic.simulation.mover.body.IdleMotion;
import org.openhab.binding.ultrasonic.simulation.mover.body.Person;
import org.openhab.binding.ultrasonic.simulation.mover.body.PersonPlan;
import org.openhab.binding.ultrasonic.simulation.mover.body.Posture;
import org.openhab.binding.ultrasonic.simulation.physics.Doorway;
import org.openhab.binding.ultrasonic.simulation.physics.ReverberantTail;
import org.openhab.binding.ultrasonic.simulation.physics.Room;
import org.openhab.binding.ultrasonic.simulation.physics.StaticReflector;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;
import org.openhab.binding.ultrasonic.simulation.physics.Wall;
import org.openhab.binding.ultrasonic.simulation.physics.WallMaterial;

/** Every mover and every disturber, each alone in the same small room of 5 x 4 x 2.5 m. */
public final class Gallery {

    /** Where the device stands: on a sideboard at the west wall, facing the room. */
    public static final Placement DEVICE_PLACE = new Placement(new Vector3(0.4, 2, 0.9), 0);

    private static final double LENGTH = 5;
    private static final double WIDTH = 4;
    private static final double TOWARDS_DEVICE = Math.PI;

    private Gallery() {}

    /** All exhibits: people, pets and doors first, then {@link GalleryDisturbers}. */
    public static List<Exhibit> exhibits() {
        List<Exhibit> exhibits = new ArrayList<>();
        addWalks(exhibits);
        addDoors(exhibits);
        addRest(exhibits);
        addHands(exhibits);
        addPets(exhibits);
        exhibits.addAll(GalleryDisturbers.exhibits());
        return List.copyOf(exhibits);
    }

    /** The gallery's room with a door in its east wall. */
    static Room room(TimeFunction openness) {
        return new Room(
                LENGTH,
                WIDTH,
                2.5,
                List.of(
                        WallMaterial.PLASTER,
                        WallMaterial.DRYWALL,
                        WallMaterial.PLASTER,
                        WallMaterial.GLASS,
                        WallMaterial.WOOD,
                        WallMaterial.PLASTER),
                List.of(doorway(openness)),
                List.of(
                        new StaticReflector(new Vector3(4.6, 3.6, 1.1), 0.5),
                        new StaticReflector(new Vector3(2.5, 0.3, 0.8), 0.1)),
                new ReverberantTail(-28, 0.35, 11));
    }

    private static Doorway doorway(TimeFunction openness) {
        return new Doorway(Wall.EAST, 1.5, 2.4, 2, openness);
    }

    private static Exhibit alone(String name, Mover mover, double seconds) {
        return new Exhibit(name, room(TimeFunction.ZERO), List.of(mover), List.of(), seconds);
    }

    private static Exhibit person(String name, PersonPlan plan) {
        Person person = plan.labelledIn(room(TimeFunction.ZERO)).build();
        return alone(name, person, person.itinerary().endSeconds());
    }

    private static PersonPlan standing(double x, double y, double yaw) {
        return PersonPlan.standing("adult", 3, at(x, y), yaw);
    }

    static Vector3 at(double x, double y) {
        return new Vector3(x, y, 0);
    }

    private static void addWalks(List<Exhibit> exhibits) {
        exhibits.add(person(
                "walk away", standing(1, 2, 0).stay(1).walk(1.4, at(4.5, 2)).stay(1)));
        exhibits.add(person(
                "walk towards",
                standing(4.5, 2, TOWARDS_DEVICE).stay(1).walk(1.4, at(1, 2)).stay(1)));
        exhibits.add(person(
                "walk across",
                standing(2.5, 0.4, 1.57).stay(1).walk(1.4, at(2.5, 3.6)).stay(1)));
        exhibits.add(person(
                "slow walk",
                standing(4.5, 2, TOWARDS_DEVICE).stay(1).walk(0.4, at(2, 2.4)).stay(1)));
        exhibits.add(person(
                "fast walk", standing(1, 1, 0).stay(1).walk(2.1, at(4.6, 3)).stay(1)));
        exhibits.add(person(
                "walk with turns and stops",
                standing(4.4, 3.4, TOWARDS_DEVICE)
                        .walk(1.2, at(2, 3.4), at(1.5, 2), at(3, 1))
                        .stay(1)
                        .walk(0.8, at(4.3, 0.7))
                        .turnTo(TOWARDS_DEVICE)
                        .stay(1)));
        Person child = PersonPlan.of(
                        "child", new Anthropometry(1.1, 1), 4, 0, at(4.4, 1), TOWARDS_DEVICE, Posture.STANDING)
                .walk(2.3, at(1.4, 1.2), at(1.6, 3), at(4, 3))
                .stay(1)
                .build();
        exhibits.add(alone("running child", child, child.itinerary().endSeconds()));
        Person first = standing(4.4, 0.8, TOWARDS_DEVICE)
                .walk(1.3, at(1.2, 0.9))
                .stay(4)
                .build();
        Person second = PersonPlan.standing("second adult", 8, at(1.2, 3), 0)
                .stay(1)
                .walk(0.9, at(4.2, 3.1))
                .stay(1)
                .build();
        exhibits.add(new Exhibit(
                "two people",
                room(TimeFunction.ZERO),
                List.of(first, second),
                List.of(),
                second.itinerary().endSeconds()));
    }

    private static void addDoors(List<Exhibit> exhibits) {
        SwingingDoor door = SwingingDoor.in(
                "door",
                doorway(TimeFunction.ZERO),
                LENGTH,
                WIDTH,
                true,
                List.of(new SwingingDoor.Swing(0.5, 1.2, 1.5), new SwingingDoor.Swing(5, 1.2, 0)));
        Room open = room(door.openness());
        Disturber leaf = Assembly.named("door").mover(door).build();
        exhibits.add(new Exhibit("door", open, List.of(), List.of(leaf), 7));
        Person guest = PersonPlan.standing("guest", 5, at(6.2, 1.95), TOWARDS_DEVICE)
                .labelledIn(open)
                .stay(1.2)
                .walk(1.1, at(2, 2))
                .stay(2)
                .build();
        exhibits.add(new Exhibit("entering by the door", open, List.of(guest), List.of(leaf), 9));
        Drawer drawer = new Drawer(
                "drawer",
                new Vector3(2.5, 0.45, 0.75),
                1.57,
                0.5,
                0.16,
                6,
                List.of(new Drawer.Slide(1, 0.9, 0.35), new Drawer.Slide(4, 0.7, 0)));
        exhibits.add(new Exhibit(
                "drawer",
                room(TimeFunction.ZERO),
                List.of(),
                List.of(Assembly.named("drawer").mover(drawer).build()),
                6));
    }

    private static PersonPlan seated(String name) {
        return PersonPlan.of(name, new Anthropometry(1.7, 1), 6, 0, at(1.8, 2), TOWARDS_DEVICE, Posture.seated(0.46));
    }

    private static void addRest(List<Exhibit> exhibits) {
        IdleMotion calm = new IdleMotion(1, Fidgeting.NONE, 9);
        exhibits.add(person(
                "standing still", standing(2, 2, TOWARDS_DEVICE).idle(calm).stay(20)));
        exhibits.add(person("seated, breathing", seated("adult").idle(calm).stay(20)));
        exhibits.add(person(
                "seated, fidgeting",
                seated("adult").idle(IdleMotion.usual(12, 4)).stay(30)));
        exhibits.add(person(
                "sit down and stand up",
                standing(2.4, 2, TOWARDS_DEVICE)
                        .stay(1)
                        .sitDown(0.46)
                        .stay(3)
                        .standUp()
                        .stay(1)));
        PersonPlan sleeper =
                PersonPlan.of("sleeper", new Anthropometry(1.7, 1), 7, 0, at(3.5, 3), 0, Posture.lying(0.5, 0));
        exhibits.add(person(
                "lying, turning over",
                sleeper.breathing(Breathing.resting(5)).stay(8).turnOver(1.5).stay(8)));
        exhibits.add(person(
                "lie down",
                standing(3.5, 3, 0).stay(1).sitDown(0.5).lieDown(0.5).stay(4)));
    }

    private static void addHands(List<Exhibit> exhibits) {
        Hand right = Hand.RIGHT;
        exhibits.add(gesture("reach", at -> HandGesture.reach(at, right, new Vector3(0.35, 0, 0.15), 1, 0.5)));
        exhibits.add(gesture("page turn", at -> HandGesture.pageTurn(at, right)));
        exhibits.add(gesture("open folder", at -> HandGesture.openFolder(at, Hand.LEFT)));
        exhibits.add(gesture("cup lift", at -> HandGesture.cupLift(at, right)));
        exhibits.add(gesture("typing", at -> HandGesture.typing(at, right, 6, 2)));
        exhibits.add(gesture("telephone", at -> HandGesture.phoneUse(at, right, 8, 3)));
        Vector3 raised = new Vector3(0.2, 0, 0.3);
        exhibits.add(gesture("wave", at -> HandGesture.wave(at, right, 3, raised, new Vector3(0.12, 0.22, 0), 2.4)));
        Vector3 ready = new Vector3(0.15, 0.15, 0.15);
        exhibits.add(gesture("swipe", at -> HandGesture.swipe(at, right, ready, new Vector3(0, -0.35, 0), 0.6)));
        for (int digit : new int[] {2, 5, 8}) {
            exhibits.add(gesture("digit " + digit, at -> HandGesture.digit(at, right, digit, ready, 0.2, 0.6)));
        }
    }

    private static Exhibit gesture(String name, DoubleFunction<HandGesture> gesture) {
        return person(name, seated("adult").stay(1).gestureNow(gesture).stay(1));
    }

    private static void addPets(List<Exhibit> exhibits) {
        for (PetKind kind : PetKind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            PetPlan plan = PetPlan.of(name, kind, 5, 0, at(4.2, 1), TOWARDS_DEVICE)
                    .walk(0.7, at(2, 1.2))
                    .walk(1.6, at(3.8, 3))
                    .lieDown()
                    .stay(4);
            exhibits.add(alone(name, plan.build(), plan.clockSeconds()));
        }
    }
}
