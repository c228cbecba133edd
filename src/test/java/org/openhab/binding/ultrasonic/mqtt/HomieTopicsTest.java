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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HomieTopicsTest {

    private static final Set<String> DATATYPES = Set.of("integer", "float", "boolean", "string", "enum", "color");

    private final FakeSensor sensor = new FakeSensor("kitchen");
    private final HomieTopics homie = new HomieTopics(TopicConfig.defaults().withCommands(true));

    private static Map<String, String> retained(List<OutgoingMessage> messages) {
        Map<String, String> retained = new HashMap<>();
        messages.forEach(message -> {
            assertThat(message.retained()).as(message.topic()).isTrue();
            retained.put(message.topic(), message.payload());
        });
        return retained;
    }

    @Test
    void deviceDescribesItself() {
        List<OutgoingMessage> told = homie.introduction(List.of(sensor.snapshot()));
        assertThat(told.get(0)).isEqualTo(new OutgoingMessage("homie/ultrasonic/$state", "init", 1, true));
        Map<String, String> tree = retained(told);
        assertThat(tree)
                .containsEntry("homie/ultrasonic/$homie", "4.0.0")
                .containsEntry("homie/ultrasonic/$state", "ready")
                .containsEntry("homie/ultrasonic/$nodes", "kitchen")
                .containsEntry("homie/ultrasonic/kitchen/motion/$datatype", "boolean")
                .containsEntry("homie/ultrasonic/kitchen/motion/$settable", "false")
                .containsEntry("homie/ultrasonic/kitchen/sensitivity/$settable", "true");
        for (String property : tree.get("homie/ultrasonic/kitchen/$properties").split(",")) {
            assertThat(DATATYPES).contains(tree.get("homie/ultrasonic/kitchen/" + property + "/$datatype"));
            assertThat(tree).containsKey("homie/ultrasonic/kitchen/" + property + "/$name");
        }
    }

    @Test
    void valuesAreThoseOfTheConvention() {
        sensor.say(true, 250);
        assertThat(retained(homie.state(sensor.snapshot())))
                .containsEntry("homie/ultrasonic/kitchen/motion", "true")
                .containsEntry("homie/ultrasonic/kitchen/motion-level", "250")
                .containsEntry("homie/ultrasonic/kitchen/speed", "0.88");
        sensor.tell(FakeSensor.reading(false, false, 0));
        assertThat(retained(homie.state(sensor.snapshot())))
                .as("what is unknown has no value")
                .containsEntry("homie/ultrasonic/kitchen/motion", "");
    }

    @Test
    void brokerSaysLostAndTheEndSaysDisconnected() {
        assertThat(homie.will().payload()).isEqualTo("lost");
        assertThat(homie.farewell(List.of()))
                .containsExactly(new OutgoingMessage("homie/ultrasonic/$state", "disconnected", 1, true));
    }

    @Test
    void commandsHaveTheConventionsTopics() {
        assertThat(homie.subscriptions(List.of("kitchen"))).containsExactly("homie/ultrasonic/kitchen/+/set");
        assertThat(homie.command("homie/ultrasonic/kitchen/enabled/set"))
                .contains(new TopicLayout.CommandTopic("kitchen", "enabled"));
        assertThat(homie.command("homie/ultrasonic/kitchen/enabled")).isEmpty();
        assertThat(homie.command("homie/ultrasonic//set")).isEmpty();
    }
}
