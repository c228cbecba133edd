package org.openhab.binding.ultrasonic.simulation.scene;

import java.io.IOException;
import java.nio.file.Path;
import org.openhab.binding.ultrasonic.simulation.device.Music;

/**
 * Files that a scene names.
 *
 * @param folder where relative names begin
 */
record SceneResources(Path folder) {

    /** Opens the music behind a key. */
    Music music(SectionValues values, String key) throws SceneFileException {
        Path file = folder.resolve(values.text(key));
        try {
            return MusicKinds.file(file);
        } catch (IOException e) {
            throw values.fault(key, e.getMessage());
        }
    }
}
