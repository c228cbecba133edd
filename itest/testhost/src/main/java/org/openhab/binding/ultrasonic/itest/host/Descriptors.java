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
package org.openhab.binding.ultrasonic.itest.host;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.osgi.framework.Bundle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What the binding's descriptors say of a thing type, as far as a thing needs it to be made.
 *
 * @param channels channel id to item type, or to nothing where the channel triggers
 * @param defaults configuration of a thing of which nothing was configured
 */
record Descriptors(Map<String, String> channels, Map<String, Object> defaults) {

    /**
     * Reads them from where openHAB reads them.
     *
     * @throws IOException if they are missing or broken
     */
    static Descriptors of(Bundle bundle, String thingType) throws IOException {
        Map<String, String> itemTypes = new LinkedHashMap<>();
        for (Element type : all(read(bundle, "OH-INF/thing/channels.xml"), "channel-type")) {
            itemTypes.put(type.getAttribute("id"), text(type, "item-type"));
        }
        Map<String, String> channels = new LinkedHashMap<>();
        for (Element channel : all(read(bundle, "OH-INF/thing/" + thingType + ".xml"), "channel")) {
            channels.put(channel.getAttribute("id"), itemTypes.get(channel.getAttribute("typeId")));
        }
        Map<String, Object> defaults = new LinkedHashMap<>();
        for (Element parameter : all(read(bundle, "OH-INF/config/" + thingType + ".xml"), "parameter")) {
            String value = text(parameter, "default");
            if (value != null) {
                defaults.put(parameter.getAttribute("name"), typed(parameter.getAttribute("type"), value));
            }
        }
        return new Descriptors(channels, defaults);
    }

    /** A value as openHAB hands it over: numbers are decimal. */
    private static Object typed(String type, String value) {
        return switch (type) {
            case "integer", "decimal" -> new BigDecimal(value);
            case "boolean" -> Boolean.valueOf(value);
            default -> value;
        };
    }

    private static Document read(Bundle bundle, String path) throws IOException {
        URL entry = bundle.getEntry(path);
        if (entry == null) {
            throw new IOException("no " + path + " in " + bundle);
        }
        try (InputStream in = entry.openStream()) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    private static List<Element> all(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String text(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return nodes.getLength() == 0 ? null : nodes.item(0).getTextContent();
    }
}
