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
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_MOTION;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_MOTION_LEVEL;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_SPEED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.internal.config.ReportingConfig;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

class ChannelReporterTest {

    private final List<String> told = new ArrayList<>();
    private long nanos;
    private final ChannelReporter reporter = new ChannelReporter(
            (channel, state) -> told.add(channel + "=" + state),
            () -> nanos,
            new ReportingConfig(Duration.ofSeconds(1), 5));

    private List<String> report(double seconds, boolean motion, double level, double speed) {
        nanos = Math.round(1e9 * seconds);
        Map<String, State> states = new LinkedHashMap<>();
        states.put(CHANNEL_MOTION, OnOffType.from(motion));
        states.put(CHANNEL_MOTION_LEVEL, new QuantityType<>(level, Units.PERCENT));
        states.put(CHANNEL_SPEED, new QuantityType<>(speed, Units.METRE_PER_SECOND));
        told.clear();
        reporter.report(states);
        return List.copyOf(told);
    }

    @Test
    void figuresAreToldOnceInAnInterval() {
        assertThat(report(0, false, 10, 0)).hasSize(3);
        assertThat(report(0.5, false, 50, 0.1)).isEmpty();
        assertThat(report(1.0, false, 50, 0.1)).containsExactly("motion-level=50 %", "speed=0.1 m/s");
        assertThat(report(2.0, false, 50, 0.1)).isEmpty();
    }

    @Test
    void motionIsToldAtOnceAndWithItEverythingElse() {
        report(0, false, 10, 0);
        assertThat(report(0.1, true, 130, 0.7)).containsExactly("motion=ON", "motion-level=130 %", "speed=0.7 m/s");
    }

    @Test
    void smallChangesOfTheLevelAreNotToldUnlessTheyCrossTheTrigger() {
        report(0, false, 50, 0);
        assertThat(report(2, false, 54, 0)).isEmpty();
        assertThat(report(3, false, 55, 0)).containsExactly("motion-level=55 %");
        assertThat(report(4, false, 98, 0)).hasSize(1);
        assertThat(report(5, false, 101, 0)).containsExactly("motion-level=101 %");
        assertThat(report(6, false, 3, 0)).hasSize(1);
        assertThat(report(7, false, 0, 0)).containsExactly("motion-level=0 %");
    }

    @Test
    void flushTellsWhatIsHeldBack() {
        report(0, false, 10, 0);
        report(0.2, false, 90, 0.3);
        reporter.flush();
        assertThat(told).containsExactly("motion-level=90 %", "speed=0.3 m/s");
    }

    @Test
    void undefinedIsToldOnceAndAtOnce() {
        report(0, true, 10, 0);
        told.clear();
        reporter.undefine(List.of(CHANNEL_MOTION, CHANNEL_SPEED));
        reporter.undefine(List.of(CHANNEL_MOTION, CHANNEL_SPEED));
        assertThat(told).containsExactly("motion=UNDEF", "speed=UNDEF");
        assertThat(report(0.1, true, 10, 0)).contains("motion=ON");
    }

    @Test
    void refreshTellsTheSameOnceMore() {
        report(0, true, 10, 0);
        told.clear();
        reporter.refresh(CHANNEL_MOTION);
        reporter.refresh("unheard-of");
        assertThat(told).containsExactly("motion=ON");
    }

    @Test
    void aShorterIntervalCountsFromNowOn() {
        report(0, false, 10, 0);
        reporter.configure(new ReportingConfig(Duration.ofMillis(100), 0));
        assertThat(report(0.15, false, 11, 0)).containsExactly("motion-level=11 %");
        reporter.undefine(List.of(CHANNEL_MOTION_LEVEL));
        assertThat(told).last().isEqualTo("motion-level=" + UnDefType.UNDEF);
    }
}
