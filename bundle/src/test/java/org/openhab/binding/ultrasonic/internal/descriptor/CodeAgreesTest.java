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
package org.openhab.binding.ultrasonic.internal.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.channels;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.parameters;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.text;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.texts;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.internal.StatusDetail;
import org.openhab.binding.ultrasonic.internal.StatusText;
import org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants;
import org.openhab.binding.ultrasonic.internal.config.ConfigProblem;
import org.openhab.binding.ultrasonic.internal.config.DetectionConfig;
import org.openhab.binding.ultrasonic.internal.config.Parameters;
import org.openhab.binding.ultrasonic.internal.config.PublisherThingConfig;
import org.openhab.binding.ultrasonic.internal.config.RoomThingConfig;
import org.openhab.binding.ultrasonic.internal.config.SensorThingConfig;
import org.openhab.binding.ultrasonic.internal.config.SimulatedThingConfig;
import org.openhab.binding.ultrasonic.sensor.SensorFiles;
import org.openhab.core.thing.ThingUID;
import org.w3c.dom.Element;

/** The code reads each parameter that the descriptors name, with the same default and the same range, and no other. */
class CodeAgreesTest {

    private static final SensorFiles FILES = SensorFiles.in(Path.of("nowhere"));
    private static final Map<String, String> ENGLISH = texts("ultrasonic.properties");

    @Test
    void sensor() {
        Parameters parameters = defaults("sensor");
        assertThat(SensorThingConfig.read("id", "Label", parameters, FILES).problems())
                .isEmpty();
        agrees("sensor", parameters);
    }

    @Test
    void simulatedSensor() {
        Parameters parameters = defaults("simulated-sensor");
        assertThat(SimulatedThingConfig.read("id", "Label", parameters, FILES).problems())
                .isEmpty();
        agrees("simulated-sensor", parameters);
    }

    @Test
    void room() {
        Parameters parameters = defaults("room");
        RoomThingConfig.read(parameters);
        assertThat(parameters.problems())
                .as("only what is required is missing")
                .extracting(ConfigProblem::parameter)
                .containsExactly("members");
        agrees("room", parameters);
    }

    @Test
    void publisher() {
        Parameters parameters = defaults("mqtt-publisher");
        PublisherThingConfig.read(new ThingUID("ultrasonic:mqtt-publisher:broker"), parameters);
        assertThat(parameters.problems())
                .as("only what is required is missing")
                .extracting(ConfigProblem::parameter)
                .containsExactly("brokerUrl");
        agrees("mqtt-publisher", parameters);
    }

    @Test
    void whatTheDescriptionsOfTheGroupsPromiseTakesEffectAtOnce() {
        Set<String> live = parameters("sensor").entrySet().stream()
                .filter(parameter -> Set.of("detection", "occupancy", "reporting")
                        .contains(parameter.getValue().getAttribute("groupName")))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(DetectionConfig.LIVE).isEqualTo(live);
    }

    /** What openHAB hands over when nothing was configured. */
    private static Parameters defaults(String thing) {
        Map<String, Object> values = new HashMap<>();
        parameters(thing).forEach((name, parameter) -> {
            String usual = text(parameter, "default");
            if (!usual.isEmpty()) {
                values.put(name, usual);
            }
        });
        return new Parameters(values);
    }

    private static void agrees(String thing, Parameters read) {
        Map<String, Element> described = parameters(thing);
        assertThat(read.described().keySet()).isEqualTo(described.keySet());
        read.described().forEach((name, value) -> {
            Element parameter = described.get(name);
            if (value.usual() instanceof Number number) {
                assertThat(Double.parseDouble(text(parameter, "default")))
                        .as(name)
                        .isEqualTo(number.doubleValue());
                assertThat(Double.parseDouble(parameter.getAttribute("min")))
                        .as(name)
                        .isEqualTo(value.least());
                assertThat(Double.parseDouble(parameter.getAttribute("max")))
                        .as(name)
                        .isEqualTo(value.most());
                assertThat(parameter.getAttribute("type")).as(name).isIn("integer", "decimal");
            } else if (value.usual() instanceof List<?>) {
                assertThat(parameter.getAttribute("multiple")).as(name).isEqualTo("true");
            } else {
                assertThat(text(parameter, "default"))
                        .as(name)
                        .isEqualTo(value.usual().toString());
                assertThat(parameter.getAttribute("type"))
                        .as(name)
                        .isEqualTo(value.usual() instanceof Boolean ? "boolean" : "text");
            }
        });
    }

    @Test
    void channelsAreThoseOfTheCode() {
        List<String> sensing = new ArrayList<>(UltrasonicBindingConstants.ROOM_CHANNELS);
        sensing.addAll(UltrasonicBindingConstants.SIGNAL_CHANNELS);
        sensing.addAll(UltrasonicBindingConstants.CONTROL_CHANNELS);
        sensing.add(UltrasonicBindingConstants.CHANNEL_EVENT);
        assertThat(new TreeSet<>(channels("sensor").keySet())).isEqualTo(new TreeSet<>(sensing));
        List<String> fused = new ArrayList<>(UltrasonicBindingConstants.FUSED_CHANNELS);
        fused.add(UltrasonicBindingConstants.CHANNEL_EVENT);
        assertThat(new TreeSet<>(channels("room").keySet())).containsAll(fused);
    }

    @Test
    void everyStatusHasItsText() {
        for (StatusText status : StatusText.values()) {
            assertThat(ENGLISH).containsKey(status.key());
            assertThat(new MessageFormat(ENGLISH.get(status.key())).getFormatsByArgumentIndex())
                    .as(status.key())
                    .hasSize(status.arguments());
        }
        assertThat(ENGLISH.keySet().stream().filter(key -> key.startsWith("status.")))
                .as("none is left over")
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(StatusText.values()).map(StatusText::key).toList());
    }

    @Test
    void everyDetailHasItsText() {
        assertThat(ENGLISH.keySet().stream().filter(key -> key.startsWith("detail.")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(StatusDetail.values())
                        .map(StatusDetail::key)
                        .toList());
    }

    @Test
    void everyProblemOfAParameterHasItsText() {
        assertThat(ENGLISH.keySet().stream().filter(key -> key.startsWith("config-status.")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ConfigProblem.Kind.values())
                        .map(kind -> ConfigProblem.TEXTS + kind.suffix())
                        .toList());
    }
}
