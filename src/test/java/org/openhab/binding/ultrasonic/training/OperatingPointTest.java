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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.neural.Calibration;

class OperatingPointTest {

    @Test
    void takesAsMuchAsKeepsEmptyRoomsQuietAndNoMore() {
        OperatingPoint quiet = OperatingPoint.find(scores(-5));
        assertThat(quiet.marginNats()).isZero();
        assertThat(quiet.alarms()).isZero();

        OperatingPoint cautious = OperatingPoint.find(scores(4));
        // Half a second of 4 nats comes to nearly twice that; of 2 nats to nearly the 4 that are wanted.
        assertThat(cautious.marginNats()).isBetween(1.5, 2.5);
        assertThat(cautious.alarms()).isZero();
        assertThat(cautious.emptyHours())
                .isEqualTo(3 * SyntheticTracks.HOPS * SyntheticTracks.HOP_SECONDS / 3600, within(1e-9));
    }

    @Test
    void onlyWhatIsSaidOfPeopleIsTakenBack() {
        Calibration calibration = OperatingPoint.find(scores(4)).applyTo(Calibration.none(Target.COUNT));
        assertThat(calibration.bias().get(0, Target.MAJOR.ordinal())).isNegative();
        assertThat(calibration.bias().get(0, Target.MINOR.ordinal())).isNegative();
        assertThat(calibration.bias().get(0, Target.MECHANICAL.ordinal())).isZero();
    }

    /** In every empty room half a second of some logit. */
    private static List<TrackScores> scores(float logit) {
        List<TrackScores> scores = new ArrayList<>();
        for (FeatureTrack track : SyntheticTracks.some(6, 1)) {
            float[] logits = new float[track.hops() * Target.COUNT];
            Arrays.fill(logits, -5);
            int first = 200 * Target.COUNT;
            Arrays.fill(logits, first, first + 24 * Target.COUNT, logit);
            for (int hop = 0; hop < track.hops(); hop++) {
                logits[hop * Target.COUNT + Target.MECHANICAL.ordinal()] = -9;
            }
            scores.add(new TrackScores(track, logits));
        }
        return scores;
    }
}
