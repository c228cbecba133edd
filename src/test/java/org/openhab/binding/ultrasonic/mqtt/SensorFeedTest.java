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
package org.openhab.binding.ultrasonic.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.sensor.SensorEventType;

class SensorFeedTest {

    private final FakeSensor sensor = new FakeSensor("kitchen");
    private int wakes;
    private final SensorFeed feed = new SensorFeed(sensor, () -> wakes++);

    @Test
    void keepsOnlyTheNewestWhileTheBrokerIsAway() {
        feed.open();
        for (int i = 0; i < 1000; i++) {
            sensor.say(i % 2 == 0, i % 100);
            sensor.happen(SensorEventType.OCCUPIED);
        }
        assertThat(feed.droppedEvents()).isEqualTo(1000);
        assertThat(wakes).isZero();
        assertThat(feed.take(true).readings()).hasSize(1);
    }

    @Test
    void keepsABoundedNumberWhileTheBrokerIsSlow() {
        feed.open();
        feed.goOnline();
        for (int i = 0; i < 10_000; i++) {
            sensor.say(i % 2 == 0, 0);
            sensor.happen(SensorEventType.OCCUPIED);
        }
        SensorFeed.Batch batch = feed.take(false);
        assertThat(batch.readings()).hasSize(64);
        assertThat(batch.readings().get(63).room().moving()).as("the newest").isFalse();
        assertThat(batch.events()).hasSize(64);
        assertThat(feed.droppedEvents()).isEqualTo(10_000 - 64);
    }

    @Test
    void wakesForChangesOnly() {
        feed.open();
        feed.goOnline();
        sensor.say(false, 1);
        int first = wakes;
        sensor.say(false, 2);
        assertThat(wakes).isEqualTo(first);
        assertThat(feed.take(true).readings()).hasSize(1);
        sensor.say(true, 2);
        assertThat(wakes).isGreaterThan(first);
    }

    @Test
    void closedItHearsNothing() {
        feed.open();
        feed.close();
        assertThat(sensor.listeners()).isZero();
    }
}
