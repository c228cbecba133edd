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
package org.openhab.binding.ultrasonic.motion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.neural.HandMadeModel;
import org.openhab.binding.ultrasonic.neural.NetworkEngine;
import org.openhab.binding.ultrasonic.neural.StreamingNetwork;

/** What the network gets to hear, and when it begins anew. */
class NeuralClassifierTest {

    /** An echo of 1 m/s at 36 kHz from 2 s on. */
    private static final SyntheticRoom WALK = SyntheticRoom.still().withEcho(-40, 210);

    /** Counts what it is asked for. */
    private static final class Counter implements NetworkEngine {
        private int hops;
        private int resets;

        @Override
        public void process(float[] features, float[] probabilities) {
            hops++;
            probabilities[0] = 0.75f;
            probabilities[1] = 0.5f;
            probabilities[2] = 0.25f;
        }

        @Override
        public void reset() {
            resets++;
        }
    }

    @Test
    void framesWithoutResultSayNothingAndEndWhatItKnows() {
        Counter counter = new Counter();

        List<MotionScores> scores = WALK.judge(new NeuralClassifier(counter), 3, 2);

        assertThat(scores).last().isEqualTo(MotionScores.NOTHING);
        long said = scores.stream()
                .filter(score -> !score.equals(MotionScores.NOTHING))
                .count();
        assertThat(scores).allMatch(score -> score.equals(MotionScores.NOTHING) || score.mechanical() == 0.25);
        assertThat(counter.hops).isEqualTo((int) said).isPositive();
        // The frames before the first result find it fresh; those after the last reset it once.
        assertThat(counter.resets).isEqualTo(1);
    }

    @Test
    void aWalkIsSeenWhileItLastsAndAStillRoomIsNot() {
        SyntheticRoom room = SyntheticRoom.still().withEcho(-40, 210, 5, Double.POSITIVE_INFINITY);
        NeuralClassifier classifier = new NeuralClassifier(new StreamingNetwork(HandMadeModel.walkers()));

        List<MotionScores> scores = room.judge(classifier, 7);

        assertThat(room.motionShare(scores, 3.5, 4.9)).isZero();
        assertThat(room.motionShare(scores, 5.3, 7)).isEqualTo(1);
        classifier.reset();
        assertThat(room.judge(classifier, 7)).isEqualTo(scores);
    }
}
