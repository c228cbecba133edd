package org.openhab.binding.ultrasonic.simulation.scene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys that may stand together.
 *
 * @param title for the reference
 * @param meaning for the reference, one sentence
 * @param keys by name, in the order of the reference
 */
record Section(String title, String meaning, Map<String, Key> keys) {

    static Section of(String title, String meaning, Key... keys) {
        return of(title, meaning, List.of(keys));
    }

    static Section of(String title, String meaning, List<Key> keys) {
        Map<String, Key> byName = new LinkedHashMap<>();
        keys.forEach(key -> byName.put(key.name(), key));
        return new Section(title, meaning, byName);
    }
}
