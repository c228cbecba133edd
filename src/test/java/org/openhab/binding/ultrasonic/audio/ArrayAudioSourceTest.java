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
package org.openhab.binding.ultrasonic.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ArrayAudioSourceTest {

    @Test
    void deliversTheSignalInBlocksAndLeavesItAlone() throws IOException {
        float[][] signal = TestSignals.carrier(3, 12_345, 24, 96_000);
        try (ArrayAudioSource source = new ArrayAudioSource("made up", signal, 96_000)) {
            assertThat(source.totalSamples()).hasValue(12_345);
            assertThat(source.microphones()).isEqualTo(3);
            assertThat(source.sampleRateHz()).isEqualTo(96_000);
            assertThat(source.name()).isEqualTo("made up");
            assertThat(TestSignals.readAll(source, 7)).isDeepEqualTo(signal);
            assertThat(source.read(1)).isNull();
        }
        ArrayAudioSource again = new ArrayAudioSource("made up", signal, 96_000);
        again.read(10).samples()[0][0] = 9;
        assertThat(signal[0][0]).isNotEqualTo(9);
    }

    @Test
    void raggedRowsAreRefused() {
        assertThatThrownBy(() -> new ArrayAudioSource("x", new float[][] {{1}, {1, 2}}, 48_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 1 and 2 samples");
        assertThatThrownBy(() -> new ArrayAudioSource("x", new float[0][], 48_000))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
