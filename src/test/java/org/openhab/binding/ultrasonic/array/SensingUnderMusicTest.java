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
package org.openhab.binding.ultrasonic.array;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.feature.FeatureExtractor;
import org.openhab.binding.ultrasonic.motion.MotionScores;
import org.openhab.binding.ultrasonic.motion.PhysicsClassifier;
import org.openhab.binding.ultrasonic.simulation.Scene;

/** What comes of it all: loud music alone is nobody, somebody at 3 m is found all the same. Rooms not looked at. */
class SensingUnderMusicTest {

    private static final long FIRST_ROOM = 221;
    private static final int ROOMS = 6;
    private static final double LEARNING_SECONDS = 5;
    private static final double HANGOVER_SECONDS = 0.4;
    /** What the classifier says of 6.5 deviations from quiet, which noise never reaches: log odds of 3 and 2. */
    private static final double EVIDENT_MAJOR = 1 / (1 + Math.exp(-3));

    private static final double EVIDENT_MINOR = 1 / (1 + Math.exp(-2));

    /** Begins of motion, and the share of hops with motion, after the time to learn. */
    private record Heard(int alarms, double share) {}

    private static Heard sense(Scene scene, boolean canceller, double fromSeconds) {
        return sense(scene, canceller, Optional.empty(), fromSeconds);
    }

    /** One microphone and a canceller that is told what is played. */
    private static Heard senseTold(Scene scene, double fromSeconds) {
        return sense(scene, true, Optional.of(new PlayedMusic(scene, 0)), fromSeconds);
    }

    private static Heard sense(Scene scene, boolean canceller, Optional<PlayedMusic> played, double fromSeconds) {
        EnvelopeReceiver receiver = new EnvelopeReceiver(scene);
        double hopSeconds = EnvelopeReceiver.PLAN.hopSeconds();
        int microphones = receiver.frame().microphones();
        FeatureExtractor extractor = new FeatureExtractor(
                List.of(receiver.frame()), hopSeconds, canceller, played.map(PlayedMusic::bass), SignalTap.NONE);
        PhysicsClassifier classifier = new PhysicsClassifier(hopSeconds, microphones);
        double left = 0;
        int alarms = 0;
        int moving = 0;
        int hops = (int) (scene.durationSeconds() / hopSeconds);
        int first = (int) (fromSeconds / hopSeconds);
        boolean before = false;
        for (int hop = 0; hop < hops; hop++) {
            played.ifPresent(PlayedMusic::next);
            receiver.next();
            extractor.process(new boolean[] {true}, 0);
            MotionScores scores = classifier.process(extractor.frame());
            boolean evident = scores.major() >= EVIDENT_MAJOR || scores.minor() >= EVIDENT_MINOR;
            left = evident ? HANGOVER_SECONDS : left - hopSeconds;
            boolean now = left > 0;
            alarms += hop >= first && now && !before ? 1 : 0;
            moving += hop >= first && now ? 1 : 0;
            before = now;
        }
        return new Heard(alarms, (double) moving / (hops - first));
    }

    @ParameterizedTest
    @CsvSource({"4", "2"})
    void loudMusicAloneIsNobody(int microphones) {
        int with = 0;
        int without = 0;
        for (long seed = FIRST_ROOM; seed < FIRST_ROOM + ROOMS; seed++) {
            Scene scene = new MusicRoom(seed, microphones).music(15, MusicRoom.LOUD_DB);
            with += sense(scene, true, LEARNING_SECONDS).alarms();
            without += sense(scene, false, LEARNING_SECONDS).alarms();
        }
        assertThat(without).isGreaterThan(5);
        assertThat(with).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"4, -20", "4, -10", "2, -10"})
    void softAndModerateMusicAloneIsNobody(int microphones, double levelDb) {
        int alarms = 0;
        for (long seed = FIRST_ROOM; seed < FIRST_ROOM + ROOMS / 2; seed++) {
            alarms += sense(new MusicRoom(seed, microphones).music(15, levelDb), true, LEARNING_SECONDS)
                    .alarms();
        }
        assertThat(alarms).isZero();
    }

    @Test
    void somebodyIsFoundUnderLoudMusicAsOftenAsWithout() {
        double quiet = 0;
        double loud = 0;
        for (long seed = FIRST_ROOM; seed < FIRST_ROOM + ROOMS; seed++) {
            MusicRoom room = new MusicRoom(seed, 4);
            double inQuiet = sense(room.motion(13, List.of(room.person(8, 13))), true, 8.5)
                    .share();
            double underMusic = sense(room.both(13, MusicRoom.LOUD_DB, List.of(room.person(8, 13))), true, 8.5)
                    .share();
            assertThat(underMusic > 0).as("found in room %d", seed).isEqualTo(inQuiet > 0);
            quiet += inQuiet / ROOMS;
            loud += underMusic / ROOMS;
        }
        assertThat(quiet).isGreaterThan(0.5);
        // Of so few rooms one in which somebody is hardly heard makes ten points.
        assertThat(loud).isGreaterThan(quiet - 0.1);
    }

    @ParameterizedTest
    @CsvSource({"-10, 0", "0, 1"})
    void oneMicrophoneThatIsToldTheMusicHearsNobodyInIt(double levelDb, int mostAlarms) {
        int told = 0;
        for (long seed = FIRST_ROOM; seed < FIRST_ROOM + ROOMS; seed++) {
            told += senseTold(new MusicRoom(seed, 1).music(15, levelDb), LEARNING_SECONDS)
                    .alarms();
        }
        assertThat(told).isLessThanOrEqualTo(mostAlarms);
    }

    @ParameterizedTest
    @CsvSource({"-10, 0.8, 0.1", "0, 0.68, 0.2"})
    void oneMicrophoneThatIsToldTheMusicFindsSomebody(double levelDb, double leastShare, double leastGained) {
        double quiet = 0;
        double told = 0;
        double guessed = 0;
        for (long seed = FIRST_ROOM; seed < FIRST_ROOM + 2 * ROOMS; seed++) {
            MusicRoom room = new MusicRoom(seed, 1);
            Scene both = room.both(13, levelDb, List.of(room.person(8, 13)));
            quiet += sense(room.motion(13, List.of(room.person(8, 13))), false, 8.5)
                            .share()
                    / (2 * ROOMS);
            told += senseTold(both, 8.5).share() / (2 * ROOMS);
            guessed += sense(both, true, 8.5).share() / (2 * ROOMS);
        }
        assertThat(told)
                .as("found %.3f of the time, in quiet %.3f, without being told %.3f", told, quiet, guessed)
                .isGreaterThan(leastShare * quiet)
                .isGreaterThan(guessed + leastGained);
    }
}
