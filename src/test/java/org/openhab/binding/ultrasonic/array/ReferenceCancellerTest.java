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
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.array.SignalTap.Stage;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.simulation.Scene;

/** One microphone and the played music as a reference, in rooms and devices that were not looked at. */
class ReferenceCancellerTest {

    private static final long FIRST_ROOM = 201;
    private static final int ROOMS = 6;
    private static final double SECONDS = 15;
    private static final double LEARNING_SECONDS = 5;

    /** The loopback channel and the microphones need not be in step to the millisecond. */
    @ParameterizedTest
    @CsvSource({"-10, 0, 20", "-10, 5, 20", "0, -5, 15"})
    void distortionIsTakenOut(double levelDb, double aheadMillis, double leastDb) {
        double before = 0;
        double after = 0;
        for (long seed = FIRST_ROOM; seed < FIRST_ROOM + ROOMS; seed++) {
            MusicRoom room = new MusicRoom(seed, 1);
            Scene quiet = room.quiet(SECONDS);
            Scene music = room.music(SECONDS, levelDb);
            BandPower silence = BandPower.told(quiet, quiet, 0, LEARNING_SECONDS);
            BandPower told = BandPower.told(music, music, aheadMillis, LEARNING_SECONDS);
            before += told.at(Stage.RECEIVED) - silence.at(Stage.RECEIVED);
            after += Math.max(1e-3, told.at(Stage.COMBINED) - silence.at(Stage.COMBINED));
        }
        assertThat(Decibels.ofPower(before / ROOMS)).isGreaterThan(10);
        assertThat(Decibels.ofPower(before / after)).isGreaterThan(leastDb);
    }

    @Test
    void echoesOutlastTheMusic() {
        double lossDb = 0;
        int heard = 0;
        for (long seed = FIRST_ROOM; seed < FIRST_ROOM + 2 * ROOMS; seed++) {
            MusicRoom room = new MusicRoom(seed, 1);
            Scene quiet = room.quiet(SECONDS);
            Scene motion = room.motion(SECONDS, List.of(room.person(0, SECONDS)));
            BandPower silence = BandPower.told(quiet, quiet, 0, LEARNING_SECONDS);
            double noise = silence.at(Stage.RECEIVED);
            double echo = BandPower.told(motion, quiet, 0, LEARNING_SECONDS).at(Stage.RECEIVED) - noise;
            if (echo > noise) {
                Scene music = room.music(SECONDS, MusicRoom.MODERATE_DB);
                Scene both = room.both(SECONDS, MusicRoom.MODERATE_DB, List.of(room.person(0, SECONDS)));
                double passed = BandPower.told(both, both, 0, LEARNING_SECONDS).at(Stage.CLEANED)
                        - BandPower.told(music, music, 0, LEARNING_SECONDS).at(Stage.CLEANED);
                lossDb -= Decibels.ofPower(Math.max(passed, 1e-3) / echo);
                heard++;
            }
        }
        assertThat(heard).isGreaterThan(1);
        assertThat(lossDb / heard).isLessThan(2);
    }

    /** Music that this loudspeaker does not play foretells nothing. */
    @Test
    void aWrongReferenceLeavesEchoesAlone() {
        double lossDb = 0;
        int heard = 0;
        for (long seed = FIRST_ROOM; seed < FIRST_ROOM + ROOMS; seed++) {
            MusicRoom room = new MusicRoom(seed, 1);
            Scene quiet = room.quiet(SECONDS);
            Scene motion = room.motion(SECONDS, List.of(room.person(0, SECONDS)));
            Scene elsewhere = room.music(SECONDS, MusicRoom.LOUD_DB);
            BandPower silence = BandPower.told(quiet, elsewhere, 0, LEARNING_SECONDS);
            BandPower walk = BandPower.told(motion, elsewhere, 0, LEARNING_SECONDS);
            double echo = walk.at(Stage.RECEIVED) - silence.at(Stage.RECEIVED);
            if (echo > silence.at(Stage.RECEIVED)) {
                lossDb -= Decibels.ofPower((walk.at(Stage.CLEANED) - silence.at(Stage.CLEANED)) / echo);
                heard++;
            }
        }
        assertThat(heard).isGreaterThan(1);
        assertThat(lossDb / heard).isLessThan(1.5);
    }

    /** Nothing that a host hands over may spoil the numbers: full scale, rattling, or nothing at all. */
    @ParameterizedTest
    @CsvSource({"1", "1e-30", "0"})
    void anyReferenceLeavesFiniteNumbers(double amplitude) {
        Random random = new Random(5);
        PlayedBass bass = new PlayedBass(EnvelopeReceiver.PLAN, 0);
        EnvelopeReceiver receiver = new EnvelopeReceiver(new MusicRoom(FIRST_ROOM, 1).music(3, MusicRoom.LOUD_DB));
        ArrayReceiver array = new ArrayReceiver(
                receiver.frame().axis(),
                receiver.frame().slowAxis().bins(),
                1,
                EnvelopeReceiver.PLAN.hopSeconds(),
                Optional.of(bass),
                SignalTap.NONE);
        float[] played = new float[BasebandPlan.HOP];
        receiver.run(
                frame -> {
                    array.process(frame, new int[1]);
                    for (float power : array.power()) {
                        assertThat(power).isFinite().isNotNegative();
                    }
                },
                () -> {
                    for (int n = 0; n < played.length; n++) {
                        played[n] = (float) (amplitude * Math.signum(random.nextGaussian()));
                    }
                    bass.process(played);
                });
    }
}
