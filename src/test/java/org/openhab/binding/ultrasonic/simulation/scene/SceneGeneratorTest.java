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

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Drawn scenes are valid and the families have nothing in common. */
class SceneGeneratorTest {

    private static final int SCENES = 1000;

    /** SceneFile's reader refuses every impossible geometry, so that drawing is the test. */
    @ParameterizedTest
    @EnumSource(SceneFamily.class)
    void thousandScenesOfEachFamilyAreValidAndKeepToTheFamilysSeedsAndCells(SceneFamily family) throws Exception {
        SceneGenerator generator = new SceneGenerator(family, 77);
        Map<String, Stratum> strata = strata();
        Set<String> seen = new HashSet<>();
        for (long index = 0; index < SCENES; index++) {
            SceneFile file = generator.scene(index);
            SceneNode.Mapping root = SceneYaml.read("drawn", file.text());
            walk("", "", root, (path, text) -> {
                if (path.replaceFirst(" .*", "").endsWith("seed")) {
                    assertThat(family.owns(Long.parseLong(text)))
                            .as(path + " " + text)
                            .isTrue();
                }
                Stratum stratum = strata.get(path);
                if (stratum != null) {
                    seen.add(path);
                    assertThat(SceneFamily.ofCell(stratum.cell(Double.parseDouble(text))))
                            .as(path + " " + text)
                            .isEqualTo(family);
                }
            });
        }
        assertThat(seen).hasSize(strata.size());
    }

    @Test
    void wallsOfTheFamiliesHaveNoCombinationInCommon() throws Exception {
        List<Set<String>> combinations = new ArrayList<>();
        for (SceneFamily family : SceneFamily.values()) {
            Set<String> walls = new HashSet<>();
            SceneGenerator generator = new SceneGenerator(family, 3);
            for (long index = 0; index < 100; index++) {
                SceneNode.Mapping root =
                        SceneYaml.read("drawn", generator.scene(index).text());
                SceneNode.Mapping room = (SceneNode.Mapping) root.entries().get("room");
                walls.add(SceneYaml.write((SceneNode.Mapping) room.entries().get("walls")));
            }
            combinations.add(walls);
        }
        assertThat(combinations.get(0)).doesNotContainAnyElementsOf(combinations.get(1));
        assertThat(combinations.get(0)).doesNotContainAnyElementsOf(combinations.get(2));
        assertThat(combinations.get(1)).doesNotContainAnyElementsOf(combinations.get(2));
    }

    @Test
    void theSameSeedGivesTheSameTextInAnyOrderAndAnotherSeedAnother() {
        SceneGenerator one = new SceneGenerator(SceneFamily.TEST, 5);
        String third = one.scene(3).text();
        SceneGenerator again = new SceneGenerator(SceneFamily.TEST, 5);
        LongStream.range(0, 3).forEach(again::scene);
        assertThat(again.scene(3).text()).isEqualTo(third);
        assertThat(new SceneGenerator(SceneFamily.TEST, 6).scene(3).text()).isNotEqualTo(third);
        assertThat(new SceneGenerator(SceneFamily.TUNE, 5).scene(3).text()).isNotEqualTo(third);
    }

    @ParameterizedTest
    @EnumSource(SceneFamily.class)
    void stretchesOfADayMakeUp24Hours(SceneFamily family) {
        for (int day = 0; day < 5; day++) {
            double clock = 0;
            for (SceneFile stretch : new SceneGenerator(family, 9).day(day)) {
                assertThat(stretch.timeOfDaySeconds()).hasValue(clock);
                assertThat(stretch.standsForSeconds())
                        .isGreaterThanOrEqualTo(stretch.scene().durationSeconds());
                clock += stretch.standsForSeconds();
            }
            assertThat(clock).isEqualTo(86_400);
        }
    }

    @Test
    void writingAndReadingADrawnSceneGivesTheSameText() throws Exception {
        SceneGenerator generator = new SceneGenerator(SceneFamily.TRAIN, 8);
        for (long index = 0; index < 100; index++) {
            String text = generator.scene(index).text();
            assertThat(SceneFile.parse("again", text, Path.of("")).rewritten()).isEqualTo(text);
        }
    }

    /** What a stratum's key looks like as a path: without numbers of items, with the kind of an item. */
    private static Map<String, Stratum> strata() {
        Map<String, Stratum> strata = new HashMap<>();
        for (Stratum stratum : Stratum.ALL) {
            int open = stratum.key().indexOf(" (");
            if (open < 0) {
                strata.put(stratum.key(), stratum);
                continue;
            }
            List<String> kinds = Pattern.compile(", ")
                    .splitAsStream(
                            stratum.key().substring(open + 2, stratum.key().length() - 1))
                    .toList();
            for (String kind : kinds) {
                strata.put(stratum.key().substring(0, open) + " " + kind, stratum);
            }
        }
        return strata;
    }

    private static void walk(String path, String kind, SceneNode node, BiConsumer<String, String> visitor) {
        if (node instanceof SceneNode.Scalar scalar) {
            visitor.accept(kind.isEmpty() ? path : path + " " + kind, scalar.text());
        } else if (node instanceof SceneNode.Sequence sequence) {
            boolean vector = sequence.items().stream().allMatch(SceneNode.Scalar.class::isInstance);
            for (int i = 0; i < sequence.items().size(); i++) {
                walk(
                        vector ? path + "[" + i + "]" : path,
                        kind,
                        sequence.items().get(i),
                        visitor);
            }
        } else {
            SceneNode.Mapping mapping = (SceneNode.Mapping) node;
            String own = kind;
            for (String selector : List.of("body", "kind")) {
                boolean item = path.equals("people") || path.equals("disturbers");
                if (item && mapping.entries().get(selector) instanceof SceneNode.Scalar word) {
                    own = word.text();
                }
            }
            for (Map.Entry<String, SceneNode> entry : mapping.entries().entrySet()) {
                walk(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), own, entry.getValue(), visitor);
            }
        }
    }
}
