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
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.channelTypes;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.channels;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.child;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.children;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.options;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.text;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.thingTypes;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.sensor.SensorEventType;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Things and channels: what the schemas of openHAB 4.3 and 5 ask for, and what users of the binding rely on. */
class ThingDescriptorTest {

    private static final Pattern LOWER_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern TITLE_CASE = Pattern.compile("[A-Z][A-Za-z]*( (by|of|[A-Z][A-Za-z]*))*");
    private static final Set<String> ITEM_TYPES = Set.of(
            "DateTime",
            "Number",
            "Number:Dimensionless",
            "Number:Frequency",
            "Number:Speed",
            "Number:Time",
            "String",
            "Switch");

    /** Point tags that openHAB 4.3 knows; the first of two is one of these. */
    private static final Set<String> POINTS =
            Set.of("Alarm", "Control", "Forecast", "Measurement", "Setpoint", "Status", "Switch");

    /** Of the property tags that the schema of openHAB 5.2 lists, those that suit a sensor. */
    private static final Set<String> PROPERTIES = Set.of(
            "Duration",
            "Enabled",
            "Frequency",
            "Info",
            "Level",
            "Motion",
            "Noise",
            "Presence",
            "Progress",
            "SignalStrength",
            "Speed",
            "Timestamp");

    /** The order that the schema prescribes. */
    private static final List<String> ORDER = List.of(
            "item-type",
            "kind",
            "label",
            "description",
            "category",
            "tags",
            "state",
            "command",
            "event",
            "autoUpdatePolicy");

    private static final Map<String, String> UNITS =
            Map.of("Number:Time", "s", "Number:Speed", "m/s", "Number:Frequency", "Hz");

    @Test
    void thingTypesAreThose() {
        assertThat(thingTypes().keySet()).containsExactly("mqtt-publisher", "room", "sensor", "simulated-sensor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqtt-publisher", "room", "sensor", "simulated-sensor"})
    void thingTypeIsWhole(String id) {
        Element type = thingTypes().get(id);
        assertThat(id).matches(LOWER_CASE);
        assertThat(text(type, "label")).matches("[A-Z][A-Za-z]*( [A-Z][A-Za-z]*){0,2}");
        assertThat(text(type, "description")).endsWith(".");
        assertThat(text(type, "category")).isNotBlank();
        assertThat(children(type, "semantic-equipment-tag"))
                .as("openHAB 4.3 refuses it")
                .isEmpty();
        assertThat(child(type, "config-description-ref").orElseThrow().getAttribute("uri"))
                .isEqualTo("thing-type:ultrasonic:" + id);
        assertThat(channels(id)).as("each refers to a type").doesNotContainValue(null);
        assertThat(channels(id).keySet())
                .allMatch(channel -> LOWER_CASE.matcher(channel).matches());
        assertThat(children(child(type, "properties").orElseThrow(), "property"))
                .anyMatch(property -> property.getAttribute("name").equals("thingTypeVersion"));
    }

    @Test
    void everyChannelTypeIsUsed() {
        Set<String> used = new TreeSet<>();
        for (String thing : thingTypes().keySet()) {
            channels(thing).values().forEach(type -> used.add(type.getAttribute("id")));
        }
        assertThat(used).isEqualTo(new TreeSet<>(channelTypes().keySet()));
    }

    @Test
    void channelTypesAreWhole() {
        channelTypes().forEach((id, type) -> {
            assertThat(id).matches(LOWER_CASE);
            assertThat(text(type, "label")).as(id).matches(TITLE_CASE);
            assertThat(text(type, "description")).as(id).endsWith(".");
            List<String> order = IntStream.range(0, type.getChildNodes().getLength())
                    .mapToObj(type.getChildNodes()::item)
                    .filter(Element.class::isInstance)
                    .map(Node::getLocalName)
                    .toList();
            assertThat(order).as(id).isSubsetOf(ORDER);
            assertThat(order.stream().map(ORDER::indexOf).toList()).as(id).isSorted();
            if (text(type, "kind").equals("trigger")) {
                assertThat(children(type, "item-type")).as(id).isEmpty();
                assertThat(options(child(type, "event").orElseThrow())).as(id).isNotEmpty();
            } else {
                assertThat(ITEM_TYPES).as(id).contains(text(type, "item-type"));
            }
        });
    }

    @Test
    void tagsArePointThenProperty() {
        channelTypes().forEach((id, type) -> child(type, "tags").ifPresent(tags -> {
            List<String> names =
                    children(tags, "tag").stream().map(Element::getTextContent).toList();
            assertThat(names).as(id).hasSizeBetween(1, 2);
            assertThat(POINTS).as(id).contains(names.get(0));
            assertThat(PROPERTIES).as(id).containsAll(names.subList(1, names.size()));
        }));
        assertThat(tags("motion")).containsExactly("Status", "Motion");
        assertThat(tags("occupancy")).containsExactly("Status", "Presence");
    }

    private static List<String> tags(String channelType) {
        return children(child(channelTypes().get(channelType), "tags").orElseThrow(), "tag").stream()
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void quantitiesNameTheirUnit() {
        channelTypes().forEach((id, type) -> {
            String itemType = text(type, "item-type");
            if (itemType.startsWith("Number:")) {
                String unit = child(type, "item-type").orElseThrow().getAttribute("unitHint");
                assertThat(unit).as(id).isIn("%", "dB", "s", "m/s", "Hz");
                if (UNITS.containsKey(itemType)) {
                    assertThat(unit).as(id).isEqualTo(UNITS.get(itemType));
                }
                String pattern = child(type, "state").orElseThrow().getAttribute("pattern");
                assertThat(pattern).as(id).endsWith(unit.equals("%") ? " %%" : " " + unit);
            }
        });
    }

    @Test
    void patternsFormatTheirValues() {
        channelTypes().forEach((id, type) -> child(type, "state").ifPresent(state -> {
            String pattern = state.getAttribute("pattern");
            boolean date = text(type, "item-type").equals("DateTime");
            if (!pattern.isEmpty()) {
                Object value = date ? ZonedDateTime.parse("2026-01-02T03:04:05Z") : (Object) 4.25;
                assertThat(String.format(Locale.ROOT, pattern, value)).as(id).containsAnyOf("4", "2026-01-02 03:04:05");
            }
        }));
    }

    @Test
    void onlyWhatUsersSetIsWritable() {
        Set<String> writable = new TreeSet<>();
        channelTypes().forEach((id, type) -> {
            if (!text(type, "kind").equals("trigger")
                    && child(type, "state")
                            .map(state -> !state.getAttribute("readOnly").equals("true"))
                            .orElse(true)) {
                writable.add(id);
            }
        });
        assertThat(writable).containsExactly("calibration", "enabled", "occupancy-hold", "override", "sensitivity");
    }

    @Test
    void onlyAHandfulIsNotAdvanced() {
        Set<String> shown = new TreeSet<>();
        channels("sensor").forEach((id, type) -> {
            if (!type.getAttribute("advanced").equals("true")) {
                shown.add(id);
            }
        });
        assertThat(shown).containsExactly("event", "last-motion", "motion", "motion-type", "occupancy", "sensitivity");
        assertThat(channels("simulated-sensor").keySet())
                .containsExactlyElementsOf(channels("sensor").keySet());
    }

    @Test
    void eventsAreThoseOfTheSensor() {
        Element event = child(channelTypes().get("event"), "event").orElseThrow();
        assertThat(options(event).keySet())
                .containsExactly(
                        Arrays.stream(SensorEventType.values()).map(Enum::name).toArray(String[]::new));
        Element ofRoom = child(channelTypes().get("room-event"), "event").orElseThrow();
        assertThat(options(event).keySet()).containsAll(options(ofRoom).keySet());
    }
}
