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
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.child;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.children;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.configuration;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.options;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.parameters;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.text;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.texts;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.thingTypes;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.xml;

import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Every text of the descriptors is there in English, word for word, and in German. */
class TextsTest {

    private static final Map<String, String> ENGLISH = texts("ultrasonic.properties");
    private static final Map<String, String> GERMAN = texts("ultrasonic_de.properties");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(GERMAN.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(GERMAN).allSatisfy((key, value) -> assertThat(value).as(key).isNotBlank());
    }

    @Test
    void englishTextsAreThoseOfTheDescriptors() {
        Map<String, String> wanted = new TreeMap<>();
        Element addon = xml("addon/addon.xml");
        wanted.put("addon.ultrasonic.name", text(addon, "name"));
        wanted.put("addon.ultrasonic.description", text(addon, "description"));
        thingTypes().forEach((id, type) -> {
            described(wanted, "thing-type.ultrasonic." + id, type);
            String base = "thing-type.config.ultrasonic." + id;
            for (Element group : children(configuration(id), "parameter-group")) {
                described(wanted, base + ".group." + group.getAttribute("name"), group);
            }
            parameters(id).forEach((name, parameter) -> {
                described(wanted, base + "." + name, parameter);
                options(parameter).forEach((value, label) -> wanted.put(base + "." + name + ".option." + value, label));
            });
        });
        channelTypes().forEach((id, type) -> {
            String base = "channel-type.ultrasonic." + id;
            described(wanted, base, type);
            for (String kind : List.of("state", "command", "event")) {
                child(type, kind)
                        .map(DescriptorFiles::options)
                        .ifPresent(options -> options.forEach(
                                (value, label) -> wanted.put(base + "." + kind + ".option." + value, label)));
            }
        });
        Map<String, String> written = new TreeMap<>(ENGLISH);
        written.keySet().removeIf(key -> !key.matches("(addon|thing-type|channel-type)\\..*"));
        assertThat(written).isEqualTo(wanted);
    }

    private static void described(Map<String, String> wanted, String base, Element element) {
        wanted.put(base + ".label", text(element, "label"));
        wanted.put(base + ".description", text(element, "description"));
    }

    /** Texts with arguments are message formats: both languages take the same ones, and apostrophes are doubled. */
    @Test
    void argumentsAreTheSame() {
        ENGLISH.forEach((key, english) -> {
            if (english.contains("{")) {
                assertThat(new MessageFormat(GERMAN.get(key)).getFormatsByArgumentIndex())
                        .as(key)
                        .hasSameSizeAs(new MessageFormat(english).getFormatsByArgumentIndex());
                assertThat(english.replace("''", "")).as(key).doesNotContain("'");
                assertThat(GERMAN.get(key).replace("''", "")).as(key).doesNotContain("'");
            }
        });
    }
}
