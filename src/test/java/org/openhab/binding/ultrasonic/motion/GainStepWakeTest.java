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
package org.openhab.binding.ultrasonic.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GainStepWakeTest {

    private static final double HOP_SECONDS = 1 / 46.875;

    private final GainStepWake wake = new GainStepWake(HOP_SECONDS);

    private void pass(double gainStepDb, double seconds) {
        for (int hop = 0; hop < Math.round(seconds / HOP_SECONDS); hop++) {
            wake.process(gainStepDb);
        }
    }

    @Test
    void withoutAStepNothingIsSpoilt() {
        pass(0, 1);
        assertThat(wake.spoilsSlow()).isFalse();
        assertThat(wake.raisedDb()).isZero();
    }

    /** Several frames tell of the same step, the first of them only of a part. */
    @Test
    void aRaisedToneIsRememberedUntilTheFloorHasLearntIt() {
        pass(2, HOP_SECONDS);
        pass(6, 0.15);
        pass(0, 0.1);
        assertThat(wake.raisedDb()).isEqualTo(6, within(1e-9));
        assertThat(wake.spoilsSlow()).isTrue();
        pass(0, 1.4);
        assertThat(wake.spoilsSlow()).as("the slow window of 1.4 s is over").isFalse();
        assertThat(wake.raisedDb()).isEqualTo(6, within(1e-9));
        pass(0, 24);
        assertThat(wake.raisedDb()).isZero();
    }

    @Test
    void stepsUpAndDownAddUp() {
        pass(9, 0.15);
        pass(0, 2);
        pass(-6, 0.15);
        pass(0, 2);
        assertThat(wake.raisedDb()).isEqualTo(3, within(1e-9));
        pass(-6, 0.15);
        pass(0, 2);
        assertThat(wake.raisedDb())
                .as("a softer tone leaves less behind, not more")
                .isZero();
    }

    @Test
    void resetForgets() {
        pass(9, 0.15);
        pass(0, 0.1);
        wake.reset();
        assertThat(wake.spoilsSlow()).isFalse();
        assertThat(wake.raisedDb()).isZero();
    }
}
