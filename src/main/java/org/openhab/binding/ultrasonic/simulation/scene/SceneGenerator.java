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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.openhab.binding.ultrasonic.simulation.device.MusicGenerator;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.scene.DrawnPeople.Direction;
import org.openhab.binding.ultrasonic.simulation.scene.SceneRecipes.Company;

/**
 * Draws random scenes without end: the same family, seed, kind and index give the same scene, whatever was drawn
 * before. The distributions stand in the scene reference.
 */
public final class SceneGenerator {

    private static final int MOST_ATTEMPTS = 100;

    /** Kinds and how often they are drawn where none is asked for, in shares of their sum. */
    private static final List<SceneKind> MIX = List.of(
            SceneKind.WALKS,
            SceneKind.WALKS,
            SceneKind.WALKS,
            SceneKind.MINOR,
            SceneKind.MINOR,
            SceneKind.EMPTY,
            SceneKind.EMPTY,
            SceneKind.EMPTY,
            SceneKind.MUSIC,
            SceneKind.MUSIC,
            SceneKind.MIXED,
            SceneKind.MIXED,
            SceneKind.NEAR);

    private final SceneFamily family;
    private final long seed;

    /**
     * A generator.
     *
     * @param family whose rooms, devices, bodies, fans and music are drawn
     * @param seed any number
     */
    public SceneGenerator(SceneFamily family, long seed) {
        this.family = family;
        this.seed = seed;
    }

    /** The index-th scene of a mix of all kinds but DAY. */
    public SceneFile scene(long index) {
        Draw draw = new Draw(family, SeededNoise.derive(SeededNoise.derive(seed, "kind"), index));
        return scene(draw.pick(MIX), index);
    }

    /** The index-th scene of a kind. */
    public SceneFile scene(SceneKind kind, long index) {
        String name = kind.word() + " " + family.word() + " " + seed + "." + index;
        if (kind == SceneKind.DAY) {
            List<SceneFile> day = day(index);
            return day.get((int) Math.floorMod(index, (long) day.size()));
        }
        return drawn(kind.word() + index, name, recipes -> recipe(kind, recipes.draw(), recipes));
    }

    /** The stretches of a day at home, 24 hours in all. */
    public List<SceneFile> day(long index) {
        for (int attempt = 0; ; attempt++) {
            try {
                List<SceneFile> files = new ArrayList<>();
                for (SceneNode.Mapping node : new DayRecipe(draw("day" + index, attempt)).stretches()) {
                    files.add(file(node));
                }
                return files;
            } catch (NoPlaceException e) {
                giveUpAfter(attempt, e);
            }
        }
    }

    /**
     * The index-th empty room: every second one quiet, the others with one to three disturbers; a quarter at 18 to 22
     * kHz.
     *
     * @param seconds how long it lasts, 20 or more
     */
    public SceneFile emptyRoom(long index, double seconds) {
        boolean disturbed = Math.floorMod(index, 2) == 1;
        boolean near = Math.floorMod(index, 8) >= 6;
        String name = "empty room " + family.word() + " " + seed + "." + index;
        return drawn("empty-room" + index, name, recipes -> {
            int count = disturbed ? recipes.draw().count(1, 3) : 0;
            List<String> disturbers = recipes.draw().pickSeveral(DrawnDisturbers.KINDS, count);
            return recipes.emptyRoom(seconds, near, disturbers);
        });
    }

    /**
     * The index-th empty room with music; {@link SceneFile#withoutMusic} is the same room in silence.
     *
     * @param seconds how long it lasts
     * @param kind one of the generator's
     * @param levelDb gain of the music, 0 or less
     */
    public SceneFile musicRoom(long index, double seconds, MusicGenerator.Kind kind, double levelDb) {
        String word = kind.name().toLowerCase(Locale.ROOT);
        String name = "music room " + word + " " + Math.round(levelDb) + " dB " + seed + "." + index;
        return drawn("music-room" + index, name, recipes -> recipes.musicRoom(seconds, word, levelDb));
    }

    /** A scene by a recipe; another room is drawn where it does not fit. */
    SceneFile drawn(String what, String name, Function<SceneRecipes, SceneNode.Mapping> recipe) {
        for (int attempt = 0; ; attempt++) {
            try {
                return file(recipe.apply(new SceneRecipes(draw(what, attempt), name)));
            } catch (NoPlaceException e) {
                giveUpAfter(attempt, e);
            }
        }
    }

    private static void giveUpAfter(int attempt, NoPlaceException reason) {
        if (attempt >= MOST_ATTEMPTS) {
            throw new IllegalStateException("no room fits after " + attempt + " attempts", reason);
        }
    }

    private Draw draw(String what, int attempt) {
        return new Draw(family, SeededNoise.derive(SeededNoise.derive(seed, what), attempt));
    }

    private static SceneFile file(SceneNode.Mapping node) {
        try {
            return SceneFile.parse("drawn scene", SceneYaml.write(node), Path.of(""));
        } catch (SceneFileException e) {
            throw new IllegalStateException("a drawn scene is not valid: " + e.getMessage(), e);
        }
    }

    private static SceneNode.Mapping recipe(SceneKind kind, Draw draw, SceneRecipes recipes) {
        return switch (kind) {
            case WALKS -> {
                double nearest = draw.uniform(1, 5);
                double slowest = draw.uniform(0.4, 1.6);
                yield recipes.walk(
                        draw.pick(List.of(Direction.values())), nearest, nearest + 1, slowest, slowest + 0.2);
            }
            case MINOR -> {
                double nearest = draw.uniform(0.8, 2.6);
                yield recipes.minor(nearest, nearest + 0.4);
            }
            case EMPTY -> recipes.empty(draw.pickSeveral(DrawnDisturbers.KINDS, draw.count(0, 3)));
            case MUSIC -> recipes.music(draw.pick(SceneRecipes.MUSIC_LEVELS_DB), draw.pick(List.of(Company.values())));
            case MIXED -> recipes.mixed();
            case NEAR ->
                recipes.near(
                        draw.pick(List.of(Company.values())),
                        draw.pickSeveral(DrawnDisturbers.KINDS, draw.count(0, 1)));
            case DAY -> throw new IllegalArgumentException("a day has stretches");
        };
    }
}
