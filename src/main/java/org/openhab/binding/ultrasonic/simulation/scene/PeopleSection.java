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
import java.util.Map;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.body.Anthropometry;
import org.openhab.binding.ultrasonic.simulation.mover.body.IdleMotion;
import org.openhab.binding.ultrasonic.simulation.mover.body.PersonPlan;
import org.openhab.binding.ultrasonic.simulation.mover.body.Posture;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** The part {@code people} of a scene file: who is there and what they do. */
final class PeopleSection {

    private static final List<String> POSTURES = List.of("standing", "sitting", "lying");
    private static final double SEAT_METERS = 0.45;
    private static final double BED_METERS = 0.5;

    /** Keys by the word behind {@code body}. */
    static final Map<String, Section> BODIES = bodies();

    private PeopleSection() {}

    private static Map<String, Section> bodies() {
        Map<String, Section> bodies = new LinkedHashMap<>();
        bodies.put("adult", person("adult", 1.4, 2.1, "1.72", "2"));
        bodies.put("child", person("child", 0.7, 1.6, "1.2", "6"));
        PetSection.BODIES.forEach(bodies::put);
        return bodies;
    }

    private static Section person(String word, double low, double high, String height, String fidgets) {
        return Section.of(
                word,
                "A person (" + word + ").",
                Key.word("body", List.of(word), "", "which body"),
                Key.text("name", "none", "for labels, else the body and its number"),
                Key.number("height", low, high, "m", height, "standing"),
                Key.number("build", 0.8, 1.3, "", "1", "factor on the girth"),
                Key.number("reflectivity", 0.05, 1, "", "0.5", "of clothing, amplitude: 0.3 wool, 0.7 smooth"),
                Key.number("fidgets", 0, 20, "1/min", fidgets, "shifts of posture"),
                Key.of("seed", Key.Type.INTEGER, 0, SceneSection.LARGEST_SEED, "", "none", "of habits and folds"),
                Key.of("at", Key.Type.SPOT, -5, 35, "m", "", "where the feet are at first"),
                Key.number("facing", -360, 360, "degrees", "0", "where to at first: 0 along x, 90 along y"),
                Key.word("posture", POSTURES, "standing", "at first"),
                Key.choices("script", ScriptSection.ACTIONS, "what then, in order"));
    }

    static List<Mover> people(List<SectionValues> sections, Surroundings surroundings) throws SceneFileException {
        List<Mover> people = new ArrayList<>();
        for (SectionValues values : sections) {
            String body = values.word("body");
            String name = values.has("name") ? values.text("name") : body + " " + (people.size() + 1);
            boolean pet = PetSection.BODIES.containsKey(body);
            Mover mover = pet ? PetSection.pet(values, name, surroundings) : person(values, name, surroundings);
            surroundings.requireVisit(values, "at", mover);
            people.add(mover);
        }
        return people;
    }

    private static Mover person(SectionValues values, String name, Surroundings surroundings)
            throws SceneFileException {
        Vector3 start = values.spot("at");
        surroundings.requireWalkable(values, "at", List.of(start));
        double height = values.number("height");
        surroundings.requireBelowCeiling(values, "height", height);
        long seed = values.has("seed") ? values.integer("seed") : SeededNoise.derive(surroundings.seed(), name);
        Posture posture =
                switch (values.word("posture")) {
                    case "sitting" -> Posture.seated(SEAT_METERS);
                    case "lying" -> Posture.lying(BED_METERS, 0);
                    default -> Posture.STANDING;
                };
        double build = values.number("build");
        double facing = Math.toRadians(values.number("facing"));
        Anthropometry measures = values.checked(() -> new Anthropometry(height, build));
        PersonPlan plan = PersonPlan.of(name, measures, seed, 0, start, facing, posture)
                .clothing(values.number("reflectivity"))
                .idle(IdleMotion.usual(values.number("fidgets"), SeededNoise.derive(seed, "idle")))
                .labelledIn(surroundings.room());
        ScriptSection.plan(values, plan, surroundings, start, seed);
        return values.checked(plan::build);
    }
}
