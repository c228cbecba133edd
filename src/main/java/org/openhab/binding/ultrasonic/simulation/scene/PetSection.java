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

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.PetKind;
import org.openhab.binding.ultrasonic.simulation.mover.PetPlan;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** Pets among the {@code people} of a scene file. */
final class PetSection {

    private static final Map<String, Section> ACTIONS = actions();

    /** Keys by the word behind {@code body}: each kind of pet has its size. */
    static final Map<String, Section> BODIES = bodies();

    private PetSection() {}

    private static Map<String, Section> actions() {
        Map<String, Section> actions = new LinkedHashMap<>();
        actions.put("walk", ScriptSection.walk(0.1, 4, "the pet"));
        actions.put("lie", action("lie", "Lies down."));
        actions.put("stand", action("stand", "Gets up."));
        return actions;
    }

    private static Section action(String word, String meaning) {
        return Section.of(
                word,
                meaning,
                Key.word("do", List.of(word), "", "which action"),
                Key.number("at", 0, SceneSection.LONGEST_SECONDS, "s", "", "when"));
    }

    private static Map<String, Section> bodies() {
        Map<String, Section> bodies = new LinkedHashMap<>();
        for (PetKind kind : PetKind.values()) {
            String word = word(kind);
            bodies.put(
                    word,
                    Section.of(
                            word,
                            "A pet (" + word + ").",
                            Key.word("body", List.of(word), "", "which body"),
                            Key.text("name", "none", "for labels, else the body and its number"),
                            Key.of("seed", Key.Type.INTEGER, 0, SceneSection.LARGEST_SEED, "", "none", "of its fur"),
                            Key.of("at", Key.Type.SPOT, -5, 35, "m", "", "where at first"),
                            Key.number("facing", -360, 360, "degrees", "0", "where to at first: 0 along x, 90 along y"),
                            Key.choices("script", ACTIONS, "what then, in order")));
        }
        return bodies;
    }

    private static String word(PetKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Mover pet(SectionValues values, String name, Surroundings surroundings) throws SceneFileException {
        String body = values.word("body");
        PetKind kind = Arrays.stream(PetKind.values())
                .filter(any -> word(any).equals(body))
                .findFirst()
                .orElseThrow();
        Vector3 place = values.spot("at");
        surroundings.requireWalkable(values, "at", List.of(place));
        long seed = values.has("seed") ? values.integer("seed") : SeededNoise.derive(surroundings.seed(), name);
        double facing = Math.toRadians(values.number("facing"));
        PetPlan plan = PetPlan.of(name, kind, seed, 0, place, facing);
        String before = "";
        for (SectionValues step : values.sections("script")) {
            double at = step.number("at");
            ScriptSection.requireFree(step, at, plan.clockSeconds(), before);
            plan.stayUntil(at);
            before = step.word("do");
            switch (before) {
                case "lie" -> plan.lieDown();
                case "stand" -> plan.getUp();
                default -> {
                    List<Vector3> path = ScriptSection.path(step, place, surroundings);
                    double speed = step.number("speed");
                    step.checked(() -> plan.walk(speed, path.toArray(Vector3[]::new)));
                    place = path.get(path.size() - 1);
                }
            }
        }
        plan.stayUntil(surroundings.durationSeconds());
        return values.checked(plan::build);
    }
}
