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

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.array.SignalTap.Stage;
import org.openhab.binding.ultrasonic.doppler.DopplerAxis;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;

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

    /**
     * Distortion costs one direction, and what it leaves in the others an echo has to stand out of. With two
     * microphones everything depends on the echo's direction: it takes many rooms to see the mean.
     */
    @ParameterizedTest
    @CsvSource({"4, 2", "2, 4"})
    void echoesOutlastTheDistortion(int microphones, double mostLossDb) {
        double lossDb = 0;
        double distortion = 0;
        double left = 0;
        int heard = 0;
        for (long seed = FIRST_ROOM; seed < FIRST_ROOM + 2 * ROOMS; seed++) {
            MusicRoom room = new MusicRoom(seed, microphones);
            List<Mover> people = List.of(room.person(0, SECONDS));
            BandPower quiet = quiet(room);
            BandPower motion = BandPower.of(room.motion(SECONDS, people), LEARNING_SECONDS);
            double echo = motion.at(Stage.RECEIVED) - quiet.at(Stage.RECEIVED);
            if (echo > quiet.at(Stage.RECEIVED)) {
                BandPower music = BandPower.of(room.music(SECONDS, MusicRoom.MODERATE_DB), LEARNING_SECONDS);
                BandPower both = BandPower.of(room.both(SECONDS, MusicRoom.MODERATE_DB, people), LEARNING_SECONDS);
                // Distortion is the same in both and is little behind the canceller: the rest is the echo's.
                double passed = both.at(Stage.CLEANED) - music.at(Stage.CLEANED);
                lossDb -= Decibels.ofPower(Math.max(passed, 1e-3) / echo);
                distortion += music.at(Stage.RECEIVED) - quiet.at(Stage.RECEIVED);
                left += Math.max(0, music.at(Stage.COMBINED) - quiet.at(Stage.COMBINED));
                heard++;
            }
        }
        assertThat(heard).isGreaterThan(1);
        assertThat(lossDb / heard).isLessThan(mostLossDb);
        assertThat(Decibels.ofPower(distortion / Math.max(left, 1e-3))).isGreaterThan(10 + lossDb / heard);
    }

    @ParameterizedTest
    @CsvSource({"4, -4", "1, -8"})
    void distortionIsToldAsFarAsItRises(int microphones, double leastDb) {
        double told = 0;
        double heard = 0;
        for (long seed = FIRST_ROOM; seed < FIRST_ROOM + ROOMS; seed++) {
            MusicRoom room = new MusicRoom(seed, microphones);
            double[] quiet = levels(room.quiet(SECONDS));
            double[] loud = levels(room.music(SECONDS, MusicRoom.LOUD_DB));
            assertThat(quiet[0]).isLessThan(0.3);
            assertThat(quiet[1]).isLessThan(0.1);
            assertThat(loud[1]).isLessThan(loud[0]);
            told += loud[0];
            heard += loud[2] - quiet[2];
        }
        // All that is heard beyond quiet is distortion; its tail is not told, nor by one microphone what is not paired.
        assertThat(Decibels.ofPower(told / heard)).isBetween(leastDb, 1.0);
    }

    /** Mean distortion before and behind the canceller, and what is heard in all, in units of the noise. */
    private static double[] levels(Scene scene) {
        EnvelopeReceiver receiver = new EnvelopeReceiver(scene);
        int microphones = receiver.frame().microphones();
        double[] sums = new double[3];
        ArrayReceiver array = new ArrayReceiver(
                receiver.frame().axis(),
                receiver.frame().slowAxis().bins(),
                microphones,
                EnvelopeReceiver.PLAN.hopSeconds(),
                (stage, axis, power) -> sums[2] += stage == Stage.RECEIVED ? meanOfSidebands(axis, power) : 0);
        int[] unclipped = new int[microphones];
        int[] hops = new int[1];
        receiver.run(frame -> {
            array.process(frame, unclipped);
            sums[0] += Decibels.toPower(array.distortionDb()) - 1;
            sums[1] += Decibels.toPower(array.residualDb()) - 1;
            hops[0]++;
        });
        return Arrays.stream(sums).map(sum -> sum / hops[0]).toArray();
    }

    private static double meanOfSidebands(DopplerAxis axis, float[] power) {
        return IntStream.range(0, power.length)
                .filter(bin -> Math.abs(axis.frequencyHz(bin)) >= 20 && Math.abs(axis.frequencyHz(bin)) <= 800)
                .mapToDouble(bin -> power[bin])
                .average()
                .orElseThrow();
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
