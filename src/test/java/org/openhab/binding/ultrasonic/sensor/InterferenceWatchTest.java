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
package org.openhab.binding.ultrasonic.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InterferenceWatchTest {

    private final InterferenceWatch watch = new InterferenceWatch();

    private boolean process(double seconds, boolean noted, double distortionDb) {
        boolean disturbed = false;
        for (double passed = 0; passed < seconds - 1e-9; passed += 0.25) {
            disturbed = watch.process(0.25, noted, distortionDb);
        }
        return disturbed;
    }

    @Test
    void musicMustLastToCountAndBeOverForLongerToEnd() {
        assertThat(process(1.5, false, 9)).as("a jingle").isFalse();
        assertThat(process(1, false, 0)).isFalse();
        assertThat(process(2, false, 9)).isTrue();
        assertThat(process(60, false, 4)).as("a quiet passage").isTrue();
        assertThat(process(9, false, 0)).as("a pause").isTrue();
        assertThat(process(1, false, 0)).as("the end").isFalse();
    }

    @Test
    void whatHealthTellsOfCountsAsWell() {
        assertThat(process(2, true, 0)).isTrue();
        assertThat(process(10, false, 0)).isFalse();
    }
}
