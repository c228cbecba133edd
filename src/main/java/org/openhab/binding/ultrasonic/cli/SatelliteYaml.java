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
package org.openhab.binding.ultrasonic.cli;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads keys with values in at most one level of sections, and remembers where each stands. */
final class SatelliteYaml {

    private final String file;
    private final Map<String, Value> values = new LinkedHashMap<>();

    private SatelliteYaml(String file) {
        this.file = file;
    }

    /**
     * What stands behind a key.
     *
     * @param text as written, without quotes
     * @param line in the file, from 1
     */
    record Value(String text, int line) {}

    /**
     * All values by the paths of their keys, in the file's order.
     *
     * @throws SatelliteFileException names the line
     */
    static Map<String, Value> read(String file, String text) throws SatelliteFileException {
        SatelliteYaml yaml = new SatelliteYaml(file);
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            Iterator<Node> documents =
                    new Compose(settings).composeAllFromString(text).iterator();
            if (documents.hasNext()) {
                yaml.addAll("", documents.next());
            }
            if (documents.hasNext()) {
                throw new SatelliteFileException(
                        file, line(documents.next().getStartMark()), "a second document; a file holds one satellite");
            }
        } catch (MarkedYamlEngineException e) {
            throw new SatelliteFileException(
                    file, line(e.getProblemMark().or(e::getContextMark)), "not valid YAML: " + oneLine(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new SatelliteFileException(file, "not valid YAML: " + oneLine(e.getMessage()));
        } catch (StackOverflowError e) {
            throw new SatelliteFileException(file, "is nested too deeply; sections hold keys with values");
        }
        return yaml.values;
    }

    private void addAll(String section, Node node) throws SatelliteFileException {
        if (node instanceof ScalarNode scalar && scalar.getValue().isEmpty()) {
            return;
        }
        if (!(node instanceof MappingNode mapping)) {
            throw new SatelliteFileException(file, line(node.getStartMark()), "expected keys with values");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            int line = line(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new SatelliteFileException(file, line, "a key must be a word");
            }
            String path = section.isEmpty() ? key.getValue() : section + "." + key.getValue();
            if (tuple.getValueNode() instanceof ScalarNode scalar) {
                // A section of which every key is commented out looks like an empty value.
                if (!scalar.getValue().isEmpty()
                        && values.putIfAbsent(path, new Value(scalar.getValue(), line)) != null) {
                    throw new SatelliteFileException(
                            file,
                            line,
                            path + ": stands twice, first in line "
                                    + values.get(path).line());
                }
            } else if (section.isEmpty() && tuple.getValueNode() instanceof MappingNode) {
                addAll(path, tuple.getValueNode());
            } else {
                throw new SatelliteFileException(file, line, path + ": expected one value");
            }
        }
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }

    private static String oneLine(String text) {
        return String.valueOf(text).strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
