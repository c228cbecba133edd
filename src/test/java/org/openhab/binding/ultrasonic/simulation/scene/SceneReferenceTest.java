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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The reference that comes with the program is that of the program. */
class SceneReferenceTest {

    @Test
    void checkedInReferenceIsUpToDate() throws Exception {
        try (InputStream in = SceneReference.class.getResourceAsStream("scene-reference.md")) {
            assertThat(in)
                    .as("write it with: ./ultrasonic simulate --reference")
                    .isNotNull();
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
