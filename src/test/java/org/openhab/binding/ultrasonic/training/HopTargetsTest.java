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
package org.openhab.binding.ultrasonic.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.training.SceneInfo.Span;

class HopTargetsTest {

    private static final int HOPS = 700;

    @Test
    void whoWalksNearByIsMajorAndMinorButNothingIsSaidAtTheEndsOfTheLabel() {
        FeatureTrack track =
                loud(List.of(new Span(4, 8, MotionLabel.Kind.MAJOR, 2)), List.of(new Span(0, 14, null, -1)));
        assertThat(track.target(hop(6), Target.MAJOR)).isTrue();
        assertThat(track.target(hop(6), Target.MINOR)).isTrue();
        assertThat(track.target(hop(6), Target.MECHANICAL)).isFalse();
        assertThat(track.weight(hop(6), Target.MAJOR)).isEqualTo(1f, within(0.01f));
        assertThat(track.weight(hop(4.5), Target.MAJOR)).isEqualTo(2f, within(0.01f));
        for (double edge : new double[] {4, 8}) {
            assertThat(track.weight(hop(edge + HopTargets.LAG_SECONDS), Target.MAJOR))
                    .isZero();
            assertThat(track.weight(hop(edge + HopTargets.LAG_SECONDS), Target.MINOR))
                    .isZero();
        }
        assertThat(track.target(hop(9), Target.MAJOR)).isFalse();
    }

    @Test
    void theEndOfAMovementIsLearntThoughSomebodyIsThereStill() {
        FeatureTrack track =
                loud(List.of(new Span(4, 8, MotionLabel.Kind.MAJOR, 2)), List.of(new Span(0, 14, null, -1)));
        for (Target person : List.of(Target.MAJOR, Target.MINOR)) {
            float ended = track.weight(hop(8.2 + HopTargets.LAG_SECONDS), person);
            float still = track.weight(hop(11), person);
            assertThat(track.target(hop(8.2 + HopTargets.LAG_SECONDS), person)).isFalse();
            assertThat(ended).isGreaterThan(2 * still).isLessThan(1);
            assertThat(track.weight(hop(8.04 + HopTargets.LAG_SECONDS), person)).isZero();
        }
    }

    @Test
    void aSmallMovementSaysLessTheFartherItIsAndLeastWhereNothingRisesAboveTheFloor() {
        float near = loud(List.of(new Span(4, 8, MotionLabel.Kind.MINOR, 1)), List.of())
                .weight(hop(6), Target.MINOR);
        float far = loud(List.of(new Span(4, 8, MotionLabel.Kind.MINOR, 3)), List.of())
                .weight(hop(6), Target.MINOR);
        float lost = loud(List.of(new Span(4, 8, MotionLabel.Kind.MINOR, 6)), List.of())
                .weight(hop(6), Target.MINOR);
        float unseen = track(0, List.of(new Span(4, 8, MotionLabel.Kind.MINOR, 1)), List.of())
                .weight(hop(6), Target.MINOR);
        assertThat(near).isGreaterThan(far);
        assertThat(far).isGreaterThan(lost);
        assertThat(unseen).isLessThan(0.2f * near);
    }

    @Test
    void whoSitsStillIsNoFalseAlarmAndAnEmptyRoomCountsFully() {
        List<Span> present = List.of(new Span(0, 15, null, -1));
        FeatureTrack still = track(0, List.of(), present);
        FeatureTrack empty = track(0, List.of(), List.of());
        assertThat(still.target(hop(6), Target.MINOR)).isFalse();
        assertThat(still.weight(hop(6), Target.MINOR)).isLessThan(0.2f);
        assertThat(empty.weight(hop(6), Target.MINOR)).isEqualTo(1f, within(0.01f));
        assertThat(empty.weight(hop(6), Target.MAJOR)).isEqualTo(1f, within(0.01f));
    }

    @Test
    void aDoorThatOpensSecondsBeforeSomebodyComesInIsNeitherSomebodyNorNobody() {
        Span door = new Span(5.2, 6.6, MotionLabel.Kind.MECHANICAL, 4);
        FeatureTrack track =
                loud(List.of(door, new Span(10, 13, MotionLabel.Kind.MAJOR, 3)), List.of(new Span(10, 15, null, -1)));
        assertThat(track.weight(hop(9), Target.MAJOR)).isZero();
        assertThat(track.weight(hop(6), Target.MAJOR)).isZero();
        assertThat(track.weight(hop(6), Target.MINOR)).isZero();
        assertThat(track.weight(hop(4), Target.MAJOR)).isEqualTo(1f, within(0.01f));
        // The same where nobody comes: a draught, say.
        assertThat(loud(List.of(door), List.of()).weight(hop(6), Target.MAJOR)).isEqualTo(1f, within(0.01f));
    }

    @Test
    void aFanBesideAPersonIsBoth() {
        FeatureTrack track = loud(
                List.of(new Span(4, 8, MotionLabel.Kind.MAJOR, 2), new Span(0, 15, MotionLabel.Kind.MECHANICAL, 2)),
                List.of(new Span(0, 15, null, -1)));
        assertThat(track.target(hop(6), Target.MAJOR)).isTrue();
        assertThat(track.target(hop(6), Target.MECHANICAL)).isTrue();
        assertThat(track.target(hop(11), Target.MAJOR)).isFalse();
        assertThat(track.target(hop(11), Target.MECHANICAL)).isTrue();
    }

    @Test
    void aPetThatMovesIsNobodyWithLittleWeightAndNoMachine() {
        Span moves = new Span(4, 8, MotionLabel.Kind.MECHANICAL, 2);
        SceneInfo scene = SyntheticTracks.scene(List.of(moves), List.of());
        SceneInfo withPet = new SceneInfo(
                scene.name(),
                scene.index(),
                scene.sampleRateHz(),
                scene.durationSeconds(),
                scene.disturbers(),
                true,
                scene.labels(),
                scene.presence());
        FeatureTrack machine = track(1, scene);
        FeatureTrack pet = track(1, withPet);
        assertThat(pet.target(hop(6), Target.MAJOR)).isFalse();
        assertThat(pet.weight(hop(6), Target.MAJOR)).isBetween(0.05f, 0.25f * machine.weight(hop(6), Target.MAJOR));
        assertThat(pet.weight(hop(6), Target.MINOR)).isEqualTo(pet.weight(hop(6), Target.MAJOR));
        assertThat(machine.weight(hop(6), Target.MECHANICAL)).isPositive();
        assertThat(pet.weight(hop(6), Target.MECHANICAL)).isZero();
        // While it rests nobody is there as surely as without it.
        assertThat(pet.weight(hop(11), Target.MAJOR)).isEqualTo(machine.weight(hop(11), Target.MAJOR));
    }

    private static int hop(double seconds) {
        return (int) Math.round(seconds / SyntheticTracks.HOP_SECONDS) - 1;
    }

    private static FeatureTrack loud(List<Span> labels, List<Span> presence) {
        return track(1, labels, presence);
    }

    private static FeatureTrack track(float level, List<Span> labels, List<Span> presence) {
        return track(level, SyntheticTracks.scene(labels, presence));
    }

    private static FeatureTrack track(float level, SceneInfo scene) {
        TrackInfo info = SyntheticTracks.info(scene, HOPS);
        float[] features = new float[HOPS * FeatureSpec.size()];
        Arrays.fill(features, level);
        return FeatureTrack.of(info, features, new HopTargets(info, features));
    }
}
