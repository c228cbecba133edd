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
package org.openhab.binding.ultrasonic.simulation.scene;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Between YAML text and scene nodes, both ways. */
final class SceneYaml {

    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int DEEPEST = 20;
    private static final int LINE_WIDTH = 116;

    /** What YAML takes for a plain text and nothing else; everything else is written in quotes. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9+.-][A-Za-z0-9_ ./()+-]*");

    private final String source;

    private SceneYaml(String source) {
        this.source = source;
    }

    /**
     * Reads a text.
     *
     * @param source its name for messages
     * @throws SceneFileException if it is not one YAML document of keys and values; names the line
     */
    static SceneNode.Mapping read(String source, String text) throws SceneFileException {
        if (text.length() > MOST_CHARACTERS) {
            throw new SceneFileException(
                    source, "has " + text.length() + " characters, a scene file may have " + MOST_CHARACTERS);
        }
        LoadSettings settings = LoadSettings.builder().setLabel(source).build();
        try {
            Iterator<Node> documents =
                    new Compose(settings).composeAllFromString(text).iterator();
            if (!documents.hasNext()) {
                throw new SceneFileException(source, "is empty; expected a scene");
            }
            Node root = documents.next();
            SceneNode converted = new SceneYaml(source).convert(root, 0);
            if (documents.hasNext()) {
                throw new SceneFileException(
                        source, line(documents.next().getStartMark()), "a second document; a file holds one scene");
            }
            if (converted instanceof SceneNode.Mapping mapping) {
                return mapping;
            }
            throw new SceneFileException(
                    source, converted.line(), "found " + converted.description() + ", expected keys with values");
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            throw new SceneFileException(source, line(mark), "not valid YAML: " + oneLine(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new SceneFileException(source, "not valid YAML: " + oneLine(e.getMessage()));
        } catch (StackOverflowError e) {
            throw new SceneFileException(source, "is nested more than " + DEEPEST + " deep");
        }
    }

    private SceneNode convert(Node node, int depth) throws SceneFileException {
        int line = line(node.getStartMark());
        if (depth > DEEPEST) {
            throw new SceneFileException(source, line, "nested more than " + DEEPEST + " deep");
        }
        if (node.getAnchor().isPresent()) {
            throw new SceneFileException(
                    source, line, "anchor &" + node.getAnchor().get() + " is not used in scene files");
        }
        if (node instanceof ScalarNode scalar) {
            return new SceneNode.Scalar(scalar.getValue(), line);
        }
        if (node instanceof SequenceNode sequence) {
            List<SceneNode> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(convert(item, depth + 1));
            }
            return new SceneNode.Sequence(items, line);
        }
        Map<String, SceneNode> entries = new LinkedHashMap<>();
        Map<String, Integer> keyLines = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            int keyLine = line(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new SceneFileException(source, keyLine, "a key must be a word");
            }
            if (keyLines.putIfAbsent(key.getValue(), keyLine) != null) {
                throw new SceneFileException(
                        source,
                        keyLine,
                        "key " + key.getValue() + ": stands twice, first in line " + keyLines.get(key.getValue()));
            }
            entries.put(key.getValue(), convert(tuple.getValueNode(), depth + 1));
        }
        return new SceneNode.Mapping(entries, keyLines, line);
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }

    private static String oneLine(String text) {
        return String.valueOf(text).strip().replaceAll("\\s*\\R\\s*", "; ");
    }

    /** Writes a scene as YAML: small things in one line, larger ones indented. */
    static String write(SceneNode.Mapping mapping) {
        StringBuilder text = new StringBuilder();
        writeMapping(mapping, 0, false, text);
        return text.toString();
    }

    private static void writeMapping(SceneNode.Mapping mapping, int indent, boolean inItem, StringBuilder text) {
        boolean first = inItem;
        for (Map.Entry<String, SceneNode> entry : mapping.entries().entrySet()) {
            text.append(first ? "" : " ".repeat(indent)).append(entry.getKey()).append(':');
            writeValue(entry.getValue(), indent + entry.getKey().length() + 2, indent + 2, text);
            first = false;
        }
    }

    private static void writeValue(SceneNode value, int column, int indent, StringBuilder text) {
        String flow = flow(value);
        boolean block = column + flow.length() > LINE_WIDTH && !(value instanceof SceneNode.Scalar);
        if (!block) {
            text.append(' ').append(flow).append('\n');
        } else if (value instanceof SceneNode.Mapping mapping) {
            text.append('\n');
            writeMapping(mapping, indent, false, text);
        } else {
            text.append('\n');
            for (SceneNode item : ((SceneNode.Sequence) value).items()) {
                text.append(" ".repeat(indent)).append('-');
                String itemFlow = flow(item);
                if (indent + 2 + itemFlow.length() > LINE_WIDTH && item instanceof SceneNode.Mapping mapping) {
                    text.append(' ');
                    writeMapping(mapping, indent + 2, true, text);
                } else {
                    writeValue(item, indent + 1, indent + 2, text);
                }
            }
        }
    }

    private static String flow(SceneNode node) {
        if (node instanceof SceneNode.Scalar scalar) {
            return quoted(scalar.text());
        }
        List<String> parts = new ArrayList<>();
        if (node instanceof SceneNode.Sequence sequence) {
            sequence.items().forEach(item -> parts.add(flow(item)));
            return "[" + String.join(", ", parts) + "]";
        }
        ((SceneNode.Mapping) node).entries().forEach((key, value) -> parts.add(key + ": " + flow(value)));
        return "{" + String.join(", ", parts) + "}";
    }

    private static String quoted(String text) {
        if (PLAIN.matcher(text).matches() && !text.endsWith(" ")) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\x%02x", (int) character));
            } else {
                quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }
}
