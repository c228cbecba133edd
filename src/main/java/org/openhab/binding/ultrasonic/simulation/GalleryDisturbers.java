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
import org.openhab.binding.ultrasonic.simulation.disturber.AirFlows;
import org.openhab.binding.ultrasonic.simulation.disturber.Clatter;
import org.openhab.binding.ultrasonic.simulation.disturber.Curtain;
import org.openhab.binding.ultrasonic.simulation.disturber.Disturber;
import org.openhab.binding.ultrasonic.simulation.disturber.Fan;
import org.openhab.binding.ultrasonic.simulation.disturber.ForeignTones;
import org.openhab.binding.ultrasonic.simulation.disturber.HostChanges;
import org.openhab.binding.ultrasonic.simulation.disturber.Knocks;
import org.openhab.binding.ultrasonic.simulation.disturber.Neighbours;
import org.openhab.binding.ultrasonic.simulation.disturber.Period;
import org.openhab.binding.ultrasonic.simulation.disturber.Plant;
import org.openhab.binding.ultrasonic.simulation.disturber.RobotVacuum;
import org.openhab.binding.ultrasonic.simulation.disturber.WashingMachine;
import org.openhab.binding.ultrasonic.simulation.mover.body.Person;
import org.openhab.binding.ultrasonic.simulation.mover.body.PersonPlan;
import org.openhab.binding.ultrasonic.simulation.physics.Room;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** The disturbers of the {@link Gallery}: each begins after 2 s, so that its absence can be seen too. */
final class GalleryDisturbers {

    private static final Period USUAL = new Period(2, 14);
    private static final Vector3 TABLE = new Vector3(2.5, 0.8, 0.8);
    private static final Vector3 WINDOW = new Vector3(2.5, 3.9, 1.4);
    private static final double TOWARDS_DEVICE = Math.PI;

    private GalleryDisturbers() {}

    static List<Exhibit> exhibits() {
        List<Disturber> all = new ArrayList<>();
        Vector3 desk = new Vector3(2.6, 2.6, 1);
        all.add(Fan.desk("desk fan", desk, TOWARDS_DEVICE, Fan.Setting.steady(USUAL, 15, 4), 1));
        all.add(Fan.desk("swinging desk fan", desk, TOWARDS_DEVICE, new Fan.Setting(USUAL, 13, 3, 0.7, 9, 1), 2));
        Vector3 tower = new Vector3(3.4, 1.2, 0.6);
        all.add(Fan.tower("tower fan", tower, TOWARDS_DEVICE, new Fan.Setting(USUAL, 14, 12, 0.6, 10, 1), 3));
        Vector3 hub = new Vector3(2.5, 2, 2.2);
        all.add(Fan.ceiling("ceiling fan", hub, Fan.Setting.steady(new Period(2, 24), 2.5, 4), 4));
        all.add(AirFlows.heater("heater", new Vector3(3.5, 3.8, 0.3), new Period(2, 120), 5));
        all.add(AirFlows.conditioner(
                "air conditioner", new Vector3(4.8, 2, 2.2), TOWARDS_DEVICE, 12, 1, new Period(2, 30), 6));
        all.add(AirFlows.draught("draught", WINDOW, USUAL, 7));
        all.add(Curtain.during("curtain", new Vector3(1.6, 3.8, 0.1), 0, 1.8, 2.2, 0.03, new Period(2, 24), 8));
        all.add(Plant.during("plant", new Vector3(3.2, 3.3, 1), 0.35, 0.015, USUAL, 9));
        List<Vector3> ways = List.of(Gallery.at(4, 3), Gallery.at(1.5, 3), Gallery.at(1.7, 1), Gallery.at(3.5, 1));
        all.add(RobotVacuum.along("robot vacuum", ways, 0.3, 2, 10));
        all.add(WashingMachine.washing(
                "washing machine", new Vector3(4.9, 3.2, 0), -Math.PI / 2, 1e-5, new Period(2, 62), 11));
        all.add(Clatter.keys("keys", TABLE, 0, new Period(2, 5), 12));
        all.add(Clatter.claps("claps", TABLE, 0, new double[] {2, 2.6, 3.2}, 13));
        all.add(Clatter.dishes("dishes", TABLE, 0, USUAL, 14));
        all.add(Clatter.television("television", new Vector3(4.5, 2, 1), 0, USUAL, 15));
        all.add(Clatter.speech("speech", new Vector3(2, 2, 1.5), 0, USUAL, 16));
        all.add(Clatter.rain("rain", WINDOW, 0, USUAL, 17));
        double[] blows = {2, 3.5, 5};
        all.add(Knocks.tableTaps("taps on the table", blows, 2e-5, new Vector3(0.6, 2, 0.8), 18));
        all.add(Knocks.doorSlam("door slam next door", blows, 5e-5, new Vector3(4.99, 2.8, 0.5), -Math.PI / 2, 19));
        all.add(ForeignTones.sensor("second sensor", new Vector3(4, 3, 1), 33_150, 0, 70, USUAL));
        all.add(ForeignTones.sensor("drifting sensor", new Vector3(4, 3, 1), 33_100, 120, 70, new Period(2, 60)));
        all.add(ForeignTones.dutyCycledSensor("duty-cycled sensor", new Vector3(4, 3, 1), 32_900, 70, USUAL, 0.8, 0.3));
        all.add(ForeignTones.lines("foreign lines", new Vector3(4.5, 0.5, 0.4), 33_000, 1200, 5, 45, USUAL, 20));
        all.add(HostChanges.captureGain(
                "capture gain switches",
                List.of(new HostChanges.GainChange(3, -6), new HostChanges.GainChange(6, 0)),
                0.005));
        all.add(HostChanges.playbackGain(
                "volume is turned",
                List.of(new HostChanges.GainChange(3, -4), new HostChanges.GainChange(6, -8)),
                0.2));
        all.add(HostChanges.thermalDrift("thermal drift", 4, 0.3, 600, new Period(0, 120)));
        List<Exhibit> exhibits = new ArrayList<>();
        Room room = Gallery.room(TimeFunction.ZERO);
        for (Disturber disturber : all) {
            exhibits.add(new Exhibit(disturber.name(), room, List.of(), List.of(disturber), seconds(disturber)));
        }
        Person neighbour = PersonPlan.standing("neighbour", 21, Gallery.at(5.6, 0.6), 1.57)
                .stay(2)
                .walk(1.3, Gallery.at(5.6, 3.5))
                .stay(1)
                .build();
        double end = neighbour.itinerary().endSeconds();
        Disturber behind = Neighbours.behindWall("person behind a wall", room, neighbour, new Period(0, end));
        exhibits.add(new Exhibit(behind.name(), room, List.of(), List.of(behind), end));
        return exhibits;
    }

    /** Until two seconds after everything is over. */
    private static double seconds(Disturber disturber) {
        double end = 0;
        for (var activity : disturber.activities()) {
            end = Math.max(end, activity.endSeconds());
        }
        for (var mover : disturber.movers()) {
            for (var activity : mover.activities()) {
                end = Math.max(end, activity.endSeconds());
            }
        }
        return end + 2;
    }
}
