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
package org.openhab.binding.ultrasonic.simulation.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * A day in one room: 24 hours of what happens, stored as stretches. A stretch in which something begins or ends is
 * stored whole; one in which the same goes on for long is stored for half a minute or a minute and says by
 * {@code stands-for} how much of the day it stands for. The sums of {@code stands-for} make up 86400 s, so that alarms
 * in the stretches can be weighed to alarms in a day.
 */
final class DayRecipe {

    private static final double HOUR_SECONDS = 3600;
    private static final double STATIC_SECONDS = 30;
    private static final double SITTING_SECONDS = 60;

    private final Draw draw;
    private final long householdSeed;
    private final DrawnRoom room;
    private final SceneNode.Mapping device;
    private final SceneNode.Builder toneOnly;
    private final SceneNode.Mapping weather;
    private final Vector3 seat;
    private final Vector3 otherSeat;
    private final List<SceneNode.Mapping> stretches = new ArrayList<>();
    private double clockSeconds;

    DayRecipe(Draw draw) {
        this.draw = draw;
        this.householdSeed = draw.seed();
        this.room = DrawnRoom.draw(draw, 4);
        this.device = DrawnDevice.device(draw, room, false);
        this.toneOnly = DrawnDevice.emission(draw, device, false);
        this.weather = DrawnDevice.weather(draw);
        this.seat = room.seat(draw, 1, 2.5).orElseThrow(() -> new NoPlaceException("no seat at 1 to 2.5 m"));
        this.otherSeat = room.seat(draw, 1.5, 4)
                .filter(spot -> spot.distanceTo(seat) > 0.8)
                .orElseThrow(() -> new NoPlaceException("no second seat"));
    }

    /** The stretches in the order of the day. */
    List<SceneNode.Mapping> stretches() {
        night();
        morning();
        noon();
        evening();
        return stretches;
    }

    private void night() {
        emptyUntil(2.5, "night");
        emptyUntil(4, "night, heating", "heater");
        emptyUntil(5, "night, rain", "rain");
        emptyUntil(6.2, "night, a line from a power supply", "foreign-lines");
        emptyUntil(6.6, "dawn, growing warmer", "thermal-drift", "heater");
    }

    private void morning() {
        visit("first look into the room", "adult", 1);
        emptyUntil(6.9, "early morning");
        comeAndSit("breakfast begins");
        sitUntil(7.3, "breakfast");
        leave("breakfast ends");
        emptyUntil(7.6, "morning", "door-slam");
        visit("the cat", "cat", 2);
        emptyUntil(8.4, "morning");
        visit("fetching a bag", "adult", 1);
        emptyUntil(9.5, "nobody at home");
        emptyUntil(10, "robot vacuum cleaner", "robot-vacuum");
        emptyUntil(11, "window ajar", "curtain", "plant");
    }

    private void noon() {
        visit("the cat again", "cat", 1);
        emptyUntil(12.2, "somebody behind the wall", "neighbour");
        comeAndSit("lunch begins");
        sitUntil(12.8, "lunch", "desk-fan");
        leave("lunch ends");
        emptyUntil(14, "fan left on", "desk-fan");
        emptyUntil(14.7, "ceiling fan", "ceiling-fan");
        emptyUntil(15.4, "washing machine", "washing-machine", "taps");
        emptyUntil(16.3, "afternoon sun", "thermal-drift", "plant");
        visit("a child looks in", "child", 2);
        emptyUntil(17, "air conditioning", "air-conditioning");
    }

    private void evening() {
        visit("coming home", "adult", 2);
        comeAndSit("sits down to read");
        sitUntil(18.5, "reading");
        musicUntil(19.2, "reading to music");
        visitWhileSitting("somebody else passes");
        sitUntil(20.3, "reading, tower fan", "tower-fan");
        bothUntil(21.5, "two on the sofa");
        leave("going to bed");
        emptyUntil(22.3, "evening, second sensor", "second-sensor");
        visit("last round", "adult", 1);
        emptyUntil(23, "host changes its gain", "gain-switch");
        emptyUntil(24, "night", "television");
    }

    private void emptyUntil(double hour, String what, String... disturbers) {
        List<SceneNode.Mapping> drawn = new ArrayList<>();
        for (String kind : disturbers) {
            drawn.add(disturber(kind, STATIC_SECONDS));
        }
        until(hour, STATIC_SECONDS, what, List.of(), drawn, toneOnly);
    }

    private void sitUntil(double hour, String what, String... disturbers) {
        List<SceneNode.Mapping> drawn = new ArrayList<>();
        for (String kind : disturbers) {
            drawn.add(disturber(kind, SITTING_SECONDS));
        }
        until(hour, SITTING_SECONDS, what, List.of(sitting("adult", seat)), drawn, toneOnly);
    }

    private void bothUntil(double hour, String what) {
        until(
                hour,
                SITTING_SECONDS,
                what,
                List.of(sitting("adult", seat), sitting("child", otherSeat)),
                List.of(),
                toneOnly);
    }

    private void musicUntil(double hour, String what) {
        SceneNode.Mapping music = DrawnDevice.music(draw, SceneRecipes.MUSIC_LEVELS_DB.get(1));
        SceneNode.Builder emission = new SceneNode.Builder();
        toneOnly.build().entries().forEach(emission::put);
        emission.put("music", music);
        until(hour, SITTING_SECONDS, what, List.of(sitting("adult", seat)), List.of(), emission);
    }

    private void visit(String what, String kind, int places) {
        happen(14 + 16.0 * places, what, List.of(people().visitor(kind, 4, places)));
    }

    private void visitWhileSitting(String what) {
        happen(40, what, List.of(sitting("adult", seat), people().visitor("child", 5, 1)));
    }

    private void comeAndSit(String what) {
        happen(SITTING_SECONDS, what, List.of(people().sitter(seat, 4, SITTING_SECONDS - 2)));
    }

    private void leave(String what) {
        happen(25, what, List.of(people().leaver(seat, 4)));
    }

    private SceneNode.Mapping sitting(String kind, Vector3 where) {
        return people().seated(kind, where, 2, SITTING_SECONDS - 2);
    }

    private SceneNode.Mapping disturber(String kind, double durationSeconds) {
        return new DrawnDisturbers(draw, room, durationSeconds, DrawnDevice.carrierHz(toneOnly.build())).steady(kind);
    }

    private DrawnPeople people() {
        return new DrawnPeople(draw, room, kind -> new Draw(draw.family(), SeededNoise.derive(householdSeed, kind)));
    }

    /** The same goes on until an hour, give or take some minutes; midnight is exact. */
    private void until(
            double hour,
            double storedSeconds,
            String what,
            List<SceneNode.Mapping> bodies,
            List<SceneNode.Mapping> disturbers,
            SceneNode.Builder emission) {
        double jitter = hour == 24 ? 0 : Math.rint(draw.uniform(-180, 180));
        double standsFor = hour * HOUR_SECONDS + jitter - clockSeconds;
        add(storedSeconds, standsFor, what, bodies, disturbers, emission);
    }

    private void happen(double seconds, String what, List<SceneNode.Mapping> bodies) {
        add(seconds, seconds, what, bodies, List.of(), toneOnly);
    }

    private void add(
            double storedSeconds,
            double standsForSeconds,
            String what,
            List<SceneNode.Mapping> bodies,
            List<SceneNode.Mapping> disturbers,
            SceneNode.Builder emission) {
        int minutes = (int) (clockSeconds / 60);
        String time = String.format(Locale.ROOT, "%02d.%02d", minutes / 60, minutes % 60);
        SceneNode.Builder scene = new SceneNode.Builder()
                .put("name", "day " + time + " " + what)
                .put("seed", draw.seed())
                .put("duration", storedSeconds)
                .put("sample-rate", DrawnDevice.sampleRateHz(false))
                .put("time-of-day", clockSeconds)
                .put("stands-for", standsForSeconds)
                .put("room", room.node())
                .put("weather", weather)
                .put("device", device)
                .put("emission", emission);
        if (!bodies.isEmpty()) {
            scene.put("people", bodies);
        }
        if (!disturbers.isEmpty()) {
            scene.put("disturbers", disturbers);
        }
        stretches.add(scene.build());
        clockSeconds += standsForSeconds;
    }
}
