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
package org.openhab.binding.ultrasonic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.sensor.ScriptedSensor;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;
import org.openhab.binding.ultrasonic.sensor.SensorEventType;

class SensorHistoryTest {

    private static final Instant START = Instant.parse("2026-05-01T12:00:00Z");

    private final ScriptedSensor sensor = Readings.sensor("hall");
    private final SensorHistory history = new SensorHistory(sensor);

    /** The threshold follows from where the lower one lies on the scale. */
    @Test
    void percentagesBecomeNats() {
        double sustainNats = ContextConfig.thresholdNats(7);
        double vacantNats = ContextConfig.thresholdNats(5);
        history.reading(
                Readings.of(START, true, Motion.NONE, false, Occupancy.VACANT, 50, 100 * sustainNats / vacantNats));
        LevelRing.Stretch last = history.last(1);
        assertThat((double) last.thresholdNats()[0]).isEqualTo(4.0, within(1e-5));
        assertThat((double) last.evidenceNats()[0]).isEqualTo(2.0, within(1e-5));
        assertThat(last.occupied(0)).isFalse();
    }

    @Test
    void minorMotionInAVacantRoomIsNoWalk() {
        double minorNats = ContextConfig.thresholdNats(5) + 8;
        double percent = 100 * ContextConfig.thresholdNats(7) / minorNats;
        history.reading(Readings.of(START, true, Motion.NONE, false, Occupancy.VACANT, 50, percent));
        assertThat((double) history.last(1).evidenceNats()[0]).isEqualTo(6.0, within(1e-5));
        assertThat(history.last(1).walking(0)).isFalse();
        history.reading(Readings.walking(START.plusSeconds(1), 150));
        assertThat(history.last(1).walking(0)).isTrue();
    }

    @Test
    void aRoomThatIsNotHeardIsNotKnown() {
        history.reading(Readings.unknown(START));
        assertThat(history.last(1).known(0)).isFalse();
    }

    @Test
    void onlySoManyEventsAreKept() {
        for (int i = 0; i < 3 * SensorHistory.MOST_EVENTS; i++) {
            history.event(new SensorEvent(SensorEventType.MOTION_STARTED, START.plusSeconds(i), "event " + i));
        }
        assertThat(history.events(0)).hasSize(SensorHistory.MOST_EVENTS);
        assertThat(history.events(0).get(0).text()).isEqualTo("event " + 2 * SensorHistory.MOST_EVENTS);
        assertThat(history.events(START.getEpochSecond() + 2990)).hasSize(10);
    }
}
