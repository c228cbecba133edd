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
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;

/** The standard sets are there, valid, of the test family, and hold what their names say. */
class SceneSetsTest {

    @ParameterizedTest
    @EnumSource(SceneKind.class)
    void everySceneOfASetIsValidAndOfTheTestFamily(SceneKind set) throws Exception {
        assertThat(SceneSets.names(set)).hasSizeGreaterThanOrEqualTo(20).doesNotHaveDuplicates();
        for (String name : SceneSets.names(set)) {
            SceneFile file = SceneSets.read(set, name);
            assertThat(SceneFamily.TEST.owns(file.scene().seed())).as(name).isTrue();
            SceneRecorder.settings(file.scene(), file.sampleRateHz());
        }
    }

    @Test
    void allSetsTogetherAreSmall() throws Exception {
        long characters = 0;
        for (SceneKind set : SceneKind.values()) {
            for (String name : SceneSets.names(set)) {
                characters += SceneSets.read(set, name).text().length();
            }
        }
        assertThat(characters).isLessThan(500_000);
    }

    @Test
    void emptyRoomsHaveNoPeopleAndEveryDisturberOccursAlone() throws Exception {
        Set<String> alone = SceneSets.names(SceneKind.EMPTY).stream()
                .filter(name -> name.endsWith("-a.yaml"))
                .map(name -> name.substring("empty-".length(), name.length() - "-a.yaml".length()))
                .collect(Collectors.toSet());
        assertThat(alone).containsAll(DrawnDisturbers.KINDS);
        for (String name : SceneSets.names(SceneKind.EMPTY)) {
            assertThat(labels(SceneKind.EMPTY, name).occupied()).as(name).isFalse();
        }
    }

    @Test
    void walksAreAtTheDistanceAndInTheDirectionOfTheirNames() throws Exception {
        for (String name : SceneSets.names(SceneKind.WALKS)) {
            MotionLabel walk = labels(SceneKind.WALKS, name).labels().stream()
                    .filter(label -> label.kind() == MotionLabel.Kind.MAJOR)
                    .findFirst()
                    .orElseThrow();
            double meters = Character.digit(name.charAt("walk-".length()), 10);
            // The name gives the range of the walk's middle on the floor; the label's is the mean to the trunk.
            assertThat(walk.distanceMeters().orElseThrow()).as(name).isBetween(meters - 0.4, meters + 1.6);
            double radial = walk.radialSpeedMetersPerSecond().orElseThrow();
            if (name.contains("toward")) {
                assertThat(radial).as(name).isPositive();
            } else if (name.contains("away")) {
                assertThat(radial).as(name).isNegative();
            }
        }
    }

    @Test
    void minorScenesBeginWithAWalkInAndGoOnWithSmallMovements() throws Exception {
        for (String name : SceneSets.names(SceneKind.MINOR)) {
            // The door that opens before is mechanical.
            List<MotionLabel.Kind> kinds = labels(SceneKind.MINOR, name).labels().stream()
                    .filter(MotionLabel::ofPerson)
                    .map(MotionLabel::kind)
                    .toList();
            assertThat(kinds).as(name).startsWith(MotionLabel.Kind.MAJOR).contains(MotionLabel.Kind.MINOR);
        }
    }

    @Test
    void nearSceneFilesAreAtFortyEightKilohertz() throws Exception {
        for (String name : SceneSets.names(SceneKind.NEAR)) {
            SceneFile file = SceneSets.read(SceneKind.NEAR, name);
            assertThat(file.sampleRateHz()).isEqualTo(48_000);
            assertThat(file.scene().emission().tones())
                    .allMatch(tone -> tone.frequencyHz() >= 18_000 && tone.frequencyHz() <= 22_000);
        }
    }

    @Test
    void stretchesOfTheDayMakeUp24Hours() throws Exception {
        double clock = 0;
        for (String name : SceneSets.names(SceneKind.DAY)) {
            SceneFile stretch = SceneSets.read(SceneKind.DAY, name);
            assertThat(stretch.timeOfDaySeconds().orElseThrow()).isCloseTo(clock, within(1e-6));
            clock += stretch.standsForSeconds();
        }
        assertThat(clock).isCloseTo(86_400, within(1e-6));
    }

    @Test
    void demonstrationHasSomebodyAndNobody() throws Exception {
        SceneFile file = SceneSets.dayAtHome();
        RecordingLabels labels =
                SceneLabels.of(file.scene(), file.sampleRateHz(), file.scene().durationSeconds());
        assertThat(labels.labels())
                .extracting(MotionLabel::kind)
                .contains(MotionLabel.Kind.MAJOR, MotionLabel.Kind.MINOR, MotionLabel.Kind.MECHANICAL);
        assertThat(file.rewritten())
                .isEqualTo(
                        SceneFile.parse("again", file.rewritten(), Path.of("")).rewritten());
    }

    private static RecordingLabels labels(SceneKind set, String name) throws Exception {
        SceneFile file = SceneSets.read(set, name);
        return SceneLabels.of(file.scene(), file.sampleRateHz(), file.scene().durationSeconds());
    }
}
