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

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads the descriptors from the sources, where the build takes them from. */
public final class DescriptorFiles {

    private static final Path FOLDER = Path.of(System.getProperty("ultrasonic.root"), "ESH-INF");

    private DescriptorFiles() {}

    /** The root element of a descriptor. */
    public static Element xml(String path) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (InputStream in = Files.newInputStream(FOLDER.resolve(path))) {
            Document document = factory.newDocumentBuilder().parse(in);
            return document.getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(path + ": " + e.getMessage(), e);
        }
    }

    /** The files of a folder, by name. */
    static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Thing types by id. */
    public static Map<String, Element> thingTypes() {
        Map<String, Element> types = new TreeMap<>();
        for (Path file : files("thing")) {
            for (Element type : children(xml("thing/" + file.getFileName()), "thing-type")) {
                types.put(type.getAttribute("id"), type);
            }
        }
        return types;
    }

    /** Channel types by id. */
    public static Map<String, Element> channelTypes() {
        Map<String, Element> types = new LinkedHashMap<>();
        for (Element type : children(xml("thing/channels.xml"), "channel-type")) {
            types.put(type.getAttribute("id"), type);
        }
        return types;
    }

    /** Channels of a thing type: id to channel type, in the order of the descriptor. */
    public static Map<String, Element> channels(String thingType) {
        Map<String, Element> types = channelTypes();
        Map<String, Element> channels = new LinkedHashMap<>();
        Element list = child(thingTypes().get(thingType), "channels").orElseThrow();
        for (Element channel : children(list, "channel")) {
            channels.put(channel.getAttribute("id"), types.get(channel.getAttribute("typeId")));
        }
        return channels;
    }

    /** The configuration of a thing type. */
    static Element configuration(String thingType) {
        return child(xml("config/" + thingType + ".xml"), "config-description").orElseThrow();
    }

    /** Parameters of a thing type by name, in the order of the descriptor. */
    public static Map<String, Element> parameters(String thingType) {
        Map<String, Element> parameters = new LinkedHashMap<>();
        for (Element parameter : children(configuration(thingType), "parameter")) {
            parameters.put(parameter.getAttribute("name"), parameter);
        }
        return parameters;
    }

    /** Texts by key; {@code ultrasonic.properties} or that of another language. */
    static Map<String, String> texts(String file) {
        Properties properties = new Properties();
        try (Reader in =
                new InputStreamReader(Files.newInputStream(FOLDER.resolve("i18n/" + file)), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** The elements of a name right within another. */
    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The one element of a name right within another. */
    static Optional<Element> child(Element parent, String name) {
        List<Element> found = children(parent, name);
        if (found.size() > 1) {
            throw new IllegalStateException(found.size() + " elements " + name);
        }
        return found.stream().findFirst();
    }

    /** The text of an element right within another, empty if there is none. */
    public static String text(Element parent, String name) {
        return child(parent, name).map(Element::getTextContent).orElse("");
    }

    /** The values of the options within an element. */
    public static Map<String, String> options(Element parent) {
        Map<String, String> options = new LinkedHashMap<>();
        child(parent, "options").ifPresent(list -> children(list, "option")
                .forEach(option -> options.put(option.getAttribute("value"), option.getTextContent())));
        return options;
    }
}
