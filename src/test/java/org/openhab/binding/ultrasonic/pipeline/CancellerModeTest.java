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
package org.openhab.binding.ultrasonic.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.motion.Detector;

class CancellerModeTest {

    @Test
    void autoIsOnWhereADirectionIsLeftAndForTheNetworkThatWasTrainedBehindIt() {
        assertThat(CancellerMode.AUTO.on(1, Detector.PHYSICS)).isFalse();
        assertThat(CancellerMode.AUTO.on(2, Detector.PHYSICS)).isTrue();
        assertThat(CancellerMode.AUTO.on(1, Detector.NETWORK)).isTrue();
        assertThat(CancellerMode.ON.on(1, Detector.PHYSICS)).isTrue();
        assertThat(CancellerMode.OFF.on(4, Detector.NETWORK)).isFalse();
        assertThat(PipelineConfig.defaults().canceller()).isEqualTo(CancellerMode.AUTO);
    }

    @Test
    void wordsAreReadAndOthersRefused() {
        for (CancellerMode mode : CancellerMode.values()) {
            assertThat(CancellerMode.of(mode.key())).isEqualTo(mode);
        }
        assertThatThrownBy(() -> CancellerMode.of("perhaps"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected auto, on, off, got 'perhaps'");
    }
}
