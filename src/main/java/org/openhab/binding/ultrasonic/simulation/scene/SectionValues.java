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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openhab.binding.ultrasonic.simulation.physics.GainTable;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** The values of one section of a scene file; each access checks what it reads and names key and line of a fault. */
final class SectionValues {

    private final String source;
    private final String path;
    private final Section section;
    private final SceneNode.Mapping node;

    /**
     * Opens a section.
     *
     * @param path of keys that leads to it, empty for the whole file
     * @throws SceneFileException if a key is unknown or a required one is missing
     */
    SectionValues(String source, String path, Section section, SceneNode.Mapping node) throws SceneFileException {
        this.source = source;
        this.path = path;
        this.section = section;
        this.node = node;
        for (String name : node.entries().keySet()) {
            if (!section.keys().containsKey(name)) {
                throw new SceneFileException(
                        source,
                        node.lineOf(name),
                        "key " + pathTo(name) + ": is not known"
                                + NearestWord.advice(name, section.keys().keySet()));
            }
        }
        for (Key key : section.keys().values()) {
            if (key.fallback().isEmpty() && !has(key.name())) {
                throw new SceneFileException(
                        source, node.line(), "key " + pathTo(key.name()) + ": is missing, must be " + key.allowed());
            }
        }
    }

    /** Whether the key stands in the file. */
    boolean has(String name) {
        return node.entries().containsKey(name);
    }

    /** Whether the key may stand here at all. */
    boolean knows(String name) {
        return section.keys().containsKey(name);
    }

    /** Where the section begins. */
    int line() {
        return node.line();
    }

    /** A fault of the value behind a key. */
    SceneFileException fault(String name, String reason) {
        return new SceneFileException(source, node.lineOf(name), "key " + pathTo(name) + ": " + reason);
    }

    /** Runs a constructor that checks its arguments; what it refuses becomes a fault of the section. */
    <T> T checked(Supplier<T> constructor) throws SceneFileException {
        try {
            return constructor.get();
        } catch (IllegalArgumentException e) {
            throw new SceneFileException(
                    source, node.line(), (path.isEmpty() ? "" : "key " + path + ": ") + e.getMessage());
        }
    }

    double number(String name) throws SceneFileException {
        return number(key(name), value(name));
    }

    Optional<Double> optionalNumber(String name) throws SceneFileException {
        return has(name) ? Optional.of(number(name)) : Optional.empty();
    }

    long integer(String name) throws SceneFileException {
        double value = number(name);
        if (value != Math.rint(value)) {
            throw fault(name, Key.plain(value) + ", must be " + key(name).allowed());
        }
        return (long) value;
    }

    String text(String name) throws SceneFileException {
        SceneNode value = value(name);
        if (value instanceof SceneNode.Scalar scalar
                && !scalar.text().isBlank()
                && scalar.text().lines().count() == 1) {
            return scalar.text();
        }
        throw fault(
                name, "found " + value.description() + ", must be " + key(name).allowed());
    }

    String word(String name) throws SceneFileException {
        SceneNode value = value(name);
        List<String> words = key(name).words();
        if (value instanceof SceneNode.Scalar scalar) {
            if (words.contains(scalar.text())) {
                return scalar.text();
            }
            throw fault(name, value.description() + " is not known" + NearestWord.advice(scalar.text(), words));
        }
        throw fault(
                name,
                "found " + value.description() + ", must be one of " + key(name).allowed());
    }

    Vector3 point(String name) throws SceneFileException {
        double[] xyz = numbers(key(name), value(name), 3);
        return new Vector3(xyz[0], xyz[1], xyz[2]);
    }

    /** A place on the floor; z is 0. */
    Vector3 spot(String name) throws SceneFileException {
        double[] xy = numbers(key(name), value(name), 2);
        return new Vector3(xy[0], xy[1], 0);
    }

    List<Vector3> spots(String name) throws SceneFileException {
        List<Vector3> spots = new ArrayList<>();
        for (SceneNode item : items(name)) {
            double[] xy = numbers(key(name), item, 2);
            spots.add(new Vector3(xy[0], xy[1], 0));
        }
        return spots;
    }

    List<Vector3> points(String name) throws SceneFileException {
        List<Vector3> points = new ArrayList<>();
        for (SceneNode item : items(name)) {
            double[] xyz = numbers(key(name), item, 3);
            points.add(new Vector3(xyz[0], xyz[1], xyz[2]));
        }
        return points;
    }

    GainTable table(String name) throws SceneFileException {
        double[][] pairs = pairs(name);
        return checked(() -> new GainTable(pairs[0], pairs[1]));
    }

    /** A table that stands in no file, such as a preset's, read as if it stood behind a key. */
    GainTable tableOf(String name, String text) throws SceneFileException {
        SceneNode.Mapping given =
                new SceneNode.Builder().put(name, parsed(text)).build();
        return new SectionValues(source, path, section, given).table(name);
    }

    /** A number that may change with time: smooth between the given times, held outside them. */
    TimeFunction curve(String name) throws SceneFileException {
        if (value(name) instanceof SceneNode.Scalar) {
            return TimeFunction.constant(number(name));
        }
        double[][] pairs = pairs(name);
        return new SmoothSteps(pairs[0], pairs[1]);
    }

    /** A number that changes with time as its times, s, and the values at them; a mere number holds from time 0. */
    double[][] steps(String name) throws SceneFileException {
        return value(name) instanceof SceneNode.Scalar ? new double[][] {{0}, {number(name)}} : pairs(name);
    }

    /** The keys of a section of its own; where it is left out, all its defaults. */
    SectionValues section(String name) throws SceneFileException {
        Key key = key(name);
        if (!has(name)) {
            return new SectionValues(source, pathTo(name), key.section(), new SceneNode.Builder().build());
        }
        return open(name, pathTo(name), key.section(), value(name));
    }

    List<SectionValues> sections(String name) throws SceneFileException {
        List<SectionValues> sections = new ArrayList<>();
        for (SceneNode item : items(name)) {
            Key key = key(name);
            String itemPath = pathTo(name) + "[" + sections.size() + "]";
            Section itemSection = key.type() == Key.Type.CHOICES ? chosen(key, itemPath, item) : key.section();
            sections.add(open(name, itemPath, itemSection, item));
        }
        return sections;
    }

    private Section chosen(Key key, String itemPath, SceneNode item) throws SceneFileException {
        Section any = key.choices().values().iterator().next();
        String selector = any.keys().keySet().iterator().next();
        if (!(item instanceof SceneNode.Mapping mapping)) {
            throw fault(key.name(), "found " + item.description() + ", must be " + key.allowed());
        }
        if (!(mapping.entries().get(selector) instanceof SceneNode.Scalar word)) {
            throw new SceneFileException(
                    source,
                    item.line(),
                    "key " + itemPath + "." + selector + ": is missing, must be one of "
                            + String.join(", ", key.choices().keySet()));
        }
        Section chosen = key.choices().get(word.text());
        if (chosen == null) {
            throw new SceneFileException(
                    source,
                    word.line(),
                    "key " + itemPath + "." + selector + ": " + word.description() + " is not known"
                            + NearestWord.advice(word.text(), key.choices().keySet()));
        }
        return chosen;
    }

    private SectionValues open(String name, String itemPath, Section itemSection, SceneNode item)
            throws SceneFileException {
        if (item instanceof SceneNode.Mapping mapping) {
            return new SectionValues(source, itemPath, itemSection, mapping);
        }
        throw fault(
                name, "found " + item.description() + ", must be " + key(name).allowed());
    }

    private List<SceneNode> items(String name) throws SceneFileException {
        if (!has(name)) {
            return List.of();
        }
        if (value(name) instanceof SceneNode.Sequence sequence) {
            return sequence.items();
        }
        throw fault(
                name,
                "found " + value(name).description() + ", must be " + key(name).allowed());
    }

    /** Pairs whose first numbers ascend: all first numbers, all second ones. */
    private double[][] pairs(String name) throws SceneFileException {
        List<SceneNode> items = value(name) instanceof SceneNode.Sequence sequence ? sequence.items() : List.of();
        if (items.isEmpty()) {
            throw fault(
                    name,
                    "found " + value(name).description() + ", must be "
                            + key(name).allowed());
        }
        double[][] pairs = new double[2][items.size()];
        for (int i = 0; i < items.size(); i++) {
            Key key = key(name);
            boolean two = items.get(i) instanceof SceneNode.Sequence pair
                    && pair.items().size() == 2;
            if (!two) {
                throw at(items.get(i), name, "found " + items.get(i).description() + ", must be " + key.allowed());
            }
            List<SceneNode> pair = ((SceneNode.Sequence) items.get(i)).items();
            pairs[0][i] = anyNumber(key, pair.get(0));
            pairs[1][i] = number(key, pair.get(1));
            if (i > 0 && !(pairs[0][i] > pairs[0][i - 1])) {
                throw at(
                        pair.get(0),
                        name,
                        Key.plain(pairs[0][i]) + " must be more than the " + Key.plain(pairs[0][i - 1]) + " before");
            }
        }
        return pairs;
    }

    private double[] numbers(Key key, SceneNode value, int count) throws SceneFileException {
        if (!(value instanceof SceneNode.Sequence list && list.items().size() == count)) {
            throw at(value, key.name(), "found " + value.description() + ", must be " + key.allowed());
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number(key, list.items().get(i));
        }
        return numbers;
    }

    private double number(Key key, SceneNode value) throws SceneFileException {
        double number = anyNumber(key, value);
        if (!(number >= key.low() && number <= key.high())) {
            String unit = key.unit().isEmpty() ? "" : " " + key.unit();
            throw at(value, key.name(), Key.plain(number) + unit + ", must be " + key.range());
        }
        return number;
    }

    private double anyNumber(Key key, SceneNode value) throws SceneFileException {
        if (value instanceof SceneNode.Scalar scalar) {
            try {
                double number = Double.parseDouble(scalar.text());
                // Java reads "1f" and "NaN", too.
                if (Double.isFinite(number) && scalar.text().matches("[-+.0-9eE]+")) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw at(value, key.name(), "found " + value.description() + ", must be " + key.allowed());
            }
        }
        throw at(value, key.name(), "found " + value.description() + ", must be " + key.allowed());
    }

    private SceneFileException at(SceneNode value, String name, String reason) {
        int line = value.line() > 0 ? value.line() : node.lineOf(name);
        return new SceneFileException(source, line, "key " + pathTo(name) + ": " + reason);
    }

    /** What stands behind a key, or its default. */
    private SceneNode value(String name) {
        SceneNode value = node.entries().get(name);
        if (value != null) {
            return value;
        }
        String fallback = key(name).fallback().orElseThrow();
        return fallback.startsWith("[") ? parsed(fallback) : new SceneNode.Scalar(fallback, 0);
    }

    private static SceneNode parsed(String text) {
        try {
            return SceneYaml.read("default", "value: " + text).entries().get("value");
        } catch (SceneFileException e) {
            throw new IllegalStateException(e);
        }
    }

    private Key key(String name) {
        Key key = section.keys().get(name);
        if (key == null) {
            throw new IllegalStateException(section.title() + " has no key " + name);
        }
        return key;
    }

    private String pathTo(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
