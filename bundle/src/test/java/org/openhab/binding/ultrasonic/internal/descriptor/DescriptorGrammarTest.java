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
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * What openHAB's XML schemas of 4.3 and of 5.2 both allow, as far as the descriptors use it, in words of our own: which
 * elements may be within which, in what order, with which attributes and words. The schemas themselves lie with
 * openHAB's sources; this needs neither them nor a network.
 */
class DescriptorGrammarTest {

    private static final Set<String> YES_OR_NO = Set.of("true", "false");

    /**
     * What may be within an element.
     *
     * @param ordered whether in this order
     * @param required of the children; a name that ends in * may come more than once
     * @param attributes that it may have; required ones begin with !
     */
    private record Rule(boolean ordered, List<String> children, List<String> required, List<String> attributes) {}

    private static final Map<String, Rule> GRAMMAR = new LinkedHashMap<>();

    private static void sequence(String name, String children, String required, String attributes) {
        GRAMMAR.put(name, new Rule(true, words(children), words(required), words(attributes)));
    }

    private static void anyOrder(String name, String children, String attributes) {
        GRAMMAR.put(name, new Rule(false, words(children), List.of(), words(attributes)));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    static {
        sequence("addon", "type name description connection", "type name description", "!id");
        sequence("thing-descriptions", "thing-type* channel-type*", "", "!bindingId");
        sequence(
                "thing-type",
                "label description category channels properties representation-property config-description-ref",
                "label",
                "!id listed");
        sequence("channels", "channel*", "channel", "");
        sequence("channel", "label description", "", "!id !typeId");
        sequence("properties", "property*", "property", "");
        sequence("property", "", "", "!name");
        sequence("config-description-ref", "", "", "!uri");
        sequence(
                "channel-type",
                "item-type kind label description category tags state command event autoUpdatePolicy",
                "label",
                "!id advanced");
        sequence("item-type", "", "", "unitHint");
        sequence("tags", "tag*", "tag", "");
        sequence("state", "options", "", "min max step pattern readOnly");
        sequence("command", "options", "", "");
        sequence("event", "options", "", "");
        sequence("options", "option*", "option", "");
        sequence("option", "", "", "!value");
        sequence("config-descriptions", "config-description*", "config-description", "");
        sequence("config-description", "parameter-group* parameter*", "", "uri");
        anyOrder("parameter-group", "label description context advanced", "!name");
        anyOrder(
                "parameter",
                "context default label description options limitToOptions filter advanced verify multipleLimit"
                        + " unitLabel",
                "!name !type groupName min max step pattern required readOnly multiple unit");
        sequence("filter", "criteria*", "", "");
        sequence("criteria", "", "", "!name");
    }

    /** Words that attributes and elements may be. */
    private static final Map<String, Set<String>> WORDS = Map.ofEntries(
            Map.entry("parameter@type", Set.of("text", "integer", "decimal", "boolean")),
            Map.entry("parameter@unit", Set.of("m", "s", "Hz", "ms", "min", "h", "d", "%")),
            Map.entry("parameter@required", YES_OR_NO),
            Map.entry("parameter@readOnly", YES_OR_NO),
            Map.entry("parameter@multiple", YES_OR_NO),
            Map.entry("channel-type@advanced", YES_OR_NO),
            Map.entry("thing-type@listed", YES_OR_NO),
            Map.entry("state@readOnly", YES_OR_NO),
            Map.entry("limitToOptions", YES_OR_NO),
            Map.entry("advanced", YES_OR_NO),
            Map.entry("kind", Set.of("state", "trigger")),
            Map.entry("autoUpdatePolicy", Set.of("veto", "default", "recommend")),
            Map.entry("type", Set.of("binding")),
            Map.entry("connection", Set.of("none", "local", "hybrid", "cloud")),
            Map.entry(
                    "item-type",
                    Set.of(
                            "Switch",
                            "String",
                            "DateTime",
                            "Number",
                            "Number:Dimensionless",
                            "Number:Speed",
                            "Number:Time",
                            "Number:Frequency")));

    private static final Map<String, String> PATTERNS = Map.of(
            "id", "[A-Za-z0-9_-]+",
            "typeId", "[A-Za-z0-9_.-]+",
            "uri", "[A-Za-z0-9_-]+(:[A-Za-z0-9_-]+){1,2}",
            "min", "-?\\d+(\\.\\d+)?",
            "max", "-?\\d+(\\.\\d+)?",
            "step", "\\d+(\\.\\d+)?");

    static Stream<String> descriptors() {
        return Stream.of("addon", "config", "thing").flatMap(folder -> DescriptorFiles.files(folder).stream()
                .map(file -> folder + "/" + file.getFileName()));
    }

    @ParameterizedTest
    @MethodSource("descriptors")
    void descriptorIsWhatOpenHabReads(String file) {
        Element root = xml(file);
        String folder = file.substring(0, file.indexOf('/'));
        assertThat(root.getLocalName() + " " + root.getNamespaceURI())
                .isEqualTo(
                        switch (folder) {
                            case "addon" -> "addon https://openhab.org/schemas/addon/v1.0.0";
                            case "config" ->
                                "config-descriptions https://openhab.org/schemas/config-description/v1.0.0";
                            default -> "thing-descriptions https://openhab.org/schemas/thing-description/v1.0.0";
                        });
        List<String> problems = new ArrayList<>();
        check(root, root.getLocalName(), problems);
        assertThat(problems).isEmpty();
    }

    /** The rules refuse what openHAB would. */
    @Test
    void mistakesAreFound() {
        Element root = xml("thing/channels.xml");
        Element type = DescriptorFiles.children(root, "channel-type").get(0);
        Element label = DescriptorFiles.child(type, "label").orElseThrow();
        type.appendChild(label);
        type.setAttribute("adviced", "true");
        type.setAttribute("advanced", "yes");
        DescriptorFiles.child(type, "item-type").orElseThrow().setTextContent("Swich");
        type.appendChild(root.getOwnerDocument().createElement("semantic-equipment-tag"));
        List<String> problems = new ArrayList<>();
        check(root, root.getLocalName(), problems);
        assertThat(problems).hasSize(5);
    }

    private static void check(Element element, String path, List<String> problems) {
        String name = element.getLocalName() == null ? element.getTagName() : element.getLocalName();
        Rule rule = GRAMMAR.get(name);
        List<Element> children = children(element);
        if (rule == null) {
            if (!children.isEmpty() || element.getAttributes().getLength() > 0) {
                problems.add(path + " must be a plain text");
            }
        } else {
            attributes(element, rule, path, problems);
            order(children, rule, path, problems);
        }
        Set<String> words = WORDS.get(name);
        if (words != null && children.isEmpty() && !words.contains(element.getTextContent())) {
            problems.add(path + " must be one of " + words + ", is " + element.getTextContent());
        }
        for (Element child : children) {
            check(
                    child,
                    path + "/" + child.getTagName() + "[" + child.getAttribute("id") + child.getAttribute("name") + "]",
                    problems);
        }
    }

    private static void attributes(Element element, Rule rule, String path, List<String> problems) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            String name = attribute.getNodeName();
            if (name.contains(":")) {
                continue;
            }
            if (!rule.attributes.contains(name) && !rule.attributes.contains("!" + name)) {
                problems.add(path + " must not have " + name);
            }
            Set<String> words = WORDS.get(element.getLocalName() + "@" + name);
            if (words != null && !words.contains(attribute.getNodeValue())
                    || !attribute.getNodeValue().matches(PATTERNS.getOrDefault(name, "(?s).*"))) {
                problems.add(path + "@" + name + " must not be " + attribute.getNodeValue());
            }
        }
        rule.attributes.stream()
                .filter(name -> name.startsWith("!") && !element.hasAttribute(name.substring(1)))
                .forEach(name -> problems.add(path + " lacks " + name));
    }

    private static void order(List<Element> children, Rule rule, String path, List<String> problems) {
        int place = 0;
        List<String> seen = new ArrayList<>();
        for (Element child : children) {
            String name = child.getTagName();
            boolean often = rule.children.contains(name + "*");
            int here = rule.children.indexOf(often ? name + "*" : name);
            if (here < 0) {
                problems.add(path + " must not hold " + name);
            } else if (rule.ordered && here < place || !often && seen.contains(name)) {
                problems.add(path + ": " + name + " comes too late or too often");
            }
            place = Math.max(place, here);
            seen.add(name);
        }
        rule.required.stream()
                .filter(name -> !seen.contains(name))
                .forEach(name -> problems.add(path + " lacks " + name));
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
