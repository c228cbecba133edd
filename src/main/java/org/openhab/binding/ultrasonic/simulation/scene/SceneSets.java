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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.openhab.binding.ultrasonic.simulation.scene.DrawnPeople.Direction;
import org.openhab.binding.ultrasonic.simulation.scene.SceneRecipes.Company;

/**
 * The standard sets: scene files that come with the program, one folder each. They were drawn once from the test family
 * by {@link #drawn} and are text since, so that results stay comparable when the generator changes.
 */
public final class SceneSets {

    /** Seed that the sets were drawn with. */
    public static final long SEED = 2026;

    private static final String INDEX = "index.txt";

    private static final double[][] SPEEDS = {{0.4, 0.7}, {0.9, 1.2}, {1.4, 1.8}};
    private static final String[] SPEED_WORDS = {"slow", "normal", "fast"};

    private SceneSets() {}

    /**
     * The names of a set's files, in order.
     *
     * @throws IOException if the set is not part of the program
     */
    public static List<String> names(SceneKind set) throws IOException {
        return resource(set, INDEX).lines().filter(line -> !line.isBlank()).toList();
    }

    /**
     * Reads a scene of a set.
     *
     * @param name one of {@link #names}
     * @throws IOException if there is no such scene
     */
    public static SceneFile read(SceneKind set, String name) throws IOException {
        return SceneFile.parse(set.word() + "/" + name, resource(set, name), Path.of(""));
    }

    /** The scene that the demonstration loops over: some minutes of a day at home. */
    public static SceneFile dayAtHome() throws IOException {
        return SceneFile.parse("day-at-home.yaml", resource("day-at-home.yaml"), Path.of(""));
    }

    /** The scene of the short demonstration: somebody comes in, sits down and leaves again. */
    public static SceneFile visit() throws IOException {
        return SceneFile.parse("visit.yaml", resource("visit.yaml"), Path.of(""));
    }

    private static String resource(SceneKind set, String name) throws IOException {
        return resource(set.word() + "/" + name);
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = SceneSets.class.getResourceAsStream("scenes/" + path)) {
            if (in == null) {
                throw new IOException("scene " + path + " is not part of the program");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            StringBuilder text = new StringBuilder();
            reader.lines().forEach(line -> text.append(line).append('\n'));
            return text.toString();
        }
    }

    /**
     * Draws a set afresh, as it was made.
     *
     * @return text of each file by its name, with an index of the names
     */
    public static Map<String, String> drawn(SceneKind set, SceneFamily family, long seed) {
        Map<String, SceneFile> files = new LinkedHashMap<>();
        SceneGenerator generator = new SceneGenerator(family, seed);
        switch (set) {
            case WALKS -> walks(generator, files);
            case MINOR -> minor(generator, files);
            case EMPTY -> empty(generator, files);
            case MUSIC -> music(generator, files);
            case MIXED -> mixed(generator, files);
            case NEAR -> near(generator, files);
            case DAY -> generator.day(0).forEach(file -> put(files, file.scene().name(), file));
            default -> throw new IllegalArgumentException("no set " + set);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((name, file) -> texts.put(name, file.text()));
        texts.put(INDEX, String.join("\n", files.keySet()) + "\n");
        return texts;
    }

    /** Every metre from 1 to 6, every direction, every speed. */
    private static void walks(SceneGenerator generator, Map<String, SceneFile> files) {
        for (int meter = 1; meter < 6; meter++) {
            for (Direction direction : Direction.values()) {
                for (int speed = 0; speed < SPEEDS.length; speed++) {
                    double nearest = meter;
                    double[] range = SPEEDS[speed];
                    String name = "walk " + meter + "-" + (meter + 1) + " m "
                            + direction.name().toLowerCase(Locale.ROOT) + " " + SPEED_WORDS[speed];
                    draw(
                            generator,
                            files,
                            name,
                            recipes -> recipes.walk(direction, nearest, nearest + 1, range[0], range[1]));
                }
            }
        }
    }

    private static void minor(SceneGenerator generator, Map<String, SceneFile> files) {
        double[] edges = {0.8, 1.2, 1.6, 2, 2.5, 3};
        for (int bin = 0; bin + 1 < edges.length; bin++) {
            double nearest = edges[bin];
            double farthest = edges[bin + 1];
            for (int i = 0; i < 5; i++) {
                String name = "minor " + nearest + "-" + farthest + " m " + (char) ('a' + i);
                draw(generator, files, name, recipes -> recipes.minor(nearest, farthest));
            }
        }
    }

    private static void empty(SceneGenerator generator, Map<String, SceneFile> files) {
        for (int i = 0; i < 4; i++) {
            draw(generator, files, "empty quiet " + (char) ('a' + i), recipes -> recipes.empty(List.of()));
        }
        for (String kind : DrawnDisturbers.KINDS) {
            for (int i = 0; i < 2; i++) {
                draw(
                        generator,
                        files,
                        "empty " + kind + " " + (char) ('a' + i),
                        recipes -> recipes.empty(List.of(kind)));
            }
        }
        for (int i = 0; i < 16; i++) {
            int count = 2 + i % 3;
            draw(
                    generator,
                    files,
                    "empty mixed " + (char) ('a' + i),
                    recipes -> recipes.empty(recipes.draw().pickSeveral(DrawnDisturbers.KINDS, count)));
        }
    }

    private static void music(SceneGenerator generator, Map<String, SceneFile> files) {
        String[] words = {"quiet", "moderate", "loud"};
        for (int level = 0; level < words.length; level++) {
            double levelDb = SceneRecipes.MUSIC_LEVELS_DB.get(level);
            for (Company company : Company.values()) {
                for (int i = 0; i < 4; i++) {
                    String name = "music " + words[level] + " " + company.name().toLowerCase(Locale.ROOT) + " "
                            + (char) ('a' + i);
                    draw(generator, files, name, recipes -> recipes.music(levelDb, company));
                }
            }
        }
    }

    private static void mixed(SceneGenerator generator, Map<String, SceneFile> files) {
        for (int i = 0; i < 20; i++) {
            draw(generator, files, "mixed " + (char) ('a' + i), SceneRecipes::mixed);
        }
    }

    private static void near(SceneGenerator generator, Map<String, SceneFile> files) {
        for (Company company : Company.values()) {
            for (int i = 0; i < 10; i++) {
                String name = "near " + company.name().toLowerCase(Locale.ROOT) + " " + (char) ('a' + i);
                int disturbers = company == Company.NOBODY ? i % 3 : i % 2;
                draw(
                        generator,
                        files,
                        name,
                        recipes ->
                                recipes.near(company, recipes.draw().pickSeveral(DrawnDisturbers.KINDS, disturbers)));
            }
        }
    }

    private static void draw(
            SceneGenerator generator,
            Map<String, SceneFile> files,
            String name,
            Function<SceneRecipes, SceneNode.Mapping> recipe) {
        put(files, name, generator.drawn(name, name, recipe));
    }

    private static void put(Map<String, SceneFile> files, String name, SceneFile file) {
        files.put(name.replace(", ", " ").replace(' ', '-').replace("'", "") + ".yaml", file);
    }
}
