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

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The descriptors lie where openHAB looks for them and agree with the code. */
class DescriptorTest {

    private static final String ADDON = "OH-INF/addon/addon.xml";
    private static final ClassLoader LOADER = UltrasonicBindingConstants.class.getClassLoader();

    @Test
    void addonDescriptorNamesTheBinding() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (InputStream stream = LOADER.getResourceAsStream(ADDON)) {
            assertThat(stream).as(ADDON).isNotNull();
            Element addon = factory.newDocumentBuilder().parse(stream).getDocumentElement();

            assertThat(addon.getNamespaceURI()).isEqualTo("https://openhab.org/schemas/addon/v1.0.0");
            assertThat(addon.getLocalName()).isEqualTo("addon");
            assertThat(addon.getAttribute("id")).isEqualTo(UltrasonicBindingConstants.BINDING_ID);
            assertThat(textOf(addon, "type")).isEqualTo("binding");
            assertThat(textOf(addon, "connection")).isEqualTo("local");
            assertThat(textOf(addon, "name")).isNotBlank();
            assertThat(textOf(addon, "description")).isNotBlank();
        }
    }

    @Test
    void nothingIsLeftUnderTheNameOfOpenHab2() {
        assertThat(LOADER.getResource("ESH-INF")).isNull();
        assertThat(LOADER.getResource("ESH-INF/addon/addon.xml")).isNull();
    }

    @Test
    void bundleTakesOpenHab4And5() throws IOException {
        Attributes manifest = manifest();

        assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo("org.openhab.binding.ultrasonic");
        assertThat(manifest.getValue("Import-Package"))
                .contains("org.openhab.core.thing;version=\"[4.3,6)\"")
                .doesNotContain("java.lang");
        assertThat(manifest.getValue("Export-Package")).isNull();
    }

    private static String textOf(Element parent, String name) {
        assertThat(parent.getElementsByTagName(name).getLength()).as(name).isEqualTo(1);
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    /** The manifest of the bundle to be. */
    private static Attributes manifest() throws IOException {
        Path manifest = Path.of(System.getProperty("ultrasonic.root"), "bundle/target/bundle/META-INF/MANIFEST.MF");
        try (InputStream stream = Files.newInputStream(manifest)) {
            return new Manifest(stream).getMainAttributes();
        }
    }
}
