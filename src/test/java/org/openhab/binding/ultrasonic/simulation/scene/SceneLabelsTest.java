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
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;

/** Labels say what the scene's geometry says. */
class SceneLabelsTest {

    private static final String ROOM = """
            name: labels
            duration: 20
            room: {size: [6, 4, 2.5], doors: [{wall: east, from: 1.5, width: 1}]}
            device: {at: [0.5, 2, 1]%s}
            emission: {tones: [{frequency: 33000}, {frequency: 35000}]}
            """;

    @Test
    void walkTowardsTheDeviceHasItsTimesMeanDistanceAndRadialSpeed() throws Exception {
        RecordingLabels labels = labels("people: [{body: adult, fidgets: 0, at: [5, 2], facing: 180,"
                + " script: [{do: walk, at: 4, to: [[2, 2]], speed: 1.2}]}]");
        assertThat(labels.labels()).hasSize(1);
        MotionLabel label = labels.labels().get(0);
        assertThat(label.kind()).isEqualTo(MotionLabel.Kind.MAJOR);
        assertThat(label.startSeconds()).isCloseTo(4, within(0.02));
        // 3 m at 1.2 m/s take 2.5 s and some for speeding up and slowing down.
        assertThat(label.endSeconds()).isBetween(6.5, 8.0);
        // From 4.5 m to 1.5 m away; the trunk swings a little about the path.
        assertThat(label.distanceMeters().orElseThrow()).isCloseTo(3, within(0.15));
        assertThat(label.radialSpeedMetersPerSecond().orElseThrow()).isBetween(1.1, 1.5);
        assertThat(labels.occupied()).isTrue();
        assertThat(labels.carriersHz()).containsExactly(33_000.0, 35_000.0);
        assertThat(labels.microphones()).isEqualTo(4);
    }

    @Test
    void walkingAwayHasANegativeRadialSpeed() throws Exception {
        RecordingLabels labels = labels("people: [{body: adult, fidgets: 0, at: [2, 2], facing: 0,"
                + " script: [{do: walk, at: 4, to: [[5, 2]], speed: 1.2}]}]");
        assertThat(labels.labels().get(0).radialSpeedMetersPerSecond().orElseThrow())
                .isBetween(-1.5, -1.1);
    }

    @Test
    void labelBeginsWhereSomebodyComesThroughTheDoor() throws Exception {
        RecordingLabels labels = labels("people: [{body: adult, fidgets: 0, at: [8, 2], facing: 180,"
                + " script: [{do: walk, at: 2, to: [[3, 2]], speed: 1}]}]");
        // The wall is 2 m from the start: nearly 2 s at 1 m/s and the time to speed up.
        assertThat(labels.labels()).hasSize(1);
        assertThat(labels.labels().get(0).startSeconds()).isBetween(4.0, 5.0);
        assertThat(labels.occupied()).isTrue();
    }

    @Test
    void smallMovementsAreMinorAndSittingStillIsOccupiedWithoutALabel() throws Exception {
        String person = "people: [{body: adult, fidgets: 0, at: [2, 2], posture: sitting, script: [%s]}]";
        List<MotionLabel> labels = labels(String.format(person, "{do: page, at: 5}, {do: cup, at: 10}"))
                .labels();
        assertThat(labels)
                .extracting(MotionLabel::kind)
                .containsExactly(MotionLabel.Kind.MINOR, MotionLabel.Kind.MINOR);
        assertThat(labels.get(0).startSeconds()).isCloseTo(5, within(0.02));
        RecordingLabels still = labels(String.format(person, ""));
        assertThat(still.labels()).isEmpty();
        assertThat(still.occupied()).isTrue();
    }

    @Test
    void petsAreNobodyWhileInTheRoomAndDoNotOccupyIt() throws Exception {
        RecordingLabels labels = labels("people: [{body: cat, at: [7, 2], facing: 180,"
                + " script: [{do: walk, at: 2, to: [[3, 2]], speed: 0.8}]}]");
        assertThat(labels.labels()).isNotEmpty();
        assertThat(labels.labels()).allMatch(label -> label.kind() == MotionLabel.Kind.MECHANICAL);
        assertThat(labels.labels().get(0).startSeconds()).isBetween(3.0, 4.5);
        assertThat(labels.occupied()).isFalse();
    }

    @Test
    void disturbersAreMechanicalFromWhenToWhen() throws Exception {
        RecordingLabels labels = labels("disturbers: [{kind: desk-fan, at: [3, 2, 1], from: 5, until: 15}]");
        assertThat(labels.labels()).extracting(MotionLabel::kind).containsOnly(MotionLabel.Kind.MECHANICAL);
        assertThat(labels.labels().get(0).startSeconds()).isCloseTo(5, within(0.1));
        assertThat(labels.occupied()).isFalse();
    }

    @Test
    void somebodyBehindTheWallHasNoLabelOfAPerson() throws Exception {
        RecordingLabels labels = labels("disturbers: [{kind: neighbour, to: [[1, 5], [5, 5]]}]");
        assertThat(labels.labels()).allMatch(label -> label.kind() == MotionLabel.Kind.MECHANICAL);
        assertThat(labels.occupied()).isFalse();
    }

    @Test
    void emptyRoomHasNoLabels() throws Exception {
        assertThat(labels("seed: 3").labels()).isEmpty();
        assertThat(labels("seed: 3").occupied()).isFalse();
    }

    @Test
    void whatADropoutSwallowsIsNotInTheRecordingsTime() throws Exception {
        String walk = "people: [{body: adult, fidgets: 0, at: [5, 2], facing: 180,"
                + " script: [{do: walk, at: 10, to: [[2, 2]]}]}]";
        String text = String.format(ROOM, ", dropouts: [{at: 2, length: 3}]") + walk;
        RecordingLabels labels =
                SceneLabels.of(SceneFile.parse("t", text, Path.of("")).scene(), 96_000, 17);
        assertThat(labels.labels().get(0).startSeconds()).isCloseTo(7, within(0.02));
        assertThat(labels.durationSeconds()).isEqualTo(17);
    }

    private static RecordingLabels labels(String more) throws SceneFileException {
        SceneFile file = SceneFile.parse("t", String.format(ROOM, "") + more, Path.of(""));
        return SceneLabels.of(file.scene(), 96_000, 20);
    }
}
