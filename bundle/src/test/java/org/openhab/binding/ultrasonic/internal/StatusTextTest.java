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
package org.openhab.binding.ultrasonic.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StatusTextTest {

    /** openHAB drops brackets and quotes and then cuts at commas. */
    private static String[] asOpenHabReads(String description) {
        String arguments = description.split("\\s+", 2)[1].replaceAll("\\[|\\]|\"", "");
        return Arrays.stream(arguments.split(",")).map(String::strip).toArray(String[]::new);
    }

    @Test
    void argumentsSurviveTheWayInWhichOpenHabReadsThem() {
        String text = StatusText.of("some.key", "sampleRate", "[\"22050\", 1]", "0, 44100 or\n48000 Hz");
        assertThat(text).startsWith("@text/some.key [");
        assertThat(asOpenHabReads(text)).containsExactly("sampleRate", "('22050'; 1)", "0; 44100 or 48000 Hz");
    }

    @Test
    void emptyArgumentsDoNotShiftTheOthers() {
        assertThat(asOpenHabReads(StatusText.of("some.key", "modelPath", "", "a file")))
                .containsExactly("modelPath", "-", "a file");
    }

    @Test
    void theNumberOfArgumentsIsChecked() {
        assertThat(StatusText.STARTING.text()).isEqualTo("@text/status.starting");
        assertThatIllegalArgumentException().isThrownBy(() -> StatusText.PAUSED.text());
    }
}
