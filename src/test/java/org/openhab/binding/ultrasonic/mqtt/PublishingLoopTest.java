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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.sensor.SensorEventType;
import org.openhab.binding.ultrasonic.sensor.SensorProblem;
import org.openhab.binding.ultrasonic.sensor.SensorState;
import org.openhab.binding.ultrasonic.sensor.SensorStatus;

class PublishingLoopTest {

    private static final String BASE = "ultrasonic/kitchen";
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final FakeSensor sensor = new FakeSensor("kitchen");
    private final FakeBroker broker = new FakeBroker();
    private int wakes;
    private long nowNanos = Long.MAX_VALUE - 5 * SECOND;

    private PublishingLoop loop(boolean commands) {
        TopicLayout layout = new UltrasonicTopics(TopicConfig.defaults().withCommands(commands));
        return new PublishingLoop(layout, 1, List.of(sensor), broker::connection, () -> wakes++);
    }

    private long step(PublishingLoop loop, double seconds) throws InterruptedException {
        // Across the point where a monotonic clock may overflow.
        nowNanos += (long) (seconds * SECOND);
        return loop.step(nowNanos);
    }

    @Test
    void firstStepTellsStateThenAvailabilityThenDiscovery() throws InterruptedException {
        step(loop(false), 0);
        List<String> topics = broker.heard.stream().map(OutgoingMessage::topic).toList();
        assertThat(topics).startsWith(BASE + "/motion", BASE + "/occupancy", BASE);
        assertThat(topics.indexOf("ultrasonic/bridge/state")).isGreaterThan(topics.indexOf(BASE + "/availability"));
        assertThat(broker.retained())
                .containsEntry("ultrasonic/bridge/state", "online")
                .containsEntry(BASE + "/availability", "online")
                .containsEntry(BASE + "/motion", "OFF")
                .containsEntry(BASE + "/sensitivity", "5.0");
    }

    @Test
    void changeIsPublishedAtOnceAndBeforeItsEvent() throws InterruptedException {
        PublishingLoop loop = loop(false);
        step(loop, 0);
        broker.heard.clear();
        sensor.say(true, 250);
        sensor.happen(SensorEventType.MOTION_STARTED);
        assertThat(wakes).isPositive();
        step(loop, 0.001);
        assertThat(broker.heard.get(0)).isEqualTo(new OutgoingMessage(BASE + "/motion", "ON", 1, true));
        OutgoingMessage last = broker.heard.get(broker.heard.size() - 1);
        assertThat(last.topic()).isEqualTo(BASE + "/event");
        assertThat(last.retained()).isFalse();
        assertThat(last.qos()).isZero();
        assertThat(last.payload()).contains("MOTION_STARTED");
    }

    @Test
    void shortMotionBetweenTwoStepsIsNotLost() throws InterruptedException {
        PublishingLoop loop = loop(false);
        step(loop, 0);
        sensor.say(true, 120);
        sensor.say(true, 300);
        sensor.say(false, 0);
        step(loop, 0.01);
        assertThat(broker.heard(BASE + "/motion")).containsExactly("OFF", "ON", "OFF");
        assertThat(broker.heard(BASE + "/motion-level")).contains("300").doesNotContain("120");
    }

    @Test
    void fluctuationWaitsForTheInterval() throws InterruptedException {
        PublishingLoop loop = loop(false);
        step(loop, 0);
        broker.heard.clear();
        sensor.say(false, 20);
        step(loop, 0.3);
        assertThat(broker.heard).isEmpty();
        long wait = step(loop, 0.3);
        assertThat(wait).isBetween(1L, SECOND);
        sensor.say(false, 30);
        step(loop, 0.5);
        assertThat(broker.heard(BASE + "/motion-level")).containsExactly("30");
        assertThat(broker.heard(BASE + "/reason")).as("unchanged").isEmpty();
    }

    @Test
    void brokerOfAnHourLaterHearsTheNewestStateFirstAndNothingElseOfTheHour() throws InterruptedException {
        PublishingLoop loop = loop(false);
        step(loop, 0);
        broker.cutOff();
        assertThat(broker.retained()).containsEntry("ultrasonic/bridge/state", "offline");
        broker.heard.clear();
        for (int second = 0; second < 3600; second++) {
            step(loop, 1);
            sensor.say(second % 20 < 10, second % 100);
            sensor.happen(SensorEventType.MOTION_STARTED);
        }
        assertThat(broker.attempts).as("back-off of 1 to 60 s").isBetween(60, 70);
        sensor.say(true, 77);
        broker.reachable = true;
        step(loop, 60);
        assertThat(broker.heard.get(0).payload()).isEqualTo("ON");
        assertThat(broker.heard(BASE + "/motion")).containsExactly("ON");
        assertThat(broker.heard(BASE + "/motion-level")).containsExactly("77");
        assertThat(broker.heard(BASE + "/event")).isEmpty();
        assertThat(broker.retained()).containsEntry("ultrasonic/bridge/state", "online");
        BrokerAddress address = BrokerAddress.parse("mqtt://here");
        assertThat(loop.status(address).droppedEvents()).isEqualTo(3600);
        assertThat(loop.status(address).connected()).isTrue();
    }

    /** A broker whose queue for a subscriber has overflowed says nothing of what it dropped. */
    @Test
    void slowBrokerHearsAllStatesAgainASecondLater() throws InterruptedException {
        PublishingLoop loop = loop(false);
        step(loop, 0);
        broker.heard.clear();
        broker.slow = true;
        step(loop, 0.01);
        step(loop, 0.9);
        assertThat(broker.heard(BASE + "/motion")).as("not at once").isEmpty();
        step(loop, 0.2);
        assertThat(broker.heard(BASE + "/motion")).containsExactly("OFF");
        assertThat(broker.retained()).containsKeys(BASE, BASE + "/occupancy", BASE + "/availability");
        step(loop, 5);
        assertThat(broker.heard(BASE + "/motion")).as("once").hasSize(1);
    }

    @Test
    void reconnectTellsEverythingAgain() throws InterruptedException {
        PublishingLoop loop = loop(false);
        step(loop, 0);
        int said = broker.retained().size();
        broker.cutOff();
        step(loop, 0.1);
        BrokerAddress address = BrokerAddress.parse("mqtt://here");
        assertThat(loop.status(address).problem()).contains(BrokerProblem.LOST);
        broker.reachable = true;
        broker.heard.clear();
        step(loop, 0.5);
        assertThat(broker.heard).as("not before a second has passed").isEmpty();
        step(loop, 0.6);
        assertThat(broker.retained()).hasSize(said);
        assertThat(loop.status(address).problem()).isEmpty();
    }

    @Test
    void homeAssistantIsToldAgainWhenItAsks() throws InterruptedException {
        PublishingLoop loop = loop(false);
        step(loop, 0);
        String motion = "homeassistant/binary_sensor/ultrasonic_kitchen/motion/config";
        assertThat(broker.filters).containsExactly("homeassistant/status");
        broker.deliver("homeassistant/status", "online", true);
        step(loop, 0.1);
        assertThat(broker.heard(motion)).as("retained: not now").hasSize(1);
        broker.deliver("homeassistant/status", "online", false);
        step(loop, 0.1);
        assertThat(broker.heard(motion)).hasSize(2);
    }

    @Test
    void commandIsObeyedAndItsEffectTold() throws InterruptedException {
        PublishingLoop loop = loop(true);
        step(loop, 0);
        assertThat(broker.filters).contains(BASE + "/+/set");
        broker.deliver(BASE + "/sensitivity/set", " 8 ", false);
        broker.deliver(BASE + "/calibration/set", "start", false);
        step(loop, 0.01);
        assertThat(sensor.context().sensitivity()).isEqualTo(8);
        assertThat(sensor.asked).containsExactly("configure", "calibrate");
        assertThat(broker.retained()).containsEntry(BASE + "/sensitivity", "8.0");
    }

    @Test
    void retainedCommandIsIgnored() throws InterruptedException {
        PublishingLoop loop = loop(true);
        step(loop, 0);
        broker.deliver(BASE + "/enabled/set", "OFF", true);
        step(loop, 0.01);
        assertThat(sensor.asked).isEmpty();
        assertThat(loop.status(BrokerAddress.parse("mqtt://here")).refusedCommands())
                .isEqualTo(1);
    }

    @Test
    void withoutCommandsNothingIsSubscribedAndNumbersAreNotAnnounced() throws InterruptedException {
        step(loop(false), 0);
        assertThat(broker.filters).noneMatch(filter -> filter.contains("set"));
        assertThat(broker.retained().keySet())
                .filteredOn(topic -> topic.startsWith("homeassistant"))
                .hasSize(9)
                .noneMatch(topic -> topic.matches("homeassistant/(number|switch|select|button)/.*"));
    }

    @Test
    void tenThousandHostilePayloadsDoNothing() throws InterruptedException {
        PublishingLoop loop = loop(true);
        step(loop, 0);
        broker.heard.clear();
        Random random = new Random(8);
        List<String> channels =
                List.of("sensitivity", "occupancy-hold", "enabled", "override", "calibration", "motion", "../x", "");
        for (int i = 0; i < 10_000; i++) {
            byte[] payload = new byte[random.nextInt(200)];
            random.nextBytes(payload);
            String text = i % 3 == 0
                    ? List.of("NaN", "1e9", "0x5", "-1", "11", "Infinity", "5d", "ＯＮ", "5;5", "")
                            .get(i / 3 % 10)
                    : new String(payload, java.nio.charset.StandardCharsets.ISO_8859_1);
            broker.deliver(BASE + "/" + channels.get(i % channels.size()) + "/set", text, false);
            if (i % 100 == 0) {
                step(loop, 0.01);
            }
        }
        step(loop, 0.01);
        assertThat(sensor.asked).isEmpty();
        List<String> answers = broker.heard(BASE + "/error");
        assertThat(answers).as("20 answers a second at most").hasSizeBetween(1, 40);
        assertThat(String.join("", answers).chars()).noneMatch(Character::isISOControl);
        assertThat(loop.status(BrokerAddress.parse("mqtt://here")).refusedCommands())
                .isEqualTo(10_000);
    }

    @Test
    void lostDeviceIsUnavailableAndUnknown() throws InterruptedException {
        PublishingLoop loop = loop(false);
        step(loop, 0);
        sensor.tell(FakeSensor.reading(false, false, 0));
        sensor.tell(new SensorStatus(
                SensorState.BLIND, Optional.of(SensorProblem.DEVICE_MISSING), "it is gone", List.of(), 0));
        step(loop, 0.01);
        assertThat(broker.retained())
                .containsEntry(BASE + "/availability", "offline")
                .containsEntry("ultrasonic/bridge/state", "online")
                .containsEntry(BASE + "/motion", "None")
                .containsEntry(BASE + "/occupancy", "None")
                .containsEntry(BASE + "/problem", "DEVICE_MISSING");
    }

    @Test
    void orderlyEndSaysSoAndListensNoMore() throws InterruptedException {
        PublishingLoop loop = loop(false);
        step(loop, 0);
        loop.stop();
        assertThat(broker.retained())
                .containsEntry("ultrasonic/bridge/state", "stopped")
                .containsEntry(BASE + "/availability", "offline");
        assertThat(sensor.listeners()).isZero();
    }

    @Test
    void sensorThatIsForgottenLeavesNothingBehind() throws InterruptedException {
        FakeSensor other = new FakeSensor("hall");
        for (DiscoveryStyle style : DiscoveryStyle.values()) {
            broker.heard.clear();
            TopicConfig config = TopicConfig.defaults().withCommands(true).withDiscovery(style);
            TopicLayout layout = style == DiscoveryStyle.HOMIE ? new HomieTopics(config) : new UltrasonicTopics(config);
            PublishingLoop loop =
                    new PublishingLoop(layout, 1, List.of(sensor, other), broker::connection, () -> wakes++);
            step(loop, 0);
            assertThat(broker.retained().keySet()).anyMatch(topic -> topic.contains("kitchen"));
            loop.forget("kitchen");
            step(loop, 0.01);
            assertThat(broker.retained().keySet())
                    .as(style.key())
                    .noneMatch(topic -> topic.contains("kitchen"))
                    .anyMatch(topic -> topic.contains("hall"));
            assertThat(broker.retained()).doesNotContainEntry("homie/ultrasonic/$nodes", "kitchen,hall");
            sensor.say(true, 200);
            loop.forget("hall");
            loop.stop();
            assertThat(broker.retained().keySet())
                    .as("nor at the end")
                    .noneMatch(topic -> topic.contains("kitchen") || topic.contains("hall"));
            assertThat(sensor.listeners() + other.listeners()).isZero();
        }
    }

    @Test
    void stepsOfTwoSensorsKeepApart() throws InterruptedException {
        FakeSensor other = new FakeSensor("hall");
        PublishingLoop loop = new PublishingLoop(
                new UltrasonicTopics(TopicConfig.defaults().withCommands(true)),
                1,
                List.of(sensor, other),
                broker::connection,
                () -> wakes++);
        step(loop, 0);
        other.say(true, 200);
        broker.deliver("ultrasonic/hall/enabled/set", "OFF", false);
        broker.deliver("ultrasonic/attic/enabled/set", "OFF", false);
        step(loop, 0.01);
        assertThat(broker.retained())
                .containsEntry("ultrasonic/hall/motion", "ON")
                .containsEntry(BASE + "/motion", "OFF");
        assertThat(new ArrayList<>(other.asked)).containsExactly("enable false");
        assertThat(sensor.asked).isEmpty();
    }
}
