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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openhab.binding.ultrasonic.simulation.mover.body.HandGesture;
import org.openhab.binding.ultrasonic.simulation.mover.body.HandGesture.Hand;
import org.openhab.binding.ultrasonic.simulation.mover.body.PersonPlan;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** The part {@code script} of a person in a scene file: actions in the order of time. */
final class ScriptSection {

    /** Keys by the word behind {@code do}. */
    static final Map<String, Section> ACTIONS = actions();

    /** How long before its time an action may already have been over for rounding's sake, s. */
    private static final double TOLERANCE_SECONDS = 1e-6;

    private static final double WAVE_SWING_METERS = 0.12;

    private final PersonPlan plan;
    private final Surroundings surroundings;
    private final long seed;
    private Vector3 place;
    private String before = "";

    private ScriptSection(PersonPlan plan, Surroundings surroundings, Vector3 start, long seed) {
        this.plan = plan;
        this.surroundings = surroundings;
        this.place = start;
        this.seed = seed;
    }

    private static Map<String, Section> actions() {
        Map<String, Section> actions = new LinkedHashMap<>();
        actions.put("walk", walk(0.2, 5, "a person"));
        add(
                actions,
                "turn",
                "Turns on the spot.",
                Key.number("facing", -360, 360, "degrees", "", "where to: 0 along x, 90 along y"));
        add(
                actions,
                "sit",
                "Sits down on a seat behind the feet.",
                Key.number("seat", 0.2, 1, "m", "0.45", "height of the seat"));
        add(actions, "stand", "Stands up.");
        add(
                actions,
                "lie",
                "Lies down, stretched out backwards from the feet.",
                Key.number("bed", 0.2, 1, "m", "0.5", "height of bed or sofa"));
        add(
                actions,
                "turn-over",
                "Turns over in bed.",
                Key.number("roll", -90, 90, "degrees", "", "0 on the back, 90 on a side"));
        add(
                actions,
                "reach",
                "Reaches for something and back.",
                hand(),
                Key.of("by", Key.Type.POINT, -0.8, 0.8, "m", "[0.3, -0.05, 0.1]", "how far: ahead, to the left, up"),
                Key.number("speed", 0.1, 3, "m/s", "1", "of the hand, at most"),
                Key.number("rest", 0, 60, "s", "0.5", "how long the hand stays there"));
        add(actions, "page", "Turns a page.", hand());
        add(actions, "cup", "Takes a cup, drinks, puts it back.", hand());
        add(actions, "folder", "Opens a folder.", hand());
        add(actions, "type", "Types with both hands.", length(2, "10"));
        add(actions, "phone", "Uses a telephone.", hand(), length(3, "10"));
        add(
                actions,
                "wave",
                "Waves to and fro.",
                hand(),
                length(1, "3"),
                Key.number("rate", 0.3, 4, "Hz", "1.5", "swings a second"));
        return actions;
    }

    private static void add(Map<String, Section> actions, String word, String meaning, Key... own) {
        List<Key> keys = new ArrayList<>(List.of(
                Key.word("do", List.of(word), "", "which action"),
                Key.number("at", 0, SceneSection.LONGEST_SECONDS, "s", "", "when")));
        keys.addAll(List.of(own));
        actions.put(word, Section.of(word, meaning, keys));
    }

    private static Key hand() {
        return Key.word("hand", List.of("left", "right"), "right", "which hand");
    }

    private static Key length(double least, String fallback) {
        return Key.number("for", least, 7200, "s", fallback, "how long");
    }

    /** Keys of a walk between two speeds. */
    static Section walk(double low, double high, String who) {
        return Section.of(
                "walk",
                "Walks from where " + who + " is over one or more places.",
                Key.word("do", List.of("walk"), "", "which action"),
                Key.number("at", 0, SceneSection.LONGEST_SECONDS, "s", "", "when"),
                Key.of("to", Key.Type.SPOTS, -5, 35, "m", "", "over these places; through walls only where doors are"),
                Key.number("speed", low, high, "m/s", "1.1", "on the straight"));
    }

    /** Enters a person's script into his or her plan. */
    static void plan(SectionValues person, PersonPlan plan, Surroundings surroundings, Vector3 start, long seed)
            throws SceneFileException {
        ScriptSection script = new ScriptSection(plan, surroundings, start, seed);
        for (SectionValues values : person.sections("script")) {
            script.enter(values);
        }
        plan.stayUntil(surroundings.durationSeconds());
    }

    private void enter(SectionValues values) throws SceneFileException {
        String action = values.word("do");
        double at = values.number("at");
        requireFree(values, at, plan.clockSeconds(), before);
        plan.stayUntil(at);
        switch (action) {
            case "walk" -> {
                List<Vector3> path = path(values, place, surroundings);
                double speed = values.number("speed");
                values.checked(() -> plan.walk(speed, path.toArray(Vector3[]::new)));
                place = path.get(path.size() - 1);
            }
            case "turn" -> {
                double yaw = Math.toRadians(values.number("facing"));
                values.checked(() -> plan.turnTo(yaw));
            }
            case "sit" -> plan.sitDown(values.number("seat"));
            case "stand" -> plan.standUp();
            case "lie" -> plan.lieDown(values.number("bed"));
            case "turn-over" -> {
                double roll = Math.toRadians(values.number("roll"));
                values.checked(() -> plan.turnOver(roll));
            }
            case "type" -> {
                double length = values.number("for");
                plan.gesture(HandGesture.typing(at, Hand.LEFT, length, SeededNoise.derive(seed, "left" + at)));
                plan.gestureNow(
                        now -> HandGesture.typing(now, Hand.RIGHT, length, SeededNoise.derive(seed, "right" + at)));
            }
            default -> {
                HandGesture gesture = gesture(values, action, at);
                plan.gestureNow(now -> gesture);
            }
        }
        before = action;
    }

    private HandGesture gesture(SectionValues values, String action, double at) throws SceneFileException {
        Hand hand = Hand.valueOf(values.word("hand").toUpperCase(Locale.ROOT));
        return switch (action) {
            case "page" -> HandGesture.pageTurn(at, hand);
            case "cup" -> HandGesture.cupLift(at, hand);
            case "folder" -> HandGesture.openFolder(at, hand);
            case "phone" ->
                HandGesture.phoneUse(at, hand, values.number("for"), SeededNoise.derive(seed, "phone" + at));
            case "reach" ->
                HandGesture.reach(at, hand, values.point("by"), values.number("speed"), values.number("rest"));
            case "wave" -> {
                double rate = values.number("rate");
                double length = values.number("for");
                yield values.checked(() -> HandGesture.wave(
                        at, hand, length, new Vector3(0.2, 0, 0.4), new Vector3(WAVE_SWING_METERS, 0, 0), rate));
            }
            default -> throw new IllegalStateException(action);
        };
    }

    /** Where a walk leads; its length and geometry checked. */
    static List<Vector3> path(SectionValues values, Vector3 place, Surroundings surroundings)
            throws SceneFileException {
        List<Vector3> path = values.spots("to");
        if (path.isEmpty()) {
            throw values.fault("to", "must hold at least one place [x, y]");
        }
        List<Vector3> whole = new ArrayList<>(List.of(place));
        whole.addAll(path);
        for (int i = 1; i < whole.size(); i++) {
            double length = whole.get(i).distanceTo(whole.get(i - 1));
            if (length < 0.1) {
                throw values.fault(
                        "to",
                        Places.floorText(whole.get(i)) + " is " + Places.number(length)
                                + " m from the place before, must be 0.1 m or more");
            }
        }
        surroundings.requireWalkable(values, "to", whole);
        return path;
    }

    /** Refuses an action before the last one is over. */
    static void requireFree(SectionValues values, double at, double free, String before) throws SceneFileException {
        if (at < free - TOLERANCE_SECONDS) {
            throw values.fault(
                    "at",
                    Key.plain(at) + " s is before '" + before + "' is over, at " + Places.number(free)
                            + " s with starting, turning and stopping; must be later");
        }
    }
}
