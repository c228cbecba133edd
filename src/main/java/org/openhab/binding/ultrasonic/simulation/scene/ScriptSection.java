package org.openhab.binding.ultrasonic.simulation.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;
import org.openhab.binding.ultrasonic.simulation.scene.BodyPlan.Posture;
import org.openhab.binding.ultrasonic.simulation.scene.BodyPlan.Step;

/** The part {@code script} of a person in a scene file: actions in order of time. */
final class ScriptSection {

    /** Actions and how long they take where the file does not say, s. */
    private static final Map<String, String> IN_PLACE = inPlace();

    private static final Map<String, String> MEANINGS = Map.of(
            "stand", "stands up",
            "sit", "sits down on a chair",
            "lie", "lies down on a bed or sofa",
            "reach", "reaches for something and back",
            "wave", "waves a hand",
            "page", "turns a page",
            "cup", "lifts a cup, drinks, puts it down",
            "type", "types",
            "fidget", "shifts and fidgets",
            "turn-over", "turns over in bed");

    private static final Set<String> SEATED_OR_STANDING = Set.of("reach", "wave", "page", "cup", "type", "fidget");

    /** Keys by the word behind {@code do}, for people. */
    static final Map<String, Section> ACTIONS = actions();

    /** Keys by the word behind {@code do}, for pets. */
    static final Map<String, Section> PET_ACTIONS = Map.of("walk", walk(0.1, 4));

    private ScriptSection() {}

    private static Map<String, String> inPlace() {
        Map<String, String> seconds = new LinkedHashMap<>();
        seconds.put("stand", "1.6");
        seconds.put("sit", "1.6");
        seconds.put("lie", "3");
        seconds.put("reach", "1.8");
        seconds.put("wave", "2");
        seconds.put("page", "1.5");
        seconds.put("cup", "4");
        seconds.put("type", "10");
        seconds.put("fidget", "3");
        seconds.put("turn-over", "3");
        return seconds;
    }

    private static Section walk(double low, double high) {
        return Section.of(
                "walk",
                "Walks from where it is over one or more places.",
                Key.word("do", List.of("walk"), "", "which action"),
                Key.number("at", 0, SceneSection.LONGEST_SECONDS, "s", "", "when"),
                Key.of("to", Key.Type.SPOTS, -5, 35, "m", "", "over these places; through walls only where doors are"),
                Key.number("speed", low, high, "m/s", "1.1", "on the straight"));
    }

    private static Map<String, Section> actions() {
        Map<String, Section> actions = new LinkedHashMap<>();
        actions.put("walk", walk(0.2, 3));
        IN_PLACE.forEach((word, seconds) -> actions.put(
                word,
                Section.of(
                        word,
                        "The person " + MEANINGS.get(word) + ".",
                        Key.word("do", List.of(word), "", "which action"),
                        Key.number("at", 0, SceneSection.LONGEST_SECONDS, "s", "", "when"),
                        Key.number("for", 0.3, 7200, "s", seconds, "how long"))));
        return actions;
    }

    static List<Step> script(SectionValues person, Vector3 start, Posture atFirst, Surroundings surroundings)
            throws SceneFileException {
        List<Step> script = new ArrayList<>();
        Vector3 place = start;
        Posture posture = atFirst;
        double free = 0;
        for (SectionValues values : person.sections("script")) {
            Step step = step(values, place, surroundings);
            if (step.startSeconds() < free) {
                throw values.fault(
                        "at",
                        Key.plain(step.startSeconds()) + " s is before the action before it ends, at "
                                + Places.number(free) + " s");
            }
            posture = after(values, step.action(), posture);
            if (!step.path().isEmpty()) {
                place = step.path().get(step.path().size() - 1);
            }
            free = step.endSeconds();
            script.add(step);
        }
        return script;
    }

    private static Step step(SectionValues values, Vector3 place, Surroundings surroundings)
            throws SceneFileException {
        String action = values.word("do");
        double start = values.number("at");
        if (!action.equals("walk")) {
            return new Step(action, start, values.number("for"), List.of(), 0);
        }
        List<Vector3> path = new ArrayList<>(List.of(place));
        path.addAll(values.spots("to"));
        surroundings.requireWalkable(values, "to", path);
        double length = 0;
        for (int i = 1; i < path.size(); i++) {
            length += path.get(i).distanceTo(path.get(i - 1));
        }
        if (length < 0.2) {
            throw values.fault("to", "leads over " + Places.number(length) + " m, a walk needs 0.2 m or more");
        }
        double speed = values.number("speed");
        return new Step(action, start, length / speed, path, speed);
    }

    /** The posture after an action; refuses what the posture before does not allow. */
    private static Posture after(SectionValues values, String action, Posture before) throws SceneFileException {
        boolean allowed =
                switch (action) {
                    case "walk" -> before == Posture.STANDING;
                    case "stand" -> before != Posture.STANDING;
                    case "sit" -> before != Posture.SITTING;
                    case "turn-over" -> before == Posture.LYING;
                    default -> !SEATED_OR_STANDING.contains(action) || before != Posture.LYING || action.equals("fidget");
                };
        if (!allowed) {
            throw values.fault("do", "'" + action + "' is not possible while " + word(before) + postureAdvice(action));
        }
        return switch (action) {
            case "stand" -> Posture.STANDING;
            case "sit" -> Posture.SITTING;
            case "lie" -> Posture.LYING;
            default -> before;
        };
    }

    private static String postureAdvice(String action) {
        return action.equals("walk") ? "; let the person stand up first" : "";
    }

    private static String word(Posture posture) {
        return posture.name().toLowerCase(java.util.Locale.ROOT);
    }
}
