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
import java.util.Locale;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.scene.DrawnPeople.Direction;

/**
 * Scenes to learn from, without end: the same family, seed and index give the same scene, whatever was drawn before.
 *
 * <p>Unlike those of {@link SceneGenerator} they are long and busy, and what fools detectors is drawn more often than
 * homes have it: rare events would otherwise be too rare to be learnt.
 */
public final class SceneMix {

    /** What resembles people most, drawn with extra weight. */
    private static final List<String> HARD = List.of(
            "robot-vacuum",
            "drawer",
            "taps",
            "gain-switch",
            "curtain",
            "plant",
            "desk-fan",
            "tower-fan",
            "air-conditioning",
            "second-sensor");

    private static final double HARD_SHARE = 0.5;

    private final SceneGenerator generator;
    private final SceneFamily family;
    private final long seed;
    private final Theme theme;

    /** What a scene is for, and its weight among all. */
    private enum Role {
        NOBODY(30),
        NOBODY_MUSIC(10),
        PET(6),
        WALK(14),
        SITTER(12),
        SITTER_DISTURBED(6),
        COMING_AND_GOING(10),
        MUSIC(6),
        MIXED(4),
        NEAR(6);

        private final int weight;

        Role(int weight) {
            this.weight = weight;
        }
    }

    /** What a mix is about. */
    public enum Theme {
        /** Everything that homes have. */
        HOME,
        /** Hands close before the device, nothing else. */
        GESTURES,
        /** One walk in a quiet room, most of them far away, where walks are hardest to find. */
        WALKS
    }

    /**
     * A mix.
     *
     * @param family whose rooms, devices, bodies, fans and music are drawn
     * @param theme what it is about
     * @param seed any number
     */
    public SceneMix(SceneFamily family, Theme theme, long seed) {
        this.theme = theme;
        this.family = family;
        this.seed = SeededNoise.derive(seed, "mix");
        this.generator = new SceneGenerator(family, this.seed);
    }

    /** The index-th scene. */
    public SceneFile scene(long index) {
        if (theme == Theme.GESTURES) {
            return generator.drawn("gestures " + index, "gestures " + index, SceneRecipes::gestures);
        }
        if (theme == Theme.WALKS) {
            return generator.drawn("walk " + index, "walk " + index, recipes -> walk(recipes, 2));
        }
        Draw choice = new Draw(family, SeededNoise.derive(seed, index));
        Role role = role(choice);
        String name = role.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + index;
        return switch (role) {
            case NOBODY ->
                generator.drawn(name, name, recipes -> {
                    Draw draw = recipes.draw();
                    return recipes.nobody(near(draw), disturbers(draw, draw.count(1, 4)), false, false);
                });
            case NOBODY_MUSIC ->
                generator.drawn(name, name, recipes -> {
                    Draw draw = recipes.draw();
                    return recipes.nobody(near(draw), disturbers(draw, draw.count(0, 2)), false, true);
                });
            case PET ->
                generator.drawn(name, name, recipes -> {
                    Draw draw = recipes.draw();
                    return recipes.nobody(near(draw), disturbers(draw, draw.count(0, 1)), true, false);
                });
            case WALK -> generator.drawn(name, name, recipes -> walk(recipes, 1));
            case SITTER -> generator.drawn(name, name, recipes -> sitter(recipes, 0));
            case SITTER_DISTURBED -> generator.drawn(name, name, recipes -> sitter(recipes, 1));
            case COMING_AND_GOING ->
                generator.drawn(name, name, recipes -> {
                    Draw draw = recipes.draw();
                    return recipes.comingAndGoing(near(draw), disturbers(draw, draw.count(0, 2)), draw.chance(0.25));
                });
            case MUSIC -> generator.scene(SceneKind.MUSIC, index);
            case MIXED -> generator.scene(SceneKind.MIXED, index);
            case NEAR -> generator.scene(SceneKind.NEAR, index);
        };
    }

    private static Role role(Draw draw) {
        int total = 0;
        for (Role role : Role.values()) {
            total += role.weight;
        }
        int left = draw.count(0, total - 1);
        for (Role role : Role.values()) {
            left -= role.weight;
            if (left < 0) {
                return role;
            }
        }
        throw new IllegalStateException("no role");
    }

    private static SceneNode.Mapping walk(SceneRecipes recipes, double nearestMeters) {
        Draw draw = recipes.draw();
        double nearest = draw.uniform(nearestMeters, 5);
        double slowest = draw.uniform(0.4, 1.6);
        return recipes.walk(draw.pick(List.of(Direction.values())), nearest, nearest + 1, slowest, slowest + 0.2);
    }

    private static SceneNode.Mapping sitter(SceneRecipes recipes, int fewestDisturbers) {
        Draw draw = recipes.draw();
        double nearest = draw.uniform(0.8, 2.6);
        int disturbers = fewestDisturbers == 0 ? 0 : draw.count(1, 2);
        return recipes.sitting(near(draw), nearest, nearest + 0.4, disturbers(draw, disturbers));
    }

    private static boolean near(Draw draw) {
        return draw.chance(0.15);
    }

    /** Different kinds; each is one of the hard ones more often than not. */
    private static List<String> disturbers(Draw draw, int count) {
        List<String> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            String kind = draw.pick(draw.chance(HARD_SHARE) ? HARD : DrawnDisturbers.KINDS);
            if (!chosen.contains(kind)) {
                chosen.add(kind);
            }
        }
        return chosen;
    }
}
