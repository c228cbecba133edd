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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.array.SignalTap.Stage;
import org.openhab.binding.ultrasonic.math.Decibels;

/**
 * The array against simulated music and people, in rooms and devices that were not looked at while it was made: powers
 * per bin in units of the noise, 25 to 600 Hz, after 5 s to learn.
 */
class ArrayReceiverTest {

    private static final long FIRST_ROOM = 201;
    private static final int ROOMS = 6;
    private static final double SECONDS = 15;
    private static final double LEARNING_SECONDS = 5;

    private static BandPower quiet(MusicRoom room) {
        return BandPower.of(room.quiet(SECONDS), LEARNING_SECONDS);
    }

    @ParameterizedTest
    @CsvSource({"4, 20", "2, 12", "1, 5"})
    void distortionOfModerateMusicIsTakenOut(int microphones, double leastDb) {
        double before = 0;
        double after = 0;
        for (long seed = FIRST_ROOM; seed < FIRST_ROOM + ROOMS; seed++) {
            MusicRoom room = new MusicRoom(seed, microphones);
            BandPower quiet = quiet(room);
            BandPower music = BandPower.of(room.music(SECONDS, MusicRoom.MODERATE_DB), LEARNING_SECONDS);
            before += music.at(Stage.RECEIVED) - quiet.at(Stage.RECEIVED);
            after += Math.max(0, music.at(Stage.COMBINED) - quiet.at(Stage.COMBINED));
        }
        // Enough distortion to be worth the test: ten times the noise on average.
        assertThat(Decibels.ofPower(before / ROOMS)).isGreaterThan(10);
        assertThat(Decibels.ofPower(before / after)).isGreaterThan(leastDb);
    }

    @ParameterizedTest
    @CsvSource({"4, 2", "2, 4"})
    void echoesArePassedOn(int microphones, double mostLossDb) {
        double lossDb = 0;
        int heard = 0;
        for (long seed = FIRST_ROOM; seed < FIRST_ROOM + ROOMS; seed++) {
            MusicRoom room = new MusicRoom(seed, microphones);
            BandPower quiet = quiet(room);
            BandPower motion = BandPower.of(room.motion(SECONDS, List.of(room.person(0, SECONDS))), LEARNING_SECONDS);
            double echo = motion.at(Stage.RECEIVED) / quiet.at(Stage.RECEIVED) - 1;
            if (echo > 1) {
                lossDb -= Decibels.ofPower((motion.at(Stage.CLEANED) / quiet.at(Stage.CLEANED) - 1) / echo);
                heard++;
            }
        }
        assertThat(heard).isGreaterThan(1);
        assertThat(lossDb / heard).isLessThan(mostLossDb);
    }

    @Test
    void fourMicrophonesHearAnEchoBetterThanOneInAQuietRoom() {
        double gainDb = 0;
        int heard = 0;
        for (long seed = FIRST_ROOM; seed < FIRST_ROOM + ROOMS; seed++) {
            MusicRoom room = new MusicRoom(seed, 4);
            BandPower quiet = quiet(room);
            BandPower motion = BandPower.of(room.motion(SECONDS, List.of(room.person(0, SECONDS))), LEARNING_SECONDS);
            // The mean over single microphones, each in units of its noise, is what one of them hears.
            double one = motion.at(Stage.RECEIVED) / quiet.at(Stage.RECEIVED) - 1;
            if (one > 1) {
                // The noise at the output is that of the quiet room through the same adaptive chain.
                gainDb += Decibels.ofPower((motion.at(Stage.COMBINED) / quiet.at(Stage.COMBINED) - 1) / one);
                heard++;
            }
        }
        assertThat(heard).isGreaterThan(1);
        assertThat(gainDb / heard).isGreaterThan(4.5);
    }
}
