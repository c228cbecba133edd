package org.openhab.binding.ultrasonic.simulation.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The reference that comes with the program is that of the program. */
class SceneReferenceTest {

    @Test
    void checkedInReferenceIsUpToDate() throws Exception {
        try (InputStream in = SceneReference.class.getResourceAsStream("scene-reference.md")) {
            assertThat(in).as("write it with: ./ultrasonic simulate --reference").isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(SceneReference.markdown());
        }
    }

    @Test
    void everyKeyIsExplained() {
        String reference = SceneReference.markdown();
        SceneSection.SCENE.keys().keySet().forEach(key -> assertThat(reference).contains("| `" + key + "` |"));
        DisturberSection.KINDS.keySet().forEach(kind -> assertThat(reference).contains("## " + kind + "\n"));
        Stratum.ALL.forEach(stratum -> assertThat(reference).contains("`" + stratum.key() + "`"));
    }
}
