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
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.configuration;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.options;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.parameters;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Configuration: what the schemas of openHAB 4.3 and 5 ask for, and what each parameter needs to be understood. */
class ConfigDescriptorTest {

    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z]+([A-Z][a-z]*)*");

    /** Of the units that the schema lists, those that occur; others need a label. */
    private static final Set<String> UNITS = Set.of("s", "ms", "d", "m", "Hz", "%");

    /** Contexts that openHAB knows. */
    private static final Set<String> CONTEXTS = Set.of("thing", "password", "url");

    @ParameterizedTest
    @ValueSource(strings = {"mqtt-publisher", "room", "sensor", "simulated-sensor"})
    void parametersAreWhole(String thing) {
        Set<String> groups = new TreeSet<>();
        for (Element group : children(configuration(thing), "parameter-group")) {
            groups.add(group.getAttribute("name"));
            assertThat(text(group, "label")).isNotBlank();
            assertThat(text(group, "description")).endsWith(".");
        }
        assertThat(configuration(thing).getAttribute("uri")).isEqualTo("thing-type:ultrasonic:" + thing);
        Set<String> used = new TreeSet<>();
        parameters(thing).forEach((name, parameter) -> {
            assertThat(name).matches(CAMEL_CASE);
            assertThat(parameter.getAttribute("type")).isIn("text", "integer", "decimal", "boolean");
            assertThat(text(parameter, "label")).as(name).matches("[A-Z].*");
            assertThat(text(parameter, "description")).as(name).endsWith(".");
            if (parameter.hasAttribute("groupName")) {
                used.add(parameter.getAttribute("groupName"));
            }
            if (parameter.hasAttribute("unit")) {
                assertThat(UNITS).as(name).contains(parameter.getAttribute("unit"));
                assertThat(text(parameter, "unitLabel")).as(name).isEmpty();
            }
            if (parameter.hasAttribute("unit") || !text(parameter, "unitLabel").isEmpty()) {
                // openHAB reads none of the file otherwise, though its schema allows it (ConfigDescriptionParameter).
                assertThat(parameter.getAttribute("type")).as("type of " + name).isIn("integer", "decimal");
            }
            child(parameter, "context")
                    .ifPresent(context -> assertThat(CONTEXTS).as(name).contains(context.getTextContent()));
        });
        assertThat(used).isEqualTo(groups);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqtt-publisher", "room", "sensor", "simulated-sensor"})
    void defaultsKeepTheirOwnLimits(String thing) {
        parameters(thing).forEach((name, parameter) -> {
            String usual = text(parameter, "default");
            String type = parameter.getAttribute("type");
            if (type.equals("integer") || type.equals("decimal")) {
                BigDecimal value = new BigDecimal(usual);
                assertThat(value)
                        .as(name)
                        .isBetween(
                                new BigDecimal(parameter.getAttribute("min")),
                                new BigDecimal(parameter.getAttribute("max")));
                assertThat(type.equals("integer") && value.stripTrailingZeros().scale() > 0)
                        .as(name)
                        .isFalse();
            } else if (type.equals("boolean")) {
                assertThat(usual).as(name).isIn("true", "false");
            }
            if (!options(parameter).isEmpty()) {
                assertThat(text(parameter, "limitToOptions")).as(name).isIn("true", "false");
                assertThat(options(parameter)).as(name).containsKey(usual);
            }
            if (parameter.hasAttribute("pattern") && !usual.isEmpty()) {
                assertThat(usual).as(name).matches(parameter.getAttribute("pattern"));
            }
        });
    }

    @Test
    void whatAProviderListsMayBeSomethingElse() {
        for (String name : List.of("outputDevice", "inputDevice")) {
            assertThat(text(parameters("sensor").get(name), "limitToOptions")).isEqualTo("false");
        }
    }

    @Test
    void passwordIsHidden() {
        assertThat(text(parameters("mqtt-publisher").get("password"), "context"))
                .isEqualTo("password");
    }

    @ParameterizedTest
    @CsvSource({
        "quietHours, 22:30-06:00, true",
        "quietHours, 24:00-06:00, false",
        "quietHours, 22:30, false",
        "outputLevel, auto, true",
        "outputLevel, -12.5, true",
        "outputLevel, 12, false",
        "outputLevel, loud, false"
    })
    void patternsTellGoodFromBad(String name, String value, boolean good) {
        assertThat(value.matches(parameters("sensor").get(name).getAttribute("pattern")))
                .isEqualTo(good);
    }

    @Test
    void aSimulatedSensorIsSetAsARealOne() {
        parameters("simulated-sensor").forEach((name, parameter) -> {
            if (!name.equals("scene")) {
                Element real = parameters("sensor").get(name);
                assertThat(parameter.isEqualNode(real)).as(name).isTrue();
            }
        });
    }
}
