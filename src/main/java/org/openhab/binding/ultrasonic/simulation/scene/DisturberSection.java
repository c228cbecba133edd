package org.openhab.binding.ultrasonic.simulation.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhab.binding.ultrasonic.simulation.disturber.Disturber;

/** The part {@code disturbers} of a scene file: what must not alarm. */
final class DisturberSection {

    /** Keys by the word behind {@code kind}. */
    static final Map<String, Section> KINDS = kinds();

    private DisturberSection() {}

    private static Map<String, Section> kinds() {
        Map<String, Section> kinds = new LinkedHashMap<>();
        add(kinds, "desk-fan", "A fan on a desk or stand, its head may swing.",
                place("middle of its blades"), facing(),
                Key.of("blades", Key.Type.INTEGER, 2, 9, "", "3", "how many"),
                Key.number("radius", 0.05, 0.4, "m", "0.15", "of the blades"),
                Key.number("rpm", 60, 3000, "1/min", "1100", "revolutions"),
                Key.number("swing", 0, 80, "degrees", "0", "how far the head swings to each side"),
                Key.number("swing-period", 3, 60, "s", "12", "of the swinging"),
                airflow());
        add(kinds, "tower-fan", "An upright drum of blades behind a grille.",
                place("middle of the drum"), facing(),
                Key.number("rpm", 200, 3000, "1/min", "1000", "revolutions"),
                Key.number("swing", 0, 80, "degrees", "0", "how far it swings to each side"),
                Key.number("swing-period", 3, 60, "s", "15", "of the swinging"),
                airflow());
        add(kinds, "ceiling-fan", "A fan below the ceiling.",
                place("middle of its blades"),
                Key.of("blades", Key.Type.INTEGER, 2, 9, "", "4", "how many"),
                Key.number("radius", 0.3, 1, "m", "0.6", "of the blades"),
                Key.number("rpm", 20, 400, "1/min", "150", "revolutions"),
                airflow());
        add(kinds, "heater", "A heater's rising air.", place("where the air rises"), airflow());
        add(kinds, "air-conditioning", "Air blown in under the ceiling.", place("the outlet"), airflow());
        add(kinds, "curtain", "A curtain that sways in a draught.",
                place("middle of the cloth"), facing(),
                Key.number("width", 0.3, 6, "m", "1.4", "of the cloth"),
                Key.number("height", 0.3, 4, "m", "1.8", "of the cloth"),
                sway());
        add(kinds, "plant", "A plant whose leaves sway.",
                place("middle of the leaves"),
                Key.number("radius", 0.1, 1, "m", "0.35", "of the leaves"),
                sway());
        add(kinds, "robot-vacuum", "A robot that cleans the floor.",
                Key.of("to", Key.Type.SPOTS, 0, 30, "m", "", "from place to place, over and over"),
                Key.number("speed", 0.05, 0.6, "m/s", "0.28", "on the straight"));
        add(kinds, "washing-machine", "A machine whose spinning shakes floor and device.",
                Key.number("rpm", 200, 1800, "1/min", "1000", "of the drum"),
                Key.number("shake", 1, 500, "um", "20", "how far it moves the device"));
        add(kinds, "keys", "Keys that jingle.", place("where"), events("5"), loudness("-30"));
        add(kinds, "clap", "Hands that clap.", place("where"), events("8"), loudness("-25"));
        add(kinds, "door-slam", "A door next door that slams.", place("where it is heard from"), events("20"),
                loudness("-35"));
        add(kinds, "taps", "Taps on the device's table.", events("6"),
                Key.number("shake", 1, 500, "um", "30", "how far they move the device"));
        add(kinds, "rain", "Rain at the window.", place("the window's middle"), loudness("-60"));
        add(kinds, "thermal-drift", "The room grows warmer or colder.",
                Key.number("kelvin", -8, 8, "K", "1", "how much"),
                Key.number("over", 20, 86_400, "s", "600", "how long it takes"));
        add(kinds, "second-sensor", "Another ultrasonic sensor's tone.",
                place("where"),
                Key.number("frequency", 15_000, 90_000, "Hz", "", "its tone"),
                loudness("-50"));
        add(kinds, "foreign-line", "A steady line from a power supply or lamp.",
                Key.number("frequency", 15_000, 90_000, "Hz", "", "the line"),
                place("where"),
                loudness("-80"));
        add(kinds, "gain-switch", "The host changes its own gain.",
                Key.word("side", List.of("capture", "playback"), "capture", "which gain"),
                Key.of("gain", Key.Type.CURVE, -40, 20, "dB", "", "the gain over time"));
        add(kinds, "neighbour", "Somebody who walks behind a wall.",
                Key.of("to", Key.Type.SPOTS, -6, 36, "m", "", "from place to place and back, all outside the room"),
                Key.number("speed", 0.2, 2.5, "m/s", "1.2", "on the straight"));
        return kinds;
    }

    private static void add(Map<String, Section> kinds, String word, String meaning, Key... own) {
        List<Key> keys = new ArrayList<>();
        keys.add(Key.word("kind", List.of(word), "", "which disturber"));
        keys.add(Key.text("name", "none", "for labels, else the kind"));
        keys.addAll(List.of(own));
        keys.add(Key.number("from", 0, SceneSection.LONGEST_SECONDS, "s", "0", "when it begins"));
        keys.add(Key.number("until", 0, SceneSection.LONGEST_SECONDS, "s", "none", "when it ends, else with the scene"));
        keys.add(Key.of("seed", Key.Type.INTEGER, 0, SceneSection.LARGEST_SEED, "", "none", "of its randomness"));
        kinds.put(word, Section.of(word, meaning, keys));
    }

    private static Key place(String meaning) {
        return Key.of("at", Key.Type.POINT, 0, 30, "m", "", meaning);
    }

    private static Key facing() {
        return Key.number("facing", -360, 360, "degrees", "0", "where it blows or looks: 0 along x, 90 along y");
    }

    private static Key airflow() {
        return Key.number("airflow", 0, 0.2, "m/s", "0.02", "deviation of the 50 ms innovation of sound speed on 2 m");
    }

    private static Key sway() {
        return Key.number("sway", 0.001, 0.2, "m", "0.02", "how far it sways");
    }

    private static Key events(String fallback) {
        return Key.number("every", 0.2, 3600, "s", fallback, "mean time between events");
    }

    private static Key loudness(String fallback) {
        return Key.number("level", -120, 0, "dB", fallback, "peak at 1 m re a microphone's full scale");
    }

    static List<Disturber> disturbers(List<SectionValues> sections, Surroundings surroundings)
            throws SceneFileException {
        List<Disturber> disturbers = new ArrayList<>();
        for (SectionValues values : sections) {
            disturbers.add(DisturberFactory.disturber(values, surroundings, disturbers.size()));
        }
        return disturbers;
    }
}
