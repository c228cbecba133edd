package org.openhab.binding.ultrasonic.simulation.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** The part {@code people} of a scene file: who is there and what they do. */
final class PeopleSection {

    /** What a person may do, by the word behind {@code do}. */
    static final Map<String, Section> ACTIONS = ScriptSection.ACTIONS;

    private static final List<String> POSTURES = List.of("standing", "sitting", "lying");

    /** Keys by the word behind {@code body}. */
    static final Map<String, Section> BODIES = bodies();

    private PeopleSection() {}

    private static Map<String, Section> bodies() {
        Map<String, Section> bodies = new LinkedHashMap<>();
        bodies.put("adult", body("adult", 1.4, 2.1, "1.72", "0.5", ScriptSection.ACTIONS));
        bodies.put("child", body("child", 0.7, 1.6, "1.2", "0.5", ScriptSection.ACTIONS));
        bodies.put("dog", body("dog", 0.2, 0.9, "0.5", "0.25", ScriptSection.PET_ACTIONS));
        bodies.put("cat", body("cat", 0.15, 0.35, "0.25", "0.2", ScriptSection.PET_ACTIONS));
        return bodies;
    }

    private static Section body(
            String word, double low, double high, String height, String reflectivity, Map<String, Section> actions) {
        boolean pet = actions == ScriptSection.PET_ACTIONS;
        List<Key> keys = new ArrayList<>(List.of(
                Key.word("body", List.of(word), "", "which body"),
                Key.text("name", "none", "for labels, else the body and its number"),
                Key.number("height", low, high, "m", height, pet ? "of the shoulders" : "standing"),
                Key.number("build", 0.6, 1.6, "", "1", "factor on the girth"),
                Key.number("reflectivity", 0.05, 1, "", reflectivity, pet ? "of fur" : "of clothing, amplitude"),
                Key.of("seed", Key.Type.INTEGER, 0, SceneSection.LARGEST_SEED, "", "none", "of habits and folds"),
                Key.of("at", Key.Type.SPOT, -5, 35, "m", "", "where at first"),
                Key.number("facing", -360, 360, "degrees", "0", "where to at first: 0 along x, 90 along y")));
        if (!pet) {
            keys.add(Key.word("posture", POSTURES, "standing", "at first"));
        }
        keys.add(Key.choices("script", actions, "what then, in order"));
        return Section.of(word, pet ? "A " + word + "." : "A person (" + word + ").", keys);
    }

    static List<Mover> people(List<SectionValues> sections, Surroundings surroundings) throws SceneFileException {
        List<Mover> people = new ArrayList<>();
        for (SectionValues values : sections) {
            String name = values.has("name") ? values.text("name") : values.word("body") + " " + (people.size() + 1);
            BodyPlan plan = plan(values, name, surroundings);
            people.add(values.checked(() -> BodyFactory.mover(plan, surroundings)));
        }
        return people;
    }

    private static BodyPlan plan(SectionValues values, String name, Surroundings surroundings)
            throws SceneFileException {
        Vector3 start = values.spot("at");
        surroundings.requireWalkable(values, "at", List.of(start));
        boolean pet = !values.knows("posture");
        BodyPlan.Posture posture = pet
                ? BodyPlan.Posture.STANDING
                : BodyPlan.Posture.valueOf(values.word("posture").toUpperCase(Locale.ROOT));
        List<BodyPlan.Step> script = ScriptSection.script(values, start, posture, surroundings);
        requireVisit(values, start, script, surroundings);
        double height = values.number("height");
        if (height > surroundings.room().heightMeters() - 0.1) {
            throw values.fault(
                    "height",
                    Key.plain(height) + " m does not fit under the ceiling at "
                            + Key.plain(surroundings.room().heightMeters()) + " m");
        }
        return new BodyPlan(
                name,
                values.word("body"),
                height,
                values.number("build"),
                values.number("reflectivity"),
                values.has("seed") ? values.integer("seed") : SeededNoise.derive(surroundings.seed(), name),
                start,
                Math.toRadians(values.number("facing")),
                posture,
                script);
    }

    /** Who starts outside must come in, or is a disturber behind a wall. */
    private static void requireVisit(
            SectionValues values, Vector3 start, List<BodyPlan.Step> script, Surroundings surroundings)
            throws SceneFileException {
        boolean inside = surroundings.room().contains(start)
                || script.stream()
                        .flatMap(step -> step.path().stream())
                        .anyMatch(surroundings.room()::contains);
        if (!inside) {
            throw values.fault(
                    "at",
                    Places.floorText(start) + " lies outside the room of " + Places.size(surroundings.room())
                            + " and the script never leads in; somebody behind a wall is a disturber of kind neighbour");
        }
    }
}
