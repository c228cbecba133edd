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
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.simulation.Scene;

/** Music makes sideband pairs of steady phase; noise and people do not, however they move. */
class MusicActivityTest {

    private static final long FIRST_ROOM = 211;
    private static final int ROOMS = 4;
    private static final double SECONDS = 10;

    /** Noise powers do not matter here: a frame in units of one microphone's median will do. */
    private static MusicActivity heard(Scene scene) {
        EnvelopeReceiver receiver = new EnvelopeReceiver(scene);
        int microphones = receiver.frame().microphones();
        double hopSeconds = EnvelopeReceiver.PLAN.hopSeconds();
        MusicActivity activity = new MusicActivity(receiver.frame().axis(), microphones, hopSeconds);
        MicrophoneNoise noise = new MicrophoneNoise(
                MicrophoneCombiner.referenceBins(receiver.frame().axis()), microphones, hopSeconds);
        ArrayFrame frame = new ArrayFrame(
                receiver.frame().axis(), receiver.frame().slowAxis().bins(), microphones);
        float[] gains = new float[microphones];
        receiver.run(doppler -> {
            noise.process(doppler, 0, 1);
            for (int mic = 0; mic < microphones; mic++) {
                gains[mic] = (float) (1 / Math.sqrt(noise.power(mic)));
            }
            frame.take(doppler, gains);
            activity.process(frame);
        });
        return activity;
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 1})
    void neitherNoiseNorPeopleAreMusic(int microphones) {
        for (long seed = FIRST_ROOM; seed < FIRST_ROOM + ROOMS; seed++) {
            MusicRoom room = new MusicRoom(seed, microphones);
            assertThat(heard(room.quiet(SECONDS)).activity()).isZero();
            MusicActivity person = heard(room.motion(SECONDS, List.of(room.person(0, SECONDS))));
            assertThat(person.activity()).isZero();
            assertThat(person.activities()).containsOnly(0f);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 1})
    void moderateMusicIsFound(int microphones) {
        int found = 0;
        for (long seed = FIRST_ROOM; seed < FIRST_ROOM + ROOMS; seed++) {
            found += heard(new MusicRoom(seed, microphones).music(SECONDS, MusicRoom.MODERATE_DB))
                                    .activity()
                            > 0.9
                    ? 1
                    : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(ROOMS - 1);
    }

    @Test
    void isForgottenOnReset() {
        MusicActivity activity = heard(new MusicRoom(FIRST_ROOM, 2).music(SECONDS, MusicRoom.LOUD_DB));
        assertThat(activity.activity()).isGreaterThan(0.9);
        assertThat(activity.activities()).contains((float) activity.activity());

        activity.reset();

        assertThat(activity.activity()).isZero();
        assertThat(activity.activities()).containsOnly(0f);
    }
}
