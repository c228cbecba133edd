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
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.child;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.children;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.text;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.xml;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/**
 * openHAB keeps the channels that a thing had when it was made. Whoever changes those of a thing type has to raise its
 * {@code thingTypeVersion} and to tell openHAB in {@code ESH-INF/update} what to change on things that are there:
 * things of the first version, updated step by step, must come to have the channels of the present one.
 */
class UpdateInstructionsTest {

    private static final String ROOM = "motion occupancy motion-type last-motion occupied-since time-since-motion"
            + " hold-remaining override reason";
    private static final String SENSOR = ROOM + " motion-level direction speed confidence enabled sensitivity"
            + " occupancy-hold calibration calibration-progress signal-quality carrier-snr noise-floor"
            + " carrier-frequency interference emitting-share dropouts event";

    /** The channels of version 1, each of the type of its own name if no other is given. */
    private static final Map<String, String> FIRST = Map.of(
            "sensor",
            SENSOR,
            "simulated-sensor",
            SENSOR,
            "room",
            ROOM + " members-online event=room-event",
            "mqtt-publisher",
            "connected published");

    @ParameterizedTest
    @CsvSource({"sensor", "simulated-sensor", "room", "mqtt-publisher"})
    void thingsOfTheFirstVersionGetTheChannelsOfToday(String thing) {
        Map<String, String> channels = new TreeMap<>();
        for (String channel : FIRST.get(thing).split(" ")) {
            String[] parts = channel.split("=");
            channels.put(parts[0], parts[parts.length - 1]);
        }
        int version = 1;
        for (Element set : instructionSets(thing)) {
            int target = Integer.parseInt(set.getAttribute("targetVersion"));
            assertThat(target).isEqualTo(version + 1);
            version = target;
            for (Element step : children(set, "add-channel")) {
                channels.put(step.getAttribute("id"), text(step, "type").replaceFirst("^ultrasonic:", ""));
            }
            for (Element step : children(set, "update-channel")) {
                assertThat(channels).containsKey(step.getAttribute("id"));
                channels.put(step.getAttribute("id"), text(step, "type").replaceFirst("^ultrasonic:", ""));
            }
            for (Element step : children(set, "remove-channel")) {
                assertThat(channels.remove(step.getAttribute("id"))).isNotNull();
            }
        }
        Element type = DescriptorFiles.thingTypes().get(thing);
        Map<String, String> today = new TreeMap<>();
        for (Element channel : children(child(type, "channels").orElseThrow(), "channel")) {
            today.put(channel.getAttribute("id"), channel.getAttribute("typeId"));
        }
        assertThat(channels).isEqualTo(today);
        assertThat(children(child(type, "properties").orElseThrow(), "property"))
                .filteredOn(property -> property.getAttribute("name").equals("thingTypeVersion"))
                .extracting(Element::getTextContent)
                .containsExactly(Integer.toString(version));
    }

    private static List<Element> instructionSets(String thing) {
        List<Element> sets = new ArrayList<>();
        if (Files.isDirectory(Path.of(System.getProperty("ultrasonic.root"), "ESH-INF", "update"))) {
            for (Path file : DescriptorFiles.files("update")) {
                children(xml("update/" + file.getFileName()), "thing-type").stream()
                        .filter(type -> type.getAttribute("uid").equals("ultrasonic:" + thing))
                        .forEach(type -> sets.addAll(children(type, "instruction-set")));
            }
        }
        sets.sort(Comparator.comparingInt(set -> Integer.parseInt(set.getAttribute("targetVersion"))));
        return sets;
    }
}
