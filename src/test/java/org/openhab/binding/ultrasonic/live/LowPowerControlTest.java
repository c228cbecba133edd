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
package org.openhab.binding.ultrasonic.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LowPowerControlTest {

    private final List<String> switched = new ArrayList<>();
    private final LowPowerControl control = new LowPowerControl(
            new LowPowerConfig(90, 60, 2, 3, List.of(new QuietHours(LocalTime.of(23, 0), LocalTime.of(5, 0)))),
            (report, frame) -> {},
            () -> switched.add("pause"),
            () -> switched.add("resume"));

    @Test
    void switchesOnlyWhenThePhaseChanges() {
        for (int second = 0; second <= 70; second++) {
            control.tick(second, LocalTime.NOON);
        }

        assertThat(switched).containsExactly("pause", "resume", "pause", "resume");
        assertThat(control.emittingShare()).isBetween(0.9, 0.93);
    }

    @Test
    void quietHoursPauseAtOnceAndOnlyOnce() {
        control.tick(0, LocalTime.of(22, 59));
        for (int second = 1; second < 100; second++) {
            control.tick(second, LocalTime.of(23, 1));
        }

        assertThat(switched).containsExactly("pause");
    }
}
